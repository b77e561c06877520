package org.vigie.read.events;

import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;

import java.util.List;

/// Bars those for whose sake something is done: `rallied in support of the prisoners`, «митинг в
/// защиту учителей». They neither do it nor is it done to them.
final class Beneficiaries {
    private final Passage passage;

    Beneficiaries(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        for (Candidate candidate : all) {
            if (candidate.origin == Candidate.Origin.SENTENCE
                    && candidate.group.first() > telling.head
                    && candidate.group.head() < passage.sentenceEnd(telling.head)
                    && isForSakeOf(telling.parse, candidate.group)) {
                candidate.barred = true;
                candidate.outside = true;
            }
        }
    }

    private boolean isForSakeOf(Parse parse, NounGroup group) {
        List<NounGroup> joined = parse.leftCoordinated(parse.chunkOf(group.head()));
        NounGroup first = joined.isEmpty() ? group : joined.getFirst();
        int at = parse.chunkOf(first.head());
        return at > 0
                && (!first.bare() || passage.grammar().says("cases"))
                && parse.chunks().get(at - 1) instanceof NounGroup sake
                && sake.preposition().isPresent()
                && sake.name().isEmpty()
                && passage.grammar().is(passage.token(sake.head()), Grammar.Word.SAKE);
    }
}
