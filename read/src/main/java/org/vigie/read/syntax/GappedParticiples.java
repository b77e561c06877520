package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells participles that go on from a passive without its auxiliary from nouns of the same form:
/// `deux ont été tués et dix arrêtés`, `d'autres blessés`; not `dix blessés ont été soignés`.
final class GappedParticiples {
    /// The passive stands at most this many tokens before, and a verb of its own this many
    /// behind.
    private static final int CLAUSE = 24;
    /// `dix autres`, `d'autres`: at most so many words say how many.
    private static final int COUNT = 4;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    GappedParticiples(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return whether a word that may be a participle or a noun is such a participle}
    ///
    /// @param i     the word
    /// @param first the sentence's first token
    /// @param end   one past the sentence's last token
    boolean isOne(int i, int first, int end) {
        Token token = tokens.get(i);
        if (isGiven(i, first, end)) {
            return true;
        }
        if (!grammar.says("postposed-adjective")
                || !token.is(Pos.NOUN)
                || !token.is(Pos.VERB, Feature.PARTICIPLE)
                || !token.is(Pos.VERB, Feature.PLURAL)) {
            return false;
        }
        int before = i - 1;
        while (before > first && i - before <= COUNT && counts(before)) {
            before--;
        }
        boolean opens = before < i - 1
                && before > first
                && (tokens.get(before).isMark(",")
                        || grammar.isForm(tokens.get(before), Word.AND)
                        || grammar.isForm(tokens.get(before), Word.CONTRAST));
        return opens && !isSubject(i, end) && goesOn(before, first);
    }

    /// `was convicted and given two years`: no noun, before what is given.
    private boolean isGiven(int i, int first, int end) {
        Token token = tokens.get(i);
        return grammar.says("bare-imperative")
                && i > first + 2
                && i + 1 < end
                && token.is(Pos.VERB, Feature.PARTICIPLE)
                && grammar.is(token, Word.GIVES)
                && grammar.isForm(tokens.get(i - 1), Word.AND)
                && (tokens.get(i + 1).is(Pos.DETERMINER)
                        || tokens.get(i + 1).is(Pos.NUMERAL)
                        || tokens.get(i + 1).kind() == Token.Kind.NUMBER
                        || tags[i + 1] == Tag.TIME)
                && goesOn(i - 1, first);
    }

    private boolean counts(int at) {
        Token token = tokens.get(at);
        return tags[at] == Tag.NUMBER
                || grammar.isForm(token, Word.OTHERS)
                || grammar.isForm(token, Word.ARTICLE_OF);
    }

    /// Whether a finite verb follows before the clause ends.
    private boolean isSubject(int i, int end) {
        for (int at = i + 1; at < Math.min(end, i + CLAUSE); at++) {
            Token token = tokens.get(at);
            if (token.is(Pos.VERB, Feature.FINITE) && !token.is(Pos.NOUN)) {
                return true;
            }
            if (token.kind() == Token.Kind.MARK || grammar.isForm(token, Word.AND)) {
                return false;
            }
        }
        return false;
    }

    /// Whether a participle with its auxiliary stands before: `ont été tués et …`.
    private boolean goesOn(int before, int first) {
        for (int at = before - 1; at > first && before - at < CLAUSE; at--) {
            if (tags[at] == Tag.PARTICIPLE && tags[at - 1] != null && tags[at - 1].isVerbal()) {
                return grammar.is(tokens.get(at - 1), Word.BE);
            }
        }
        return false;
    }
}
