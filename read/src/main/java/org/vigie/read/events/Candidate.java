package org.vigie.read.events;

import org.vigie.read.syntax.NounGroup;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A noun group that may have a role in a telling, and the grammatical places it was found in.
final class Candidate {
    final NounGroup group;
    final Origin origin;
    final Set<String> slots = new TreeSet<>();
    /// The candidate whose mention holds this one's: `victims` of `families of the victims`.
    Optional<Candidate> outer = Optional.empty();
    /// The candidate that this one is joined to on its left.
    Optional<Candidate> leader = Optional.empty();
    /// The unnamed people whom this named one is said to be among: `six others, including X`.
    Optional<Candidate> whole = Optional.empty();
    /// Itself and those it goes with: all that one pronoun stands for, or all that it is joined
    /// to on its left.
    List<NounGroup> joined = List.of();
    /// What the rule makes of it by the places that it was found in, see [RoleFeatures#ruled].
    String ruled = "";

    Decision decision = Decision.NONE;
    /// Whether it stands before the trigger as somebody's relative: `son mari`, «её муж».
    boolean kin;
    /// Whether a pronoun says that it is done to somebody else.
    boolean barred;
    /// Whether it asks others to do it, condemns or denies it, or only has a relative to
    /// whom it is done.
    boolean outside;
    /// Whether the grammar leaves no doubt that it is done to it.
    boolean settled;
    /// Whether the grammar leaves no doubt that it does it.
    boolean acts;
    /// Whether it is such a relative who does something else, and the event is a noun: `his
    /// mother told of the beating`.
    boolean tells;

    /// Where a candidate comes from.
    enum Origin {
        /// Stands in the sentence of the trigger.
        SENTENCE,
        /// A pronoun or possessive of the sentence stands for it.
        PRONOUN
    }

    /// What a candidate was chosen for.
    enum Decision {
        /// For nothing.
        NONE,
        /// It is done to it.
        PATIENT,
        /// It does it.
        AGENT
    }

    Candidate(NounGroup group, Origin origin) {
        this.group = group;
        this.origin = origin;
    }

    /// Whether it was found in a place that a telling's rule gives a role.
    boolean isIn(Telling telling, String role) {
        for (String slot : slots) {
            if (role.equals(telling.rule.roles().get(slot))) {
                return true;
            }
        }
        return false;
    }
}
