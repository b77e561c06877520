package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells the present of a verb from a noun of the same form, where nouns stand before nouns:
/// `the nurses march to the palace` beside `the nurses' march`.
///
/// A noun before a noun is nearly always singular. So a bare form after a plural that can be the
/// subject is the verb, and so is a form in `-s` after a singular, unless another verb waits
/// further on: `the teachers strike goes on`.
final class PresentVerbs {
    private static final int MAX_COMPLEMENTS = 3;
    private static final int MAX_CLAUSE = 16;
    /// The verb of what is said stands at most this many tokens before who says it.
    private static final int MAX_SAID = 80;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    PresentVerbs(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// {@return whether a token is the verb of the subject before it}
    ///
    /// @param i      a token that can be a noun and a verb
    /// @param before the nearest token before it that is no adverb
    /// @param first  the sentence's first token
    /// @param end    one past the sentence's last token
    boolean isVerbOfSubject(int i, int before, int first, int end) {
        if (grammar.says("postposed-adjective")
                || grammar.says("cases")
                || before < first
                || grammar.is(tokens.get(i), Word.RARELY_VERB)) {
            return false;
        }
        if (isAskedOf(i, before, first, end) || isModalOfNumber(i, before, end)) {
            return true;
        }
        boolean bare = isBarePresent(tokens.get(i))
                && (hasPluralSubject(i, before, first, end) || thinkThat(i, before, first, end));
        boolean third = isThirdPerson(tokens.get(i)) && hasSingularSubject(i, before, first, end);
        return (bare || third) && !hasVerbAhead(i + 1, end);
    }

    /// `All ten will appear`: no noun is counted there.
    private boolean isModalOfNumber(int i, int before, int end) {
        return tags[before] == Tag.NUMBER
                && i + 1 < end
                && grammar.isForm(tokens.get(i), Word.MODAL)
                && tokens.get(i + 1).is(Pos.VERB, Feature.INFINITIVE);
    }

    /// {@return whether a token that opens its sentence is an order: `Phone the embassy!`}
    ///
    /// @param i      a token that can be a noun and a verb
    /// @param before the nearest token before it that is no adverb
    /// @param first  the sentence's first token
    /// @param end    one past the sentence's last token
    boolean isOrder(int i, int before, int first, int end) {
        Token token = tokens.get(i);
        boolean quoted = Quotation.opensAt(tokens, i);
        boolean opens = before < first || tags[before] == Tag.MARK && before == first || quoted;
        boolean cried = i + 1 < end
                && grammar.isForm(token, Word.SLOGAN_VERB)
                && (tags[i + 1] == Tag.NAME
                        || (quoted || tokens.get(end - 1).isMark("!"))
                                && tokens.get(i + 1).is(Pos.DETERMINER)
                        || tokens.get(i + 1).is(Pos.VERB, Feature.GERUND)
                        || grammar.isForm(tokens.get(i + 1), Word.OBJECT_PRONOUN));
        return opens && cried
                || opens
                        && grammar.says("bare-imperative")
                        && i + 1 < end
                        && token.is(Pos.VERB, Feature.INFINITIVE)
                        && token.is(Pos.NOUN, Feature.SINGULAR)
                        && !grammar.isForm(token, Word.PLURAL_NOUN)
                        && tokens.get(i + 1).is(Pos.DETERMINER)
                        && !tokens.get(i + 1).is(Pos.PREPOSITION)
                        && !hasVerbAhead(i + 1, end);
    }

    /// {@return whether a form that is elsewhere a noun or adjective says who said what stands
    ///     before it: `trois élèves ont été frappés, précise leur avocat`}
    ///
    /// @param i     a token that can be a verb
    /// @param first the sentence's first token
    /// @param end   one past the sentence's last token
    boolean saysBehind(int i, int first, int end) {
        if (i <= first + 1
                || i + 2 >= end
                || !grammar.is(tokens.get(i), Word.SAYS_BEHIND)
                || !tokens.get(i - 1).isMark(",") && !Quotation.closes(tokens.get(i - 1))) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean somebody =
                next.is(Pos.DETERMINER) && !next.is(Pos.PREPOSITION) || tags[i + 1] == Tag.NAME;
        boolean said = Quotation.closes(tokens.get(i - 1));
        for (int at = i - 2; at >= first && at > i - MAX_SAID && !said; at--) {
            said = tags[at] == Tag.VERB;
        }
        return somebody && said;
    }

    /// {@return whether a bare form goes on with what the verb before it began: `police
    ///     surround the hill, roll out wire and open fire`}
    ///
    /// @param i      a token that can be a noun and a verb
    /// @param before the nearest token before it that is no adverb
    /// @param first  the sentence's first token
    /// @param end    one past the sentence's last token
    boolean goesOn(int i, int before, int first, int end) {
        boolean joins = before > first
                && (tags[before] == Tag.CONJUNCTION || tokens.get(before).isMark(","));
        if (!joins || !grammar.says("bare-imperative") || !isBarePresent(tokens.get(i))) {
            return false;
        }
        for (int at = before - 1; at >= first && at > before - MAX_CLAUSE; at--) {
            if (tags[at] == Tag.BOUNDARY || tags[at] == Tag.RELATIVE || tags[at] == Tag.THAT) {
                return false;
            }
            if (tags[at] == Tag.VERB) {
                return isBarePresent(tokens.get(at))
                        && takesComplement(i + 1, end)
                        && !hasVerbAhead(i + 1, end);
            }
        }
        return false;
    }

    private boolean takesComplement(int at, int end) {
        if (at >= end) {
            return false;
        }
        Token next = tokens.get(at);
        return next.is(Pos.DETERMINER)
                || next.is(Pos.PRONOUN)
                || next.is(Pos.PREPOSITION)
                || next.is(Pos.NUMERAL)
                || next.kind() == Token.Kind.NUMBER
                || grammar.isForm(next, Word.PARTICLE)
                || grammar.isForm(next, Word.OBJECT_PRONOUN)
                || next.is(Pos.NOUN, Feature.SINGULAR) && !next.is(Pos.NOUN, Feature.PLURAL);
    }

    /// {@return whether the subject that opens a sentence still waits for its verb at the comma
    ///     that closes an aside: `Ana Ruiz, who runs a school, told reporters`}
    ///
    /// @param comma the token before the one asked about
    /// @param first the sentence's first token
    boolean isAwaited(int comma, int first) {
        boolean dash = isDash(comma);
        if (grammar.says("cases") || !dash && !tokens.get(comma).isMark(",")) {
            return false;
        }
        int verbs = 0;
        boolean subject = false;
        boolean opened = false;
        for (int at = first; at < comma; at++) {
            verbs += tags[at] == Tag.VERB ? 1 : tags[at] == Tag.RELATIVE ? -1 : 0;
            opened |= dash ? isDash(at) : tokens.get(at).isMark(",");
            subject |= !opened
                    && (tags[at] == Tag.NAME || tags[at] == Tag.NOUN || tags[at] == Tag.NUMBER);
            if (tags[at] == Tag.BOUNDARY
                    || tags[at] == Tag.THAT
                    || !opened && tags[at] == Tag.PREPOSITION && !subject) {
                return false;
            }
        }
        return opened && subject && verbs <= 0;
    }

    private boolean isDash(int at) {
        return tokens.get(at).isMark("–") || tokens.get(at).isMark("—");
    }

    /// {@return whether a form of the third person has what it says or asks right behind it:
    ///     `…, calls on the court`}
    ///
    /// @param i   a token that can be a noun and a verb
    /// @param end one past the sentence's last token
    boolean resumes(int i, int end) {
        boolean third = tokens.get(i).readings().stream()
                .anyMatch(reading -> reading.pos() == Pos.VERB
                        && reading.has(Feature.PRESENT)
                        && reading.has(Feature.THIRD));
        if (!third || i + 1 >= end) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean article = next.is(Pos.DETERMINER) && !next.is(Pos.PREPOSITION)
                || grammar.isForm(next, Word.THAT);
        return article
                || grammar.says("postposed-adjective") && isOnlyVerbLeft(i, end)
                || grammar.says("bare-imperative") && startsComplement(i + 1, end);
    }

    /// `le syndicat, fondé en 1990, manifeste depuis lundi`: no other form can be the verb that
    /// the subject waits for.
    private boolean isOnlyVerbLeft(int i, int end) {
        for (int at = i + 1; at < end && at < i + MAX_SAID; at++) {
            Token token = tokens.get(at);
            if (token.isMark(";") || token.isMark(":")) {
                return true;
            }
            if (opensOtherClause(token)) {
                return false;
            }
            boolean finite = token.is(Pos.VERB, Feature.FINITE)
                    && !token.is(Pos.NOUN)
                    && !token.is(Pos.ADJECTIVE)
                    && !token.is(Pos.DETERMINER)
                    && !token.is(Pos.PREPOSITION);
            if (finite || grammar.isBeOrHave(token) && token.is(Pos.VERB, Feature.FINITE)) {
                return false;
            }
        }
        return true;
    }

    private boolean opensOtherClause(Token token) {
        return grammar.isForm(token, Word.BOUNDARY)
                || grammar.isForm(token, Word.THAT)
                || grammar.is(token, Word.RELATIVE_SUBJECT);
    }

    /// {@return whether the noun before a form says by whom something is done, so that the form
    ///     is one more noun: `beaten by security forces the next day`}
    ///
    /// @param before the nearest token before it that is no adverb
    /// @param first  the sentence's first token
    boolean isBehindDoer(int before, int first) {
        return before > first
                && tags[before] == Tag.NOUN
                && tags[before - 1] == Tag.PREPOSITION
                && grammar.isForm(tokens.get(before - 1), Word.BY);
    }

    /// {@return whether a form goes on with the infinitive that it is joined to: `urges them to
    ///     find and prosecute the men`}
    ///
    /// @param i      a token that can be an infinitive
    /// @param before the nearest token before it that is no adverb
    /// @param first  the sentence's first token
    boolean sharesMarker(int i, int before, int first) {
        boolean joined = grammar.says("bare-imperative")
                && before > first
                && tags[before] == Tag.CONJUNCTION
                && !tokens.get(i).is(Pos.NOUN);
        for (int at = before - 1; joined && at >= first && at > before - MAX_CLAUSE; at--) {
            if (tags[at].isVerbal() || opensOther(at)) {
                return tags[at] == Tag.INFINITIVE;
            }
        }
        return false;
    }

    private boolean opensOther(int at) {
        return tags[at] == Tag.BOUNDARY || tags[at] == Tag.RELATIVE || tags[at] == Tag.THAT;
    }

    /// {@return whether a dash opens the sentence, as it does an item of a list whose subject
    ///     stands over it: `– demande l'ouverture d'une enquête`}
    ///
    /// @param mark  the token before the one asked about
    /// @param first the sentence's first token
    boolean opensItem(int mark, int first) {
        return mark == first
                && grammar.says("postposed-adjective")
                && (tokens.get(mark).isMark("–")
                        || tokens.get(mark).isMark("—")
                        || tokens.get(mark).isMark("-")
                        || tokens.get(mark).isMark("•"));
    }

    /// `his wife and his lawyer suspect that he is held`: behind two who are joined, and before
    /// what is thought.
    boolean thinkThat(int i, int before, int first, int end) {
        boolean may = i + 1 < end
                && before >= first
                && grammar.says("bare-imperative")
                && isBarePresent(tokens.get(i))
                && tags[before] == Tag.NOUN
                && grammar.isForm(tokens.get(i + 1), Word.THAT);
        for (int at = before; may && at > first && isInGroup(at); at--) {
            if (grammar.isForm(tokens.get(at - 1), Word.AND)) {
                return true;
            }
        }
        return false;
    }

    /// `demands that the court lift the ban`: the bare form of what is asked of somebody, with
    /// its object.
    private boolean isAskedOf(int i, int before, int first, int end) {
        boolean may = before > first
                && i + 1 < end
                && tokens.get(i).is(Pos.VERB, Feature.INFINITIVE)
                && tags[before] != Tag.DETERMINER
                && tags[before] != Tag.ADJECTIVE
                && takesObject(i + 1);
        for (int at = before; may && at >= first && at > i - MAX_CLAUSE; at--) {
            if (tags[at] == Tag.THAT) {
                // a list's item goes on from the line over it
                boolean item = at == first
                        || at == first + 1 && tokens.get(first).kind() == Token.Kind.MARK;
                return at < before
                        && (item
                                || tags[at - 1].isVerbal()
                                        && grammar.is(tokens.get(at - 1), Word.ASKS_THAT));
            }
            may = isInGroup(at) || tags[at] == Tag.PREPOSITION || tags[at] == Tag.PRONOUN;
        }
        return false;
    }

    private boolean takesObject(int at) {
        Token next = tokens.get(at);
        return next.is(Pos.DETERMINER)
                || next.is(Pos.NUMERAL)
                || next.kind() == Token.Kind.NUMBER
                || next.isCapitalised()
                || grammar.isForm(next, Word.OBJECT_PRONOUN)
                || grammar.isForm(next, Word.POSSESSIVE)
                || grammar.isForm(next, Word.QUANTIFIER);
    }

    private boolean hasPluralSubject(int i, int before, int first, int end) {
        int subject = subject(before, first);
        if (subject < 0) {
            return false;
        }
        return switch (tags[subject]) {
            case NOUN -> isPlural(tokens.get(subject));
            case NUMBER -> subject != before || isSeveral(i, end);
            default -> false;
        };
    }

    private boolean hasSingularSubject(int i, int before, int first, int end) {
        int subject = subject(before, first);
        return subject >= 0
                && tags[subject] == Tag.NOUN
                && tokens.get(subject).is(Pos.NOUN, Feature.SINGULAR)
                && !tokens.get(subject).is(Pos.NOUN, Feature.PLURAL)
                && (isDetermined(subject, first)
                        ? startsComplement(i + 1, end)
                        : subject == first
                                && subject == before
                                && i + 1 < end
                                && tokens.get(i + 1).is(Pos.DETERMINER));
    }

    /// `the mayor fears`: without an article the two nouns are a heading's more often.
    private boolean isDetermined(int noun, int first) {
        for (int at = noun - 1; at >= first && isInGroup(at); at--) {
            if (tags[at] == Tag.DETERMINER) {
                return true;
            }
        }
        return false;
    }

    private boolean startsComplement(int at, int end) {
        if (at >= end) {
            return false;
        }
        Token next = tokens.get(at);
        return next.kind() != Token.Kind.MARK
                        && !grammar.isForm(next, Word.CONJUNCTION)
                        && !grammar.isForm(next, Word.OF)
                || next.kind() == Token.Kind.MARK && at == end - 1;
    }

    private static boolean isThirdPerson(Token token) {
        return token.is(Pos.VERB, Feature.THIRD)
                && token.is(Pos.NOUN, Feature.PLURAL)
                && !token.is(Pos.ADVERB);
    }

    private boolean isPlural(Token noun) {
        return noun.is(Pos.NOUN, Feature.PLURAL)
                        && !noun.is(Pos.NOUN, Feature.SINGULAR)
                        && !grammar.is(noun, Word.PLURAL_MODIFIER)
                || grammar.isForm(noun, Word.PLURAL_NOUN);
    }

    /// `four thousand walk off`: no noun in the singular is counted by them.
    private boolean isSeveral(int i, int end) {
        Token token = tokens.get(i);
        boolean modifies = i + 1 < end
                && (tokens.get(i + 1).is(Pos.NOUN) || tokens.get(i + 1).is(Pos.ADJECTIVE))
                && !tokens.get(i + 1).is(Pos.PREPOSITION)
                && !tokens.get(i + 1).is(Pos.ADVERB);
        return !token.is(Pos.NOUN, Feature.PLURAL) && !modifies;
    }

    private static boolean isBarePresent(Token token) {
        if (token.is(Pos.ADVERB)) {
            return false;
        }
        for (Reading reading : token.readings()) {
            if (reading.pos() == Pos.VERB
                    && reading.has(Feature.PRESENT)
                    && !reading.has(Feature.THIRD)) {
                return true;
            }
        }
        return false;
    }

    /// The head of the noun group that ends at a token, or of the one it hangs on, where that
    /// opens its clause; -1 where it does not.
    private int subject(int noun, int first) {
        int head = noun;
        for (int steps = 0; steps < MAX_COMPLEMENTS; steps++) {
            int at = head;
            while (at >= first && isInGroup(at)) {
                at--;
            }
            if (at < first || opensClause(at)) {
                return head;
            }
            boolean complement = tags[at] == Tag.PREPOSITION
                    && at > first
                    && (tags[at - 1] == Tag.NOUN || tags[at - 1] == Tag.NUMBER);
            if (!complement) {
                return -1;
            }
            head = at - 1;
        }
        return -1;
    }

    private boolean opensClause(int at) {
        return tags[at] == Tag.MARK
                || tags[at] == Tag.BOUNDARY
                || tags[at] == Tag.CONJUNCTION
                || tags[at] == Tag.THAT
                || tags[at] == Tag.TIME;
    }

    private boolean isInGroup(int at) {
        return tags[at] == Tag.NOUN
                || tags[at] == Tag.ADJECTIVE
                || tags[at] == Tag.DETERMINER
                || tags[at] == Tag.NUMBER
                || tags[at] == Tag.NAME
                || tags[at] == Tag.ADVERB
                || tags[at] == Tag.PARTICIPLE
                || tags[at] == Tag.OTHER;
    }

    private boolean isOnlyFinite(Token token) {
        return grammar.isForm(token, Word.MODAL)
                || grammar.isForm(token, Word.PLURAL_VERB)
                || grammar.isForm(token, Word.SINGULAR_VERB);
    }

    private boolean hasVerbAhead(int from, int end) {
        for (int at = from; at < end; at++) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.MARK
                    || grammar.isForm(token, Word.CONJUNCTION)
                    || grammar.isForm(token, Word.BOUNDARY)
                    || grammar.isForm(token, Word.THAT)
                    || grammar.isForm(token, Word.SUBJECT_PRONOUN)
                    || grammar.is(token, Word.RELATIVE_SUBJECT)) {
                return false;
            }
            boolean verb = token.is(Pos.VERB, Feature.FINITE)
                    && !grammar.isForm(token, Word.GENITIVE_CLITIC)
                    && !token.is(Pos.NOUN)
                    && !token.is(Pos.ADJECTIVE)
                    && !token.is(Pos.PREPOSITION)
                    && !token.is(Pos.VERB, Feature.INFINITIVE);
            if (verb && !isInfinite(at - 1) || tags[at] != Tag.TIME && isOnlyFinite(token)) {
                return true;
            }
        }
        return false;
    }

    /// `wants them to be freed`: an auxiliary without a tense.
    private boolean isInfinite(int auxiliary) {
        return auxiliary >= 0
                && grammar.isBeOrHave(tokens.get(auxiliary))
                && !isOnlyFinite(tokens.get(auxiliary));
    }
}
