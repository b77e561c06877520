package org.vigie.read.events;

import org.vigie.read.syntax.NounGroup;

import java.util.Set;
import java.util.TreeSet;

/// A noun group that may have a role in a telling, and the grammatical places it was found in.
final class Candidate {
    final NounGroup group;
    final Origin origin;
    final Set<String> slots = new TreeSet<>();

    /// Where a candidate comes from.
    enum Origin {
        /// Stands in the sentence of the trigger.
        SENTENCE,
        /// A pronoun or possessive of the sentence stands for it.
        PRONOUN,
        /// The telling before is about it.
        PREVIOUS,
        /// The bulletin names it most often.
        MAIN
    }

    Candidate(NounGroup group, Origin origin) {
        this.group = group;
        this.origin = origin;
    }
}
