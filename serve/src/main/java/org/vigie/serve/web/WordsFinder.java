package org.vigie.serve.web;

import org.vigie.claim.Quote;
import org.vigie.claim.Span;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words that somebody typed or chose where they stand in a bulletin.
final class WordsFinder {
    private final String text;
    private final int near;

    /// Prepares a text.
    ///
    /// @param text the bulletin's text
    /// @param near of several places the one nearest to this offset is meant
    WordsFinder(String text, int near) {
        this.text = text;
        this.near = near;
    }

    /// {@return the words where they stand; white space and case need not agree}
    ///
    /// @param words the words
    /// @param at    where they are said to stand; looked for elsewhere if they do not stand
    ///     there
    Optional<Quote> find(String words, String at) {
        String wanted = words.strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (at.matches("\\d{1,9}") && text.startsWith(wanted, Integer.parseInt(at))) {
            int begin = Integer.parseInt(at);
            return Optional.of(Quote.of(text, new Span(begin, begin + wanted.length())));
        }
        return nearest(wanted, 0)
                .or(() -> nearest(wanted, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private Optional<Quote> nearest(String wanted, int flags) {
        String pattern = Arrays.stream(wanted.split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern, flags).matcher(text);
        Optional<Span> best = Optional.empty();
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (best.map(other -> distance(span) < distance(other)).orElse(true)) {
                best = Optional.of(span);
            }
        }
        return best.map(span -> Quote.of(text, span));
    }

    private int distance(Span span) {
        return Math.abs(span.begin() - near);
    }
}
