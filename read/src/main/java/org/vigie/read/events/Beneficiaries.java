package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.text.Feature;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Bars those for whose sake something is done: `rallied in support of the prisoners`, «митинг в
/// защиту учителей». They neither do it nor is it done to them.
final class Beneficiaries {
    /// What those suffered for whose sake it is stands at most this many chunks behind.
    private static final int REACH = 4;

    private static final Set<EventKind> MOBILISATION = EnumSet.of(
            EventKind.STRIKE,
            EventKind.HUNGER_STRIKE,
            EventKind.PROTEST,
            EventKind.ADVOCACY,
            EventKind.STATEMENT);

    private final Passage passage;

    Beneficiaries(Passage passage) {
        this.passage = passage;
    }

    void bar(Telling telling, List<Candidate> all) {
        barHonouring(telling, all);
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

    /// «в память», or «акция памяти».
    private boolean isSake(NounGroup sake) {
        return sake.preposition().isPresent()
                || passage.grammar().says("cases")
                        && sake.bare()
                        && sake.maybe(Feature.GENITIVE)
                        && passage.grammar().is(passage.token(sake.head()), Grammar.Word.MEMORY);
    }

    /// «повела класс на акцию памяти жертв геноцида»: what befell those for whose sake
    /// something is done befell nobody who does it.
    private void barHonouring(Telling telling, List<Candidate> all) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.chunk;
        while (at > 0
                && at > telling.chunk - REACH
                && chunks.get(at) instanceof NounGroup
                && !isSakeOf(chunks.get(at - 1))) {
            at--;
        }
        boolean sake = at > 0
                && at > telling.chunk - REACH
                && chunks.get(at) instanceof NounGroup
                && chunks.get(at - 1) instanceof NounGroup;
        if (!sake || MOBILISATION.contains(telling.kind())) {
            return;
        }
        for (Candidate candidate : all) {
            if (candidate.origin == Candidate.Origin.SENTENCE
                    && candidate.group.head() < chunks.get(at - 1).first()) {
                candidate.slots.clear();
                candidate.barred = true;
                candidate.outside = true;
            }
        }
        telling.unnamedPatient |= all.stream().noneMatch(one -> one.isIn(telling, "patient"));
    }

    private boolean isSakeOf(Chunk chunk) {
        return chunk instanceof NounGroup sake
                && sake.name().isEmpty()
                && isSake(sake)
                && passage.grammar().is(passage.token(sake.head()), Grammar.Word.SAKE);
    }

    private boolean isForSakeOf(Parse parse, NounGroup group) {
        List<NounGroup> joined = parse.leftCoordinated(parse.chunkOf(group.head()));
        NounGroup first = joined.isEmpty() ? group : joined.getFirst();
        int at = parse.chunkOf(first.head());
        return at > 0
                && (!first.bare() || passage.grammar().says("cases"))
                && parse.chunks().get(at - 1) instanceof NounGroup sake
                && isSake(sake)
                && sake.name().isEmpty()
                && passage.grammar().is(passage.token(sake.head()), Grammar.Word.SAKE);
    }
}
