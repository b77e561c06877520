package org.vigie.record;

import org.vigie.claim.Span;

import java.util.List;

/// A word of a bulletin with the dictionary forms it may be found by.
///
/// @param span   where the word stands in the bulletin's text
/// @param lemmas its dictionary forms, as many as the reader holds possible
public record Term(Span span, List<String> lemmas) {

    /// Copies the list.
    public Term {
        lemmas = List.copyOf(lemmas);
    }
}
