package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells participles that describe a noun together with one before them from nouns of the same
/// form: `deux enseignants arrêtés le 3 mai et détenus à Kara ont été jugés`.
final class JoinedParticiples {
    /// The first participle stands at most this many tokens before.
    private static final int CLAUSE = 20;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    JoinedParticiples(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return whether a word that may be a participle or a noun is such a participle: it has
    ///     no article, and what completes a participle behind it}
    ///
    /// @param i     the word
    /// @param first the sentence's first token
    /// @param end   one past the sentence's last token
    boolean isOne(int i, int first, int end) {
        Token token = tokens.get(i);
        if (!grammar.says("postposed-adjective")
                || i < first + 3
                || i + 1 >= end
                || !token.is(Pos.NOUN)
                || !token.is(Pos.VERB, Feature.PARTICIPLE)
                || !isCompleted(i)) {
            return false;
        }
        int and = tags[i - 1] == Tag.ADVERB ? i - 2 : i - 1;
        if (!grammar.isForm(tokens.get(and), Word.AND)) {
            return false;
        }
        for (int at = and - 1; at > first && and - at < CLAUSE; at--) {
            if (tags[at] == Tag.PARTICIPLE) {
                return describes(at) && sameForm(tokens.get(at), token);
            }
            if (tags[at].isVerbal() || tags[at] == Tag.RELATIVE || tags[at] == Tag.BOUNDARY) {
                return false;
            }
        }
        return false;
    }

    /// `accusés de vol`, but not `employés de banque`.
    private boolean isCompleted(int i) {
        Token next = tokens.get(i + 1);
        return grammar.isForm(next, Word.OF)
                ? grammar.is(tokens.get(i), Word.TAKES_OF)
                : next.is(Pos.PREPOSITION) || tags[i + 1] == Tag.TIME;
    }

    private boolean describes(int participle) {
        Tag left = tags[participle - 1];
        return left.isNominal() || left == Tag.ADJECTIVE || left == Tag.TIME;
    }

    private static boolean sameForm(Token one, Token other) {
        return agrees(one, other, Feature.PLURAL, Feature.SINGULAR)
                && agrees(one, other, Feature.FEMININE, Feature.MASCULINE);
    }

    private static boolean agrees(Token one, Token other, Feature either, Feature or) {
        return one.is(Pos.VERB, either) && other.is(Pos.VERB, either)
                || one.is(Pos.VERB, or) && other.is(Pos.VERB, or);
    }
}
