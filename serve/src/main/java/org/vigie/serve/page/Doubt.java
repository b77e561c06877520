package org.vigie.serve.page;

import org.vigie.serve.words.ComparisonWords;

import java.util.List;

/// Two who may be one, with all that a person needs to judge.
///
/// @param number   its place on the page, from 1
/// @param one      id of a mention
/// @param other    id of another
/// @param likely   how likely they are one, in words
/// @param left     whom the first mention names
/// @param right    whom the other names
/// @param words    the words of both names, side by side
/// @param evidence what counts for and against
public record Doubt(
        int number,
        String one,
        String other,
        String likely,
        Side left,
        Side right,
        List<Aligned> words,
        List<ComparisonWords.Piece> evidence) {

    /// Copies the lists.
    public Doubt {
        words = List.copyOf(words);
        evidence = List.copyOf(evidence);
    }

    /// Words that go together.
    ///
    /// @param one   a word of the first name; a dash where it has none
    /// @param other its counterpart
    /// @param how   how they go together
    public record Aligned(String one, String other, String how) {}
}
