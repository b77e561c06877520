package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Token;

/// Finds how far a description of unnamed people goes: «тех, кто отказался», «всех, кто осуждён за
/// стихи», `those responsible`.
final class Whoever {
    /// Such a clause is at most this many words long.
    private static final int WORDS = 20;

    private Whoever() {}

    /// {@return one past the last token of the clause that says who a group is; the group's end
    ///     where none does}
    static int end(Passage passage, NounGroup group) {
        if (isBlamed(passage, group)) {
            return group.end() + 1;
        }
        int last = Math.min(passage.sentenceEnd(group.head()), group.end() + WORDS);
        boolean begins = group.end() + 2 < last
                && group.name().isEmpty()
                && passage.token(group.end()).isMark(",")
                && passage.grammar().is(passage.token(group.end() + 1), Grammar.Word.WHO);
        if (!begins) {
            return group.end();
        }
        for (int at = group.end() + 2; at < last; at++) {
            if (isClosing(passage.token(at))) {
                return at;
            }
        }
        return last;
    }

    /// `those responsible`.
    private static boolean isBlamed(Passage passage, NounGroup group) {
        Grammar grammar = passage.grammar();
        return group.end() < passage.sentenceEnd(group.head())
                && grammar.is(passage.token(group.head()), Grammar.Word.DEMONSTRATIVE)
                && grammar.isForm(passage.token(group.end()), Grammar.Word.BLAMED);
    }

    private static boolean isClosing(Token token) {
        return token.kind() == Token.Kind.MARK && ",;:.!?—–()".contains(token.form());
    }
}
