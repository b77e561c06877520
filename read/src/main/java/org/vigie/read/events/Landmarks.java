package org.vigie.read.events;

import org.vigie.read.frames.FrameRule;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Feature;

import java.util.List;

/// Bars from a telling whose house, street or grave only says where it happened: «Павла Громова
/// задержали у дома Ивана Зимина», where it is said to whom it was done.
final class Landmarks {
    private final Passage passage;

    Landmarks(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        if (telling.rule.type() != FrameRule.Type.VERB
                || !"patient".equals(telling.rule.roles().get("object"))
                || !passage.grammar().says("cases")) {
            return;
        }
        for (Candidate candidate : all) {
            boolean owner = candidate.origin == Candidate.Origin.SENTENCE
                    && !candidate.slots.contains("object")
                    && isOwner(telling, candidate.group)
                    && all.stream()
                            .anyMatch(one -> one != candidate
                                    && one.slots.contains("object")
                                    && passage.isHuman(one.group));
            candidate.barred |= owner;
            candidate.outside |= owner;
        }
    }

    /// {@return whether a person may be named only as the owner of a place right before}
    ///
    /// @param group a group of the telling's sentence
    boolean isOwner(Telling telling, NounGroup group) {
        Parse parse = telling.parse;
        int at = parse.chunkOf(group.head());
        return group.name().isPresent()
                && group.bare()
                && group.maybe(Feature.GENITIVE)
                && at > 0
                && at - 1 != telling.chunk
                && parse.chunks().get(at).equals(group)
                && parse.chunks().get(at - 1) instanceof NounGroup place
                && place.preposition().isPresent()
                && place.name().isEmpty()
                && !passage.isHuman(place);
    }
}
