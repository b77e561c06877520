package org.vigie.read.dates;

import org.vigie.claim.Edtf;
import org.vigie.claim.Span;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the time expressions of a text and resolves them. Immutable and shared between threads,
/// one for each language.
public final class TimeReader {
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?![\\d-])");
    private static final Map<String, TimeReader> LOADED = new ConcurrentHashMap<>();

    private final String tag;

    private TimeReader(String tag) {
        this.tag = tag;
    }

    /// {@return the reader for a language}
    ///
    /// @param language an installed language
    public static TimeReader of(Language language) {
        return LOADED.computeIfAbsent(language.tag(), TimeReader::new);
    }

    /// {@return the time expressions of a text, in its order, none within or across another}
    ///
    /// @param text      a text of this reader's language
    /// @param published the day it was published, from which `yesterday` counts; if it is not
    ///     known, what counts from it has no day
    public List<TimeExpression> read(Text text, Optional<LocalDate> published) {
        List<TimeExpression> found = new ArrayList<>();
        Matcher matcher = DAY.matcher(text.chars());
        while (matcher.find()) {
            day(matcher.group())
                    .map(day -> expression(text, new Span(matcher.start(), matcher.end()), day))
                    .ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private TimeExpression expression(Text text, Span span, LocalDate day) {
        List<Token> tokens = text.tokens(span);
        return new TimeExpression(
                span,
                TimeExpression.Type.DATE,
                day.toString(),
                Optional.of(Edtf.of(day)),
                Optional.empty(),
                tokens.getFirst().index(),
                tokens.getLast().index() + 1,
                Optional.empty(),
                tag + "/iso");
    }
}
