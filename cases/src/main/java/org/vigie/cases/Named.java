package org.vigie.cases;

import org.vigie.record.KeptClaim;

import java.util.List;

/// Somebody as one bulletin names them: one name, in all claims of the bulletin that have it.
///
/// @param id       the first such claim and the place among its mentions, such as `3fa91c-4:1`
/// @param name     as the bulletin writes it
/// @param bulletin the bulletin's number
/// @param claims   the claims that have it
public record Named(String id, String name, long bulletin, List<KeptClaim> claims) {

    /// Copies the list.
    public Named {
        claims = List.copyOf(claims);
    }
}
