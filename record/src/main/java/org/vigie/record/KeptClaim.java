package org.vigie.record;

import org.vigie.claim.Claim;

import java.util.List;
import java.util.Optional;

/// A claim in the record, as it stands after review.
///
/// @param id       short and stable, such as `3fa91c-4`
/// @param bulletin number of the bulletin it belongs to
/// @param reading  number of the reading whose text its spans stand on
/// @param entry    number of the entry that proposed it
/// @param status   where it stands in review
/// @param claim    as corrected, or as proposed where nobody corrected it
/// @param proposed as the reader proposed it
/// @param after    id of the reviewed claim of an earlier reading that this one tells otherwise
/// @param reviews  what was done about it, oldest first
/// @param counting those of them that make it stand so: of each person the last about this wording
public record KeptClaim(
        String id,
        long bulletin,
        long reading,
        long entry,
        Status status,
        Claim claim,
        Claim proposed,
        Optional<String> after,
        List<Review> reviews,
        List<Review> counting) {

    /// Copies the lists.
    public KeptClaim {
        reviews = List.copyOf(reviews);
        counting = List.copyOf(counting);
    }

    /// {@return whether somebody's own decision is among those that make it stand so}
    ///
    /// @param by by which entries call them
    public boolean decidedBy(String by) {
        String folded = Standing.folded(by);
        return counting.stream()
                .anyMatch(review -> Standing.folded(review.reviewer()).equals(folded));
    }
}
