package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells participles in what is set beside a name from the past of the same form: `Ann Lee, a nurse
/// dismissed in March, was held`, `held Ann Lee, a nurse dismissed in March.`
///
/// Only in a language whose past and participle are one form.
final class DescribingParticiples {
    /// What is set beside a name is at most this many tokens long on each side of it.
    private static final int REACH = 16;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    DescribingParticiples(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return whether a form that has no object describes the noun that is set beside a name}
    ///
    /// @param i      the form
    /// @param before the last token before it that is no adverb
    /// @param first  the sentence's first token
    /// @param end    one past the sentence's last token
    boolean isOne(int i, int before, int first, int end) {
        if (!grammar.says("bare-imperative")) {
            return false;
        }
        int comma = before;
        while (comma > first && comma > i - REACH && PastForms.isInGroup(tags[comma])) {
            comma--;
        }
        boolean beside = comma < before
                && comma > first
                && tokens.get(comma).isMark(",")
                && tags[before] != Tag.PRONOUN
                && i + 1 < end
                && !tokens.get(i + 1).isMark(",");
        if (!beside) {
            // `Ann Lee, her lawyer added, was held`
            return false;
        }
        return closes(i, end, isCounted(comma + 1)) && isBesideName(comma, first);
    }

    /// Whether a group begins with an article or a number: `a nurse`, `one of the nurses`.
    private boolean isCounted(int at) {
        return grammar.isForm(tokens.get(at), Word.ARTICLE)
                || tokens.get(at).is(Pos.DETERMINER)
                || tags[at] == Tag.NUMBER;
    }

    /// Whether what the form begins ends with the sentence, or with a comma and a finite verb.
    private boolean closes(int i, int end, boolean counted) {
        for (int at = i + 1; at < end && at < i + REACH; at++) {
            Token token = tokens.get(at);
            if (token.isMark(",")) {
                return at + 1 < end && isFinite(tokens.get(at + 1), at + 1, end);
            }
            if (token.kind() == Token.Kind.MARK) {
                return counted && at + 1 >= end;
            }
            if (grammar.isBeOrHave(token)
                    || grammar.isForm(token, Word.BOUNDARY)
                    || grammar.is(token, Word.MODAL) && tags[at] != Tag.TIME) {
                return false;
            }
        }
        return false;
    }

    private boolean isFinite(Token token, int at, int end) {
        return grammar.isBeOrHave(token)
                || grammar.is(token, Word.MODAL)
                || token.is(Pos.VERB, Feature.FINITE)
                        && token.is(Pos.VERB, Feature.PAST)
                        && at + 1 < end
                        && (!token.is(Pos.ADJECTIVE)
                                || tokens.get(at + 1).is(Pos.DETERMINER)
                                || tokens.get(at + 1).is(Pos.NUMERAL)
                                || tokens.get(at + 1).isCapitalised());
    }

    /// Whether a name or a person stands before a comma, in a group that no preposition begins:
    /// `In Karst, a nurse protested`, `after the arrest of Ann Lee, a nurse protested`.
    private boolean isBesideName(int comma, int first) {
        int begin = comma - 1;
        if (tags[begin] != Tag.NAME && tags[begin] != Tag.NOUN && tags[begin] != Tag.NUMBER) {
            return false;
        }
        while (begin > first
                && begin > comma - REACH
                && (PastForms.isInGroup(tags[begin - 1])
                        || tokens.get(begin - 1).isMark(","))) {
            begin--;
        }
        return tags[begin] != Tag.PREPOSITION
                && tags[begin] != Tag.TIME
                && (begin == first || tags[begin - 1] != Tag.BOUNDARY);
    }
}
