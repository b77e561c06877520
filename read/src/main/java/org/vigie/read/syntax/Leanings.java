package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;

/// What small words that can be two things lean on: the noun or the verb after them, or nothing.
final class Leanings {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;

    /// @param tags what is settled so far; null where nothing is
    Leanings(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
    }

    /// Whether a pronoun that can be `him` or `his` belongs to the noun after it: «его мать»,
    /// but not «его током били».
    boolean owns(int i, int first, int end) {
        int at = i + 1;
        while (at < end && tags[at] == null && onlyAdjective(tokens.get(at))) {
            at++;
        }
        if (at >= end || tags[at] != null || !tokens.get(at).is(Pos.NOUN)) {
            return false;
        }
        Token noun = tokens.get(at);
        boolean afterPreposition = i > first && tags[i - 1] == Tag.PREPOSITION;
        boolean direct = noun.is(Pos.NOUN, Feature.NOMINATIVE)
                || noun.is(Pos.NOUN, Feature.GENITIVE)
                || noun.is(Pos.NOUN, Feature.DATIVE)
                || noun.is(Pos.NOUN, Feature.ACCUSATIVE);
        return (direct || afterPreposition)
                && !noun.is(Pos.VERB)
                && !noun.is(Pos.ADVERB)
                && !noun.is(Pos.PREPOSITION)
                && !noun.is(Pos.PRONOUN)
                && !noun.is(Pos.PARTICLE);
    }

    /// «её старшего сына», «его первого заместителя», «в белых халатах»: behind a word that
    /// says whose, or a preposition of another case than the genitive, an adjective that is
    /// elsewhere a noun for somebody belongs to the noun right after it where they agree; one
    /// that is elsewhere a thing always does, «у новых домов».
    boolean describes(int i, int end) {
        return grammar.says("cases")
                && i + 1 < end
                && (i > 0
                                && (tags[i - 1] == Tag.DETERMINER
                                                && grammar.isForm(
                                                        tokens.get(i - 1), Word.POSSESSIVE)
                                        || tags[i - 1] == Tag.ADJECTIVE
                                        || tags[i - 1] == Tag.PREPOSITION
                                                && Agreement.agreesBesideGenitive(
                                                        tokens.get(i), tokens.get(i + 1)))
                        || tokens.get(i).is(Pos.NOUN)
                                && !tokens.get(i).is(Pos.NOUN, Feature.ANIMATE))
                && tags[i + 1] == null
                && !tokens.get(i + 1).isCapitalised()
                && tokens.get(i + 1).is(Pos.NOUN)
                && !tokens.get(i + 1).is(Pos.PREPOSITION)
                && Agreement.agrees(tokens.get(i), tokens.get(i + 1));
    }

    /// «семью рыбака выслали»: a form of a number that is a noun's too, and counts nothing
    /// behind it.
    boolean isOther(int i, int end) {
        return grammar.says("cases")
                && tokens.get(i).is(Pos.NOUN, Feature.ACCUSATIVE)
                && (i + 1 >= end
                        || !tokens.get(i + 1).is(Pos.NOUN) && !tokens.get(i + 1).is(Pos.ADJECTIVE)
                        || !Agreement.counts(tokens.get(i), tokens.get(i + 1)));
    }

    /// `the dockers' union yesterday signed`: a time or an adverb is no noun that the word
    /// before it describes.
    boolean isAside(int i, int end) {
        return i < end && (tags[i] == Tag.TIME || tags[i] == Tag.ADVERB);
    }

    private static boolean onlyAdjective(Token token) {
        return token.is(Pos.ADJECTIVE)
                && !token.is(Pos.NOUN)
                && !token.is(Pos.ADVERB)
                && !token.is(Pos.PRONOUN)
                && !token.is(Pos.NUMERAL);
    }

