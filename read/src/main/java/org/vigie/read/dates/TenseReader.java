package org.vigie.read.dates;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Sentence;
import org.vigie.read.text.Text;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the tense of the verb that a time expression belongs to: the nearest in its clause.
final class TenseReader {
    /// How far a participle may stand behind its auxiliary.
    private static final int PARTICIPLE_REACH = 5;
    /// How far an infinitive may stand behind the verb that governs it.
    private static final int INFINITIVE_REACH = 9;
    /// What it costs a verb that it may be a noun.
    private static final int DOUBT = 16;
    /// What it costs a verb that it stands behind a time that does not open its clause.
    private static final int BEHIND = 2;
    /// What it costs a verb that it stands before the clause that the time opens.
    private static final int BEFORE_CLAUSE = 10;

    private final Text text;
    private final Tenses tenses;
    private final Map<Integer, List<Verb>> verbs = new HashMap<>();

    /// A verb and where it puts its clause; a doubtful one may be a noun.
    private record Verb(int token, Tense tense, Doubt doubt) {}

    /// Whether a form may be a noun as well.
    private enum Doubt {
        NONE,
        PARTICIPLE,
        FINITE
    }

    TenseReader(Text text, Tenses tenses) {
        this.text = text;
        this.tenses = tenses;
    }

    /// The tense of the clause around an expression.
    Tense around(int begin, int end) {
        Sentence sentence = text.sentenceOf(begin);
        List<Verb> candidates = verbs.computeIfAbsent(sentence.index(), index -> verbs(sentence));
        if (candidates.isEmpty() && isAlone(sentence, begin, end)) {
            return below(sentence);
        }
        Tense best = Tense.NONE;
        int least = Integer.MAX_VALUE;
        for (Verb verb : candidates) {
            if (verb.token >= begin && verb.token < end) {
                continue;
            }
            int cost = cost(verb, begin, end);
            if (cost < least) {
                least = cost;
                best = verb.tense;
            }
        }
        return best;
    }

    /// `Monday. Two students were expelled.`: what stands under a day says when it was.
    private Tense below(Sentence day) {
        int next = day.index() + 1;
        if (next >= text.sentences().size()) {
            return Tense.NONE;
        }
        return verbs.computeIfAbsent(next, index -> verbs(text.sentences().get(index))).stream()
                .filter(verb -> verb.doubt != Doubt.FINITE)
                .findFirst()
                .map(Verb::tense)
                .orElse(Tense.NONE);
    }

