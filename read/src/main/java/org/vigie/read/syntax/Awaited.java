package org.vigie.read.syntax;

import java.util.List;

/// Whether the noun that opens a sentence still waits for its verb behind a relative clause.
final class Awaited {
    private Awaited() {}

    /// `The men who beat a baker and two nurses wore masks`: whether every verb before a group
    /// is a relative clause's, so that the verb behind it is that of the noun before the
    /// clause.
    static boolean isAt(List<Chunk> chunks, int at) {
        int open = 0;
        for (int j = at - 1; j >= 0; j--) {
            if (chunks.get(j) instanceof VerbGroup verb && verb.finite()) {
                open++;
            }
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    open--;
                    if (open == 0
                            && j == 1
                            && chunks.getFirst() instanceof NounGroup subject
                            && subject.bare()) {
                        return true;
                    }
                } else if (link.is(Link.Kind.COMMA) || SentenceChunks.ends(link)) {
                    return false;
                }
            }
        }
        return false;
    }
}
