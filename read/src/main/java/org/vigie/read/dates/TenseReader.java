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
    /// What commas set off is no longer than this, in tokens.
    private static final int ASIDE = 24;
    private static final int PARTICIPLE_REACH = 5;
    /// How long what stands between commas behind an auxiliary may be.
    private static final int INSERTION_REACH = 9;
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
        boolean afterMark = afterMark(begin) || afterBoundary(begin);
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

    /// `announced that on Monday the miners will march`.
    private boolean afterBoundary(int begin) {
        int at = begin - 1;
        int first = text.sentenceOf(begin).firstToken();
        while (at > first && isSmall(text.tokens().get(at))) {
            at--;
        }
        return at >= first && tenses.has("boundary", text.tokens().get(at));
    }

    private boolean isSmall(Token token) {
        boolean small = token.is(Pos.PREPOSITION) || token.is(Pos.DETERMINER);
        return small && !tenses.has("boundary", token);
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
            if (tenses.has("clause", token)) {
                group.beginClause();
            }
            if (tenses.has("planned", token)) {
                boolean over =
                        group.pastAuxiliary(i) || i > sentence.firstToken() && isHeld(i, i - 1);
                found.add(new Verb(i, over ? Tense.PAST : Tense.FUTURE, Doubt.NONE));
            } else if (tenses.has("action", token) && group.plans()) {
                found.add(new Verb(i, Tense.FUTURE, Doubt.NONE));
            } else if (tenses.has("past", token)) {
                found.add(new Verb(i, Tense.PAST, Doubt.NONE));
            } else if (tenses.has("ahead", token) && isNoVerb(token)) {
                found.add(new Verb(i, group.finite(i, token, Tense.PRESENT), Doubt.NONE));
            } else if (isVerb(i, token, sentence.firstToken())) {
                boolean marked = i > 0 && isTo(text.tokens().get(i - 1));
                boolean sure = marked || group.helps(i, token) || resumes(i, sentence);
                Doubt doubt = sure ? Doubt.NONE : doubt(token);
                Tense tense = group.take(i, token);
                tense = tense == Tense.PRESENT && isNarrated(i, token) ? Tense.PAST : tense;
                if (tense == Tense.PRESENT && group.isDue(i, token)) {
                    tense = Tense.FUTURE;
                } else if (tense == Tense.PRESENT && group.isBareCopula(i, token)) {
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
        found.replaceAll(verb ->
                isOver(verb, found) ? new Verb(verb.token(), Tense.PAST, verb.doubt()) : verb);
        return found;
    }

    /// `Lundi, la police arrête dix grévistes`, `il est arrêté lundi`, `dénonce mardi la
    /// ligue`: what nobody announces is told of a day that was.
    private boolean isNarrated(int at, Token token) {
        if (!tenses.has("passive", token)) {
            return tenses.has("narrated", token);
        }
        int end = Math.min(at + 1 + PARTICIPLE_REACH, text.sentenceOf(at).endToken());
        for (int i = at + 1; i < end; i++) {
            Token next = text.tokens().get(i);
            if (next.is(Pos.VERB, Feature.PARTICIPLE)) {
                return tenses.has("narrated", next);
            }
            if (next.kind() == Token.Kind.MARK) {
                return false;
            }
        }
        return false;
    }

    /// `dix personnes arrêtées lors de la marche organisée lundi`: beside what is past,
    /// what was arranged took place.
    private boolean isOver(Verb verb, List<Verb> all) {
        int at = verb.token();
        return verb.tense() == Tense.FUTURE
                && tenses.has("arranged", text.tokens().get(at))
                && at > text.sentenceOf(at).firstToken()
                && !isAuxiliary(text.tokens().get(at - 1))
                && all.stream().anyMatch(other -> other.tense() == Tense.PAST);
    }

    /// `The trial of six miners, who were arrested in May, opens on Monday`: a verb behind the
    /// comma that ends what stood between it and its subject; `On Tuesday, nurses walked out`
    /// has but one comma.
    private boolean resumes(int at, Sentence sentence) {
        return at > sentence.firstToken()
                && at + 1 < sentence.endToken()
                && text.tokens().get(at - 1).isMark(",")
                && text
                        .tokens()
                        .subList(
                                Math.max(sentence.firstToken(), at - ASIDE),
                                Math.max(sentence.firstToken(), at - 1))
                        .stream()
                        .anyMatch(token -> token.isMark(","))
                && text.tokens().get(at).is(Pos.VERB, Feature.PRESENT)
                && !text.tokens().get(at + 1).isMark(",")
                && !isAuxiliary(text.tokens().get(at + 1));
    }

    private boolean isAuxiliary(Token token) {
        return tenses.has("perfect", token)
                || tenses.has("passive", token)
                || tenses.has("ahead", token)
                || tenses.has("support", token);
    }

    /// «намерены» is an adjective, though it could be a participle by its form.
    private static boolean isNoVerb(Token token) {
        return !token.is(Pos.VERB) || token.is(Pos.ADJECTIVE, Feature.SHORT);
    }

    private boolean isVerb(int at, Token token, int first) {
        boolean never = tenses.has("never", token)
                && (at == first || !isTo(text.tokens().get(at - 1)));
        if (!token.is(Pos.VERB) || never) {
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
                        && !tenses.has("ahead", token)
                        && !(before.is(Pos.NOUN) && tenses.has("planning", token))
                        && !before.is(Pos.VERB)
                        && token.is(Pos.NOUN)
                        && !(before.is(Pos.NOUN) && token.is(Pos.VERB, Feature.PARTICIPLE));
        return !(other && afterNounWord) && !isBeforePast(at, token);
    }

    /// `guards beat him`: nouns for many, right before a form that may be the past.
    private boolean isBeforePast(int at, Token token) {
        return token.is(Pos.NOUN, Feature.PLURAL)
                && at + 1 < text.sentenceOf(at).endToken()
                && text.tokens().get(at + 1).readings().stream()
                        .anyMatch(reading -> reading.pos() == Pos.VERB
                                && reading.has(Feature.PAST)
                                && reading.has(Feature.FINITE));
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

    /// `a organisé` is over, as `a été prévu` is; `est organisé` and `a prévu` are ahead.
    private boolean isHeld(int at, int auxiliary) {
        return tenses.has("held", text.tokens().get(at))
                && tenses.has("perfect", text.tokens().get(auxiliary))
                && !tenses.has("passive", text.tokens().get(auxiliary));
    }

    /// The verbs read so far of one clause, and what they mean for the next one.
    private final class Group {
        private int auxiliary = -1;
        private Tense auxiliaryTense = Tense.NONE;
        private int finite = -1;
        private Tense finiteTense = Tense.NONE;
        private boolean plan;
        /// Whether a verb of the past begins the clause: `a dit que … serait levée`.
        private boolean saidBefore;

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
                    && (auxiliaryTense == Tense.PAST || isHeld(at, auxiliary))
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
                plan = true;
                Token be = text.tokens().get(auxiliary);
                boolean present = tenses.has("passive", be) && finite(be) == Tense.PRESENT;
                return present ? Tense.FUTURE : auxiliaryTense;
            }
            return auxiliaryTense;
        }

        /// Whether the clause's verb is one whose object lies ahead: `called for a march`.
        boolean plans() {
            return plan;
        }

        /// What a clause says is no object: `announced that the march began`.
        void beginClause() {
            plan = false;
            saidBefore = finiteTense == Tense.PAST;
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
                    : governed(at);
            if (passive || tenses.has("perfect", token)) {
                auxiliary = at;
                auxiliaryTense = tense;
            }
            return tense;
        }

        /// An infinitive shares its governor's tense, or lies ahead of it, as `to march`
        /// without one does.
        private Tense governed(int at) {
            if (finite < 0 || at - finite > INFINITIVE_REACH) {
                boolean to = at > 0 && isTo(text.tokens().get(at - 1));
                return to ? Tense.FUTURE : Tense.NONE;
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
            if (!isAuxiliary(token) && isRatherObject(at, token)) {
                return tense;
            }
            Tense meant = isRecent(at, token)
                    ? Tense.PAST
                    : ahead && tense != Tense.PAST ? Tense.FUTURE : perfect(at, token, tense);
            finite = at;
            plan = tenses.has("planning", token);
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

        /// `vient de se rendre`.
        private boolean isRecent(int at, Token token) {
            int end = text.sentenceOf(at).endToken();
            return tenses.has("recent", token)
                    && at + 2 < end
                    && text.tokens().get(at + 1).is(Pos.PREPOSITION)
                    && text.tokens().subList(at + 2, Math.min(at + 4, end)).stream()
                            .anyMatch(next -> next.is(Pos.VERB, Feature.INFINITIVE));
        }

        /// `a été`, `has been`, `aurait été` are past; `serait`, where it is no
        /// perfect, is not.
        private Tense perfect(int at, Token token, Tense tense) {
            boolean open = tense == Tense.FUTURE
                    && (tenses.has("passive", token) || !token.is(Pos.VERB, Feature.CONDITIONAL));
            boolean later = saidBefore
                    && tenses.has("passive", token)
                    && token.is(Pos.VERB, Feature.CONDITIONAL);
            if (later) {
                return Tense.FUTURE;
            }
            boolean perfect = tenses.has("perfect", token) && !open && participleFollows(at);
            return perfect ? Tense.PAST : tense;
        }

        /// `are to march`.
        boolean isDue(int at, Token token) {
            return tenses.has("passive", token)
                    && at + 2 < text.sentenceOf(at).endToken()
                    && isTo(text.tokens().get(at + 1))
                    && text.tokens().get(at + 2).is(Pos.VERB, Feature.INFINITIVE);
        }

        boolean isBareCopula(int at, Token token) {
            return tenses.has("passive", token)
                    && !participleFollows(at)
                    && !formFollows(at, Feature.GERUND);
        }

        private boolean participleFollows(int at) {
            return formFollows(at, Feature.PARTICIPLE);
        }

        private boolean formFollows(int at, Feature form) {
            int from = pastInsertion(at + 1);
            int end = Math.min(from + PARTICIPLE_REACH, text.sentenceOf(at).endToken());
            for (int i = from; i < end; i++) {
                Token token = text.tokens().get(i);
                if (token.is(Pos.VERB, form)) {
                    return !tenses.has("planned", token) || isHeld(i, at);
                }
                if (token.kind() == Token.Kind.MARK || tenses.has("boundary", token)) {
                    return false;
                }
            }
            return false;
        }

        /// `a, lundi à l'aube, arrêté`: past what stands between commas right behind an
        /// auxiliary.
        private int pastInsertion(int from) {
            int last =
                    Math.min(from + INSERTION_REACH, text.sentenceOf(from - 1).endToken());
            boolean opens = from < last && text.tokens().get(from).isMark(",");
            for (int i = from + 1; opens && i < last; i++) {
                if (text.tokens().get(i).isMark(",")) {
                    return i + 1;
                }
            }
            return from;
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