    private boolean isAlone(Sentence sentence, int begin, int end) {
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            if ((i < begin || i >= end) && text.tokens().get(i).kind() != Token.Kind.MARK) {
                return false;
            }
        }
        return true;
    }

    private int cost(Verb verb, int begin, int end) {
        boolean before = verb.token < begin;
        int from = before ? verb.token + 1 : end;
        int to = before ? begin : verb.token;
        boolean afterMark = afterMark(begin);
        boolean opens = afterMark || begin - text.sentenceOf(begin).firstToken() <= 2;
        boolean fronted = !before && opens;
        int cost = to - from + doubt(verb, before);
        cost += before && afterMark ? BEFORE_CLAUSE : 0;
        cost += !before && !opens ? BEHIND : 0;
        for (int i = from; i < to; i++) {
            Token token = text.tokens().get(i);
            if (fronted && i == from && token.isMark(",")) {
                continue;
            }
            cost += boundary(token);
        }
        return cost;
    }

    /// `arrested on Monday` is a verb; `on Monday, arrests …` may be none.
    private int doubt(Verb verb, boolean before) {
        return switch (verb.doubt) {
            case NONE -> 0;
            case PARTICIPLE -> before ? 0 : DOUBT;
            case FINITE -> DOUBT;
        };
    }

    /// `Jeudi, la police …`: the comma behind a time that stands in front parts nothing.
    private boolean afterMark(int begin) {
        return begin > 0
                && begin > text.sentenceOf(begin).firstToken()
                && text.tokens().get(begin - 1).kind() == Token.Kind.MARK;
    }

    private int boundary(Token token) {
        if (token.kind() == Token.Kind.MARK) {
            return switch (token.form()) {
                case "," -> 3;
                case ";", ":", "—", "–", "(", ")", "«", "»", "“", "”", "\"" -> 8;
                default -> 1;
            };
        }
        return tenses.has("boundary", token) ? 5 : 0;
    }

    private List<Verb> verbs(Sentence sentence) {
        List<Verb> found = new ArrayList<>();
        Group group = new Group();
        for (int i = sentence.firstToken(); i < sentence.endToken(); i++) {
            Token token = text.tokens().get(i);
            if (tenses.has("planned", token)) {
                found.add(new Verb(
                        i, group.pastAuxiliary(i) ? Tense.PAST : Tense.FUTURE, Doubt.NONE));
            } else if (tenses.has("action", token) && group.plans()) {
                found.add(new Verb(i, Tense.FUTURE, Doubt.NONE));
            } else if (tenses.has("past", token)) {
                found.add(new Verb(i, Tense.PAST, Doubt.NONE));
            } else if (tenses.has("ahead", token) && !token.is(Pos.VERB)) {
                found.add(new Verb(i, group.finite(i, token, Tense.PRESENT), Doubt.NONE));
            } else if (isVerb(i, token, sentence.firstToken())) {
                boolean marked = i > 0 && isTo(text.tokens().get(i - 1));
                Doubt doubt = marked || group.helps(i, token) ? Doubt.NONE : doubt(token);
                Tense tense = group.take(i, token);
                if (tense == Tense.PRESENT && group.isBareCopula(i, token)) {
                    // as in `c'est jeudi que la police a tiré`
                    doubt = Doubt.FINITE;
                }
                if (tense != Tense.NONE) {
                    found.add(new Verb(i, tense, doubt));
                }
            } else if (tenses.has("boundary", token) || token.isMark(";") || token.isMark(",")) {
                group.end();
            }
        }
        return found;
    }

    private boolean isVerb(int at, Token token, int first) {
        if (!token.is(Pos.VERB) || tenses.has("never", token)) {
            return false;
        }
        if (tenses.has("passive", token)) {
            return true;
        }
        boolean functional = token.is(Pos.PREPOSITION)
                || token.is(Pos.PARTICLE)
                || token.is(Pos.ADVERB) && !token.is(Pos.VERB, Feature.PARTICIPLE);
        if (functional) {
            return false;
        }
        if (at == first) {
            return true;
        }
        if (token.isCapitalised() && !token.isUpperCase()) {
            return false;
        }
        Token before = text.tokens().get(at - 1);
        boolean other = token.is(Pos.NOUN) || token.is(Pos.ADJECTIVE);
        boolean afterNounWord = before.is(Pos.DETERMINER)
                || before.kind() == Token.Kind.NUMBER
                || before.is(Pos.PARTICLE)
                || before.is(Pos.PREPOSITION) && !before.is(Pos.PRONOUN) && !isTo(before)
                || before.is(Pos.ADJECTIVE)
                        && !before.is(Pos.VERB)
                        && token.is(Pos.NOUN)
                        && !(before.is(Pos.NOUN) && token.is(Pos.VERB, Feature.PARTICIPLE));
        return !(other && afterNounWord);
    }

    /// The mark of an infinitive, which some dictionaries call a preposition.
    private static boolean isTo(Token token) {
        return token.folded().equals("to");
    }

    private static Doubt doubt(Token token) {
        if (!token.is(Pos.NOUN)) {
            return Doubt.NONE;
        }
        if (token.is(Pos.VERB, Feature.PARTICIPLE)) {
            return Doubt.PARTICIPLE;
        }
        return token.is(Pos.VERB, Feature.PAST) ? Doubt.NONE : Doubt.FINITE;
    }

    /// The verbs read so far of one clause, and what they mean for the next one.
    private final class Group {
        private int auxiliary = -1;
        private Tense auxiliaryTense = Tense.NONE;
        private int finite = -1;
        private Tense finiteTense = Tense.NONE;

        void end() {
            auxiliary = -1;
        }

        /// Whether a form is an auxiliary, or the participle of one.
        boolean helps(int at, Token token) {
            boolean open = auxiliary >= 0 && at - auxiliary <= PARTICIPLE_REACH;
            return open && token.is(Pos.VERB, Feature.PARTICIPLE)
                    || tenses.has("perfect", token)
                    || tenses.has("passive", token)
                    || tenses.has("ahead", token);
        }

        boolean pastAuxiliary(int at) {
            return auxiliary >= 0
                    && auxiliaryTense == Tense.PAST
                    && at - auxiliary <= PARTICIPLE_REACH
                    && text.tokens().subList(auxiliary + 1, at).stream()
                            .noneMatch(between -> between.is(Pos.DETERMINER));
        }

        Tense take(int at, Token token) {
            boolean open = auxiliary >= 0 && at - auxiliary <= PARTICIPLE_REACH;
            if (open && token.is(Pos.VERB, Feature.PARTICIPLE)) {
                return participle(token, at);
            }
            if (isInfinitive(at, token)) {
                return infinitive(at);
            }
            Tense tense = finite(token);
            if (tense != Tense.NONE) {
                return finite(at, token, tense);
            }
            return isPastParticiple(token) ? Tense.PAST : Tense.NONE;
        }

        private static boolean isPastParticiple(Token token) {
            return token.readings().stream()
                    .anyMatch(reading ->
                            reading.has(Feature.PARTICIPLE) && !reading.has(Feature.PRESENT));
        }

        /// A participle behind an auxiliary shares its tense; `been` and `été` hand it on.
        /// What `is announced` lies ahead.
        private Tense participle(Token token, int at) {
            if (tenses.has("passive", token)) {
                auxiliary = at;
            }
            if (tenses.has("planning", token)) {
                finite = at;
                finiteTense = auxiliaryTense;
                Token be = text.tokens().get(auxiliary);
                boolean present = tenses.has("passive", be) && finite(be) == Tense.PRESENT;
                return present ? Tense.FUTURE : auxiliaryTense;
            }
            return auxiliaryTense;
        }

        /// Whether the clause's verb is one whose object lies ahead: `called for a march`.
        boolean plans() {
            return finite >= 0 && tenses.has("planning", text.tokens().get(finite));
        }

        private boolean isInfinitive(int at, Token token) {
            if (!token.is(Pos.VERB, Feature.INFINITIVE)) {
                return false;
            }
            boolean only = finite(token) == Tense.NONE;
            boolean marked = at > 0 && isTo(text.tokens().get(at - 1));
            boolean governed = finite >= 0
                    && at - finite <= 3
                    && (tenses.has("ahead", text.tokens().get(finite))
                            || tenses.has("support", text.tokens().get(finite)));
            return only || marked || governed;
        }

        private Tense infinitive(int at) {
            Token token = text.tokens().get(at);
            boolean passive = tenses.has("passive", token);
            Tense tense = !passive && tenses.has("perfect", token) && participleFollows(at)
                    ? Tense.PAST
                    : governed(at, passive);
            if (passive || tenses.has("perfect", token)) {
                auxiliary = at;
                auxiliaryTense = tense;
            }
            return tense;
        }

        /// An infinitive shares its governor's tense, or lies ahead of it; `to be
        /// heard` lies ahead.
        private Tense governed(int at, boolean passive) {
            if (finite < 0 || at - finite > INFINITIVE_REACH) {
                boolean toBe = passive && at > 0 && isTo(text.tokens().get(at - 1));
                return toBe ? Tense.FUTURE : Tense.NONE;
            }
            Token governor = text.tokens().get(finite);
            if (tenses.has("planning", governor)) {
                return Tense.FUTURE;
            }
            boolean ahead = tenses.has("ahead", governor) && finiteTense != Tense.PAST;
            return ahead ? Tense.FUTURE : finiteTense;
        }

        private Tense finite(int at, Token token, Tense tense) {
            boolean ahead = tenses.has("ahead", token);
            if (!ahead && isRatherObject(at, token)) {
                return tense;
            }
            Tense meant = ahead && tense != Tense.PAST ? Tense.FUTURE : perfect(at, token, tense);
            finite = at;
            finiteTense = meant;
            if (ahead || tenses.has("perfect", token) || tenses.has("passive", token)) {
                auxiliary = at;
                auxiliaryTense = meant;
            }
            return meant;
        }

        /// `used dogs to disperse …`: what may be a noun, in the clause of a past verb,
        /// governs no infinitive behind it.
        private boolean isRatherObject(int at, Token token) {
            return finite >= 0
                    && finiteTense == Tense.PAST
                    && at - finite <= INFINITIVE_REACH
                    && doubt(token) == Doubt.FINITE
                    && !tenses.has("planning", token);
        }

        /// `a été`, `has been`, `aurait été` are past; `serait`, where it is no
        /// perfect, is not.
        private Tense perfect(int at, Token token, Tense tense) {
            boolean open = tense == Tense.FUTURE
                    && (tenses.has("passive", token) || !token.is(Pos.VERB, Feature.CONDITIONAL));
            boolean perfect = tenses.has("perfect", token) && !open && participleFollows(at);
            return perfect ? Tense.PAST : tense;
        }

        boolean isBareCopula(int at, Token token) {
            return tenses.has("passive", token) && !participleFollows(at);
        }

        private boolean participleFollows(int at) {
            int end = Math.min(at + 1 + PARTICIPLE_REACH, text.sentenceOf(at).endToken());
            for (int i = at + 1; i < end; i++) {
                Token token = text.tokens().get(i);
                if (token.is(Pos.VERB, Feature.PARTICIPLE)) {
                    return !tenses.has("planned", token);
                }
                if (token.kind() == Token.Kind.MARK || tenses.has("boundary", token)) {
                    return false;
                }
            }
            return false;
        }

        /// The tense that the form alone says; past where it could be present too.
        private static Tense finite(Token token) {
            Tense tense = Tense.NONE;
            for (Reading reading : token.readings()) {
                if (reading.pos() != Pos.VERB || reading.has(Feature.PARTICIPLE)) {
                    continue;
                }
                if (reading.has(Feature.PAST)) {
                    return Tense.PAST;
                }
                boolean ahead = reading.has(Feature.CONDITIONAL) || reading.has(Feature.FUTURE);
                boolean modal = reading.has(Feature.FINITE) && !ahead;
                if (reading.has(Feature.PRESENT) || modal) {
                    tense = Tense.PRESENT;
                } else if (ahead && tense == Tense.NONE) {
                    tense = Tense.FUTURE;
                }
            }
            return tense;
        }
    }
}