    /// Whether a token is a noun's only, so that `that` before it points at it; `that nobody`
    /// begins what is said.
    boolean isPointedAt(int at) {
        Token token = tokens.get(at);
        return (token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE))
                && !token.is(Pos.NUMERAL)
                && !token.is(Pos.PRONOUN)
                && !token.is(Pos.PREPOSITION)
                && !(token.is(Pos.NOUN, Feature.PLURAL) && !token.is(Pos.NOUN, Feature.SINGULAR))
                && !token.is(Pos.VERB, Feature.FINITE)
                && !grammar.isForm(token, Word.NEGATIVE);
    }

    /// Whether a word that can stand before a noun negates what an auxiliary before it begins:
    /// `was neither arrested nor questioned`.
    boolean negates(int i, int first, int end) {
        return i > first
                && i + 1 < end
                && grammar.isForm(tokens.get(i), Word.NEGATIVE)
                && tokens.get(i).is(Pos.DETERMINER)
                && tags[i - 1] == Tag.VERB
                && grammar.is(tokens.get(i - 1), Word.PARTICIPLE_AUXILIARY)
                && tokens.get(i + 1).is(Pos.VERB, Feature.PARTICIPLE)
                && !tokens.get(i + 1).is(Pos.NOUN);
    }

    /// The numeral one is the indefinite article too.
    static boolean isOne(Token token) {
        return token.is(Pos.DETERMINER, Feature.SINGULAR);
    }

    /// Whether no noun, name or adjective can follow: `both were held`, not `both men` nor
    /// `both Ann and Bo`.
    boolean standsAlone(int i, int end) {
        if (i + 1 >= end) {
            return true;
        }
        Token next = tokens.get(i + 1);
        return next.kind() == Token.Kind.MARK
                || grammar.is(next, Word.PARTICIPLE_AUXILIARY)
                || grammar.is(next, Word.MODAL)
                || grammar.isForm(next, Word.OF);
    }

    /// `those men`; not `those still held`.
    boolean hasNounBehind(int i, int end) {
        return i + 1 < end
                && tokens.get(i + 1).is(Pos.NOUN)
                && !grammar.isForm(tokens.get(i + 1), Word.ADVERB);
    }

    /// Whether what can own a noun has none behind it, and so is the verb's object: `beat her
    /// on Monday`, `questioned her near the port`, but not `met her near relatives`.
    boolean ownsNothing(int i, int first, int end) {
        if (i == first
                || i + 1 >= end
                || !tags[i - 1].isVerbal() && tags[i - 1] != Tag.PREPOSITION
                || !grammar.isForm(tokens.get(i), Word.OBJECT_PRONOUN)
                || !grammar.isForm(tokens.get(i), Word.POSSESSIVE)) {
            return false;
        }
        Token next = tokens.get(i + 1);
        if (tags[i + 1] == Tag.TIME) {
            return i + 2 >= end || tokens.get(i + 2).kind() == Token.Kind.MARK;
        }
        return next.is(Pos.PREPOSITION)
                && i + 2 < end
                && (grammar.isForm(next, Word.LOCATION)
                        || tokens.get(i + 2).isCapitalised()
                        || tokens.get(i + 2).is(Pos.DETERMINER));
    }

    /// Whether a word that can be a preposition is a pronoun before its verb: `s'en sont pris`,
    /// `en a été exclue`.
    boolean leansOnVerb(int i, int first, int end) {
        if (i + 1 >= end) {
            return false;
        }
        Token next = tokens.get(i + 1);
        boolean finite = next.is(Pos.VERB, Feature.FINITE);
        if (!finite && !next.is(Pos.VERB, Feature.INFINITIVE)) {
            return false;
        }
        boolean leaning = i > first
                && (tags[i - 1] == Tag.NEGATION
                        || tags[i - 1] == Tag.PRONOUN
                        || tags[i - 1] == Tag.RELATIVE && finite && !next.is(Pos.NOUN));
        return leaning || finite && grammar.isBeOrHave(tokens.get(i + 1)) && !next.isCapitalised();
    }

    /// Whether a form that can be an article or a possessive is a pronoun between a subject and
    /// its verb: `on les accuse`, `qui la menace`, `le parquet leur reproche`.
    boolean isClitic(int i, int first, int end) {
        boolean either = i > first
                && i + 1 < end
                && grammar.says("postposed-adjective")
                && grammar.isForm(tokens.get(i), Word.OBJECT_PRONOUN)
                && tokens.get(i + 1).is(Pos.VERB, Feature.THIRD)
                && !grammar.isBeOrHave(tokens.get(i + 1));
        if (!either) {
            return false;
        }
        int at = tags[i - 1] == Tag.NEGATION ? i - 2 : i - 1;
        Tag before = at > first ? tags[at - 1] : Tag.BOUNDARY;
        if (at >= first && grammar.isForm(tokens.get(at), Word.SUBJECT_PRONOUN)) {
            return before != Tag.VERB;
        }
        if (at >= first && grammar.is(tokens.get(at), Word.RELATIVE_SUBJECT)) {
            return before != Tag.PREPOSITION;
        }
        boolean noun = tags[i - 1] == Tag.NOUN || tags[i - 1] == Tag.NAME;
        return noun && grammar.isForm(tokens.get(i), Word.DATIVE_PRONOUN);
    }

    /// Whether a form that somebody is addressed by stands where nobody is: `de nouvelles
    /// charges pèsent` beside `tu charges`.
    boolean addressesNobody(Reading reading, int i) {
        return grammar.says("postposed-adjective")
                && reading.has(Feature.SECOND)
                && reading.has(Feature.SINGULAR)
                && !reading.has(Feature.IMPERATIVE)
                && tokens.get(i).is(Pos.NOUN, Feature.PLURAL);
    }

    /// Whether a preposition holds the article of the noun that must follow: `du dirigeant`.
    boolean holdsArticle(int at) {
        return grammar.says("postposed-adjective")
                && at >= 0
                && tags[at] == Tag.PREPOSITION
                && tokens.get(at).is(Pos.PREPOSITION, Feature.CONTRACTED);
    }

    /// Whether a word only says what the noun before it is held to be: `le meurtrier présumé de
    /// Max`, but not `des hommes présumés innocents`.
    boolean isSupposed(int i, int first, int end) {
        return i > first
                && tags[i - 1] == Tag.NOUN
                && grammar.isForm(tokens.get(i), Word.SUPPOSED)
                && (i + 1 >= end || !tokens.get(i + 1).is(Pos.ADJECTIVE));
    }

    /// «…, говорят очевидцы»: a word that could be an aside has its subject behind it.
    boolean isSpeaking(int i, int first, int end) {
        return grammar.says("cases")
                && i > first
                && i + 1 < end
                && tokens.get(i - 1).kind() == Token.Kind.MARK
                && tokens.get(i).is(Pos.ADVERB)
                && tokens.get(i).is(Pos.VERB, Feature.PRESENT)
                && tokens.get(i + 1).is(Pos.NOUN, Feature.NOMINATIVE);
    }

    /// `The miners' union demands the release`: of two nouns side by side the second, right
    /// before an article, is the verb that the sentence lacks.
    boolean isPredicate(int i, int first, int end) {
        Token token = tokens.get(i);
        boolean may = !grammar.says("postposed-adjective")
                && !grammar.says("cases")
                && i > first
                && i + 1 < end
                && token.is(Pos.NOUN, Feature.PLURAL)
                && token.is(Pos.VERB, Feature.PRESENT)
                && tokens.get(i - 1).is(Pos.NOUN, Feature.SINGULAR)
                && (tags[i - 1] == Tag.NOUN || tags[i - 1] == Tag.ADJECTIVE)
                && tokens.get(i + 1).is(Pos.DETERMINER)
                && !tokens.get(i + 1).is(Pos.ADVERB);
        for (int at = first; may && at < i; at++) {
            may = !tags[at].isVerbal();
        }
        return may;
    }

    /// Whether a clause that follows is said, and describes no noun.
    boolean isSaid(int i, int first) {
        return isTold(i, first) || isJudged(i, first);
    }

    /// `il est faux que …`: an adjective right behind the copula.
    private boolean isJudged(int i, int first) {
        return i - 2 >= first
                        && tokens.get(i - 1).is(Pos.ADJECTIVE)
                        && grammar.is(tokens.get(i - 2), Word.BE)
                || i - 3 >= first
                        && tokens.get(i - 1).is(Pos.ADJECTIVE)
                        && grammar.isForm(tokens.get(i - 2), Word.NEGATION)
                        && grammar.is(tokens.get(i - 3), Word.BE);
    }

    /// Whether the noun group before a word is who hears what follows: `told the judge that …`.
    private boolean isTold(int i, int first) {
        int at = i - 1;
        while (at > first
                && (isInGroup(at)
                        || tags[at] == Tag.TIME
                        || tags[at] == Tag.PREPOSITION && tags[at + 1] == Tag.TIME)) {
            at--;
        }
        return at >= first
                && at < i - 1
                && tags[at] != null
                && tags[at].isVerbal()
                && grammar.is(tokens.get(at), Word.TELLING);
    }

    private boolean isInGroup(int at) {
        return switch (tags[at]) {
            case NOUN, NAME, NUMBER, ADJECTIVE, DETERMINER, OTHER -> true;
            case PREPOSITION -> grammar.isForm(tokens.get(at), Word.OF);
            default -> false;
        };
    }

    /// `was himself arrested`: between an auxiliary and its participle it only stresses
    /// somebody; `The police first refused`: between a noun and its verb it says when.
    boolean isEmphatic(int i, int first, int end) {
        boolean between = i > first
                && i + 1 < end
                && grammar.says("bare-imperative")
                && grammar.is(tokens.get(i), Word.NTH)
                && tokens.get(i).is(Pos.ADVERB)
                && tags[i - 1].isNominal()
                && tokens.get(i + 1).is(Pos.VERB, Feature.PAST)
                && !tokens.get(i + 1).is(Pos.NOUN);
        return between
                || i > first
                        && i + 1 < end
                        && !grammar.says("cases")
                        && grammar.isForm(tokens.get(i), Word.EACH)
                        && grammar.isBeOrHave(tokens.get(i - 1))
                        && tokens.get(i + 1).is(Pos.VERB, Feature.PARTICIPLE);
    }

    /// `l'a rappelé`: an article's form before an auxiliary and its participle is a pronoun.
    boolean isObjectOfPerfect(int i, int end) {
        return i + 2 < end
                && grammar.isForm(tokens.get(i), Word.OBJECT_PRONOUN)
                && grammar.isBeOrHave(tokens.get(i + 1))
                && tokens.get(i + 1).is(Pos.VERB, Feature.FINITE)
                && tokens.get(i + 2).is(Pos.VERB, Feature.PARTICIPLE);
    }

    /// `six mois de prison ferme pour vol`: behind what lasts so long, an adjective that is
    /// elsewhere a verb says what it is like.
    boolean describesTerm(int i, int first, int end) {
        int at = i - 1;
        if (at > first + 1 && tags[at] == Tag.NOUN && tags[at - 1] == Tag.PREPOSITION) {
            at -= 2;
        }
        return at >= first
                && tags[at] == Tag.TIME
                && grammar.says("postposed-adjective")
                && tokens.get(i).is(Pos.ADJECTIVE)
                && (i + 1 >= end || !tokens.get(i + 1).is(Pos.DETERMINER));
    }
}
