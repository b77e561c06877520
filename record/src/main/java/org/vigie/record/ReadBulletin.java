package org.vigie.record;

import org.vigie.claim.Claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A bulletin with its claims, without what only those need who show it: for whoever goes through
/// all of a record.
///
/// @param number    as [Listed] tells it
/// @param id        short and stable
/// @param published its day, where that is known
/// @param language  BCP 47 tag
/// @param claims    in the order they were proposed
public record ReadBulletin(
        long number,
        String id,
        Optional<LocalDate> published,
        String language,
        List<ReadClaim> claims) {

    /// Copies the list.
    public ReadBulletin {
        claims = List.copyOf(claims);
    }

    /// A claim as it stands after review.
    ///
    /// @param entry   number of the entry that proposed it
    /// @param ordinal its place among the bulletin's claims, which its id ends with
    /// @param status  where it stands in review
    /// @param claim   as corrected, or as proposed where nobody corrected it
    /// @param text    what its spans stand on
    public record ReadClaim(long entry, int ordinal, Status status, Claim claim, String text) {}
}
