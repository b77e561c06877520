package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Finds the verb further on that leaves a form before it to be a participle: `nurses rounded up on
/// Monday remain in custody`, `officers armed with sticks dispersed a vigil`.
final class LaterVerbs {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    LaterVerbs(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return whether a verb form that can only be finite stands further on before any mark}
    ///
    /// @param object whether what stands there may be an object: `police held Max Meier's
    ///     niece`
    boolean isAhead(int from, int end, boolean object) {
        for (int at = from; at < end; at++) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.MARK
                    || grammar.isForm(token, Word.CONJUNCTION)
                    || grammar.isForm(token, Word.BOUNDARY)
                    || grammar.isForm(token, Word.THAT)
                    || grammar.is(token, Word.RELATIVE_SUBJECT)) {
                return false;
            }
            boolean modal = grammar.is(token, Word.MODAL)
                    && tags[at] != Tag.TIME
                    && at + 1 < end
                    && tokens.get(at + 1).is(Pos.VERB, Feature.INFINITIVE)
                    && !token.is(Pos.NOUN);
            if (modal
                    || grammar.isBeOrHave(tokens.get(at))
                            && token.is(Pos.VERB, Feature.FINITE)
                            && !(object && isOwners(at, end))
                    || grammar.says("bare-imperative")
                            && (isPastWithObject(at, end) || isPlainForm(at, from))) {
                return true;
            }
        }
        return false;
    }

    /// `police arrested Max Meier's niece`: a clitic that can be `is` as well.
    private boolean isOwners(int at, int end) {
        if (!grammar.isForm(tokens.get(at), Word.GENITIVE_CLITIC) || at + 1 >= end) {
            return false;
        }
        Token next = tokens.get(at + 1);
        return !next.is(Pos.DETERMINER)
                && !grammar.isForm(next, Word.NEGATION)
                && (!next.is(Pos.VERB, Feature.PARTICIPLE) || next.is(Pos.ADJECTIVE));
    }

    /// `nurses rounded up on Monday remain in custody`: a present that can be nothing else.
    private boolean isPlainForm(int at, int from) {
        Token token = tokens.get(at);
        return at > from
                && token.is(Pos.VERB, Feature.FINITE)
                && token.is(Pos.VERB, Feature.PRESENT)
                && !token.is(Pos.NOUN)
                && !token.is(Pos.ADJECTIVE)
                && !token.is(Pos.ADVERB)
                && !token.is(Pos.PREPOSITION)
                && tags[at] != Tag.TIME
                && !grammar.isForm(token, Word.GENITIVE_CLITIC)
                && !tokens.get(at - 1).is(Pos.PREPOSITION)
                && !grammar.isForm(tokens.get(at - 1), Word.TO)
                && !grammar.is(tokens.get(at - 1), Word.MODAL);
    }

    /// `officers armed with sticks dispersed a vigil`: of two such forms the first describes.
    private boolean isPastWithObject(int at, int end) {
        Token token = tokens.get(at);
        return token.is(Pos.VERB, Feature.PAST)
                && token.is(Pos.VERB, Feature.FINITE)
                && !token.is(Pos.NOUN)
                && !token.is(Pos.ADJECTIVE)
                && at + 1 < end
                && (tokens.get(at + 1).is(Pos.DETERMINER)
                        || grammar.isForm(tokens.get(at + 1), Word.THAT)
                        || grammar.isForm(tokens.get(at + 1), Word.OBJECT_PRONOUN));
    }
}
