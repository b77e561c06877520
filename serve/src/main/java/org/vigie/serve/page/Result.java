package org.vigie.serve.page;

import org.vigie.serve.page.Card.Snippet;

import java.util.List;

/// A bulletin that a search found.
///
/// @param row     the bulletin
/// @param excerpt a stretch of it with the words found
public record Result(Row row, List<Snippet> excerpt) {

    /// Copies the list.
    public Result {
        excerpt = List.copyOf(excerpt);
    }
}
