package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// People before the conjunction that begins the clause in which an event is the subject, or has
/// both its own: in `The lawyers protest because the detention of Ann Lee was extended` and in `The
/// lawyers fled, but police detained Ann Lee` they are neither those detained nor those who detain.
final class PriorClauses {
    /// The conjunction stands at most so many chunks before the event.
    private static final int REACH = 4;

    private PriorClauses() {}

    /// {@return whether somebody without a place in a telling does something else before the
    ///     clause that it is told in}
    static boolean isIn(Telling telling, Candidate candidate) {
        if (candidate.origin != Candidate.Origin.SENTENCE
                || candidate.slots.stream().anyMatch(telling.rule.roles()::containsKey)
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
        if (chunks.get(telling.chunk) instanceof VerbGroup verb) {
            return verb.finite() && !verb.passive() && hasItsOwn(telling)
                    ? openerOfVerb(telling, chunks)
                    : -1;
        }
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

    /// Whether whom a verb is about is named, owned or counted, so that nobody before is meant:
    /// `the lawyer` and `them` may well be one of those.
    private static boolean hasItsOwn(Telling telling) {
        List<NounGroup> objects = telling.parse.object(telling.chunk);
        return !objects.isEmpty()
                && objects.stream()
                        .allMatch(object -> !object.pronoun()
                                && (object.name().isPresent()
                                        || object.possessive().isPresent()
                                        || object.number().isPresent()
                                                && object.number().getAsInt() != object.head()));
    }

    /// The conjunction before a verb's own subject, or -1.
    private static int openerOfVerb(Telling telling, List<Chunk> chunks) {
        int at = telling.chunk - 1;
        if (at < 1
                || !(chunks.get(at) instanceof NounGroup subject)
                || !telling.parse.subject(telling.chunk).contains(subject)) {
            return -1;
        }
        boolean opens = chunks.get(at - 1) instanceof Link link
                && (link.is(Link.Kind.BOUNDARY) || link.is(Link.Kind.AND));
        return opens ? at - 1 : -1;
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
