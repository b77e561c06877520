package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;
import java.util.stream.Stream;

/// Keeps the whole apart from the part that something is done to: «Из сорока задержанных отпустили
/// пятнадцать» frees fifteen.
final class WholesBefore {
    private final Passage passage;

    WholesBefore(Passage passage) {
        this.passage = passage;
    }

    /// Bars from a telling the whole of which its verb counts a part; and from what a noun
    /// for the whole tells, the part.
    void bar(Telling telling, List<Candidate> all) {
        Chunk own = telling.parse.chunks().get(telling.chunk);
        boolean part = own instanceof VerbGroup && countsPart(telling);
        boolean whole = own instanceof NounGroup event && isWhole(event);
        if (!passage.freeOrder() || !part && !whole) {
            return;
        }
        for (Candidate candidate : all) {
            if (candidate.origin == Candidate.Origin.SENTENCE
                    && (part
                            ? isWhole(candidate.group)
                            : candidate.group.head() > telling.head
                                    && isCounted(candidate.group))) {
                candidate.slots.clear();
                candidate.barred = true;
                candidate.outside = true;
            }
        }
    }

    private boolean countsPart(Telling telling) {
        Parse parse = telling.parse;
        return Stream.concat(
                        parse.object(telling.chunk).stream(), parse.subject(telling.chunk).stream())
                .anyMatch(this::isCounted);
    }

    private boolean isCounted(NounGroup group) {
        return group.bare()
                && (group.number().isPresent()
                        || passage.isFigure(passage.token(group.head()))
                        || passage.grammar()
                                .is(passage.token(group.first()), Grammar.Word.COLLECTIVE));
    }

    /// A number of people behind such a preposition.
    private boolean isWhole(NounGroup group) {
        return group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.PARTITIVE)
                && passage.isHuman(group);
    }
}
