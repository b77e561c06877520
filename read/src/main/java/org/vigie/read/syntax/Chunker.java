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

    /// `Mgr.`, `Prof.`
    private static final int LONGEST_TITLE = 4;

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
        VerbBuilder verb = new VerbBuilder(grammar, tokens, tags, nameAt);
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
                case NOUN ->
                    at > from
                            && grammar.isForm(tokens.get(at), Word.QUANTIFIER)
                            && leadsToHead(at + 1, end);
                case PREPOSITION ->
                    at > from
                            && grammar.isForm(tokens.get(at), Word.OF)
                            && grammar.is(tokens.get(at - 1), Word.QUANTIFIER)
                            && leadsToHead(at + 1, end);
                case MARK -> kind(at) == Link.Kind.QUOTE && leadsToHead(at + 1, end) && at > from;
                case CONJUNCTION ->
                    at > from && (joinsAdjectives(at, end) || joinsNumbers(at, end));
                default -> false;
            };
            if (!inside) {
                break;
            }
            at++;
        }
        return at;
    }

    /// "the immediate and unconditional release".
    private boolean joinsAdjectives(int at, int end) {
        return grammar.isForm(tokens.get(at), Word.AND)
                && tags[at - 1] == Tag.ADJECTIVE
                && at + 1 < end
                && tags[at + 1] == Tag.ADJECTIVE
                && leadsToHead(at + 1, end);
    }

    /// `vingt et une personnes`.
    private boolean joinsNumbers(int at, int end) {
        return grammar.isForm(tokens.get(at), Word.AND)
                && grammar.isForm(tokens.get(at - 1), Word.TENS)
                && at + 2 < end
                && leadsToHead(at + 1, end);
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
            if (!seenNoun && isAbbreviatedTitle(at, end)) {
                head = at;
                seenNoun = true;
                at += 2;
            }
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
                        && (grammar.says("postposed-adjective")
                                        && !hyphenated(at)
                                        && !isPreposed(head, at)
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

    /// `les amis de M. Meier`: a title that ends in a full stop.
    private boolean isAbbreviatedTitle(int at, int end) {
        return at + 2 < end
                && nameAt[at] < 0
                && tokens.get(at).form().length() <= LONGEST_TITLE
                && tokens.get(at).isCapitalised()
                && tokens.get(at + 1).isMark(".")
                && nameAt[at + 2] >= 0
                && person.test(nameAt[at + 2]);
    }

    /// `trois jeunes femmes`: an adjective that goes before its noun, and may be a noun itself.
    private boolean isPreposed(int adjective, int noun) {
        return noun == adjective + 1
                && grammar.is(tokens.get(adjective), Word.PREPOSED_ADJECTIVE)
                && tokens.get(noun).is(Pos.NOUN);
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
        long left = features(noun, noun + 1, false) & CASES;
        long right = features(name, nameEnd(name, tokens.size()), true) & CASES;
        if (grammar.is(tokens.get(noun), Word.KIN)
                && (left & right & Feature.GENITIVE.bit()) != 0
                && !isOwned(noun)) {
            return false;
        }
        return left == 0 || right == 0 || (left & right) != 0;
    }

    /// Whether a possessive says whose relative a noun is: «её сына Ивана», but «сына Ивана» is
    /// Ivan's.
    private boolean isOwned(int noun) {
        for (int at = noun - 1; at >= 0 && at > noun - 3; at--) {
            if (grammar.isForm(tokens.get(at), Word.POSSESSIVE)
                    || grammar.is(tokens.get(at), Word.POSSESSIVE)) {
                return true;
            }
        }
        return false;
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
        core += Math.min(head - core, grammar.phrase(tokens, core, Word.AMOUNT));
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
                isApproximate(body, head, preposition) ? OptionalInt.empty() : preposition,
                name,
                title,
                possessive,
                pronoun,
                number,
                groupFeatures(body, head)));
        return end;
    }

    /// «собралось до двухсот человек»: a preposition before the number of those who live says
    /// how many they are, and leaves the whole its place.
    private boolean isApproximate(int body, int head, OptionalInt preposition) {
        return preposition.isPresent()
                && grammar.isForm(tokens.get(preposition.getAsInt()), Word.APPROXIMATE)
                && tags[body] == Tag.NUMBER
                && (isAlive(head) || isAlive(head + 1));
    }

    /// A noun for those who live; behind «тысяч» it says of whom there are so many.
    private boolean isAlive(int at) {
        return at < tokens.size() && tokens.get(at).is(Pos.NOUN, Feature.ANIMATE);
    }

    /// What the head's readings and those of the words that agree with it leave possible.
    private long groupFeatures(int body, int head) {
        int first = head;
        while (nameAt[head] >= 0 && first > body && nameAt[first - 1] == nameAt[head]) {
            first--;
        }
        boolean onePerson = nameAt[head] >= 0 && person.test(nameAt[head]);
        long features = features(first, agreeing(first, head) + 1, onePerson);
        if (onePerson) {
            features = withAnimateAccusative(features | Feature.ANIMATE.bit());
        }
        if (grammar.says("cases")) {
            features = counted(body, first, features);
            for (int at = body; at < first; at++) {
                if (tags[at] == Tag.ADJECTIVE
                        || tags[at] == Tag.DETERMINER
                        || tags[at] == Tag.PARTICIPLE) {
                    long agreeing = features(at, at + 1, false) & CASES;
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
        if (numeral > 0 && grammar.isForm(tokens.get(numeral - 1), Word.APPROXIMATE)) {
            own = Feature.NOMINATIVE.bit() | Feature.ACCUSATIVE.bit() | CASES & features;
        } else if (token.is(Pos.NUMERAL)) {
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
    ///
    /// @param single whether they name one person, though «Анны» may be several
    private long features(int first, int end, boolean single) {
        long all = AGREEMENT;
        for (int at = first; at < end; at++) {
            long own = 0;
            for (Reading reading : tokens.get(at).readings()) {
                if (isNameOnly(tokens.get(at), reading)) {
                    continue;
                }
                boolean nominal = reading.pos() != Pos.VERB || reading.has(Feature.PARTICIPLE);
                boolean several = reading.has(Feature.PLURAL) && !reading.has(Feature.SINGULAR);
                if (nominal && !(single && several)) {
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

    /// A small letter is no surname's: «адвокатов» are lawyers.
    private static boolean isNameOnly(Token token, Reading reading) {
        return reading.has(Feature.SURNAME)
                && Character.isLowerCase(token.form().charAt(0))
                && token.readings().stream()
                        .anyMatch(other -> other.pos() == Pos.NOUN && !other.has(Feature.SURNAME));
    }
}
