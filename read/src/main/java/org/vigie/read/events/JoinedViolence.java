package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.VerbGroup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is done to people right after something else is done to them: `was arrested and beaten`,
/// `detained, searched and kicked`. A verb that a rule knows and that goes on with the passive of
/// another telling tells an event of its own, be it ever so short.
final class JoinedViolence {
    /// At most so many chunks stand between the two verbs: `and later severely`.
    private static final int REACH = 4;

    private JoinedViolence() {}

    /// Settles such tellings.
    ///
    /// @param tellings in the order of the text
    static void settle(List<Telling> tellings) {
        Set<Chunk> told = new HashSet<>();
        for (Telling telling : tellings) {
            Chunk own = telling.parse.chunks().get(telling.chunk);
            boolean ruled = telling.rule.type() == FrameRule.Type.VERB && !telling.learnt;
            if (ruled && own instanceof VerbGroup verb && verb.passive()) {
                telling.settled |=
                        telling.kind().group() == EventKind.Group.VIOLENCE && goesOn(telling, told);
                told.add(own);
            }
        }
    }

    private static boolean goesOn(Telling telling, Set<Chunk> told) {
        List<Chunk> chunks = telling.parse.chunks();
        boolean joined = false;
        for (int j = telling.chunk - 1; j >= 0 && j >= telling.chunk - REACH; j--) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup) {
                return joined && told.contains(chunk);
            }
            boolean joins = chunk instanceof Link link
                    && (link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA));
            boolean small = chunk instanceof Link link
                    && (link.is(Link.Kind.OTHER)
                            || link.is(Link.Kind.TIME)
                            || link.is(Link.Kind.BOUNDARY));
            if (!joins && !small) {
                return false;
            }
            joined |= joins;
        }
        return false;
    }
}
