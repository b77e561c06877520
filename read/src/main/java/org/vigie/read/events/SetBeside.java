package org.vigie.read.events;

import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;

import java.util.List;

/// Settles of whom a state is told that is set beside a name by commas: `Ann Lee, en détention
/// depuis mars, …`, `En grève de la faim depuis mars, Ann Lee …`.
final class SetBeside {
    /// The name stands at most so many chunks from the state.
    private static final int REACH = 8;

    private final Passage passage;

    SetBeside(Passage passage) {
        this.passage = passage;
    }

    void settle(Telling telling, List<Candidate> all) {
        if (telling.rule.type() != FrameRule.Type.ADJ || passage.grammar().says("cases")) {
            return;
        }
        for (Candidate candidate : all) {
            if (candidate.slots.contains("noun")
                    && candidate.origin == Candidate.Origin.SENTENCE
                    && passage.isHuman(candidate.group)
                    && isBesideComma(telling, candidate.group)) {
                candidate.barred = false;
                candidate.outside = false;
                candidate.settled |= candidate.isIn(telling, "patient");
                candidate.acts |= candidate.isIn(telling, "agent");
            }
        }
    }

    /// Whether a comma stands right before the state, or only its own words before the comma
    /// that the name stands behind.
    private boolean isBesideComma(Telling telling, NounGroup group) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(group.head());
        if (at < telling.chunk) {
            return telling.chunk - at <= REACH && isComma(chunks.get(telling.chunk - 1));
        }
        int first = telling.parse.chunkOf(group.first());
        return first > 0
                && first - telling.chunk <= REACH
                && isComma(chunks.get(first - 1))
                && (telling.chunk == 0
                        || chunks.get(telling.chunk - 1) instanceof Link link
                                && (link.is(Link.Kind.STOP) || link.is(Link.Kind.PREPOSITION)));
    }

    private static boolean isComma(Chunk chunk) {
        return chunk instanceof Link link && link.is(Link.Kind.COMMA);
    }
}
