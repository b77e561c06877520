package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// `said that the meeting was illegal and arrested two of them`: what is joined to something said
/// of a thing, and only people can do, is the doing of who says it.
final class SaidAndDone {
    /// A walk looks no further than this many chunks.
    private static final int REACH = 24;

    private final Passage passage;

    SaidAndDone(Passage passage) {
        this.passage = passage;
    }

    /// {@return the subject of the verb that says it; none where what a verb is joined to is
    ///     said by nobody, or somebody does it}
    ///
    /// @param verb    the index of the verb
    /// @param subject its nearest subject
    List<NounGroup> subject(Parse parse, int verb, List<NounGroup> subject) {
        boolean thing = subject.size() == 1
                && !subject.getFirst().pronoun()
                && subject.getFirst().name().isEmpty()
                && !passage.isHuman(subject.getFirst())
                && !passage.isAuthority(subject.getFirst());
        List<Chunk> chunks = parse.chunks();
        if (!thing || !isJoined(chunks, verb)) {
            return List.of();
        }
        boolean that = false;
        for (int j = verb - 1; j >= 0 && j > verb - REACH; j--) {
            if (that && chunks.get(j) instanceof VerbGroup saying && saying.finite()) {
                return parse.subject(j);
            }
            if (chunks.get(j) instanceof Link link) {
                that |= link.is(Link.Kind.THAT);
                boolean other = link.is(Link.Kind.STOP)
                        || link.is(Link.Kind.RELATIVE)
                        || link.is(Link.Kind.BOUNDARY);
                if (other) {
                    return List.of();
                }
            }
        }
        return List.of();
    }

    private static boolean isJoined(List<Chunk> chunks, int verb) {
        int before = verb - 1;
        while (before > 0
                && chunks.get(before) instanceof Link link
                && (link.is(Link.Kind.OTHER) || link.is(Link.Kind.TIME))) {
            before--;
        }
        return before > 0 && chunks.get(before) instanceof Link and && and.is(Link.Kind.AND);
    }
}
