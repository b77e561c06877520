package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;

/// Chooses what each token of a text is, from its readings and its neighbours.
///
/// The candidate with most points for what stands beside it wins: no model, so it can be explained.
final class Tagger {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final PresentVerbs presents;
    private final LeftNeighbour lefts;
    private final PastForms pasts;
    private final GappedParticiples gapped;
    private final JoinedParticiples joined;
    private final ParticiplesOrNouns either;
    private final Leanings leanings;
    private final BareInfinitives infinitives;
    private final ClauseOpeners openers;
    private final GerundObjects gerunds;
    private final Phrases phrases;

    /// @param fixed what names and dates have settled; null where nothing is
    Tagger(Grammar grammar, List<Token> tokens, Tag[] fixed) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = fixed;
        this.presents = new PresentVerbs(grammar, tokens, fixed);
        this.lefts = new LeftNeighbour(grammar, tokens, tags);
        this.pasts = new PastForms(grammar, tokens, fixed);
        this.gapped = new GappedParticiples(grammar, tokens, fixed);
        this.joined = new JoinedParticiples(grammar, tokens, fixed);
        this.either = new ParticiplesOrNouns(grammar, tokens, fixed);
        this.leanings = new Leanings(grammar, tokens, fixed);
        this.infinitives = new BareInfinitives(grammar, tokens, fixed);
        this.openers = new ClauseOpeners(grammar, tokens, fixed);
        this.gerunds = new GerundObjects(grammar, tokens, fixed);
        this.phrases = new Phrases(grammar, tokens, fixed);
    }

    /// Tags the tokens of a sentence; what is fixed stays.
    void tag(int first, int end) {
        for (int i = first; i < end; i++) {
            phrases.settle(i, end);
            if (tags[i] == null) {
                tags[i] = choose(i, first, end);
            }
        }
    }

    private Tag choose(int i, int first, int end) {
        return switch (tokens.get(i).kind()) {
            case NUMBER -> Tag.NUMBER;
            case MARK, LINK -> Tag.MARK;
            case WORD -> {
                Tag closed = closed(i, first, end);
                yield closed != null ? closed : open(i, first, end);
            }
        };
    }

    private @org.jspecify.annotations.Nullable Tag closed(int i, int first, int end) {
        Token token = tokens.get(i);
        if (grammar.isForm(token, Word.NEGATION) || leanings.negates(i, first, end)) {
            return Tag.NEGATION;
        }
        if (grammar.isForm(token, Word.GENITIVE_CLITIC)
                && i > first
                && (tags[i - 1] == Tag.NAME
                        || tags[i - 1] == Tag.NOUN
                        || tags[i - 1] == Tag.TIME)) {
            boolean verb = i + 1 < end
                    && (tokens.get(i + 1).is(Pos.DETERMINER)
                            || tokens.get(i + 1).is(Pos.VERB, Feature.PARTICIPLE)
                                    && !tokens.get(i + 1).is(Pos.ADJECTIVE)
                            || grammar.isForm(tokens.get(i + 1), Word.NEGATION));
            return verb ? Tag.VERB : Tag.OTHER;
        }
        boolean afterNominal = i > first && standsForANoun(i, first);
        if (grammar.isForm(token, Word.THAT) && afterNominal && leanings.isSaid(i, first)) {
            return Tag.THAT;
        }
        if (grammar.is(token, Word.RELATIVE_SUBJECT)
                && (afterNominal
                        || !grammar.isForm(token, Word.THAT) && !token.is(Pos.DETERMINER))) {
            return Tag.RELATIVE;
        }
        if (grammar.isForm(token, Word.RELATIVE_OBJECT)
                && afterNominal
                && !grammar.isForm(token, Word.THAT)) {
            return Tag.RELATIVE;
        }
        if (grammar.isForm(token, Word.RELATIVE_OTHER)) {
            return Tag.RELATIVE;
        }
        if (grammar.isForm(token, Word.THAT)) {
            boolean determiner =
                    token.is(Pos.DETERMINER) && i + 1 < end && leanings.isPointedAt(i + 1);
            return afterNominal && grammar.isForm(token, Word.RELATIVE_OBJECT)
                    ? Tag.RELATIVE
                    : determiner ? Tag.DETERMINER : Tag.THAT;
        }
        boolean predicate = leanings.isPredicate(i, first, end);
        if (predicate || leanings.isSpeaking(i, first, end)) {
            tags[i - 1] = predicate ? Tag.NOUN : tags[i - 1];
            return Tag.VERB;
        }
        if (grammar.isForm(token, Word.ADVERB) || leanings.isEmphatic(i, first, end)) {
            return Tag.ADVERB;
        }
        if (grammar.isForm(token, Word.REFLEXIVE)) {
            boolean condition =
                    i + 1 < end && grammar.isForm(tokens.get(i + 1), Word.SUBJECT_PRONOUN);
            return condition ? Tag.BOUNDARY : Tag.PRONOUN;
        }
        if (grammar.isForm(token, Word.IF) || grammar.isForm(token, Word.BOUNDARY)) {
            boolean preposition = token.is(Pos.PREPOSITION)
                    && !grammar.isForm(token, Word.IF)
                    && i + 1 < end
                    && !tokens.get(i + 1).is(Pos.VERB, Feature.FINITE);
            return preposition && !openers.opensClause(i, first, end)
                    ? Tag.PREPOSITION
                    : Tag.BOUNDARY;
        }
        if (grammar.isForm(token, Word.BOTH) && leanings.standsAlone(i, end)) {
            return Tag.DETERMINER;
        }
        if (grammar.isForm(token, Word.CONJUNCTION)) {
            return Tag.CONJUNCTION;
        }
        if (leanings.isClitic(i, first, end)
                || leanings.ownsNothing(i, first, end)
                || grammar.isForm(token, Word.ADVERBIAL_PRONOUN)
                        && leanings.leansOnVerb(i, first, end)) {
            return Tag.PRONOUN;
        }
        if (token.is(Pos.PREPOSITION)
                && (grammar.isForm(token, Word.BY)
                        || grammar.isForm(token, Word.OF)
                        || grammar.isForm(token, Word.TO)
                        || grammar.isForm(token, Word.LOCATION))) {
            return Tag.PREPOSITION;
        }
        if (grammar.says("cases")
                && grammar.isForm(token, Word.POSSESSIVE)
                && token.is(Pos.PRONOUN)
                && leanings.owns(i, first, end)) {
            return Tag.DETERMINER;
        }
        if (leanings.isSupposed(i, first, end)
                || (grammar.isForm(token, Word.OTHERS) || grammar.isForm(token, Word.NTH))
                        && token.is(Pos.ADJECTIVE)
                        && i + 1 < end
                        && phrases.isCounting(i + 1)) {
            return Tag.ADJECTIVE;
        }
        if (grammar.isForm(token, Word.DEMONSTRATIVE)) {
            return token.is(Pos.DETERMINER) && leanings.hasNounBehind(i, end)
                    ? Tag.DETERMINER
                    : Tag.PRONOUN;
        }
        return null;
    }

    /// Whether what stands before a relative word is a noun group's end: a noun, name,
    /// adjective or participle, across a comma or a preposition.
    private boolean standsForANoun(int i, int first) {
        int before = i - 1;
        if (before > first
                && (tags[before] == Tag.PREPOSITION || tokens.get(before).isMark(","))) {
            before--;
        }
        return tags[before] == Tag.NOUN
                || tags[before] == Tag.NAME
                || tags[before] == Tag.ADJECTIVE
                || tags[before] == Tag.TIME
                || tokens.get(before).isMark("»")
                || grammar.isForm(tokens.get(before), Word.DEMONSTRATIVE);
    }

    private Tag open(int i, int first, int end) {
        Token token = tokens.get(i);
        if (token.readings().isEmpty()) {
            return token.isCapitalised() ? Tag.NAME : Tag.NOUN;
        }
        if (followsObject(i, first, end)) {
            return Tag.ADVERB;
        }
        if (gerunds.isDoing(i, first, end)) {
            return Tag.GERUND;
        }
        if (pasts.goesOnPassive(i, first, end)) {
            return Tag.PARTICIPLE;
        }
        if (infinitives.goesOnInfinitive(i, lefts.before(i, first), first, end)) {
            return Tag.INFINITIVE;
        }
        if (infinitives.isLet(i, first, end) || infinitives.isObject(i, first, end)) {
            return token.is(Pos.DETERMINER) ? Tag.PRONOUN : Tag.INFINITIVE;
        }
        Tag best = Tag.OTHER;
        double most = Double.NEGATIVE_INFINITY;
        double order = 0;
        for (Reading reading : token.readings()) {
            Tag candidate = tagOf(reading);
            double points = points(candidate, reading, i, first, end) - order;
            order += 0.01;
            if (points > most) {
                most = points;
                best = candidate;
            }
        }
        return best;
    }

    /// `set two men free`, `were shot dead and`: it says what the verb made of them.
    private boolean followsObject(int i, int first, int end) {
        if (i == first
                || !grammar.isForm(tokens.get(i), Word.PARTICLE)
                || !tokens.get(i).is(Pos.ADJECTIVE)) {
            return false;
        }
        Tag left = tags[i - 1];
        return pasts.isMade(i, end)
                || (left.isNominal() || left == Tag.PRONOUN)
                        && (i + 1 == end || isParticle(i, left, tokens.get(i + 1)));
    }

    private static Tag tagOf(Reading reading) {
        return switch (reading.pos()) {
            case NOUN -> Tag.NOUN;
            case NAME -> Tag.NAME;
            case VERB ->
                reading.has(Feature.PARTICIPLE)
                        ? Tag.PARTICIPLE
                        : reading.has(Feature.GERUND)
                                ? Tag.GERUND
                                : reading.has(Feature.INFINITIVE) ? Tag.INFINITIVE : Tag.VERB;
            case ADJECTIVE -> Tag.ADJECTIVE;
            case ADVERB, PARTICLE -> Tag.ADVERB;
            case DETERMINER -> Tag.DETERMINER;
            case PRONOUN -> Tag.PRONOUN;
            case PREPOSITION -> Tag.PREPOSITION;
            case CONJUNCTION -> Tag.CONJUNCTION;
            case NUMERAL -> Tag.NUMBER;
            case OTHER -> Tag.OTHER;
        };
    }

    private double points(Tag candidate, Reading reading, int i, int first, int end) {
        int before = lefts.before(i, first);
        Tag left = lefts.tag(i, before, first, end);
        boolean negated = i > first && tags[i - 1] == Tag.NEGATION;
        Token next = i + 1 < end ? tokens.get(i + 1) : tokens.get(i);
        boolean auxiliary = before >= first && left.isVerbal() && isAuxiliary(before);
        boolean ofSubject = presents.isVerbOfSubject(i, before, first, end);
        boolean ordered = presents.isOrder(i, before, first, end)
                || presents.goesOn(i, before, first, end)
                || presents.saysBehind(i, first, end);
        boolean awaited = left == Tag.MARK
                && (presents.isAwaited(before, first) || presents.opensItem(before, first));
        boolean intransitive = !auxiliary && pasts.isIntransitive(i);
        double rarely = grammar.says("cases") ? -6 : -3;
        return switch (candidate) {
            case NOUN ->
                (left == Tag.DETERMINER || either.isCounted(left, i) ? 3 : 0)
                        + (left == Tag.PREPOSITION || left == Tag.ADJECTIVE ? 2 : 0)
                        + (left == Tag.PRONOUN && isSubjectPronoun(before) ? -3 : 0)
                        + (auxiliary || negated ? -2 : 1)
                        + (grammar.isBeOrHave(tokens.get(i))
                                        || grammar.is(tokens.get(i), Word.RARELY_NOUN)
                                ? -3
                                : 0)
                        + (ofSubject || ordered ? -3 : compounds(i, left) ? 1.5 : 0)
                        + (reading.has(Feature.SURNAME) || reading.has(Feature.GIVEN)
                                ? tokens.get(i).isCapitalised() ? 1 : -5
                                : 0);
            case NAME -> tokens.get(i).isCapitalised() ? 1.5 : -2;
            case VERB ->
                (left == Tag.NOUN
                                        || left == Tag.NAME
                                        || left == Tag.TIME
                                        || left == Tag.RELATIVE && !asksSubject(before)
                                ? 1.5
                                : 0)
                        + (left == Tag.PRONOUN && !isOnlyObject(before) ? 3 : 0)
                        + (negated ? 3 : 0)
                        + (ofSubject || ordered ? 2 : 0)
                        + (awaited && presents.resumes(i, end) ? 3 : 0)
                        + (intransitive ? 2 : 0)
                        + (grammar.is(tokens.get(i), Word.RARELY_VERB) ? rarely : 0)
                        + ((left == Tag.CONJUNCTION || left == Tag.NOUN || left == Tag.NAME)
                                        && takesObject(reading, next)
                                        && !presents.isBehindDoer(before, first)
                                ? 3
                                : 0)
                        + (left.isNominal()
                                        && i + 1 < end
                                        && isSubjectPronoun(i + 1)
                                        && !compounds(i, left)
                                ? 3
                                : 0)
                        + (left == Tag.DETERMINER
                                        || left == Tag.PREPOSITION
                                        || either.isCounted(left, i)
                                                && !grammar.isBeOrHave(tokens.get(i))
                                                && !ofSubject
                                                && !intransitive
                                ? -4
                                : 0)
                        + (left == Tag.NUMBER && grammar.isBeOrHave(tokens.get(i)) ? 2 : 0)
                        + (left == Tag.ADJECTIVE
                                ? grammar.says("postposed-adjective") ? 1.5 : -0.5
                                : 0)
                        + (auxiliary && !reading.has(Feature.PRESENT) ? -1 : 0)
                        + (reading.has(Feature.IMPERATIVE) ? -1.5 : 0)
                        + (leanings.addressesNobody(reading, i) ? -3 : 0)
                        + (leanings.describesTerm(i, first, end) ? -3 : 0)
                        + (reading.has(Feature.SUBJUNCTIVE) ? -0.5 : 0)
                        + (grammar.isBeOrHave(tokens.get(i)) ? 2 : 0)
                        + (grammar.isForm(tokens.get(i), Word.MODAL) ? 3 : 0)
                        + (disagrees(reading, before, left) ? -3 : 0)
                        + (reading.has(Feature.NEUTER) && tokens.get(i).is(Pos.NOUN) ? -2.5 : 0)
                        + (i + 1 < end
                                        && grammar.isBeOrHave(tokens.get(i + 1))
                                        && tokens.get(i + 1).is(Pos.VERB, Feature.FINITE)
                                        && tokens.get(i).is(Pos.NOUN)
                                        && !grammar.isForm(tokens.get(i), Word.MODAL)
                                ? -3
                                : 0)
                        + (pasts.isAmbiguous(i)
                                ? pasts.points(i, first, end, auxiliary, awaited)
                                : 0.6);
            case PARTICIPLE ->
                (auxiliary ? infinitives.isAfterModal(i, before) ? -1 : 3 : 0)
                        + (goesOnPerfect(before, first) ? 3 : 0)
                        + (gapped.isOne(i, first, end) || joined.isOne(i, first, end) ? 6 : 0)
                        + (pasts.isOfThose(i, first, end) || either.describes(i, end) ? 4 : 0)
                        + (left == Tag.DETERMINER || left == Tag.PREPOSITION ? -1.5 : 0.8)
                        + (left == Tag.NOUN
                                        || left == Tag.NAME
                                        || left == Tag.BOUNDARY
                                        || left == Tag.MARK
                                ? 1
                                : 0);
            case INFINITIVE ->
                (left == Tag.PREPOSITION || left.isVerbal() ? bareInfinitive(i, before) : 0)
                        + (left == Tag.DETERMINER || left == Tag.ADJECTIVE ? -3 : 0)
                        + (left == Tag.NOUN || left == Tag.NAME ? -1 : 0)
                        + (presents.sharesMarker(i, before, first) ? 3 : 0)
                        + (infinitives.governsInfinitive(i, end) ? 4 : 0)
                        + (grammar.is(tokens.get(i), Word.RARELY_VERB) ? -1.5 : 0)
                        + (infinitives.opensPerfect(i, left, end) ? 4 : 0)
                        + 0.5;
            case GERUND ->
                (left == Tag.DETERMINER || leanings.holdsArticle(before)
                                ? -2
                                : infinitives.isAspect(before, left) ? 3 : 0)
                        + (tokens.get(i).is(Pos.PREPOSITION) ? -3 : 0)
                        + (auxiliary ? 2 : 0)
                        + 0.7
                        + (i + 1 < end
                                        && (next.is(Pos.DETERMINER)
                                                || next.is(Pos.NUMERAL)
                                                || next.kind() == Token.Kind.NUMBER
                                                || grammar.phrase(tokens, i + 1, Word.AMOUNT) > 0
                                                || left == Tag.PREPOSITION && describes(i + 1, end)
                                                || grammar.says("bare-imperative")
                                                        && (grammar.isForm(next, Word.THAT)
                                                                || grammar.isForm(
                                                                        next, Word.OBJECT_PRONOUN))
                                                || next.isCapitalised() && tags[i + 1] != Tag.TIME)
                                ? 2.5
                                : 0);
            case ADJECTIVE ->
                (next.is(Pos.NOUN)
                                        && !leanings.isAside(i + 1, end)
                                        && !next.is(Pos.PREPOSITION)
                                        && !grammar.isForm(next, Word.MODAL)
                                        && !isPostposed(left)
                                ? 1.5
                                : 0)
                        + (next.is(Pos.NUMERAL) && tokens.get(i).is(Pos.PRONOUN) ? 1.5 : 0)
                        // «убит Павел Громов»: a short form stands before no noun
                        + (reading.has(Feature.SHORT) ? -2 : 0)
                        + (left == Tag.NOUN ? 1.2 : 0)
                        + (auxiliary ? 0.8 : 0)
                        + (presents.thinkThat(i, before, first, end) ? -3 : 0)
                        + (left == Tag.DETERMINER || isCounted(left, next) ? 1 : 0)
                        + (leanings.describes(i, end) ? 2.5 : 0)
                        + (pasts.hasObject(i, end) || grammar.is(tokens.get(i), Word.RARELY_NOUN)
                                ? -3
                                : 0);
            case DETERMINER ->
                tokens.get(i).is(Pos.NUMERAL) && !Leanings.isOne(tokens.get(i))
                        ? 0
                        : leanings.isObjectOfPerfect(i, end)
                                ? -2
                                : isNominalStart(next) || pasts.isOfObject(i + 1, first, end)
                                        ? 5
                                        : before < first ? 1 : -1;
            case PRONOUN ->
                (left == Tag.NUMBER || left == Tag.DETERMINER)
                                && grammar.is(tokens.get(i), Word.OTHERS)
                        ? -2
                        : isSubjectPronoun(i)
                                ? 3
                                : next.is(Pos.VERB) && !isNominalStart(next)
                                        ? 3
                                        : next.is(Pos.VERB) ? 1 : 0.8;
            case PREPOSITION ->
                (infinitives.isAfterModal(i, Math.max(before, first)) ? 0 : 2.5)
                        + (reading.has(Feature.CONTRACTED) ? contracted(left) : 0);
            case CONJUNCTION -> 1.5;
            case NUMBER -> Leanings.isOne(tokens.get(i)) ? 1 : leanings.isOther(i, end) ? -1 : 6;
            case ADVERB ->
                isParticle(i, left, next)
                        ? 4
                        : tokens.get(i).readings().size() == 1
                                ? 2
                                : tokens.get(i).is(Pos.NUMERAL) ? 0 : 1.2;
            case OTHER -> -1;
            default -> 0;
        };
    }

    /// `onze affiliés sont détenus`.
    private boolean isCounted(Tag left, Token next) {
        return left == Tag.NUMBER
                && grammar.says("postposed-adjective")
                && grammar.isBeOrHave(next)
                && next.is(Pos.VERB, Feature.FINITE);
    }

    /// `for treating wounded strikers`: a participle that stands before people or things.
    private boolean describes(int i, int end) {
        return i + 1 < end
                && tokens.get(i).is(Pos.VERB, Feature.PARTICIPLE)
                && tokens.get(i + 1).is(Pos.NOUN, Feature.PLURAL);
    }

    /// `a rejeté la demande et condamné Max`: a participle without an article after a
    /// conjunction goes on with the auxiliary of the participle before it.
    private boolean goesOnPerfect(int before, int first) {
        if (before < first
                || !grammar.says("postposed-adjective")
                || tags[before] != Tag.CONJUNCTION) {
            return false;
        }
        for (int at = before - 1; at > first; at--) {
            if (tags[at] == Tag.PARTICIPLE && tags[lefts.before(at, first)].isVerbal()) {
                return isAuxiliary(lefts.before(at, first));
            }
            if (tags[at] == Tag.BOUNDARY || tags[at] == Tag.THAT || tags[at] == Tag.RELATIVE) {
                return false;
            }
        }
        return false;
    }

    /// After `and`, a word with no article of its own before an article or `that` is a verb:
    /// `condemns the arrest and demands the release`.
    private boolean takesObject(Reading reading, Token next) {
        boolean article = next.is(Pos.DETERMINER) && !next.is(Pos.PREPOSITION);
        return reading.has(Feature.THIRD)
                && reading.has(Feature.PRESENT)
                && (article || grammar.isForm(next, Word.THAT));
    }

    /// Where nouns stand before nouns, a word that can be either goes with the noun before it:
    /// "hunger strike"; and after a time it begins the sentence's subject.
    private boolean compounds(int i, Tag left) {
        Token token = tokens.get(i);
        boolean either = token.is(Pos.NOUN) && !token.is(Pos.VERB, Feature.PAST);
        return compounding() && either && (left == Tag.NOUN || left == Tag.TIME);
    }

    /// `gave two boys back to them`, `a warrant is out against him`: it goes with the verb.
    private boolean isParticle(int i, Tag left, Token next) {
        return grammar.isForm(tokens.get(i), Word.PARTICLE)
                && (left.isNominal() || left == Tag.PRONOUN || left.isVerbal())
                && (next.is(Pos.PREPOSITION)
                        || next.kind() == Token.Kind.MARK
                        || grammar.isForm(next, Word.CONJUNCTION));
    }

    /// Behind its noun an adjective has no other noun behind it: `le syndicat fait état de …`.
    private boolean isPostposed(Tag left) {
        return left == Tag.NOUN && grammar.says("postposed-adjective");
    }

    /// A form that is a noun too is an infinitive only after `to` and modals.
    private double bareInfinitive(int i, int before) {
        if (!tokens.get(i).is(Pos.NOUN) && !tokens.get(i).is(Pos.ADJECTIVE)) {
            return 2;
        }
        if (grammar.is(tokens.get(i), Word.RARELY_NOUN) && grammar.says("postposed-adjective")) {
            return 2;
        }
        Token word = tokens.get(before);
        if (grammar.isForm(word, Word.TO)) {
            boolean ending = before > 0
                    && tags[before - 1] == Tag.NOUN
                    && grammar.is(tokens.get(before - 1), Word.ENDING);
            return ending ? -4 : 3;
        }
        boolean opens = grammar.is(word, Word.MODAL)
                || grammar.is(word, Word.CAUSE)
                || grammar.is(word, Word.FUTURE_AUXILIARY);
        return opens ? 2 : -1;
    }

    private boolean disagrees(Reading reading, int before, Tag left) {
        if (left == Tag.NAME && compounding()) {
            return reading.has(Feature.PRESENT)
                    && !reading.has(Feature.THIRD)
                    && tokens.get(before + 1).is(Pos.NOUN)
                    && !lefts.isOneOfSeveral(before);
        }
        if (left != Tag.NOUN
                || !reading.has(Feature.PRESENT)
                || reading.has(Feature.FIRST)
                || reading.has(Feature.SECOND)) {
            return false;
        }
        Token noun = tokens.get(before);
        boolean plural = noun.is(Pos.NOUN, Feature.PLURAL);
        boolean singular = noun.is(Pos.NOUN, Feature.SINGULAR);
        if (reading.has(Feature.THIRD)
                && reading.has(Feature.SINGULAR)
                && !reading.has(Feature.PLURAL)) {
            return plural && !singular;
        }
        return !reading.has(Feature.THIRD) && singular && !plural && !lefts.belongsToPlural(before);
    }

    /// `des` after a verb is an article; after a noun or participle it is `de` with one.
    private static double contracted(Tag left) {
        return left.isNominal() || left == Tag.ADJECTIVE
                ? left == Tag.NAME ? 1.5 : 3
                : left == Tag.VERB
                                || left == Tag.BOUNDARY
                                || left == Tag.PREPOSITION
                                || left == Tag.CONJUNCTION
                        ? -1.5
                        : 0;
    }

    /// `when soldiers opened fire`: after such a word the subject comes first.
    private boolean asksSubject(int relative) {
        return compounding() && grammar.isForm(tokens.get(relative), Word.RELATIVE_OTHER);
    }

    private boolean compounding() {
        return !grammar.says("postposed-adjective") && !grammar.says("cases");
    }

    /// `send them letters`: where the verb stands first such a pronoun is no subject.
    private boolean isOnlyObject(int pronoun) {
        return compounding()
                && grammar.isForm(tokens.get(pronoun), Word.OBJECT_PRONOUN)
                && !grammar.isForm(tokens.get(pronoun), Word.SUBJECT_PRONOUN);
    }

    private boolean isSubjectPronoun(int at) {
        return grammar.isForm(tokens.get(at), Word.SUBJECT_PRONOUN)
                || tokens.get(at).is(Pos.PRONOUN, Feature.SUBJECT);
    }

    private boolean isAuxiliary(int at) {
        return grammar.is(tokens.get(at), Word.PARTICIPLE_AUXILIARY)
                || grammar.is(tokens.get(at), Word.MODAL)
                || grammar.is(tokens.get(at), Word.FUTURE_AUXILIARY);
    }

    /// Whether a token can begin what an article stands before; an auxiliary that a dictionary
    /// knows as a letter's name too does not: `l'a entendu`.
    private boolean isNominalStart(Token token) {
        if (grammar.is(token, Word.HAVE) && token.is(Pos.VERB, Feature.FINITE)) {
            return false;
        }
        return token.is(Pos.NOUN)
                || token.is(Pos.ADJECTIVE)
                || token.is(Pos.NUMERAL)
                || token.is(Pos.NAME)
                || token.is(Pos.DETERMINER)
                || token.kind() == Token.Kind.NUMBER
                || token.isMark("«")
                || token.isMark("“")
                || token.readings().isEmpty();
    }
}
