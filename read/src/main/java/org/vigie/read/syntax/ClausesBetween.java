package org.vigie.read.syntax;

import java.util.List;

/// Relative clauses between two groups that are joined: `Ann Lee, who leads the union, and Bob
/// Ray`.
final class ClausesBetween {
    /// Such a clause has at most this many chunks.
    private static final int REACH = 8;

    private final List<Chunk> chunks;

    ClausesBetween(SentenceChunks base) {
        this.chunks = base.chunks();
    }

    /// {@return the comma that ends a relative clause of one verb before an `and` and a group,
    ///     or -1}
    ///
    /// @param at the index of a chunk; none begins there unless it is a relative pronoun
    int end(int at) {
        if (!(chunks.get(at) instanceof Link relative) || !relative.is(Link.Kind.RELATIVE)) {
            return -1;
        }
        int verbs = 0;
        for (int j = at + 1; j + 2 < chunks.size() && j < at + REACH; j++) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                verbs += verb.finite() ? 1 : 0;
            }
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.COMMA)) {
                    boolean and = chunks.get(j + 1) instanceof Link next
                            && next.is(Link.Kind.AND)
                            && chunks.get(j + 2) instanceof NounGroup;
                    return and && verbs == 1 ? j : -1;
                }
                if (link.is(Link.Kind.AND) || SentenceChunks.ends(link)) {
                    return -1;
                }
            }
        }
        return -1;
    }
}
