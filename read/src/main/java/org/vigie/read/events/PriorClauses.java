package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// People before the conjunction that begins the clause in which an event is the subject: in `The
/// lawyers protest because the detention of Ann Lee was extended` they are neither those detained
/// nor those who detain.
final class PriorClauses {
    /// The conjunction stands at most so many chunks before the event.
    private static final int REACH = 4;

    private PriorClauses() {}

    /// {@return whether somebody without a place in a telling does something else before the
    ///     clause that it is told in}
    static boolean isIn(Telling telling, Candidate candidate) {
        if (candidate.origin != Candidate.Origin.SENTENCE
                || !candidate.slots.isEmpty()
                || candidate.group.pronoun()
                || candidate.group.end() > telling.first) {
            return false;
        }
        int opener = opener(telling);
        int at = telling.parse.chunkOf(candidate.group.head());
        return at < opener && doesSomething(telling, candidate.group, at, opener);
    }

    /// The conjunction right before an event noun that has no owner before it, or -1.
    private static int opener(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        if (!(chunks.get(telling.chunk) instanceof NounGroup event)
                || !event.bare()
                || event.possessive().isPresent()) {
            return -1;
        }
        for (int j = telling.chunk - 1; j >= 0 && j >= telling.chunk - REACH; j--) {
            if (!(chunks.get(j) instanceof Link link) || link.is(Link.Kind.STOP)) {
                return -1;
            }
            if (link.is(Link.Kind.BOUNDARY)) {
                return j;
            }
        }
        return -1;
    }

    private static boolean doesSomething(Telling telling, NounGroup group, int from, int to) {
        for (int j = from + 1; j < to; j++) {
            if (telling.parse.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                return telling.parse.subject(j).contains(group);
            }
        }
        return false;
    }
}
