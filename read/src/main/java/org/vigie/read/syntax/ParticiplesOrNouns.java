package org.vigie.read.syntax;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells words that are participles and nouns, «осуждённый», by what stands behind them: «летом
/// осуждённого на три года ткача выпустили» says what befell the weaver.
///
/// Only in a language with cases.
final class ParticiplesOrNouns {
    /// The noun stands at most this many words behind.
    private static final int REACH = 7;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    ParticiplesOrNouns(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return whether a word that may be both is the participle of a noun behind its own
    ///     complements, or goes on from a participle before it}
    ///
    /// @param at  the word
    /// @param end one past the sentence's last token
    boolean describes(int at, int end) {
        Token word = tokens.get(at);
        if (!grammar.says("cases")
                || !word.is(Pos.NOUN)
                || !word.is(Pos.VERB, Feature.PARTICIPLE)
                || word.is(Pos.VERB, Feature.SHORT)
                || at > 0 && tags[at - 1] != null && tags[at - 1].isVerbal()) {
            return false;
        }
        if (at > 1
                && tags[at - 1] == Tag.CONJUNCTION
                && at + 1 < end
                && (tags[at + 1] == Tag.TIME || tokens.get(at + 1).is(Pos.PREPOSITION))
                && FrontParticiples.goesOn(at, at - 1, tokens, tags)) {
            return true;
        }
        boolean governed = false;
        boolean complement = false;
        for (int i = at + 1; i < end && i <= at + REACH; i++) {
            Token token = tokens.get(i);
            if (tags[i] == Tag.TIME) {
                complement = true;
                governed = false;
            } else if (token.is(Pos.PREPOSITION)) {
                governed = true;
            } else if (token.is(Pos.NOUN) || tags[i] == Tag.NAME) {
                if (!governed && Agreement.agrees(word, token)) {
                    return complement;
                }
                complement |= governed || token.is(Pos.NOUN, Feature.INSTRUMENTAL);
                if (!complement) {
                    return false;
                }
                governed = false;
            } else if (!token.is(Pos.ADJECTIVE) && !token.is(Pos.NUMERAL)) {
                return false;
            }
        }
        return false;
    }

    /// {@return whether a number before a word counts it: «двоим дали» counts nothing}
    ///
    /// @param left what stands before the word
    /// @param at   the word
    boolean isCounted(Tag left, int at) {
        return left == Tag.NUMBER
                && !(grammar.says("cases") && grammar.is(tokens.get(at), Grammar.Word.RARELY_NOUN));
    }
}
