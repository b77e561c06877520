package org.vigie.read.explain;

import org.vigie.claim.Span;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A bulletin's claims with how each came about, and what was tried and gave none.
///
/// @param claims    in the order in which the reader gives them
/// @param sentences all sentences, in the order of the text
/// @param misses    what gave no claim, in the order of the text
public record Explained(List<Explanation> claims, List<Analysis> sentences, List<Miss> misses) {

    /// Copies the lists.
    public Explained {
        claims = List.copyOf(claims);
        sentences = List.copyOf(sentences);
        misses = List.copyOf(misses);
    }

    /// {@return the sentence in which a place lies, else the one before it}
    ///
    /// @param at a char of the text
    public Optional<Analysis> sentence(int at) {
        return sentences.stream()
                .filter(sentence -> sentence.span().begin() <= at)
                .reduce((one, later) -> later);
    }

    /// {@return the rules that gave no claim, the nearest to a place first, within its
    ///     sentence}
    ///
    /// @param at    a char of the text
    /// @param limit how many at most
    public List<Miss> misses(int at, int limit) {
        Optional<Span> within = sentence(at).map(Analysis::span);
        return misses.stream()
                .filter(miss ->
                        within.isPresent() && within.get().contains(miss.word().span()))
                .sorted(Comparator.comparingInt(miss -> distance(miss.word().span(), at)))
                .limit(limit)
                .toList();
    }

    private static int distance(Span span, int at) {
        return at < span.begin() ? span.begin() - at : Math.max(0, at - span.end() + 1);
    }
}
