package org.vigie.read.syntax;

import java.util.List;

/// Who owns whom before a clitic: `the mayor's niece` is the niece, and in `Sara Holm, Otto Olsen's
/// niece,` she is Sara Holm.
final class Possessions {
    private final SentenceChunks base;
    private final List<Chunk> chunks;

    Possessions(SentenceChunks base) {
        this.base = base;
        this.chunks = base.chunks();
    }

    /// {@return the group that the owner at a chunk leads to; the chunk itself where it
    /// owns none}
    ///
    /// @param at the index of a noun group
    int owned(int at) {
        int last = at;
        while (last + 2 < chunks.size()
                && base.isGenitiveClitic(last + 1)
                && chunks.get(last + 2) instanceof NounGroup next
                && next.bare()) {
            last += 2;
        }
        return last;
    }

    /// {@return the first owner before a group, or the group itself where nobody owns it}
    ///
    /// @param at the index of a noun group
    int owner(int at) {
        int first = at;
        while (first > 1
                && base.isGenitiveClitic(first - 1)
                && chunks.get(first - 2) instanceof NounGroup) {
            first -= 2;
        }
        return first;
    }
}
