package org.vigie.record;

import java.util.List;

/// What an addition did. It is durable when this is returned.
///
/// @param bulletin     the bulletin's number
/// @param id           the bulletin's short id, the front part of its claims' ids
/// @param alreadyKnown whether the record held these bytes before; then only an acquisition is new,
///     and, from another reader, a reading
/// @param newClaims    ids of the claims that are new, all of them proposed
public record Added(long bulletin, String id, boolean alreadyKnown, List<String> newClaims) {

    /// Copies the list.
    public Added {
        newClaims = List.copyOf(newClaims);
    }
}
