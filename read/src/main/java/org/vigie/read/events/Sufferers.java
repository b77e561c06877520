package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Settles that who receives or undergoes violence suffers it, be it a judge: `Le juge
/// a reçu des menaces`, `the mayor was the victim of an attack`; so too who receives a visit
/// or a summons.
final class Sufferers {
    /// The verb stands at most this many chunks before the noun for what is done.
    private static final int REACH = 3;

    private final Passage passage;

    Sufferers(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling, List<Candidate> all) {
        int verb = isReceived(telling.kind()) ? verb(telling) : -1;
        if (verb < 0) {
            return;
        }
        List<NounGroup> sufferers = telling.parse.subject(verb);
        for (Candidate candidate : all) {
            boolean suffers =
                    sufferers.contains(candidate.group) && passage.isHuman(candidate.group);
            candidate.settled |= suffers;
            candidate.outside |= suffers;
        }
    }

    private static boolean isReceived(EventKind kind) {
        return kind.group() == EventKind.Group.VIOLENCE
                || kind == EventKind.VISIT
                || kind == EventKind.SUMMONS;
    }

    /// The finite verb whose subject suffers what is told; -1 for none.
    private int verb(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk; j >= 0 && j >= telling.chunk - REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                boolean acts = verb.finite() && !verb.passive();
                return acts && suffers(telling, verb) ? j : -1;
            }
            if (chunks.get(j) instanceof Link link
                    && !link.is(Link.Kind.OTHER)
                    && !link.is(Link.Kind.TIME)) {
                return -1;
            }
        }
        return -1;
    }

    /// `subit des menaces`; `est victime de menaces`, `fait l'objet de menaces`.
    private boolean suffers(Telling telling, VerbGroup verb) {
        if (suffers(verb.main())) {
            return !isMadeTo(verb);
        }
        boolean light = passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE)
                || passage.grammar().is(passage.token(verb.main()), Grammar.Word.CAUSE);
        for (int at = verb.end(); light && at < Math.max(telling.head, telling.end); at++) {
            if (suffers(at)) {
                return true;
            }
        }
        return false;
    }

    /// `ont fait subir des sévices aux mineurs`: who has others undergo it.
    private boolean isMadeTo(VerbGroup verb) {
        for (int at = verb.first(); at < verb.main(); at++) {
            if (passage.grammar().is(passage.token(at), Grammar.Word.CAUSE)) {
                return true;
            }
        }
        return false;
    }

    private boolean suffers(int token) {
        return passage.grammar().is(passage.token(token), Grammar.Word.SUFFERS);
    }
}
