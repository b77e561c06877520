package org.vigie.claim;

import java.util.List;
import java.util.Optional;

/// One thing that one bulletin says happened, is the case, is expected or is asked for. Never a
/// fact.
///
/// @param kind     the kind of event
/// @param trigger  the shortest words that name it
/// @param mentions who has a part in it, patients and agents, in the order of the text
/// @param when     its time, where one is said
/// @param where    its places, as named
/// @param modality how the bulletin stands to it
/// @param source   whom the bulletin names as saying it
/// @param count    how many it concerns, where a number is said
/// @param penalty  what is or may be imposed
/// @param charge   the stated accusation, reason or pretext
/// @param rule     what produced the claim, such as `fr/arrest#2`, so that a person can look it up
public record Claim(
        EventKind kind,
        Quote trigger,
        List<Mention> mentions,
        Optional<When> when,
        List<Place> where,
        Modality modality,
        Optional<Quote> source,
        Optional<Count> count,
        Optional<Penalty> penalty,
        Optional<Quote> charge,
        String rule) {

    /// Copies the lists.
    public Claim {
        mentions = List.copyOf(mentions);
        where = List.copyOf(where);
    }

    /// {@return those who have a role, in the order of the text}
    ///
    /// @param role patient or agent
    public List<Mention> in(Role role) {
        return mentions.stream().filter(mention -> mention.role() == role).toList();
    }
}
