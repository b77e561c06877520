package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;

import java.util.List;

/// Settles who talks or agrees: all that `between` joins, `an agreement was signed on Monday
/// between the union, the ministry and the company`.
final class BetweenParties {
    private final Passage passage;

    BetweenParties(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling, List<Candidate> all) {
        if (telling.kind() != EventKind.AGREEMENT) {
            return;
        }
        for (Candidate candidate : all) {
            NounGroup group = candidate.group;
            boolean between = candidate.origin == Candidate.Origin.SENTENCE
                    && group.preposition().isPresent()
                    && passage.grammar()
                            .isForm(
                                    passage.token(group.preposition().getAsInt()),
                                    Grammar.Word.BETWEEN)
                    && Behests.isInClause(telling, group.head());
            if (between) {
                act(telling, group, all);
                return;
            }
        }
    }

    private static void act(Telling telling, NounGroup first, List<Candidate> all) {
        List<NounGroup> parties =
                telling.parse.rightCoordinated(telling.parse.chunkOf(first.head()));
        for (Candidate candidate : all) {
            if (parties.size() > 1 && parties.contains(candidate.group)) {
                candidate.acts = true;
                candidate.outside = false;
                candidate.barred = true;
            }
        }
    }
}
