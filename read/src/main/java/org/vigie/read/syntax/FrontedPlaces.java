package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.names.Name;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Parts a place that opens a clause from the subject right behind it, where no comma does: `At the
/// barracks soldiers beat Ann Lee`, `In Goma police shot two miners`. The verb would else have no
/// subject.
final class FrontedPlaces {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Tag[] tags;
    private final int[] nameAt;
    private final GroupFeatures features;

    FrontedPlaces(
            Grammar grammar, List<Token> tokens, Tag[] tags, int[] nameAt, List<Name> names) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.tags = tags;
        this.nameAt = nameAt;
        this.features = new GroupFeatures(grammar, tokens, tags, nameAt, names);
    }

    /// {@return chunks with such places apart}
    List<Chunk> applied(List<Chunk> chunks) {
        if (!grammar.says("bare-imperative")) {
            return chunks;
        }
        List<Chunk> apart = new ArrayList<>(chunks.size());
        for (int j = 0; j < chunks.size(); j++) {
            int cut = chunks.get(j) instanceof NounGroup group && opens(chunks, j)
                    ? cut(group, chunks, j)
                    : -1;
            if (cut < 0) {
                apart.add(chunks.get(j));
            } else {
                NounGroup whole = (NounGroup) chunks.get(j);
                apart.add(place(whole, cut));
                apart.add(subject(whole, cut));
            }
        }
        return List.copyOf(apart);
    }

    /// Whether a group behind a word for where, or what completes one, opens its clause.
    private boolean opens(List<Chunk> chunks, int at) {
        NounGroup group = (NounGroup) chunks.get(at);
        if (group.preposition().isEmpty()) {
            return false;
        }
        Token preposition = tokens.get(group.preposition().getAsInt());
        if (grammar.is(preposition, Word.OF)) {
            return at > 0
                    && chunks.get(at - 1) instanceof NounGroup before
                    && before.preposition().isPresent()
                    && opens(chunks, at - 1);
        }
        return grammar.isForm(preposition, Word.LOCATION)
                && !grammar.is(preposition, Word.TO)
                && (at == 0
                        || chunks.get(at - 1) instanceof Link link
                                && !link.is(Link.Kind.PREPOSITION));
    }

    /// Where the subject begins in a group that a verb without a subject follows; -1 where none
    /// does.
    private int cut(NounGroup group, List<Chunk> chunks, int at) {
        boolean several = grammar.isForm(tokens.get(group.head()), Word.PLURAL_NOUN)
                || group.maybe(Feature.PLURAL) && !group.maybe(Feature.SINGULAR);
        if (group.name().isPresent() || !several || !isVerbBehind(chunks, at)) {
            return -1;
        }
        for (int token = group.head() - 1; token >= group.core(); token--) {
            if (nameAt[token] >= 0) {
                return token + 1;
            }
        }
        if (grammar.is(tokens.get(group.preposition().getAsInt()), Word.OF)) {
            return -1;
        }
        int noun = group.core();
        while (noun < group.head() && tags[noun] != Tag.NOUN) {
            noun++;
        }
        while (noun + 1 < group.head() && grammar.is(tokens.get(noun + 1), Word.SITE)) {
            noun++;
        }
        return noun < group.head() ? noun + 1 : -1;
    }

    private boolean isVerbBehind(List<Chunk> chunks, int at) {
        int next = at + 1;
        while (next < chunks.size()
                && chunks.get(next) instanceof Link link
                && tags[link.first()] == Tag.ADVERB) {
            next++;
        }
        return next < chunks.size()
                && chunks.get(next) instanceof VerbGroup verb
                && verb.finite()
                && verb.subject().isEmpty()
                && !(grammar.is(tokens.get(verb.main()), Word.BE)
                        && tokens.get(verb.main()).is(Pos.VERB));
    }

    private NounGroup place(NounGroup whole, int cut) {
        int name = nameAt[cut - 1];
        return new NounGroup(
                whole.first(),
                cut,
                cut - 1,
                Math.min(whole.core(), cut - 1),
                whole.preposition(),
                name >= 0 ? OptionalInt.of(name) : OptionalInt.empty(),
                OptionalInt.empty(),
                whole.possessive(),
                false,
                whole.number().stream().filter(at -> at < cut).findFirst(),
                features.group(whole.core(), cut - 1));
    }

    private NounGroup subject(NounGroup whole, int cut) {
        return new NounGroup(
                cut,
                whole.end(),
                whole.head(),
                cut,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                whole.number().stream().filter(at -> at >= cut).findFirst(),
                features.group(cut, whole.head()));
    }
}
