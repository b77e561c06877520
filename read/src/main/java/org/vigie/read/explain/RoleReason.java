package org.vigie.read.explain;

import org.vigie.claim.Mention;

import java.util.List;

/// Why somebody has a role in a claim.
///
/// @param mention the mention with its role
/// @param origin  how it came to be a candidate
/// @param places  the grammatical places in which it stands to the trigger
/// @param ruled   the role that the frame gives to such a place; empty if none
/// @param choice  what the model for that role makes of it
public record RoleReason(
        Mention mention, Origin origin, List<String> places, String ruled, Choice choice) {

    /// Copies the list.
    public RoleReason {
        places = List.copyOf(places);
    }

    /// How somebody came to be a candidate.
    public enum Origin {
        /// Stands in the sentence.
        SENTENCE,
        /// A pronoun of the sentence stands for it.
        PRONOUN,
        /// Told of before; the sentence names nobody for the role.
        EARLIER,
        /// Another telling of the same event names it.
        RETOLD,
        /// Stands beside a penalty of its own; the verb is said of others before.
        SHARED
    }
}
