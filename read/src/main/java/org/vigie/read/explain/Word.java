package org.vigie.read.explain;

import org.vigie.claim.Quote;
import org.vigie.read.text.Reading;

import java.util.List;

/// A word with all that it can be.
///
/// @param quote    the word
/// @param readings what it can be; none if no dictionary knows it
public record Word(Quote quote, List<Reading> readings) {

    /// Copies the list.
    public Word {
        readings = List.copyOf(readings);
    }
}
