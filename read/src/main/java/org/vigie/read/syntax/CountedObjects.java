package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells a number of people right before a verb from what the noun before it is of: «После
/// митинга троих задержали» tells of nobody's rally.
final class CountedObjects {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<Chunk> chunks;

    CountedObjects(SentenceChunks base) {
        this.grammar = base.grammar();
        this.tokens = base.tokens();
        this.chunks = base.chunks();
    }

    /// {@return whether a group that could be a noun's complement is the object of the verb
    /// behind it}
    ///
    /// @param at the index of the group
    boolean isOne(int at) {
        return grammar.says("cases")
                && at + 1 < chunks.size()
                && chunks.get(at) instanceof NounGroup group
                && group.bare()
                && group.maybe(Feature.ACCUSATIVE)
                && group.name().isEmpty()
                && grammar.is(tokens.get(group.first()), Grammar.Word.COLLECTIVE)
                && chunks.get(at + 1) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && verb.object().isEmpty()
                && takesObject(tokens.get(verb.main()));
    }

    private static boolean takesObject(Token verb) {
        return verb.readings().stream()
                .filter(reading -> reading.pos() == Pos.VERB)
                .anyMatch(reading -> !reading.has(Feature.INTRANSITIVE));
    }
}
