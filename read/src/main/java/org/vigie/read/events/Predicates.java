package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;

/// What somebody is said or found to be, who is nobody else: `They say they were witnesses, but
/// police charged them`, «рыбаков признали виновными».
final class Predicates {
    private Predicates() {}

    /// Whether a nameless group right behind the copula says what its subject is, or what a
    /// court finds somebody.
    static boolean isOne(Passage passage, Parse parse, int at) {
        return isFound(passage, parse.chunks().get(at))
                || at > 0
                        && parse.chunks().get(at) instanceof NounGroup group
                        && group.name().isEmpty()
                        && group.bare()
                        && isCopula(passage, parse.chunks().get(at - 1))
                        && !parse.subject(at - 1).isEmpty();
    }

    private static boolean isFound(Passage passage, Chunk chunk) {
        return chunk instanceof NounGroup group
                && group.maybe(Feature.INSTRUMENTAL)
                && !group.maybe(Feature.NOMINATIVE)
                && passage.grammar().is(passage.token(group.head()), Grammar.Word.GUILTY);
    }

    private static boolean isCopula(Passage passage, Chunk chunk) {
        return chunk instanceof VerbGroup verb
                && verb.finite()
                && passage.grammar().is(passage.token(verb.main()), Grammar.Word.BE);
    }
}
