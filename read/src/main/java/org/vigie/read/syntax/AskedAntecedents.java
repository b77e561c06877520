package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import java.util.List;

/// Finds who an infinitive is about where a relative clause stands between: `wants the officers who
/// beat the drivers to be tried` is about the officers.
final class AskedAntecedents {
    /// A relative clause is no longer than this, in chunks.
    private static final int REACH = 12;

    private final Grammar grammar;
    private final SentenceChunks base;
    private final List<Chunk> chunks;

    AskedAntecedents(SentenceChunks base) {
        this.grammar = base.grammar();
        this.base = base;
        this.chunks = base.chunks();
    }

    /// {@return the group that an infinitive's clause is about, past a relative clause that
    /// says more of it; -1 if none stands between}
    ///
    /// @param infinitive the index of a verb group
    int of(int infinitive) {
        if (base.cases() || infinitive == 0) {
            return -1;
        }
        int verb = verbOfObject(infinitive);
        int relative = verb < 0 ? -1 : relativeBefore(verb);
        int antecedent = relative - 1;
        boolean asked = antecedent > 0
                && chunks.get(antecedent) instanceof NounGroup
                && (chunks.get(antecedent - 1) instanceof VerbGroup
                        || chunks.get(antecedent - 1) instanceof Link that
                                && that.is(Link.Kind.THAT));
        return asked ? antecedent : -1;
    }

    /// The finite verb whose object stands right before an infinitive and asks nobody for it;
    /// -1 if none.
    private int verbOfObject(int infinitive) {
        boolean object = false;
        boolean bare = isBare(infinitive);
        for (int j = infinitive - 1; j >= 0 && j > infinitive - REACH; j--) {
            switch (chunks.get(j)) {
                case NounGroup group -> object = true;
                case VerbGroup verb -> {
                    boolean asks =
                            !bare && grammar.is(base.tokens().get(verb.main()), Word.CONTROLS);
                    return object && verb.finite() && !asks ? j : -1;
                }
                case Link link -> {
                    if (!link.is(Link.Kind.OTHER)
                            && !link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.PREPOSITION)) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    /// `demand that those who ordered the attack be tried`: nobody is asked to without a `to`.
    private boolean isBare(int infinitive) {
        return chunks.get(infinitive - 1) instanceof NounGroup
                && grammar.is(base.tokens().get(chunks.get(infinitive).first()), Word.BE);
    }

    private int relativeBefore(int verb) {
        for (int j = verb - 1; j > 0 && j > verb - REACH; j--) {
            if (chunks.get(j) instanceof Link link) {
                if (link.is(Link.Kind.RELATIVE)) {
                    boolean subject =
                            grammar.is(base.tokens().get(link.first()), Word.RELATIVE_SUBJECT);
                    return subject ? j : -1;
                }
                if (!link.is(Link.Kind.OTHER) && !link.is(Link.Kind.TIME)) {
                    return -1;
                }
            } else {
                return -1;
            }
        }
        return -1;
    }
}
