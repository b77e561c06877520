package org.vigie.cases;

import org.vigie.record.KeptClaim;
import org.vigie.resolve.Particulars;

import java.util.List;

/// Somebody as one bulletin names them: one name, in all claims of the bulletin that have it.
///
/// @param number   tells it from others, and orders them as the record does
/// @param id       the first such claim and the place among its mentions, such as `3fa91c-4:1`
/// @param name     as the bulletin writes it, with single spaces
/// @param bulletin the bulletin's number
/// @param claims   the claims that have it, at least one
/// @param told     what the bulletin tells of them
public record Named(
        long number,
        String id,
        String name,
        long bulletin,
        List<KeptClaim> claims,
        Particulars told) {

    /// Copies the list.
    public Named {
        claims = List.copyOf(claims);
    }

    /// {@return a name as it is compared: line breaks in it are spaces}
    static String spaced(String name) {
        return name.replaceAll("\\s+", " ");
    }
}
