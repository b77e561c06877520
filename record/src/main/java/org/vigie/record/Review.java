package org.vigie.record;

import org.vigie.claim.Claim;

import java.time.Instant;
import java.util.Optional;

/// One thing a person did about a claim.
///
/// @param entry     number of the entry that holds it
/// @param time      when the entry was written
/// @param reviewer  who did it
/// @param decision  what was decided; empty for a correction
/// @param corrected the claim put right; empty for a decision
/// @param reason    why, in the reviewer's words; may be empty
public record Review(
        long entry,
        Instant time,
        String reviewer,
        Optional<Decision> decision,
        Optional<Claim> corrected,
        String reason) {}
