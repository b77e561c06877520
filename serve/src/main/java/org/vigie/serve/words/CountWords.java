package org.vigie.serve.words;

import org.vigie.cases.Series;
import org.vigie.cases.Tally;
import org.vigie.claim.Edtf;

import java.util.ArrayList;
import java.util.List;

/// What is counted, in words of one language.
public final class CountWords {
    private final Words words;

    /// Prepares a language.
    ///
    /// @param words the language
    public CountWords(Words words) {
        this.words = words;
    }

    /// {@return what a row of a tally is about}
    ///
    /// @param label the row's label
    /// @param by    what the rows are made by
    public String label(String label, Tally.By by) {
        if (label.isEmpty()) {
            return words.say(by == Tally.By.ALL ? "counts.all" : "counts.unknown");
        }
        return switch (by) {
            case KIND -> words.say("kind." + label);
            case MONTH -> new TimeWords(words).say(new Edtf(label));
            case PLACE, ALL -> label;
        };
    }

    /// {@return what a series counts, and who counts it}
    ///
    /// @param series the series
    public String title(Series series) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say("kind." + series.kind().label()));
        if (!series.definition().isEmpty()) {
            parts.add(series.definition());
        }
        if (!series.place().isEmpty()) {
            parts.add(series.place());
        }
        parts.add(words.say(
                "counts.counter", series.counter().orElse(words.say("counts.bulletins"))));
        return String.join(" · ", parts);
    }
}
