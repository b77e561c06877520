package org.vigie.record;

import org.vigie.claim.Span;

import java.util.List;

/// A bulletin that a search found.
///
/// @param listed  the bulletin
/// @param excerpt a stretch of its text with the words found
/// @param begin   where the excerpt begins in the bulletin's text
/// @param marks   the words found, as spans of the excerpt
public record Hit(Listed listed, String excerpt, int begin, List<Span> marks) {

    /// Copies the list.
    public Hit {
        marks = List.copyOf(marks);
    }
}
