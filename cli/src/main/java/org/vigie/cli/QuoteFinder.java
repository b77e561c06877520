package org.vigie.cli;

import org.vigie.claim.Quote;
import org.vigie.claim.Span;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds words that somebody typed where they stand in a bulletin.
final class QuoteFinder {
    private final String text;
    private final int near;

    /// Prepares a text.
    ///
    /// @param text the bulletin's text
    /// @param near of several places the one nearest to this offset is meant
    QuoteFinder(String text, int near) {
        this.text = text;
        this.near = near;
    }

    /// {@return the words where they stand; white space need not agree, nor case where nothing
    /// agrees with it}
    ///
    /// @param words at least one
    Optional<Quote> find(String words) {
        return find(words, 0)
                .or(() -> find(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private Optional<Quote> find(String words, int flags) {
        String pattern = Arrays.stream(words.strip().split("\\s+"))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+"));
        return Pattern.compile(pattern, flags)
                .matcher(text)
                .results()
                .filter(match -> match.end() > match.start())
                .map(match -> new Span(match.start(), match.end()))
                .min(Comparator.comparingInt(span -> Math.abs(span.begin() - near)))
                .map(span -> Quote.of(text, span));
    }
}
