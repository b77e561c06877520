package org.vigie.record;

import org.vigie.claim.Bulletin;

import java.util.List;

/// A bulletin in the record, as last read.
///
/// @param listed       what a list shows of it
/// @param bulletin     the bulletin with its text, by the newest reading
/// @param reading      number of that reading; claims of another reading stand on that one's text
/// @param reader       the reader that made it
/// @param acquisitions when and how its bytes came, oldest first; never empty
public record KeptBulletin(
        Listed listed,
        Bulletin bulletin,
        long reading,
        String reader,
        List<Acquisition> acquisitions) {

    /// Copies the list.
    public KeptBulletin {
        acquisitions = List.copyOf(acquisitions);
    }
}
