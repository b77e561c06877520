package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Quotation;
import org.vigie.read.text.Token;

import java.util.List;

/// Tells the past of a verb from a participle of the same form: `police detained nine` beside
/// `nine detained in May`.
final class PastForms {
    /// The verb that one goes on from stands at most this many tokens before.
    private static final int CLAUSE = 16;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final DescribingParticiples describing;
    private final LaterVerbs later;

    PastForms(Grammar grammar, List<Token> tokens, Tag[] tags) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
        this.describing = new DescribingParticiples(grammar, tokens, tags);
        this.later = new LaterVerbs(grammar, tokens, tags);
    }

    /// English's past and participle are one form: `detained`.
    boolean isAmbiguous(int i) {
        Token token = tokens.get(i);
        return token.is(Pos.VERB, Feature.PARTICIPLE)
                && token.readings().stream()
                        .anyMatch(reading -> reading.pos() == Pos.VERB
                                && reading.has(Feature.PAST)
                                && reading.has(Feature.FINITE));
    }

    /// `and wounded his driver`: what stands before an article or possessive is no adjective.
    boolean hasObject(int i, int end) {
        return i + 1 < end
                && isAmbiguous(i)
                && (grammar.isForm(tokens.get(i + 1), Word.ARTICLE)
                        || grammar.isForm(tokens.get(i + 1), Word.POSSESSIVE)
                                && !grammar.isForm(tokens.get(i + 1), Word.OBJECT_PRONOUN));
    }

    /// Such a form is the past where a subject stands before it and an object or clause
    /// follows.
    double points(int i, int first, int end, boolean auxiliary, boolean awaited) {
        if (auxiliary) {
            return -3;
        }
        int at = i + 1;
        boolean preposition = false;
        while (at < end
                && (isMereAdverb(tokens.get(at)) || grammar.isForm(tokens.get(at), Word.PARTICLE))
                && !opensClause(tokens.get(at))) {
            preposition = tokens.get(at).is(Pos.PREPOSITION);
            at++;
        }
        if (at >= end) {
            return -0.5;
        }
        Token next = tokens.get(at);
        if (grammar.isForm(next, Word.BY)) {
            return -2;
        }
        if (grammar.is(tokens.get(i), Word.SPEAKS)
                && i > first
                && tags[i - 1].isNominal()
                && !grammar.isForm(next, Word.TO)) {
            return 3;
        }
        boolean reason = preposition && grammar.is(tokens.get(i), Word.NEEDS_OBJECT);
        boolean object = reason ? isCounted(at, end) : startsObject(at) || sharesObject(i, end);
        if (saysBehind(i, first, next, object)) {
            return 4;
        }
        if (!object && isAlone(i, first)) {
            return -3;
        }
        int before = before(i, first);
        if (!object && awaited && isOnlyVerbLeft(i, before, first, end)) {
            return 2;
        }
        double described = describing(i, before, first, end, object);
        if (described != 0) {
            return described;
        }
        if (before >= first && tags[before] == Tag.RELATIVE
                || before >= first && tags[before] == Tag.PRONOUN
                || isOfRelative(before, first)) {
            return 2;
        }
        if (!object && hasModalBehind(i, end)) {
            return -1.5;
        }
        if (later.isAhead(at, end, object)) {
            // `nine youths held over a march were freed`
            return object && !preposition ? awaited ? 2.5 : 0.6 : -1.5;
        }
        if (object) {
            return awaited || isOwn(i, before, at, first) ? 2.5 : 1.5;
        }
        return awaited && isPhase(i) && closesRelative(before, first) ? 2 : 0.5;
    }

    /// `the union, which has 900 members, called on the court`, `the nine, held since May,
    /// appeared in court`: behind the comma that closes an aside, and with no other verb
    /// further on, the form is what the sentence's subject waits for. What befalls people
    /// mostly befell that subject: `Ann Lee, a nurse, detained in May`.
    private boolean isOnlyVerbLeft(int i, int before, int first, int end) {
        if (before <= first
                || !tokens.get(before).isMark(",")
                || grammar.is(tokens.get(i), Word.BEFALLS)
                || grammar.is(tokens.get(i), Word.NEEDS_OBJECT)
                || !grammar.says("bare-imperative")) {
            return false;
        }
        for (int at = i + 1; at < end && at < i + CLAUSE; at++) {
            Token token = tokens.get(at);
            if (grammar.isForm(token, Word.BOUNDARY)
                    || grammar.isForm(token, Word.THAT)
                    || token.isMark(";")
                    || token.isMark(":")
                    || grammar.is(token, Word.RELATIVE_SUBJECT)) {
                return true;
            }
            boolean finite = token.is(Pos.VERB, Feature.FINITE)
                            && !token.is(Pos.NOUN)
                            && !token.is(Pos.VERB, Feature.INFINITIVE)
                    || grammar.is(token, Word.MODAL) && tags[at] != Tag.TIME;
            if (finite && tokens.get(at - 1).isMark(",")) {
                return false;
            }
        }
        return true;
    }

    /// What a form that describes a noun beside it loses; 0 for one that may be finite.
    private double describing(int i, int before, int first, int end, boolean object) {
        if (isOfThose(i, first, end)
                || !object && !isIntransitive(i) && isBehindPreposition(i, before, first)) {
            return -5;
        }
        if (isOfObject(i, first, end) || isSupposed(i, first, end)) {
            return -6;
        }
        if (!object && isObject(before, first)) {
            // `two women who led the strike disappeared`
            return isIntransitive(i) ? 3 : -2;
        }
        if (!object && (sharesPassive(before, first) || isLeft(before, first))) {
            return -4;
        }
        boolean describes =
                !object && !isIntransitive(i) && describing.isOne(i, before, first, end);
        return describes ? -4 : 0;
    }

    /// `Those still held include two boys`, `the nine held were`: between a demonstrative or a
    /// definite number and a finite verb.
    boolean isOfThose(int i, int first, int end) {
        int who = before(i, first);
        return who >= first
                && i + 1 < end
                && isAmbiguous(i)
                && grammar.says("bare-imperative")
                && (grammar.is(tokens.get(who), Word.DEMONSTRATIVE)
                        || who > first
                                && tags[who] == Tag.NUMBER
                                && grammar.isForm(tokens.get(who - 1), Word.ARTICLE))
                && (grammar.isBeOrHave(tokens.get(i + 1))
                        || grammar.isForm(tokens.get(i + 1), Word.INCLUDING)
                        || grammar.is(tokens.get(i + 1), Word.MODAL));
    }

    /// `In a statement issued on Monday, the union …`: what a preposition begins right behind a
    /// comma or the sentence's begin has no verb of its own.
    private boolean isBehindPreposition(int i, int before, int first) {
        if (before != i - 1 || !grammar.says("bare-imperative")) {
            return false;
        }
        int begin = -1;
        int at = before;
        while (at >= first && at > i - CLAUSE && isInGroup(tags[at])) {
            if (at < before && isNominal(tags[at]) && startsAnother(at + 1)) {
                return false;
            }
            begin = tags[at] == Tag.PREPOSITION ? at : begin;
            at--;
        }
        return begin == at + 1
                && begin >= 0
                && (at < first || tokens.get(at).isMark(","))
                && grammar.phrase(tokens, begin, Word.AMOUNT) == 0
                && tags[before] != Tag.NUMBER
                && !grammar.isForm(tokens.get(begin), Word.APPROXIMATE)
                && !grammar.isForm(tokens.get(begin), Word.INCLUDING);
    }

    private static boolean isNominal(Tag tag) {
        return tag == Tag.NOUN || tag == Tag.NAME;
    }

    /// `In private session the board`, `In Karst nurses`: a group of its own behind a noun.
    private boolean startsAnother(int at) {
        return tags[at] == Tag.DETERMINER
                || tags[at] == Tag.NUMBER
                || tags[at - 1] == Tag.NAME && tags[at] == Tag.NOUN;
    }

    /// `"They beat me," said Ann Lee`, `nine were held, said the union`: a verb
    /// behind what is said, its subject behind it.
    private boolean saysBehind(int i, int first, Token next, boolean object) {
        if (!object || i - 2 < first || grammar.isForm(next, Word.TO)) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean quoted = Quotation.closes(before) && tokens.get(i - 2).kind() == Token.Kind.MARK;
        return quoted
                || grammar.is(tokens.get(i), Word.SPEAKS)
                        && (before.isMark(",") || Quotation.closes(before));
    }

    private static boolean isMereAdverb(Token token) {
        return token.is(Pos.ADVERB) && !token.is(Pos.DETERMINER) && !token.is(Pos.PREPOSITION);
    }

    /// `the men whom the lawyer defended were freed`: a relative pronoun and the one group that
    /// does it stand before.
    private boolean isOfRelative(int last, int first) {
        int at = last;
        while (at > first && isInGroup(at) && tags[at] != Tag.PREPOSITION) {
            at--;
        }
        return at < last
                && at > first
                && tags[at] == Tag.RELATIVE
                && grammar.isForm(tokens.get(at), Word.RELATIVE_OBJECT);
    }

    /// `Nine jailed for theft`, `four accused of treason`, `69 charged with rioting`: what
    /// needs an object and has none, right behind a noun.
    private boolean isAlone(int i, int first) {
        if (i <= first || !tags[i - 1].isNominal() || i + 1 >= tokens.size()) {
            return false;
        }
        Token behind = tokens.get(i + 1);
        return grammar.is(tokens.get(i), Word.NEEDS_OBJECT) && behind.is(Pos.PREPOSITION)
                || grammar.is(tokens.get(i), Word.TAKES_OF) && grammar.is(behind, Word.OF)
                || grammar.is(tokens.get(i), Word.TAKES_WITH) && grammar.isForm(behind, Word.WITH);
    }

    /// `arrested over a hundred men`, and not `over a march`.
    private boolean isCounted(int at, int end) {
        int figure = at + 1 < end && tokens.get(at).is(Pos.DETERMINER) ? at + 1 : at;
        return tokens.get(figure).kind() == Token.Kind.NUMBER
                || tokens.get(figure).is(Pos.NUMERAL)
                || grammar.is(tokens.get(figure), Word.COUNTING)
                || grammar.isForm(tokens.get(figure), Word.QUANTIFIER);
    }

    /// `…, Ann Lee, their lawyer, told reporters`.
    private boolean isTelling(int i, int before, int first) {
        return before > first
                && tokens.get(before).isMark(",")
                && grammar.is(tokens.get(i), Word.TELLING);
    }

    /// Whether what stands before says that such a form is its clause's own verb.
    private boolean isOwn(int i, int before, int object, int first) {
        return goesOn(before, object, first)
                || closesRelative(before, first)
                || isTelling(i, before, first);
    }

    /// What begins or ends needs no object.
    private boolean isPhase(int i) {
        return grammar.is(tokens.get(i), Word.BEGINS) || grammar.is(tokens.get(i), Word.ENDING);
    }

    /// `the strike, which began on 4 May, ended on Thursday`: whether a comma ends a relative
    /// clause that a comma began.
    private boolean closesRelative(int comma, int first) {
        if (comma <= first || !tokens.get(comma).isMark(",")) {
            return false;
        }
        for (int at = comma - 1; at > first && !tokens.get(at).isMark(","); at--) {
            if (tags[at] == Tag.RELATIVE) {
                return tokens.get(at - 1).isMark(",") || tags[at - 1] == Tag.PREPOSITION;
            }
        }
        return false;
    }

    /// `shot and wounded six workers`, `shot, beat, and held six`: of such forms that commas
    /// and `and` join the last has the object of all.
    private boolean sharesObject(int i, int end) {
        boolean comma = i + 3 < end && tokens.get(i + 1).isMark(",");
        boolean and = i + 3 < end && grammar.isForm(tokens.get(comma ? i + 2 : i + 1), Word.AND);
        int next = i + 1 + (comma ? 1 : 0) + (and ? 1 : 0);
        if (!comma && !and || next + 1 >= end || !isAmbiguous(next)) {
            return false;
        }
        return and && startsObject(next + 1) || sharesObject(next, end);
    }

    private boolean startsObject(int at) {
        return tags[at] != Tag.TIME
                && !opensClause(tokens.get(at))
                && (startsObject(tokens.get(at)) || grammar.phrase(tokens, at, Word.AMOUNT) > 0);
    }

    /// `entered the village, killed three herders and burned houses`: a past with its object
    /// goes on with the past before it, across a comma or an `and`. What has no article or
    /// number may go on with the complement before it as well: `demanded the release of the
    /// mayor and jailed miners`.
    private boolean goesOn(int before, int object, int first) {
        boolean joins = before > first
                && (tokens.get(before).isMark(",") || grammar.isForm(tokens.get(before), Word.AND));
        boolean counted = tokens.get(object).is(Pos.DETERMINER)
                || tokens.get(object).is(Pos.NUMERAL)
                || tokens.get(object).kind() == Token.Kind.NUMBER
                || grammar.phrase(tokens, object, Word.AMOUNT) > 0;
        for (int at = before - 1; joins && at > first && at > before - CLAUSE; at--) {
            if (tags[at] == Tag.VERB) {
                return tokens.get(at).is(Pos.VERB, Feature.PAST)
                        && !grammar.isBeOrHave(tokens.get(at));
            }
            if (tags[at].isVerbal()
                    || tags[at] == Tag.BOUNDARY
                    || tags[at] == Tag.RELATIVE
                    || tags[at] == Tag.THAT
                    || tags[at] == Tag.PREPOSITION && !counted) {
                return false;
            }
        }
        return false;
    }

    /// `free all detained writers`, `X and all jailed activists`: a word for how many stands
    /// before, behind a verb, a preposition or an `and`, and people after.
    boolean isOfObject(int i, int first, int end) {
        if (i - 2 < first
                || i + 1 >= end
                || !isAmbiguous(i)
                || !grammar.isForm(tokens.get(i - 1), Word.QUANTIFIER)
                || !tokens.get(i + 1).is(Pos.NOUN)) {
            return false;
        }
        return tags[i - 2] != null && tags[i - 2].isVerbal()
                || tags[i - 2] == Tag.PREPOSITION
                || grammar.isForm(tokens.get(i - 2), Word.AND);
    }

    /// `the arrest and alleged torture of two men`: what is supposed, behind an `and`.
    private boolean isSupposed(int i, int first, int end) {
        return i - 2 >= first
                && i + 2 < end
                && grammar.is(tokens.get(i), Word.SUPPOSES)
                && grammar.isForm(tokens.get(i - 1), Word.AND)
                && tags[i - 2].isNominal()
                && tokens.get(i + 1).is(Pos.NOUN)
                && grammar.is(tokens.get(i + 2), Word.OF);
    }

    private boolean opensClause(Token token) {
        return grammar.isForm(token, Word.RELATIVE_OTHER) || grammar.isForm(token, Word.BOUNDARY);
    }

    private boolean startsObject(Token next) {
        return next.is(Pos.DETERMINER)
                || next.isCapitalised()
                || next.kind() == Token.Kind.NUMBER
                || next.is(Pos.NUMERAL)
                || next.is(Pos.NOUN) && !next.is(Pos.PREPOSITION)
                || next.is(Pos.PRONOUN)
                || grammar.isForm(next, Word.THAT);
    }

    /// `two were killed and five others wounded`: people or things joined to a passive clause,
    /// and no object behind.
    private boolean sharesPassive(int last, int first) {
        int at = last;
        while (at >= first && isInGroup(at)) {
            at--;
        }
        boolean joined = at < last
                && at > first
                && (grammar.isForm(tokens.get(at), Word.ADDITIVE)
                        || tokens.get(at).isMark(",") && tags[at + 1] == Tag.NUMBER);
        for (int j = at - 1; joined && j > first; j--) {
            if (tags[j] == Tag.PARTICIPLE) {
                return isPassive(j, first);
            }
            if (tags[j] == Tag.VERB || tokens.get(j).isMark(";") || tags[j] == Tag.THAT) {
                return false;
            }
        }
        return false;
    }

    /// `was questioned for six hours and let go`, `was arrested and put in a cell`: a form that
    /// is a verb's base, past and participle, behind a passive that it goes on from, and with
    /// no object.
    boolean goesOnPassive(int i, int first, int end) {
        Token token = tokens.get(i);
        if (i <= first + 2
                || i + 1 >= end
                || !grammar.isForm(tokens.get(i - 1), Word.AND)
                || !isAmbiguous(i)
                || !token.is(Pos.VERB, Feature.INFINITIVE)
                || startsObject(i + 1) && !tokens.get(i + 1).is(Pos.VERB, Feature.INFINITIVE)) {
            return false;
        }
        for (int at = i - 2; at > first && at > i - CLAUSE; at--) {
            boolean listed = tags[at] == Tag.PARTICIPLE && tokens.get(at - 1).isMark(",");
            if (tags[at] == Tag.PARTICIPLE && !listed) {
                return isPassive(at, first);
            }
            if (tags[at].isVerbal() && !listed
                    || tags[at] == Tag.BOUNDARY
                    || tags[at] == Tag.RELATIVE) {
                return false;
            }
        }
        return false;
    }

    /// `were shot dead and`: behind a participle, and before no noun.
    boolean isMade(int i, int end) {
        return tags[i - 1] == Tag.PARTICIPLE
                && i + 1 < end
                && grammar.isForm(tokens.get(i + 1), Word.AND);
    }

    /// `left a woman dead, two students injured`: what the verb made of its objects.
    private boolean isLeft(int last, int first) {
        for (int at = last; at > first && at > last - CLAUSE; at--) {
            if (grammar.is(tokens.get(at), Word.LEAVES)) {
                return tags[at].isVerbal();
            }
            boolean goesOn = isInGroup(at)
                    || tags[at] == Tag.PARTICIPLE
                    || tags[at] == Tag.TIME
                    || tokens.get(at).isMark(",")
                    || grammar.isForm(tokens.get(at), Word.AND);
            if (!goesOn || tags[at] == Tag.PRONOUN) {
                return false;
            }
        }
        return false;
    }

    /// `freed two men arrested in May`, `was questioned about a man arrested in May`: the group
    /// before is the object of a verb right before it, or of its preposition.
    private boolean isObject(int last, int first) {
        int at = last;
        while (at >= first && isInGroup(at)) {
            at--;
        }
        return at >= first
                && at < last
                && tags[at].isVerbal()
                && !(grammar.is(tokens.get(at), Word.BE) && !isOneOfMany(at + 1))
                && !grammar.is(tokens.get(at), Word.RARELY_NOUN)
                && (tags[at + 1] == Tag.PREPOSITION || !isPassive(at, first));
    }

    /// `is the third nurse dismissed since May`, `was one of nine nurses held`.
    private boolean isOneOfMany(int at) {
        int noun = grammar.isForm(tokens.get(at), Word.ARTICLE) ? at + 1 : at;
        return grammar.is(tokens.get(noun), Word.NTH) || grammar.isForm(tokens.get(noun), Word.ONE);
    }

    private boolean isPassive(int participle, int first) {
        int auxiliary = before(participle, first);
        return auxiliary >= first && grammar.is(tokens.get(auxiliary), Word.BE);
    }

    private boolean isInGroup(int at) {
        return isInGroup(tags[at]) || joinsAdjectives(at);
    }

    /// `the immediate and unconditional release of the miners jailed in May`.
    private boolean joinsAdjectives(int at) {
        return tags[at] == Tag.CONJUNCTION
                && at > 0
                && tags[at - 1] == Tag.ADJECTIVE
                && tags[at + 1] == Tag.ADJECTIVE;
    }

    /// Whether a word so tagged stands in a noun group, or in what completes one.
    static boolean isInGroup(Tag tag) {
        return switch (tag) {
            case NOUN, NAME, NUMBER, ADJECTIVE, DETERMINER, PREPOSITION, PRONOUN, OTHER, ADVERB ->
                true;
            default -> false;
        };
    }

    /// `those arrested in Minsk should be released`: a modal that only a complement of such a
    /// form stands before, and no subject of its own.
    private boolean hasModalBehind(int i, int end) {
        for (int at = i + 2; at + 1 < end; at++) {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.MARK || grammar.isForm(token, Word.CONJUNCTION)) {
                return false;
            }
            if (grammar.is(token, Word.MODAL)
                    && tags[at] != Tag.TIME
                    && tokens.get(at + 1).is(Pos.VERB, Feature.INFINITIVE)) {
                return tokens.get(complementBegin(at, i)).is(Pos.PREPOSITION);
            }
        }
        return false;
    }

    /// What stands before the one group that ends before a word.
    private int complementBegin(int end, int least) {
        int at = end - 1;
        while (at > least + 1
                && !tokens.get(at).is(Pos.PREPOSITION)
                && !tokens.get(at).is(Pos.DETERMINER)
                && (tags[at] == Tag.TIME
                        || tags[at] == Tag.NAME
                        || tokens.get(at).is(Pos.NOUN))) {
            at--;
        }
        return tokens.get(at).is(Pos.DETERMINER) && at > least + 1 ? at - 1 : at;
    }

    /// `nine died`: a verb that takes no object has no passive participle.
    boolean isIntransitive(int i) {
        return grammar.is(tokens.get(i), Word.INTRANSITIVE) && isAmbiguous(i);
    }

    /// The nearest token before `i` that is no adverb or negation.
    private int before(int i, int first) {
        int at = i - 1;
        while (at >= first && (tags[at] == Tag.ADVERB || tags[at] == Tag.NEGATION)) {
            at--;
        }
        return Brackets.before(tokens, at, first);
    }
}
