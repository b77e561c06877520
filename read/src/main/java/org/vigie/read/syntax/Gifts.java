package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells what somebody gets from who gets it, where both stand behind a verb with no word
/// between: `granted Ann Lee bail`, `gave five miners electric shocks`.
final class Gifts {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    Gifts(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return whether behind what a group has so far the noun begins, or its adjective, that
    ///     says what is given}
    ///
    /// @param at   the token behind what the group has so far
    /// @param from the group's first token
    /// @param done the chunks before the group
    boolean beginsAt(int at, int from, List<Chunk> done) {
        if (done.isEmpty()
                || !(done.getLast() instanceof VerbGroup verb)
                || verb.end() != from
                || verb.passive()
                || !grammar.is(tokens.get(verb.main()), Word.GIVES)) {
            return false;
        }
        int noun = at;
        if (noun + 1 < tokens.size() && tokens.get(noun).is(Pos.ADJECTIVE) && !isGift(noun)) {
            noun++;
        }
        return isGift(noun) && !isGift(at - 1);
    }

    /// `an entry visa`: what such a noun stands right before says more of it.
    private boolean isGift(int at) {
        return tags[at] != null && tags[at].isNominal() && grammar.is(tokens.get(at), Word.GIFT);
    }
}
