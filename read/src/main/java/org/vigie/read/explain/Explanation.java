package org.vigie.read.explain;

import org.vigie.claim.Claim;

import java.util.List;
import java.util.Optional;

/// How one claim came about, from the words up.
///
/// @param claim     the claim
/// @param sentence  the sentence of its trigger
/// @param rule      the frame's line in the data
/// @param accepted  what the model that tells claims from words in passing makes of it
/// @param certainty why it has its modality
/// @param dating    how it got its time, where it has one
/// @param roles     why each mention has its role
public record Explanation(
        Claim claim,
        Analysis sentence,
        RuleLine rule,
        Choice accepted,
        Certainty certainty,
        Optional<Dating> dating,
        List<RoleReason> roles) {

    /// Copies the list.
    public Explanation {
        roles = List.copyOf(roles);
    }
}
