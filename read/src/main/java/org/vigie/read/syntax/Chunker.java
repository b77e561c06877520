package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.names.Name;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Gathers the tagged tokens of a sentence into noun groups, verb groups and links.
final class Chunker {
    /// `Mgr.`, `Prof.`
    private static final int LONGEST_TITLE = 4;
    /// A noun that owns the one before a comma stands at most this many tokens before it.
    private static final int OWNER = 6;

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final int[] nameAt;
    private final GroupFeatures features;
    private final TitleNouns titles;
    private final FarTitles farTitles;
    private final Gifts gifts;
    private final List<Chunk> chunks = new ArrayList<>();

    /// @param nameAt for each token the index of the name it is part of, or -1
    /// @param names  all names of the text
    Chunker(Grammar grammar, List<Token> tokens, Tag[] tags, int[] nameAt, List<Name> names) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
        this.nameAt = nameAt;
        this.features = new GroupFeatures(grammar, tokens, tags, nameAt, names);
        this.farTitles = new FarTitles(names);
        this.gifts = new Gifts(grammar, tokens, tags);
        this.titles = new TitleNouns(grammar, tokens, tags, nameAt, features);
    }

    List<Chunk> chunks(int first, int end) {
        int at = first;
        while (at < end) {
            at = next(at, end);
        }
        return grammar.says("cases") ? List.copyOf(chunks) : farTitles.joined(chunks);
    }

    private int next(int at, int end) {
        boolean attributive = tags[at] == Tag.PARTICIPLE
                && grammar.says("cases")
                && premodifies(at, at, end)
                && !FrontParticiples.describes(at, end, tokens, tags);
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
            case MARK -> Link.Kind.of(token);
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
            if (lone == from + 1 && isLabel(from)) {
                chunks.add(new Link(from, lone, Link.Kind.OTHER));
                return lone;
            }
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

    /// Where the words that can belong to a head begin: «троих | полиция отпустила».
    private int ownModifiers(int body, int head, int end) {
        boolean named = nameAt[head] >= 0;
        if (named && features.isPerson(head)) {
            return clashing(body, head, nameEnd(head, end) - 1);
        }
        Token noun = tokens.get(named ? features.agreeing(head, nameEnd(head, end) - 1) : head);
        for (int at = head - 1; at >= body; at--) {
            Token word = tokens.get(at);
            boolean fits = switch (tags[at]) {
                case NUMBER -> word.is(Pos.DETERMINER) || Agreement.counts(word, noun);
                case ADJECTIVE, DETERMINER, PARTICIPLE ->
                    grammar.isForm(word, Word.POSSESSIVE)
                            || Agreement.agrees(word, noun) && !(named && arePeople(word, noun));
                default -> true;
            };
            if (!fits) {
                return at + 1;
            }
        }
        return body;
    }

    /// «за неподчинение полицейским Олег Громов задержан»: what agrees in nothing with a name
    /// in its dictionary form is no part of its group.
    private int clashing(int body, int head, int last) {
        for (int at = head - 1; at >= body; at--) {
            boolean clashes = tags[at] == Tag.ADJECTIVE
                    && isListedName(tokens.get(last))
                    && !Agreement.agrees(tokens.get(at), tokens.get(last));
            if (clashes) {
                return at + 1;
            }
        }
        return body;
    }

    private static boolean isListedName(Token token) {
        return token.readings().stream()
                .anyMatch(reading -> reading.has(Feature.SURNAME) || reading.has(Feature.GIVEN));
    }

    /// «рабочие шахты «Северная»»: people of what is named behind them.
    private static boolean arePeople(Token word, Token noun) {
        return word.is(Pos.NOUN, Feature.ANIMATE)
                && word.is(Pos.NOUN, Feature.PLURAL)
                && noun.is(Pos.NOUN, Feature.GENITIVE);
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

    /// A participle before its noun, «задержанный активист», or alone, «задержанных».
    private boolean premodifies(int at, int from, int end) {
        if (grammar.says("cases")) {
            return !tokens.get(at).is(Pos.VERB, Feature.SHORT)
                    && (at > from
                            || !FrontParticiples.isBehindNoun(from, tokens, tags)
                            || isOwnerBehind(at)
                            || isAlone(at)
                            || leadsToHead(at + 1, end) && !describesBefore(at, end));
        }
        return at > from && !grammar.says("postposed-adjective") && leadsToHead(at + 1, end);
    }

    /// «об избиении заключённых», «семьи бастующих»: people in the genitive behind a noun that
    /// the participle does not agree with, «родственников задержанных»: or behind one for those
    /// who are somebody's.
    private boolean isOwnerBehind(int at) {
        Token word = tokens.get(at);
        return word.is(Pos.NOUN, Feature.ANIMATE)
                && word.is(Pos.NOUN, Feature.GENITIVE)
                && tags[at - 1] == Tag.NOUN
                && (!Agreement.agrees(word, tokens.get(at - 1))
                        || grammar.is(tokens.get(at - 1), Word.KIN)
                        || grammar.is(tokens.get(at - 1), Word.FOLLOWER));
    }

    /// «В посёлке задержанные объявили голодовку»: people that the participle names where it
    /// agrees in nothing with the noun right before.
    private boolean isAlone(int at) {
        Token word = tokens.get(at);
        return at > 0
                && word.is(Pos.NOUN, Feature.ANIMATE)
                && tags[at - 1] != null
                && tags[at - 1].isNominal()
                && !Agreement.agrees(word, tokens.get(at - 1));
    }

    /// «рыбака, избитого полицией», «охранника, избившего рыбака»: behind a comma a participle
    /// describes the noun before it where it agrees with that one alone, or does something to
    /// the one after it.
    private boolean describesBefore(int at, int end) {
        int noun = FrontParticiples.beforeAdverbs(at, tags) - 1;
        if (noun < 0 || !tokens.get(noun + 1).isMark(",")) {
            return false;
        }
        int head = at + 1;
        while (head < end && !tags[head].isNominal()) {
            head++;
        }
        Token participle = tokens.get(at);
        boolean does = participle.is(Pos.VERB, Feature.ACTIVE)
                && !participle.is(Pos.VERB, Feature.INTRANSITIVE)
                && !participle.folded().endsWith("ся");
        while (noun > 0
                && noun > at - OWNER
                && tags[noun - 1] != null
                && (tags[noun].isNominal() || tags[noun] == Tag.ADJECTIVE)
                && !Agreement.agrees(participle, tokens.get(noun))) {
            noun--;
        }
        boolean before = tags[noun] != null
                && tags[noun].isNominal()
                && Agreement.agrees(participle, tokens.get(noun));
        return before && (does || head == end || !Agreement.agrees(participle, lastOfName(head)));
    }

    private Token lastOfName(int head) {
        return tokens.get(nameAt[head] >= 0 ? nameEnd(head, tokens.size()) - 1 : head);
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

    /// A number, quantifier or adjective that stands alone for its noun: `deux`, «задержанные».
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

    /// `Unit 3`: digits right behind what they label; not `in Lund 35 were held`.
    private boolean isLabel(int at) {
        return !grammar.says("cases")
                && tokens.get(at).kind() == Token.Kind.NUMBER
                && !chunks.isEmpty()
                && chunks.getLast() instanceof NounGroup before
                && before.end() == at
                && !before.pronoun()
                && !(before.preposition().isPresent()
                        && grammar.isForm(
                                tokens.get(before.preposition().getAsInt()), Word.LOCATION)
                        && features.isPlace(before.head()));
    }

    private int headed(int from, int body, int start, int end, OptionalInt preposition) {
        if (tags[start] == Tag.PRONOUN && nameAt[start] < 0) {
            boolean self = start + 1 < end && grammar.isForm(tokens.get(start + 1), Word.HERSELF);
            return add(from, body, start, start + (self ? 2 : 1), preposition, OptionalInt.empty());
        }
        int head = start;
        int at = start;
        OptionalInt title = OptionalInt.empty();
        boolean seenNoun = false;
        while (at < end
                && !(seenNoun && isSomebody(at))
                && (tags[at].isNominal()
                        || nameAt[at] >= 0
                        || seenNoun && isBetweenNouns(at, end))) {
            if (!seenNoun && isAbbreviatedTitle(at, end)) {
                head = at;
                seenNoun = true;
                at += 2;
            }
            if (nameAt[at] >= 0) {
                int nameEnd = nameEnd(at, end);
                if (seenNoun && titles.isMembersBody(head, at)) {
                    at = adjectivesAfter(nameEnd, end);
                    continue;
                }
                if (seenNoun && titles.isOwnersName(head, at)) {
                    at = nameEnd;
                    nameEnd = nameEnd(at, end);
                } else if (seenNoun && !titles.takes(from, head, at, chunks.isEmpty())) {
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
                        || !nounFollows(at, end)
                        || gifts.beginsAt(at, from, chunks)) {
                    break;
                }
                title = OptionalInt.empty();
            } else {
                if (seenNoun && titles.isLabel(head, at)) {
                    at++;
                    continue;
                }
                if (seenNoun && beginsAnother(from, head, at)) {
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

    /// `In the clash nobody was hurt`: a word for anybody or nobody begins a group of its own.
    private boolean isSomebody(int at) {
        return grammar.isForm(tokens.get(at), Word.NEGATIVE)
                || grammar.isForm(tokens.get(at), Word.ANYBODY);
    }

    /// `four trade union leaders`: between nouns what may be an adjective too is a noun.
    private boolean isBetweenNouns(int at, int end) {
        return tags[at] == Tag.ADJECTIVE
                && tokens.get(at).is(Pos.NOUN)
                && !tokens.get(at).is(Pos.VERB, Feature.GERUND)
                && at + 1 < end
                && nounFollows(at + 1, end)
                && nameAt[at + 1] < 0
                && !grammar.says("postposed-adjective")
                && !grammar.says("cases");
    }

    /// `les amis de M. Meier`: a title that ends in a full stop.
    private boolean isAbbreviatedTitle(int at, int end) {
        return at + 2 < end
                && nameAt[at] < 0
                && tokens.get(at).form().length() <= LONGEST_TITLE
                && tokens.get(at).isCapitalised()
                && tokens.get(at + 1).isMark(".")
                && nameAt[at + 2] >= 0
                && features.isPerson(at + 2);
    }

    /// Whether a noun right behind another is the head of a group of its own.
    private boolean beginsAnother(int from, int head, int at) {
        boolean postposed = grammar.says("postposed-adjective");
        return grammar.says("cases")
                || (postposed
                        ? !hyphenated(at) && !isPreposed(head, at)
                        : gifts.beginsAt(at, from, chunks));
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

    private int adjectivesAfter(int from, int end) {
        int at = from;
        if (!grammar.says("postposed-adjective")) {
            return at;
        }
        while (at < end
                && nameAt[at] < 0
                && (tags[at] == Tag.ADJECTIVE || at > from && goesOn(at, end))) {
            at++;
        }
        return isInChief(at, end) ? at + 2 : at;
    }

    /// `la rédactrice en chef`, `le président par intérim`: what rank the noun before has.
    private boolean isInChief(int at, int end) {
        return at + 1 < end
                && tags[at] == Tag.PREPOSITION
                && nameAt[at + 1] < 0
                && grammar.isForm(tokens.get(at + 1), Word.IN_CHIEF)
                && !grammar.is(tokens.get(at), Word.OF);
    }

    /// `deux militants syndicaux kurdes`: behind an adjective what may be one is one.
    private boolean goesOn(int at, int end) {
        Token token = tokens.get(at);
        boolean plural = token.is(Pos.ADJECTIVE, Feature.PLURAL);
        return tags[at] == Tag.NOUN
                && token.is(Pos.ADJECTIVE)
                && !token.is(Pos.VERB, Feature.PARTICIPLE)
                && !token.isCapitalised()
                && plural == tokens.get(at - 1).is(Pos.ADJECTIVE, Feature.PLURAL)
                && (at + 1 == end || nameAt[at + 1] < 0);
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
        if (!grammar.isForm(tokens.get(core), Word.ALL)) {
            core += Math.min(head - core, grammar.phrase(tokens, core, Word.AMOUNT));
        }
        while (core < head
                && (grammar.isForm(tokens.get(core), Word.HERSELF)
                        || tags[core] == Tag.DETERMINER
                                && !grammar.isForm(tokens.get(core), Word.QUANTIFIER)
                        || features.isAdverb(core)
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
                isApproximate(from, body, head, end, preposition)
                        ? OptionalInt.empty()
                        : preposition,
                name,
                title,
                possessive,
                pronoun,
                number,
                features.group(body, head)));
        return end;
    }

    /// «собралось до двухсот человек», `about 40 miners`: a preposition before the number says
    /// how many they are, and leaves the whole its place.
    private boolean isApproximate(int from, int body, int head, int end, OptionalInt preposition) {
        return preposition.isPresent()
                && grammar.isForm(tokens.get(preposition.getAsInt()), Word.APPROXIMATE)
                && features.isNumeral(body)
                && (grammar.says("cases")
                        ? isAlive(head) || isAlive(head + 1)
                        : preposition.getAsInt() == from && isUngoverned(end));
    }

    /// `About 40 miners were held`, `held about 40 miners`, `he said about 40 were held`; not
    /// `a protest over 40 dismissals`, `spoke about two miners`.
    private boolean isUngoverned(int end) {
        boolean ahead = end < tokens.size()
                && tags[end] == Tag.VERB
                && !tokens.get(end).is(Pos.VERB, Feature.PARTICIPLE);
        return chunks.isEmpty()
                || switch (chunks.getLast()) {
                    case Link link -> !link.is(Link.Kind.PREPOSITION);
                    case VerbGroup verb ->
                        ahead
                                || verb.finite()
                                        && !verb.passive()
                                        && !grammar.is(tokens.get(verb.main()), Word.ABOUT_WHAT);
                    case NounGroup noun -> false;
                };
    }

    /// A noun for those who live; behind «тысяч» it says of whom there are so many.
    private boolean isAlive(int at) {
        return at < tokens.size() && tokens.get(at).is(Pos.NOUN, Feature.ANIMATE);
    }
}
