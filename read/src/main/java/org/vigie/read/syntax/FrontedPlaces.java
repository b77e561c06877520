package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Parts a place or time in front of a clause from a subject without an article behind it, where
/// nouns stand before nouns: `At the station officers beat him`, `In Lima workers struck`.
///
/// Only where the clause has no other subject: `The station officers beat him` stays.
final class FrontedPlaces {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final int[] nameAt;

    /// @param nameAt for each token the index of the name it is part of, or -1
    FrontedPlaces(Grammar grammar, List<Token> tokens, Tag[] tags, int[] nameAt) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
        this.nameAt = nameAt;
    }

    /// {@return the chunks of a sentence, with such groups in two}
    List<Chunk> applied(List<Chunk> chunks) {
        if (grammar.says("cases") || grammar.says("postposed-adjective")) {
            return chunks;
        }
        List<Chunk> all = new ArrayList<>();
        for (int j = 0; j < chunks.size(); j++) {
            if (chunks.get(j) instanceof NounGroup group
                    && isTwo(group)
                    && hasVerb(chunks, j + 1)
                    && isAllInFront(chunks, j)) {
                all.add(place(group));
                all.add(subject(group));
            } else {
                all.add(chunks.get(j));
            }
        }
        return List.copyOf(all);
    }

    /// Whether a group ends in a plural noun that a place or time of its own stands before.
    private boolean isTwo(NounGroup group) {
        int last = group.head() - 1;
        return group.preposition().isPresent()
                && group.name().isEmpty()
                && !group.pronoun()
                && group.number().isEmpty()
                && group.possessive().isEmpty()
                && group.end() == group.head() + 1
                && group.core() < group.head()
                && isPlural(tokens.get(group.head()))
                && last >= group.core()
                && ((tags[last] == Tag.NOUN || tags[last] == Tag.ADJECTIVE)
                                && isOne(tokens.get(last))
                        || nameAt[last] >= 0);
    }

    private boolean isPlural(Token token) {
        return grammar.isForm(token, Word.PLURAL_NOUN)
                || token.is(Pos.NOUN, Feature.PLURAL) && !token.is(Pos.NOUN, Feature.SINGULAR);
    }

    private static boolean isOne(Token token) {
        return token.is(Pos.NOUN, Feature.SINGULAR);
    }

    /// Whether a finite verb without a subject of its own follows, right there or behind whose
    /// they are: `Outside the court relatives of Ann Lee held a vigil`.
    private boolean hasVerb(List<Chunk> chunks, int from) {
        int at = from;
        while (at < chunks.size()
                && (chunks.get(at) instanceof Link adverb && adverb.is(Link.Kind.OTHER)
                        || chunks.get(at) instanceof NounGroup of
                                && of.preposition().isPresent()
                                && grammar.is(tokens.get(of.preposition().getAsInt()), Word.OF))) {
            at++;
        }
        return at < chunks.size()
                && chunks.get(at) instanceof VerbGroup verb
                && verb.finite()
                && verb.subject().isEmpty();
    }

    /// Whether nothing but places and times stands between the beginning of the clause and a
    /// group.
    private static boolean isAllInFront(List<Chunk> chunks, int at) {
        for (int j = at - 1; j >= 0; j--) {
            switch (chunks.get(j)) {
                case Link link -> {
                    if (!link.is(Link.Kind.TIME)
                            && !link.is(Link.Kind.PREPOSITION)
                            && !link.is(Link.Kind.OTHER)) {
                        return !link.is(Link.Kind.COMMA)
                                && !link.is(Link.Kind.RELATIVE)
                                && !link.is(Link.Kind.AND);
                    }
                }
                case NounGroup group -> {
                    if (group.bare()) {
                        return false;
                    }
                }
                case VerbGroup verb -> {
                    return false;
                }
            }
        }
        return true;
    }

    private NounGroup place(NounGroup whole) {
        int head = whole.head() - 1;
        long features = 0;
        for (Reading reading : tokens.get(head).readings()) {
            features |= reading.pos() == Pos.NOUN ? reading.features() : 0;
        }
        return new NounGroup(
                whole.first(),
                whole.head(),
                head,
                whole.core(),
                whole.preposition(),
                nameAt[head] >= 0 ? OptionalInt.of(nameAt[head]) : OptionalInt.empty(),
                OptionalInt.empty(),
                whole.possessive(),
                false,
                OptionalInt.empty(),
                features);
    }

    private static NounGroup subject(NounGroup whole) {
        return new NounGroup(
                whole.head(),
                whole.end(),
                whole.head(),
                whole.head(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                OptionalInt.empty(),
                whole.features());
    }
}
