package org.vigie.serve.words;

import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.claim.Penalty;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts and penalties in words of one language.
public final class FigureWords {
    /// A figure of more digits is no length of anything: such a one is shown as it is written.
    private static final Pattern DURATION = Pattern.compile(
            "P(?:#Y)?(?:#M)?(?:#W)?(?:#D)?(?:T(?:#H)?(?:#M)?)?".replace("#", "(\\d{1,15})"));
    private static final List<String> UNITS =
            List.of("years", "months", "weeks", "days", "hours", "minutes");

    private final Words words;

    /// Prepares a language.
    ///
    /// @param words the language
    public FigureWords(Words words) {
        this.words = words;
    }

    /// {@return a count: its figure, its bound, and what it was before}
    ///
    /// @param count any count
    public String say(Count count) {
        String figure = bounded(count.bound(), number(count.value()));
        return count.from().isPresent()
                ? words.say("count.from", number(count.from().getAsLong()), figure)
                : figure;
    }

    /// {@return a penalty: its kind, length, sum and bound, and what it replaces}
    ///
    /// @param penalty any penalty
    public String say(Penalty penalty) {
        List<String> parts = new ArrayList<>();
        penalty.duration().map(this::length).ifPresent(parts::add);
        penalty.amount()
                .map(money -> NumberFormat.getInstance(words.locale()).format(money.amount())
                        + "\u00A0"
                        + money.currency())
                .ifPresent(parts::add);
        penalty.kind().map(kind -> words.say("penalty." + kind.label())).ifPresent(parts::add);
        String said = bounded(penalty.bound(), String.join(", ", parts));
        return penalty.from()
                .map(before -> words.say("penalty.from", say(before), said))
                .orElse(said);
    }

    private String bounded(Bound bound, String figure) {
        return bound == Bound.EXACT ? figure : words.say("bound." + bound.label(), figure);
    }

    private String number(long figure) {
        return NumberFormat.getInstance(words.locale()).format(figure);
    }

    /// A length that is no ISO 8601 of whole units is shown as it is written.
    private String length(String duration) {
        Matcher found = DURATION.matcher(duration);
        if (!found.matches()) {
            return duration;
        }
        List<String> parts = new ArrayList<>();
        for (int unit = 0; unit < UNITS.size(); unit++) {
            String figure = found.group(unit + 1);
            if (figure != null) {
                parts.add(words.say("length." + UNITS.get(unit), Long.valueOf(figure)));
            }
        }
        return parts.isEmpty() ? duration : String.join(" ", parts);
    }
}
