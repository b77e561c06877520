package org.vigie.read.events;

import org.vigie.read.frames.WordPattern;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;

import java.util.List;

/// Words of one pattern that stand in two clauses: `sont restées fermées car le maintien en
/// détention …`.
final class Crossings {
    private Crossings() {}

    /// {@return whether a conjunction that begins a clause with a noun of its own stands among
    ///     the words that matched}
    static boolean isOne(Passage passage, int head, WordPattern.Match match) {
        List<Chunk> chunks = passage.parseOf(head).chunks();
        int end = passage.parseOf(head).chunkOf(match.end() - 1);
        for (int j = passage.parseOf(head).chunkOf(head) + 1; j < end; j++) {
            if (chunks.get(j) instanceof Link link
                    && link.is(Link.Kind.BOUNDARY)
                    && chunks.get(j + 1) instanceof NounGroup own
                    && own.bare()) {
                return true;
            }
        }
        return false;
    }
}
