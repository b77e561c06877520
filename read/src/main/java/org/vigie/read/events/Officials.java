package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Role;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Bars a judge, prosecutor or investigator who does something from being whom the law is used
/// against: «Ходатайство об аресте подписал следователь Павел Громов», `The judge read out the
/// charges`.
final class Officials {
    private static final Set<EventKind> BY_LAW = EnumSet.of(
            EventKind.ARREST,
            EventKind.DETENTION,
            EventKind.SUMMONS,
            EventKind.SEARCH,
            EventKind.INVESTIGATION,
            EventKind.CHARGE,
            EventKind.TRIAL,
            EventKind.SENTENCE,
            EventKind.FINE,
            EventKind.APPEAL);

    private final Passage passage;

    Officials(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        if (!BY_LAW.contains(telling.kind())) {
            return;
        }
        for (Candidate candidate : all) {
            candidate.barred |= candidate.origin == Candidate.Origin.SENTENCE
                    && !candidate.isIn(telling, Role.PATIENT.label())
                    && isOfficial(candidate.group)
                    && acts(telling.parse, candidate.group);
        }
    }

    private boolean isOfficial(NounGroup group) {
        int word = group.title().orElse(group.head());
        return passage.grammar().is(passage.token(word), Grammar.Word.OFFICIAL);
    }

    private static boolean acts(Parse parse, NounGroup group) {
        List<Chunk> chunks = parse.chunks();
        for (int at = 0; at < chunks.size(); at++) {
            if (chunks.get(at) instanceof VerbGroup verb
                    && verb.finite()
                    && !verb.passive()
                    && !verb.reflexive()
                    && parse.subject(at).contains(group)) {
                return true;
            }
        }
        return false;
    }
}
