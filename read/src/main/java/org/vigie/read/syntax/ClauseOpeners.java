package org.vigie.read.syntax;

import org.vigie.read.syntax.Grammar.Word;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells the conjunction from the preposition of the same form, where nothing but the verb further
/// on tells them apart: `after several unions condemned the verdict` beside `after the verdict`.
final class ClauseOpeners {
    /// The verb stands at most this many tokens behind the word.
    private static final int SUBJECT = 14;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    /// @param tags what is settled so far; null where nothing is
    ClauseOpeners(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// Whether a subject and its verb follow a word that may be a preposition too. A sentence
    /// that begins with it must have another clause behind a comma.
    boolean opensClause(int at, int first, int end) {
        if (!grammar.says("bare-imperative") || tokens.get(at + 1).is(Pos.VERB, Feature.GERUND)) {
            return false;
        }
        if (at + 2 < end
                && grammar.isForm(tokens.get(at + 1), Word.SUBJECT_PRONOUN)
                && tokens.get(at + 2).is(Pos.VERB, Feature.FINITE)) {
            return true;
        }
        boolean noun = false;
        for (int i = at + 1; i < end && i <= at + SUBJECT; i++) {
            i = Brackets.end(tokens, i, end);
            Token token = tokens.get(i);
            if (noun && isSaid(at, i, first, end)) {
                return true;
            }
            if (noun && isVerb(i, end)) {
                return hasVerbBefore(at, first) || at == first && hasClauseBehind(i, end);
            }
            // `sacked nine after a walkout and was fined`: the verb goes on with the one before
            if (grammar.isForm(token, Word.AND) && isVerb(Math.min(i + 1, end - 1), end)) {
                return false;
            }
            boolean starts = token.is(Pos.DETERMINER) && !token.is(Pos.PREPOSITION);
            boolean stops = token.kind() == Token.Kind.MARK
                            && !grammar.isForm(token, Word.GENITIVE_CLITIC)
                            && !shortens(i, end)
                    || grammar.isForm(token, Word.BOUNDARY)
                    || grammar.isForm(token, Word.THAT)
                    || grammar.is(token, Word.RELATIVE_SUBJECT)
                    || noun
                            && starts
                            && !tokens.get(i - 1).is(Pos.PREPOSITION)
                            && !grammar.isForm(tokens.get(i - 1), Word.AND);
            if (stops) {
                return false;
            }
            noun |= isNoun(i);
        }
        return false;
    }

    /// `As the union reported, …`, `…, as her lawyer said on Monday`: what somebody definite
    /// does with nothing behind it but a time; `as a nurse jailed on Monday, …` says what one
    /// is.
    private boolean isSaid(int as, int verb, int first, int end) {
        Token token = tokens.get(verb);
        boolean opens = as == first
                ? hasClauseBehind(verb - 1, end)
                : tokens.get(as - 1).isMark(",");
        if (!opens
                || !grammar.isForm(tokens.get(as), Word.AS)
                || tokens.get(as + 1).is(Pos.DETERMINER)
                        && !grammar.isForm(tokens.get(as + 1), Word.ARTICLE)
                        && !grammar.isForm(tokens.get(as + 1), Word.POSSESSIVE)
                || tags[verb] != null
                || !token.is(Pos.VERB, Feature.PAST)
                || token.is(Pos.NOUN)
                || verb + 1 >= end) {
            return false;
        }
        int next = tokens.get(verb + 1).is(Pos.PREPOSITION) ? verb + 2 : verb + 1;
        return tokens.get(verb + 1).isMark(",")
                || tokens.get(verb + 1).isMark(".")
                || next < end && tags[next] == Tag.TIME;
    }

    /// The full stop of `Mrs. Lee`.
    private boolean shortens(int i, int end) {
        return tokens.get(i).isMark(".")
                && i + 1 < end
                && tokens.get(i - 1).isCapitalised()
                && tokens.get(i - 1).end() == tokens.get(i).begin()
                && tokens.get(i + 1).isCapitalised();
    }

    private boolean isNoun(int i) {
        Token token = tokens.get(i);
        return tags[i] == Tag.NAME
                || tags[i] == null
                        && (token.is(Pos.NOUN)
                                || token.is(Pos.NUMERAL)
                                || token.kind() == Token.Kind.NUMBER);
    }

    /// A form that is finite whatever stands beside it, or a past before its object.
    private boolean isVerb(int i, int end) {
        Token token = tokens.get(i);
        if (tags[i] != null || !token.is(Pos.VERB, Feature.FINITE)) {
            return false;
        }
        if (grammar.isBeOrHave(token) || grammar.isForm(token, Word.MODAL)) {
            return true;
        }
        int behind = Math.min(i + 1, end - 1);
        Token next = tokens.get(behind);
        boolean object = next.is(Pos.DETERMINER) && !next.is(Pos.PREPOSITION)
                || grammar.isForm(next, Word.OBJECT_PRONOUN)
                || tags[behind] != Tag.TIME
                        && (next.is(Pos.NUMERAL) || next.kind() == Token.Kind.NUMBER)
                || isGoverned(i, behind, end);
        boolean past = token.is(Pos.VERB, Feature.PAST)
                && !token.is(Pos.VERB, Feature.PARTICIPLE)
                && !token.is(Pos.NOUN)
                && !token.is(Pos.ADJECTIVE);
        boolean named =
                !token.is(Pos.ADJECTIVE) && next.isCapitalised() && tags[behind] != Tag.TIME;
        return past
                || token.is(Pos.VERB, Feature.PAST)
                        && (object || named || grammar.is(token, Word.INTRANSITIVE));
    }

    /// `after the company promised to pay`: an infinitive, behind what asks nobody else.
    private boolean isGoverned(int verb, int next, int end) {
        int to = grammar.isForm(tokens.get(next), Word.NEGATIVE) ? next + 1 : next;
        return to < end
                && grammar.isForm(tokens.get(to), Word.TO)
                && to + 1 < end
                && tokens.get(to + 1).is(Pos.VERB, Feature.INFINITIVE)
                && !grammar.is(tokens.get(verb), Word.CONTROLS)
                && !grammar.is(tokens.get(verb), Word.ALLOWS)
                && !tokens.get(verb).is(Pos.ADJECTIVE);
    }

    /// `The men arrested after the march will wait`: behind a participle alone the verb is the
    /// sentence's own.
    private boolean hasVerbBefore(int at, int first) {
        boolean participle = false;
        for (int i = at - 1; i >= first; i--) {
            if (tags[i] == Tag.VERB || tags[i] == Tag.INFINITIVE || tags[i] == Tag.GERUND) {
                return true;
            }
            participle |= tags[i] == Tag.PARTICIPLE;
        }
        return at > first && !participle;
    }

    private boolean hasClauseBehind(int verb, int end) {
        for (int i = verb + 1; i < end - 2; i++) {
            if (tokens.get(i).isMark(",")) {
                return true;
            }
        }
        return false;
    }
}
