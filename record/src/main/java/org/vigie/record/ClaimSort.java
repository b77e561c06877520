package org.vigie.record;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;

import java.util.List;
import java.util.OptionalLong;

/// What a claim is about and how it is told, without its words.
///
/// @param bulletin the number of its bulletin
/// @param kind     its kind of event
/// @param modality how the bulletin stands to it
/// @param where    the places that it names
public record ClaimSort(long bulletin, EventKind kind, Modality modality, List<Site> where) {

    /// Copies the list.
    public ClaimSort {
        where = List.copyOf(where);
    }

    /// A place as a claim names it.
    ///
    /// @param words    how it is written
    /// @param geonames its GeoNames id, where one place is clearly meant
    public record Site(String words, OptionalLong geonames) {}
}
