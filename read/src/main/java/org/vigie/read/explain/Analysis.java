package org.vigie.read.explain;

import org.vigie.claim.Span;

import java.util.List;

/// A sentence as the reader sees it before it looks for events.
///
/// @param span   where it stands
/// @param words  its words with their readings
/// @param groups what they were put together to
public record Analysis(Span span, List<Word> words, List<Group> groups) {

    /// Copies the lists.
    public Analysis {
        words = List.copyOf(words);
        groups = List.copyOf(groups);
    }
}
