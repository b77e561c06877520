package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/// Gathers the tagged tokens of a sentence into noun groups, verb groups and links.
final class Chunker {
    private static final long CASES = Feature.NOMINATIVE.bit()
            | Feature.GENITIVE.bit()
            | Feature.DATIVE.bit()
            | Feature.ACCUSATIVE.bit()
            | Feature.INSTRUMENTAL.bit()
            | Feature.LOCATIVE.bit();
    private static final long GENDERS =
            Feature.MASCULINE.bit() | Feature.FEMININE.bit() | Feature.NEUTER.bit();
    private static final long NUMBERS = Feature.SINGULAR.bit() | Feature.PLURAL.bit();
    private static final long AGREEMENT =
            CASES | GENDERS | NUMBERS | Feature.ANIMATE.bit() | Feature.THIRD.bit();

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final int[] nameAt;
    private final IntPredicate person;
    private final List<Chunk> chunks = new ArrayList<>();

    /// @param nameAt for each token the index of the name it is part of, or -1
    /// @param person whether a name, by its index, is a person's
    Chunker(Grammar grammar, List<Token> tokens, Tag[] tags, int[] nameAt, IntPredicate person) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
        this.nameAt = nameAt;
        this.person = person;
    }

    List<Chunk> chunks(int first, int end) {
        int at = first;
        while (at < end) {
            at = next(at, end);
        }
        return List.copyOf(chunks);
    }

    private int next(int at, int end) {
        boolean attributive =
                tags[at] == Tag.PARTICIPLE && grammar.says("cases") && premodifies(at, at, end);
        int verbEnd = attributive ? at : verbGroup(at, end);
        if (verbEnd > at) {
            return verbEnd;
        }
        int nounEnd = nounGroup(at, end);
        if (nounEnd > at) {
            return nounEnd;
        }
        chunks.add(new Link(at, at + 1, kind(at)));
        return at + 1;
    }

    private Link.Kind kind(int at) {
        Token token = tokens.get(at);
        return switch (tags[at]) {
            case CONJUNCTION -> joinsNouns(at) ? Link.Kind.AND : Link.Kind.BOUNDARY;
            case RELATIVE -> Link.Kind.RELATIVE;
            case THAT -> Link.Kind.THAT;
            case BOUNDARY -> Link.Kind.BOUNDARY;
            case TIME -> Link.Kind.TIME;
            case PREPOSITION -> Link.Kind.PREPOSITION;
            case MARK -> mark(token);
            default -> Link.Kind.OTHER;
        };
    }

    /// An additive word, or a token of a phrase that joins nouns.
    private boolean joinsNouns(int at) {
        for (int back = 0; back < 3 && back <= at; back++) {
            if (grammar.phrase(tokens, at - back, Word.JOINING) > back) {
                return true;
            }
        }
        return grammar.isForm(tokens.get(at), Word.ADDITIVE);
    }

    private static Link.Kind mark(Token token) {
        return switch (token.form().charAt(0)) {
            case ',', '–', '—', '-' -> Link.Kind.COMMA;
            case ';', ':', '(', ')', '[', ']', '.', '!', '?', '…' -> Link.Kind.STOP;
            case '«', '»', '“', '”', '"', '„' -> Link.Kind.QUOTE;
            default -> Link.Kind.OTHER;
        };
    }

    // ---- verb groups

    private int verbGroup(int from, int end) {
        VerbBuilder verb = new VerbBuilder();
        int at = from;
        while (at < end && verb.leans(at)) {
            at++;
        }
        if (at >= end || !tags[at].isVerbal() || nameAt[at] >= 0) {
            return from;
        }
        at = verb.chain(at, end);
        chunks.add(verb.build(from, at));
        return at;
    }

    /// Takes in the words of one verb group from left to right.
    private final class VerbBuilder {
        private int main = -1;
        private int finite = -1;
        private boolean negated;
        private boolean reflexive;
        private boolean passive;
        private boolean future;
        private boolean conditional;
        private OptionalInt subject = OptionalInt.empty();
        private OptionalInt object = OptionalInt.empty();
        private OptionalInt modal = OptionalInt.empty();

        /// Pronouns and negations before the verb; a subject pronoun begins the group.
        boolean leans(int at) {
            Token token = tokens.get(at);
            if (tags[at] == Tag.NEGATION) {
                negated = true;
                return true;
            }
            if (tags[at] != Tag.PRONOUN) {
                return false;
            }
            if (grammar.isForm(token, Word.REFLEXIVE)) {
                reflexive = true;
                return true;
            }
            boolean before = beforeVerb(at);
            if (before && grammar.isForm(token, Word.ADVERBIAL_PRONOUN)) {
                return true;
            }
            boolean subjectForm = grammar.isForm(token, Word.SUBJECT_PRONOUN);
            boolean objectForm = grammar.isForm(token, Word.OBJECT_PRONOUN)
                    || grammar.isForm(token, Word.DATIVE_PRONOUN);
            if (before && (subjectForm || !objectForm && token.is(Pos.PRONOUN, Feature.SUBJECT))) {
                subject = OptionalInt.of(at);
                return true;
            }
            if (before && (objectForm || token.is(Pos.PRONOUN, Feature.OBJECT))) {
                object = OptionalInt.of(at);
                return true;
            }
            return false;
        }

        /// Whether only pronouns, negations and adverbs stand between here and a verb.
        private boolean beforeVerb(int at) {
            int next = at + 1;
            while (next < tokens.size()
                    && (tags[next] == Tag.PRONOUN
                            || tags[next] == Tag.NEGATION
                            || tags[next] == Tag.ADVERB)) {
                next++;
            }
            return next < tokens.size() && tags[next] != null && tags[next].isVerbal();
        }

        int chain(int from, int end) {
            int at = from;
            take(at);
            boolean more = true;
            while (more) {
                int next = skip(at + 1, end);
                more = next < end && tags[next].isVerbal() && nameAt[next] < 0 && joins(main, next);
                if (more) {
                    boolean wasBe = grammar.is(tokens.get(main), Word.BE);
                    boolean wasHave = grammar.is(tokens.get(main), Word.HAVE);
                    note(main);
                    take(next);
                    voice(next, wasBe, wasHave);
                    at = next;
                }
            }
            int after = at + 1;
            while (after < end
                    && tags[after] == Tag.ADVERB
                    && grammar.isForm(tokens.get(after), Word.NEGATIVE)) {
                negated = true;
                after++;
            }
            return after > at + 1 ? after : at + 1;
        }

        private void take(int at) {
            main = at;
            if (tags[at] == Tag.VERB && finite < 0) {
                finite = at;
            }
        }

        private void note(int auxiliary) {
            Token token = tokens.get(auxiliary);
            if (grammar.is(token, Word.FUTURE_AUXILIARY) && !grammar.is(token, Word.BE)) {
                future = true;
            }
            if (grammar.isForm(token, Word.MODAL)) {
                modal = OptionalInt.of(auxiliary);
            }
        }

        private void voice(int at, boolean wasBe, boolean wasHave) {
            if (wasHave) {
                passive = false;
            } else if (wasBe && tags[at] == Tag.PARTICIPLE) {
                passive = !reflexive && !grammar.is(tokens.get(at), Word.ACTIVE_WITH_BE);
            }
        }

        /// Adverbs, negations and times may stand inside a verb group.
        private int skip(int from, int end) {
            int at = from;
            while (at < end
                    && (tags[at] == Tag.ADVERB
                            || tags[at] == Tag.NEGATION
                            || isInverted(at)
                            || grammar.isForm(tokens.get(at), Word.NEGATIVE)
                                    && tags[at] != Tag.DETERMINER)) {
                at++;
            }
            return at;
        }

        private boolean isInverted(int at) {
            return tokens.get(at).folded().startsWith("-");
        }

        private boolean joins(int auxiliary, int next) {
            Token token = tokens.get(auxiliary);
            boolean joins = joinsBy(token, next);
            if (joins) {
                for (int at = auxiliary + 1; at < next; at++) {
                    negated |= tags[at] == Tag.NEGATION
                            || grammar.isForm(tokens.get(at), Word.NEGATIVE);
                    if (isInverted(at)) {
                        subject = OptionalInt.of(at);
                    }
                }
            }
            return joins;
        }

        private boolean joinsBy(Token auxiliary, int next) {
            return switch (tags[next]) {
                case PARTICIPLE -> grammar.is(auxiliary, Word.PARTICIPLE_AUXILIARY);
                case GERUND -> grammar.is(auxiliary, Word.BE);
                case INFINITIVE ->
                    grammar.isForm(auxiliary, Word.MODAL)
                            || grammar.is(auxiliary, Word.MODAL)
                            || grammar.is(auxiliary, Word.FUTURE_AUXILIARY) && !isPerfect(main)
                            || grammar.is(auxiliary, Word.CAUSE);
                case VERB -> grammar.isForm(auxiliary, Word.MODAL) && next == main + 1;
                default -> false;
            };
        }

        private boolean isPerfect(int at) {
            return tags[at] == Tag.PARTICIPLE;
        }

        VerbGroup build(int from, int end) {
            Token token = tokens.get(main);
            boolean isFinite = finite >= 0;
            VerbGroup.Form form = isFinite
                    ? VerbGroup.Form.FINITE
                    : switch (tags[from < main ? firstVerbal(from) : main]) {
                        case INFINITIVE -> VerbGroup.Form.INFINITIVE;
                        case GERUND -> VerbGroup.Form.GERUND;
                        case PARTICIPLE ->
                            token.is(Pos.VERB, Feature.SHORT)
                                    ? VerbGroup.Form.FINITE
                                    : VerbGroup.Form.PARTICIPLE;
                        default -> VerbGroup.Form.PARTICIPLE;
                    };
            Token tensed = tokens.get(isFinite ? finite : main);
            boolean participle =
                    tags[main] == Tag.PARTICIPLE && !token.is(Pos.VERB, Feature.ACTIVE);
            boolean alone = form == VerbGroup.Form.PARTICIPLE
                    || token.is(Pos.VERB, Feature.SHORT) && tags[main] == Tag.PARTICIPLE;
            return new VerbGroup(
                    from,
                    end,
                    main,
                    form,
                    passive || alone && participle,
                    negated && !concedes(from, end),
                    reflexive,
                    conditional || only(tensed, Feature.CONDITIONAL),
                    future || only(tensed, Feature.FUTURE),
                    tensed.is(Pos.VERB, Feature.PAST) || tags[main] == Tag.PARTICIPLE && isFinite,
                    isFinite && only(tensed, Feature.IMPERATIVE),
                    tensed.is(Pos.VERB, Feature.PLURAL) || !tensed.is(Pos.VERB, Feature.SINGULAR),
                    subject,
                    object,
                    modal);
        }

        private boolean concedes(int from, int end) {
            for (int at = from; at < end; at++) {
                if (grammar.isForm(tokens.get(at), Word.NEGATIVE)
                        && at + 1 < tokens.size()
                        && grammar.isForm(tokens.get(at + 1), Word.CONCESSIVE)) {
                    return true;
                }
            }
            return false;
        }

        private int firstVerbal(int from) {
            int at = from;
            while (!tags[at].isVerbal()) {
                at++;
            }
            return at;
        }

        /// Whether every finite verb reading of the form has the feature.
        private boolean only(Token token, Feature feature) {
            boolean any = false;
            for (Reading reading : token.readings()) {
                if (reading.pos() == Pos.VERB
                        && !reading.has(Feature.PARTICIPLE)
                        && !reading.has(Feature.INFINITIVE)) {
                    if (!reading.has(feature)) {
                        return false;
                    }
                    any = true;
                }
            }
            return any;
        }
    }

    // ---- noun groups

    private int nounGroup(int from, int end) {
        int at = from;
        OptionalInt preposition = OptionalInt.empty();
        while (at < end && tags[at] == Tag.PREPOSITION && nameAt[at] < 0) {
            preposition = OptionalInt.of(at);
            at++;
        }
        int body = at;
        at = beforeHead(at, end);
        if (at >= end || !isHead(at, body)) {
            int lone = loneHead(body, at, end);
            return lone > body
                    ? add(from, body, lone - 1, lone, preposition, OptionalInt.empty())
                    : from;
        }
        int own = grammar.says("cases") ? ownModifiers(body, at, end) : body;
        if (own > body) {
            int lone = loneHead(body, own, end);
            if (lone > body) {
                return add(from, body, lone - 1, lone, preposition, OptionalInt.empty());
            }
        }
        return headed(from, body, at, end, preposition);
    }

    /// Where the words begin that can belong to a head; those before it stand for themselves:
    /// «троих полиция отпустила».
    private int ownModifiers(int body, int head, int end) {
        boolean named = nameAt[head] >= 0;
        if (named && person.test(nameAt[head])) {
            return body;
        }
        Token noun = tokens.get(named ? agreeing(head, nameEnd(head, end) - 1) : head);
        for (int at = head - 1; at >= body; at--) {
            Token word = tokens.get(at);
            boolean fits = switch (tags[at]) {
                case NUMBER -> word.is(Pos.DETERMINER) || Agreement.counts(word, noun);
                case ADJECTIVE, DETERMINER, PARTICIPLE ->
                    grammar.isForm(word, Word.POSSESSIVE) || Agreement.agrees(word, noun);
                default -> true;
            };
            if (!fits) {
                return at + 1;
            }
        }
        return body;
    }

    /// Articles, numbers, adjectives and quotation marks before a head.
    private int beforeHead(int from, int end) {
        int at = from;
        while (at < end && nameAt[at] < 0) {
            boolean inside = switch (tags[at]) {
                case DETERMINER, NUMBER, ADJECTIVE -> true;
                case ADVERB -> at + 1 < end && leadsToHead(at + 1, end);
                case PARTICIPLE -> premodifies(at, from, end);
                case PREPOSITION ->
                    at > from
                            && grammar.isForm(tokens.get(at), Word.OF)
                            && grammar.is(tokens.get(at - 1), Word.QUANTIFIER)
                            && leadsToHead(at + 1, end);
                case MARK -> kind(at) == Link.Kind.QUOTE && leadsToHead(at + 1, end) && at > from;
                default -> false;
            };
            if (!inside) {
                break;
            }
            at++;
        }
        return at;
    }

    /// A participle before its noun: "the jailed editor", «задержанный активист»,
    /// «задержанных отпустили».
    private boolean premodifies(int at, int from, int end) {
        if (grammar.says("cases")) {
            return !tokens.get(at).is(Pos.VERB, Feature.SHORT)
                    && (leadsToHead(at + 1, end) || at > from || !afterNoun(from));
        }
        return at > from && !grammar.says("postposed-adjective") && leadsToHead(at + 1, end);
    }

    private boolean afterNoun(int at) {
        int before = at - 1;
        if (before >= 0 && tokens.get(before).isMark(",")) {
            before--;
        }
        return before >= 0
                && tags[before] != null
                && (tags[before].isNominal() || tags[before] == Tag.TIME);
    }

    private boolean leadsToHead(int from, int end) {
        int at = from;
        while (at < end
                && (tags[at] == Tag.ADJECTIVE
                        || tags[at] == Tag.NUMBER
                        || tags[at] == Tag.DETERMINER)) {
            at++;
        }
        return at < end && (tags[at].isNominal() || nameAt[at] >= 0)
                || at > from && at < end && tags[at - 1] == Tag.NUMBER;
    }

    private boolean isHead(int at, int body) {
        return tags[at].isNominal() || nameAt[at] >= 0 || tags[at] == Tag.PRONOUN && at == body;
    }

    /// A number, quantifier or adjective that stands alone for its noun: `deux`, `plusieurs`,
    /// `задержанные`.
    private int loneHead(int body, int at, int end) {
        if (at == body) {
            return body;
        }
        int last = at - 1;
        boolean stands = tags[last] == Tag.PARTICIPLE
                || tags[last] == Tag.NUMBER
                || tags[last] == Tag.ADJECTIVE
                        && (last > body || grammar.says("cases"))
                        && !tokens.get(last).is(Pos.ADJECTIVE, Feature.SHORT)
                || grammar.isForm(tokens.get(last), Word.QUANTIFIER)
                || tags[last] == Tag.DETERMINER && tokens.get(last).is(Pos.PRONOUN);
        return stands && last < end ? last + 1 : body;
    }

    private int headed(int from, int body, int start, int end, OptionalInt preposition) {
        if (tags[start] == Tag.PRONOUN && nameAt[start] < 0) {
            return add(from, body, start, start + 1, preposition, OptionalInt.empty());
        }
        int head = start;
        int at = start;
        OptionalInt title = OptionalInt.empty();
        boolean seenNoun = false;
        while (at < end && (tags[at].isNominal() || nameAt[at] >= 0)) {
            if (nameAt[at] >= 0) {
                int nameEnd = nameEnd(at, end);
                if (seenNoun && !takesName(head, at)) {
                    break;
                }
                if (seenNoun) {
                    title = OptionalInt.of(head);
                }
                head = nameEnd - 1;
                at = nameEnd;
                if (seenNoun
                        || grammar.says("postposed-adjective")
                        || grammar.says("cases")
                        || !nounFollows(at, end)) {
                    break;
                }
                title = OptionalInt.empty();
            } else {
                if (seenNoun
                        && (grammar.says("postposed-adjective") && !hyphenated(at)
                                || grammar.says("cases"))) {
                    break;
                }
                head = at;
                seenNoun = true;
                at++;
                at = adjectivesAfter(at, end);
            }
        }
        return add(from, body, head, at, preposition, title);
    }

    private boolean hyphenated(int at) {
        return tokens.get(at).begin() == tokens.get(at - 1).end();
    }

    private boolean nounFollows(int at, int end) {
        return at < end && tags[at] == Tag.NOUN;
    }

    /// A name stands in apposition to the noun before it: `l'avocat Max Meier`; in a language
    /// with cases only a person's does, where the two can agree: «граждан Израиля» are two.
    private boolean takesName(int noun, int name) {
        if (!grammar.says("cases")) {
            return true;
        }
        if (!tokens.get(noun).is(Pos.NOUN, Feature.ANIMATE) || !person.test(nameAt[name])) {
            return false;
        }
        long left = features(noun, noun + 1) & CASES;
        long right = features(name, name + 1) & CASES;
        return left == 0 || right == 0 || (left & right) != 0;
    }

    private int adjectivesAfter(int from, int end) {
        int at = from;
        if (!grammar.says("postposed-adjective")) {
            return at;
        }
        while (at < end && tags[at] == Tag.ADJECTIVE && nameAt[at] < 0) {
            at++;
        }
        return at;
    }

    private int nameEnd(int at, int end) {
        int next = at;
        while (next < end && nameAt[next] == nameAt[at]) {
            next++;
        }
        return next;
    }

    private int add(
            int from, int body, int head, int end, OptionalInt preposition, OptionalInt title) {
        int core = body;
        OptionalInt possessive = OptionalInt.empty();
        OptionalInt number = OptionalInt.empty();
        for (int at = body; at < head; at++) {
            if (nameAt[at] < 0
                    && grammar.isForm(tokens.get(at), Word.POSSESSIVE)
                    && tags[at] == Tag.DETERMINER) {
                possessive = OptionalInt.of(at);
            }
            if (tags[at] == Tag.NUMBER) {
                number = OptionalInt.of(at);
            }
        }
        if (tags[head] == Tag.NUMBER) {
            number = OptionalInt.of(head);
        }
        while (core < head
                && (tags[core] == Tag.DETERMINER
                                && !grammar.isForm(tokens.get(core), Word.QUANTIFIER)
                        || tags[core] == Tag.ADVERB
                        || tags[core] == Tag.MARK)) {
            core++;
        }
        OptionalInt name = nameAt[head] >= 0 ? OptionalInt.of(nameAt[head]) : OptionalInt.empty();
        boolean pronoun = tags[head] == Tag.PRONOUN;
        chunks.add(new NounGroup(
                from,
                end,
                head,
                core,
                preposition,
                name,
                title,
                possessive,
                pronoun,
                number,
                groupFeatures(body, head)));
        return end;
    }

    /// What the head's readings and those of the words that agree with it leave possible.
    private long groupFeatures(int body, int head) {
        int first = head;
        while (nameAt[head] >= 0 && first > body && nameAt[first - 1] == nameAt[head]) {
            first--;
        }
        long features = features(first, agreeing(first, head) + 1);
        if (nameAt[head] >= 0 && person.test(nameAt[head])) {
            features = withAnimateAccusative(features | Feature.ANIMATE.bit());
        }
        if (grammar.says("cases")) {
            features = counted(body, first, features);
            for (int at = body; at < first; at++) {
                if (tags[at] == Tag.ADJECTIVE
                        || tags[at] == Tag.DETERMINER
                        || tags[at] == Tag.PARTICIPLE) {
                    long agreeing = features(at, at + 1) & CASES;
                    long both = features & CASES & agreeing;
                    if (both != 0) {
                        features = features & ~CASES | both;
                    }
                }
            }
        }
        return features;
    }

    /// The last token of a name that has the whole's case: a person's last, but a body's head
    /// noun, «Комитет матерей».
    private int agreeing(int first, int head) {
        boolean body = nameAt[head] >= 0 && !person.test(nameAt[head]);
        for (int at = first; body && at < head && grammar.says("cases"); at++) {
            if (tokens.get(at).is(Pos.NOUN) && !tokens.get(at).is(Pos.ADJECTIVE)) {
                return at;
            }
        }
        return head;
    }

    /// What a numeral counts stands in the genitive, whatever place the whole has: «трое
    /// пастухов». The whole has the numeral's case, and is many.
    private long counted(int body, int first, long features) {
        int numeral = first - 1;
        while (numeral >= body && tags[numeral] != Tag.NUMBER) {
            numeral--;
        }
        if (numeral < body || (features & Feature.GENITIVE.bit()) == 0) {
            return features;
        }
        Token token = tokens.get(numeral);
        long own = CASES;
        if (token.is(Pos.NUMERAL)) {
            own = 0;
            for (Reading reading : token.readings()) {
                own |= reading.pos() == Pos.NUMERAL ? reading.features() & CASES : 0;
            }
        }
        long direct = own & (Feature.NOMINATIVE.bit() | Feature.ACCUSATIVE.bit());
        return direct == 0
                ? features
                : features & ~CASES
                        | direct
                        | Feature.PLURAL.bit()
                        | (token.kind() == Token.Kind.NUMBER ? features & CASES : 0);
    }

    /// The accusative of what lives is its genitive, in the masculine and in the plural.
    private static long withAnimateAccusative(long features) {
        boolean animate =
                (features & Feature.ANIMATE.bit()) != 0 && (features & Feature.GENITIVE.bit()) != 0;
        boolean masculineOrPlural =
                (features & (Feature.MASCULINE.bit() | Feature.PLURAL.bit())) != 0;
        return animate && masculineOrPlural ? features | Feature.ACCUSATIVE.bit() : features;
    }

    /// The features that all of these tokens can have; a token that no dictionary knows can
    /// have any.
    private long features(int first, int end) {
        long all = AGREEMENT;
        for (int at = first; at < end; at++) {
            long own = 0;
            for (Reading reading : tokens.get(at).readings()) {
                boolean nominal = reading.pos() != Pos.VERB || reading.has(Feature.PARTICIPLE);
                if (nominal) {
                    own |= reading.features() & AGREEMENT;
                }
            }
            own = withAnimateAccusative(own);
            long cases = own & CASES;
            long rest = own & ~CASES;
            if (cases != 0 && (all & cases) != 0) {
                all = all & ~CASES | all & cases;
            }
            if (rest != 0 && (all & rest & ~CASES) != 0) {
                all = all & CASES | all & rest;
            }
        }
        return all;
    }
}
