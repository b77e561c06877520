package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;
import org.vigie.read.text.Token;

/// Finds how far a noun group's complements reach: `militants du parti`, «сотрудники МНБ».
final class OwnComplements {
    private final Passage passage;

    OwnComplements(Passage passage) {
        this.passage = passage;
    }

    /// {@return one past the last token of a group's own complements}
    ///
    /// @param group a group of the passage
    int end(NounGroup group) {
        Parse parse = passage.parseOf(group.head());
        int chunk = parse.chunkOf(group.head());
        int next = chunk + 1;
        NounGroup last = group;
        while (next < parse.chunks().size()
                && next <= chunk + 3
                && parse.chunks().get(next) instanceof NounGroup complement
                && !isOfVerb(parse, chunk, next)
                && (isComplement(complement)
                        || isPartitive(last, complement)
                        || isWhose(last, complement))) {
            last = complement;
            next++;
            if (next + 1 < parse.chunks().size()
                    && parse.isOwnersClitic(next)
                    && parse.chunks().get(next + 1) instanceof NounGroup owned) {
                last = owned;
                next += 2;
            }
        }
        return last.equals(group) ? Whoever.end(passage, group) : last.end();
    }

    /// `accuse le préfet de corruption`, `accuse les gendarmes de l'avoir giflée`: of what, and
    /// no complement of whom.
    private boolean isOfVerb(Parse parse, int at, int complement) {
        NounGroup of = (NounGroup) parse.chunks().get(complement);
        boolean last = complement + 1 >= parse.chunks().size()
                || !(parse.chunks().get(complement + 1) instanceof NounGroup more)
                || !isComplement(more);
        boolean infinitive = of.pronoun()
                && complement + 1 < parse.chunks().size()
                && parse.chunks().get(complement + 1) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE;
        return infinitive
                || last
                        && !passage.freeOrder()
                        && at > 0
                        && parse.chunks().get(at - 1) instanceof VerbGroup taking
                        && !taking.passive()
                        && passage.grammar().is(passage.token(taking.main()), Grammar.Word.TAKES_OF)
                        && of.name().isEmpty()
                        && !of.bare()
                        && of.core() == of.preposition().getAsInt() + 1
                        && !passage.isHuman(of);
    }

    /// «дочь Бакирова», «коллеги Бакирова»: behind such a noun a name that could be a woman's
    /// says whose they are.
    private boolean isWhose(NounGroup noun, NounGroup name) {
        return passage.freeOrder()
                && name.bare()
                && name.name().isPresent()
                && name.maybe(Feature.GENITIVE)
                && noun.name().isEmpty()
                && (passage.grammar().is(passage.token(noun.head()), Grammar.Word.KIN)
                        || passage.grammar().is(passage.token(noun.head()), Grammar.Word.FOLLOWER));
    }

    /// «двое из них»: out of whom a figure takes its people.
    private boolean isPartitive(NounGroup part, NounGroup whole) {
        return passage.isFigure(passage.token(part.head()))
                && whole.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(whole.preposition().getAsInt()), Grammar.Word.PARTITIVE)
                && passage.isHuman(whole);
    }

    /// «сотрудники МНБ», «сотрудники БЭПиК»: initials have one form, and right after a noun
    /// they are its complement.
    private boolean isInitials(NounGroup group) {
        String form = passage.token(group.head()).form();
        long capitals = form.chars().filter(Character::isUpperCase).count();
        return group.end() - group.first() == 1
                && Character.isUpperCase(form.codePointBefore(form.length()))
                && capitals > 1
                && capitals > form.length() - capitals;
    }

    /// «горняки шахты «Северная»»: what has a name of its own is one, and its form is not the
    /// nominative of many.
    private boolean isOneOnly(NounGroup group) {
        Token noun = passage.token(group.core());
        return group.name().isPresent()
                && group.core() < group.head()
                && noun.is(Pos.NOUN, Feature.GENITIVE)
                && noun.readings().stream()
                        .noneMatch(reading ->
                                reading.has(Feature.NOMINATIVE) && !reading.has(Feature.PLURAL));
    }

    private boolean isComplement(NounGroup group) {
        if (passage.freeOrder() && group.bare()) {
            return !group.pronoun()
                    && (group.maybe(Feature.GENITIVE)
                            && (group.name().isEmpty()
                                    || !group.maybe(Feature.NOMINATIVE)
                                    || isInitials(group)
                                    || isOneOnly(group)));
        }
        // of two prepositions the first says it: `deux d'entre eux`, not `lors de leur procès`
        return group.preposition().isPresent()
                && passage.grammar().is(passage.token(group.first()), Grammar.Word.OF);
    }
}
