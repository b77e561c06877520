package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

/// Finds the subject that a relative clause between commas parts from its verb, whatever that
/// clause holds: `Grace Stone, who was arrested with her deputy, Peter Roth, has been beaten`.
///
/// Only in a language whose subject stands before its verb.
final class DescribedSubjects {
    private static final int REACH = 24;

    private final SentenceChunks base;

    DescribedSubjects(SentenceChunks base) {
        this.base = base;
    }

    /// {@return the relative pronoun of the clause that ends right before a finite verb and
    ///     describes what begins its sentence or clause; -1 if none does}
    ///
    /// @param verb the index of a finite verb group
    int relative(int verb) {
        if (base.cases() || verb < 4 || !isComma(verb - 1)) {
            return -1;
        }
        int verbs = 0;
        for (int j = verb - 2; j > 1 && j > verb - REACH; j--) {
            switch (base.chunks().get(j)) {
                case VerbGroup other -> verbs += other.finite() ? 1 : 0;
                case NounGroup group -> {
                    // may stand in any clause
                }
                case Link link -> {
                    if (link.is(Link.Kind.RELATIVE)) {
                        boolean subject = base.grammar()
                                .is(base.tokens().get(link.first()), Word.RELATIVE_SUBJECT);
                        return subject && verbs == 1 && isComma(j - 1) && opens(j - 2) ? j : -1;
                    }
                    if (SentenceChunks.ends(link)) {
                        return -1;
                    }
                }
            }
        }
        return -1;
    }

    /// Whether nothing but a bare group and what completes it stands before, up to the begin of
    /// its clause.
    private boolean opens(int last) {
        NounGroup first = null;
        for (int j = last; j >= 0; j--) {
            switch (base.chunks().get(j)) {
                case VerbGroup verb -> {
                    return false;
                }
                case NounGroup group -> first = group;
                case Link link -> {
                    if (SentenceChunks.ends(link)) {
                        return first != null && first.bare();
                    }
                    if (link.is(Link.Kind.PREPOSITION)) {
                        return false;
                    }
                }
            }
        }
        return first != null && first.bare();
    }

    private boolean isComma(int at) {
        return base.chunks().get(at) instanceof Link link && link.is(Link.Kind.COMMA);
    }
}
