package org.vigie.read.syntax;

import static org.vigie.read.syntax.Grammar.Word;

import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells participles that share the auxiliary of an active verb before them from those that
/// describe a noun: `ont fouillé la maison, frappé son frère et emporté deux valises`.
final class SharedAuxiliary {
    private final Grammar grammar;
    private final List<Token> tokens;

    SharedAuxiliary(Grammar grammar, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /// {@return the chunks of a sentence, with such participles as active verbs}
    List<Chunk> applied(List<Chunk> chunks) {
        List<Chunk> all = new ArrayList<>(chunks);
        Optional<VerbGroup> perfect = Optional.empty();
        for (int j = 0; j < all.size(); j++) {
            switch (all.get(j)) {
                case VerbGroup verb -> {
                    if (perfect.isPresent() && shares(all, j, verb, perfect.get())) {
                        all.set(j, active(verb, perfect.get()));
                    } else if (isPerfect(verb)) {
                        perfect = Optional.of(verb);
                    } else if (verb.finite()) {
                        perfect = Optional.empty();
                    }
                }
                case Link link -> {
                    if (SentenceChunks.ends(link) && !isConjunction(link)) {
                        perfect = Optional.empty();
                    }
                }
                case NounGroup group -> {
                    // stands between the verbs
                }
            }
        }
        return List.copyOf(all);
    }

    /// `ont fouillé`, `avoir fouillé`; not `ont été fouillés`.
    private boolean isPerfect(VerbGroup verb) {
        if (verb.passive()
                || verb.reflexive()
                || verb.form() == VerbGroup.Form.PARTICIPLE
                || !tokens.get(verb.main()).is(Pos.VERB, Feature.PARTICIPLE)) {
            return false;
        }
        for (int at = verb.first(); at < verb.main(); at++) {
            if (grammar.is(tokens.get(at), Word.HAVE)) {
                return true;
            }
        }
        return false;
    }

    private boolean shares(List<Chunk> all, int at, VerbGroup verb, VerbGroup perfect) {
        if (verb.form() != VerbGroup.Form.PARTICIPLE || !isJoined(all, at)) {
            return false;
        }
        Optional<NounGroup> next = at + 1 < all.size() && all.get(at + 1) instanceof NounGroup group
                ? Optional.of(group)
                : Optional.empty();
        boolean object = next.isPresent() && isObject(next.get()) && agreesWithNothing(verb);
        boolean by = next.flatMap(group -> preposition(group))
                .filter(token -> grammar.isForm(token, Word.BY))
                .isPresent();
        return object || perfect.object().isPresent() && !by;
    }

    private Optional<Token> preposition(NounGroup group) {
        return group.preposition().isPresent()
                ? Optional.of(tokens.get(group.preposition().getAsInt()))
                : Optional.empty();
    }

    /// A bare group with an article, a number or the like: not `élu maire`, `surnommé Max`.
    private static boolean isObject(NounGroup group) {
        return group.bare()
                && !group.pronoun()
                && (group.first() < group.head() || group.number().isPresent());
    }

    /// A participle with its object after it has the form that agrees with nothing.
    private boolean agreesWithNothing(VerbGroup verb) {
        return tokens.get(verb.main()).readings().stream()
                .filter(reading -> reading.pos() == Pos.VERB && reading.has(Feature.PARTICIPLE))
                .anyMatch(SharedAuxiliary::isPlain);
    }

    private static boolean isPlain(Reading reading) {
        return !reading.has(Feature.FEMININE)
                && (reading.has(Feature.SINGULAR) || !reading.has(Feature.PLURAL));
    }

    /// Whether a comma or a conjunction stands before, maybe with an adverb or a time after it.
    private boolean isJoined(List<Chunk> all, int at) {
        int before = at - 1;
        while (before >= 0
                && all.get(before) instanceof Link link
                && (link.is(Link.Kind.OTHER) || link.is(Link.Kind.TIME))) {
            before--;
        }
        return before >= 0
                && all.get(before) instanceof Link link
                && (link.is(Link.Kind.COMMA) || link.is(Link.Kind.AND) || isConjunction(link));
    }

    private boolean isConjunction(Link link) {
        return link.is(Link.Kind.BOUNDARY)
                && grammar.isForm(tokens.get(link.first()), Word.CONJUNCTION);
    }

    private static VerbGroup active(VerbGroup verb, VerbGroup perfect) {
        return new VerbGroup(
                verb.first(),
                verb.end(),
                verb.main(),
                perfect.form(),
                false,
                verb.negated(),
                verb.reflexive(),
                perfect.conditional(),
                perfect.future(),
                perfect.past(),
                false,
                perfect.plural(),
                verb.subject(),
                perfect.object(),
                perfect.modal(),
                true);
    }
}
