package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

/// What somebody is said to be, who is nobody else: `They say they were witnesses, but police
/// charged them`.
final class Predicates {
    private Predicates() {}

    /// Whether a nameless group right behind the copula says what its subject is.
    static boolean isOne(Passage passage, Parse parse, int at) {
        return at > 0
                && parse.chunks().get(at) instanceof NounGroup group
                && group.name().isEmpty()
                && group.bare()
                && isCopula(passage, parse.chunks().get(at - 1))
                && !parse.subject(at - 1).isEmpty();
    }

    private static boolean isCopula(Passage passage, Chunk chunk) {
        return chunk instanceof VerbGroup verb
                && verb.finite()
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE);
    }
}
