package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.List;

/// Finds infinitives that nothing marks, where nouns, pasts and participles have their form too:
/// `they did not hit her`, `the judge let the boys go`.
final class BareInfinitives {
    /// No object before its infinitive is longer.
    private static final int MAX_OBJECT = 8;
    /// An infinitive that another goes on with stands at most this many tokens before it.
    private static final int MOST_WORDS = 16;
    /// An auxiliary stands at most this many tokens before its participle.
    private static final int ADVERBS = 3;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    /// @param tags what is settled so far; null where nothing is
    BareInfinitives(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// `ne plus pouvoir la rencontrer`: right before another infinitive, what may be a noun is
    /// none.
    boolean governsInfinitive(int i, int end) {
        int next = i + 1;
        while (next < end && grammar.isForm(tokens.get(next), Word.OBJECT_PRONOUN)) {
            next++;
        }
        return grammar.says("postposed-adjective")
                && next < end
                && tokens.get(next).is(Pos.VERB, Feature.INFINITIVE)
                && !tokens.get(next).is(Pos.NOUN);
    }

    /// {@return whether a form that is an infinitive and a participle stands after a modal,
    ///     which takes no participle}
    ///
    /// @param i      the token
    /// @param before the nearest token before it that is no adverb
    boolean isAfterModal(int i, int before) {
        Token word = tokens.get(before);
        return grammar.is(word, Word.MODAL)
                && !grammar.is(word, Word.PARTICIPLE_AUXILIARY)
                && tokens.get(i).is(Pos.VERB, Feature.INFINITIVE);
    }

    /// {@return whether a token says what somebody is let or made to do: `made the women
    /// strip`}
    ///
    /// @param i     the token
    /// @param first the sentence's first token
    /// @param end   one past the sentence's last token
    boolean isLet(int i, int first, int end) {
        if (i - 2 < first
                || !tokens.get(i).is(Pos.VERB, Feature.INFINITIVE)
                || grammar.isForm(tokens.get(i), Word.PLURAL_NOUN)
                || goesOn(i + 1, end)
                || !tags[i - 1].isNominal()
                        && tags[i - 1] != Tag.PRONOUN
                        && tags[i - 1] != Tag.NUMBER) {
            return false;
        }
        int at = i - 1;
        while (at > first && at > i - MAX_OBJECT && isInObject(at)) {
            at--;
        }
        return isVerb(at, Word.LETS) || isVerb(at, Word.MAKES) && isPeople(i - 1);
    }

    /// {@return whether a word that may be a noun goes on with the infinitive before it, having
    ///     its own object behind it: `urged them to quash the verdict and release Max Meier`}
    ///
    /// @param i      the token
    /// @param before the nearest token before it that is no adverb
    /// @param first  the sentence's first token
    /// @param end    one past the sentence's last token
    boolean goesOnInfinitive(int i, int before, int first, int end) {
        Token word = tokens.get(i);
        boolean may = grammar.says("bare-imperative")
                && word.is(Pos.VERB, Feature.INFINITIVE)
                && !word.isCapitalised()
                && !word.is(Pos.PREPOSITION)
                && !word.is(Pos.DETERMINER)
                && before > first
                && i + 1 < end
                && (grammar.isForm(tokens.get(before), Word.AND)
                        || grammar.isForm(tokens.get(before), Word.OR)
                        || tokens.get(before).isMark(","))
                && startsObject(i + 1);
        for (int at = before - 1; may && at > first && at > before - MOST_WORDS; at--) {
            if (tags[at] == Tag.INFINITIVE) {
                return true;
            }
            may = !tags[at].isVerbal()
                    && tags[at] != Tag.BOUNDARY
                    && tags[at] != Tag.RELATIVE
                    && tags[at] != Tag.THAT
                    && (tokens.get(at).kind() != Token.Kind.MARK
                            || tokens.get(at).isMark(","));
        }
        return false;
    }

    private boolean startsObject(int at) {
        Token token = tokens.get(at);
        // `and close down the paper`
        if (grammar.isForm(token, Word.PARTICLE) && at + 1 < tokens.size()) {
            token = tokens.get(at + 1);
        }
        return token.is(Pos.DETERMINER) && !token.is(Pos.PREPOSITION)
                || grammar.is(token, Word.OTHERS)
                || grammar.isForm(token, Word.OBJECT_PRONOUN)
                || grammar.isForm(token, Word.POSSESSIVE)
                || token.is(Pos.NUMERAL)
                || tags[at] == Tag.NAME;
    }

    /// {@return whether a pronoun that can be a possessive is whom something is let: `let her
    ///     go`}
    ///
    /// @param i     the token
    /// @param first the sentence's first token
    /// @param end   one past the sentence's last token
    boolean isObject(int i, int first, int end) {
        return i > first
                && i + 1 < end
                && grammar.isForm(tokens.get(i), Word.OBJECT_PRONOUN)
                && grammar.isForm(tokens.get(i), Word.POSSESSIVE)
                && (isVerb(i - 1, Word.LETS) || isVerb(i - 1, Word.MAKES))
                && tokens.get(i + 1).is(Pos.VERB, Feature.INFINITIVE)
                && !goesOn(i + 2, end);
    }

    /// {@return whether a verb says that what a gerund behind it tells begins, goes on or ends:
    ///     `stop arresting teachers`}
    ///
    /// @param before the token before the gerund
    /// @param left   what it is
    boolean isAspect(int before, Tag left) {
        return left.isVerbal() && grammar.is(tokens.get(before), Word.ASPECT);
    }

    private boolean isVerb(int at, Word kind) {
        return grammar.is(tokens.get(at), kind) && tags[at] != null && tags[at].isVerbal();
    }

    /// A singular noun goes with the noun after it more often: `made the front page`.
    private boolean isPeople(int at) {
        return tags[at] == Tag.NAME
                || tags[at] == Tag.PRONOUN
                || tags[at] == Tag.NOUN
                        && (tokens.get(at).is(Pos.NOUN, Feature.PLURAL)
                                || grammar.isForm(tokens.get(at), Word.PLURAL_NOUN)
                                || grammar.is(tokens.get(at), Word.MASCULINE_NOUN)
                                || grammar.is(tokens.get(at), Word.FEMININE_NOUN)
                                || grammar.is(tokens.get(at), Word.RARELY_VERB));
    }

    private boolean isInObject(int at) {
        return switch (tags[at]) {
            case NOUN, NAME, NUMBER, ADJECTIVE, DETERMINER, PRONOUN, OTHER, PARTICIPLE -> true;
            default -> false;
        };
    }

    /// `let the prison doctors in`, `let the hunger strike go on`: a noun or another infinitive
    /// right behind shows that the word before belongs to its object.
    private boolean goesOn(int at, int end) {
        if (at >= end || tokens.get(at).kind() != Token.Kind.WORD) {
            return false;
        }
        Token token = tokens.get(at);
        return token.is(Pos.NOUN)
                        && !token.is(Pos.PREPOSITION)
                        && !token.is(Pos.ADVERB)
                        && !token.is(Pos.PARTICLE)
                        && !token.is(Pos.DETERMINER)
                        && !token.is(Pos.PRONOUN)
                        && !token.is(Pos.ADJECTIVE)
                || token.is(Pos.VERB, Feature.INFINITIVE)
                        && !token.is(Pos.PREPOSITION)
                        && !token.is(Pos.ADVERB)
                        && !grammar.isForm(token, Word.PARTICLE);
    }

    /// `avoir prétendument volé`: an auxiliary with its participle, maybe behind adverbs; not
    /// `those held in May have been freed`.
    boolean opensPerfect(int i, Tag left, int end) {
        boolean plain = grammar.says("bare-imperative") && (left.isNominal() || left == Tag.TIME);
        if (plain || left == Tag.MARK) {
            return false;
        }
        int at = i + 1;
        while (at < end - 1 && at < i + ADVERBS && isOnlyAdverb(tokens.get(at))) {
            at++;
        }
        return at < end
                && grammar.isBeOrHave(tokens.get(i))
                && tokens.get(at).is(Pos.VERB, Feature.PARTICIPLE);
    }

    private static boolean isOnlyAdverb(Token token) {
        return token.is(Pos.ADVERB)
                && token.readings().stream().allMatch(reading -> reading.pos() == Pos.ADVERB);
    }
}
