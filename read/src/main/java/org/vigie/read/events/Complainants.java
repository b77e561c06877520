package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Role;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Who tells those in power of violence, `Ann Lee had reported threats to the police`, suffered it
/// where nobody else is said to; those who were told did not.
final class Complainants {
    /// The verb stands at most this many chunks before the noun for the event.
    private static final int REACH = 5;

    private final Passage passage;

    Complainants(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling, List<Candidate> all) {
        int verb = telling.kind().group() == EventKind.Group.VIOLENCE ? verb(telling) : -1;
        if (verb < 0) {
            return;
        }
        boolean told = false;
        for (Candidate candidate : all) {
            boolean addressed = isAddressed(candidate);
            candidate.barred |= addressed;
            told |= addressed;
        }
        boolean said = all.stream()
                .anyMatch(one -> !one.barred && one.isIn(telling, Role.PATIENT.label()));
        if (!told || said || telling.kind() == EventKind.KILLING) {
            return;
        }
        List<NounGroup> speakers = telling.parse.subject(verb);
        for (Candidate candidate : all) {
            candidate.settled |= speakers.contains(candidate.group)
                    && passage.kindOf(candidate.group)
                            .filter(MentionKind.PERSON::equals)
                            .isPresent()
                    && !passage.isAuthority(candidate.group);
        }
    }

    /// The active verb that tells of what the noun names; -1 for none.
    private int verb(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk - 1; j >= 0 && j >= telling.chunk - REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return verb.finite() && !verb.passive() && isTold(verb) ? j : -1;
            }
            if (chunks.get(j) instanceof Link link
                    && !link.is(Link.Kind.OTHER)
                    && !link.is(Link.Kind.TIME)
                    && !link.is(Link.Kind.PREPOSITION)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isTold(VerbGroup verb) {
        return passage.lexicon().sayings().all(passage, verb.main(), true).stream()
                .anyMatch(hit -> hit.cue().label().equals("tells"));
    }

    /// `to the police`, `à la police`.
    private boolean isAddressed(Candidate candidate) {
        NounGroup group = candidate.group;
        return candidate.origin == Candidate.Origin.SENTENCE
                && group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.TO)
                && passage.isAuthority(group);
    }
}
