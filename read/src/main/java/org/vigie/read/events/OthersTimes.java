package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Pos;

import java.util.List;

/// Times that belong to something else of a telling's sentence: to the next verb, «был задержан и
/// 3 мая доставлен в суд», or to the event that people had a part in, «задержали за участие в
/// митинге 3 мая».
final class OthersTimes {
    /// What stands between a conjunction and the verb takes at most this many chunks.
    private static final int REACH = 5;

    private final Passage passage;

    OthersTimes(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether a time of a telling's sentence is not the telling's}
    boolean holds(Telling telling, TimeExpression time) {
        return isDateOfPaper(time)
                || time.firstToken() >= telling.end
                        && (isOfNextVerb(telling, time)
                                || isOfFormer(telling, time)
                                || isInReason(telling, time));
    }

    /// `dismissed for taking part in the April strike`, `over the rally of 3 May`: the time
    /// belongs to the noun for what it was done for.
    private boolean isInReason(Telling telling, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        int first = time.firstToken();
        int next = telling.parse.chunkOf(time.endToken() - 1) + 1;
        boolean before = next < chunks.size()
                && chunks.get(next) instanceof NounGroup noun
                && noun.bare()
                && noun.first() == time.endToken()
                && (passage.token(first).is(Pos.DETERMINER)
                        || passage.token(first - 1).is(Pos.DETERMINER));
        boolean within = before
                || passage.grammar().is(passage.token(first - 1), Grammar.Word.OF)
                || passage.grammar().is(passage.token(first), Grammar.Word.OF);
        for (int j = telling.parse.chunkOf(first) - 1; within && j > telling.chunk; j--) {
            int at = chunks.get(j).first();
            boolean ends = chunks.get(j) instanceof VerbGroup verb && verb.finite()
                    || chunks.get(j) instanceof Link link
                            && (link.is(Link.Kind.COMMA)
                                    || link.is(Link.Kind.RELATIVE)
                                    || link.is(Link.Kind.STOP));
            if (ends) {
                return false;
            }
            if (passage.lexicon().charges().at(passage, at, true).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// «отменил решение от 3 мая»: the day on which a paper was written.
    private boolean isDateOfPaper(TimeExpression time) {
        int at = time.firstToken();
        boolean own = passage.grammar().isForm(passage.token(at), Grammar.Word.DATED);
        return own
                || at > passage.sentenceBegin(at)
                        && passage.grammar().isForm(passage.token(at - 1), Grammar.Word.DATED);
    }

    /// Whether a time stands between `and` and a verb that has a tense, and the telling before
    /// the `and`.
    private boolean isOfNextVerb(Telling telling, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(time.firstToken());
        int and = at - 1;
        while (and > telling.chunk && isSmall(chunks.get(and))) {
            and--;
        }
        boolean joined = and > telling.chunk
                && chunks.get(and) instanceof Link link
                && link.is(Link.Kind.AND)
                && hasVerb(telling, and);
        for (int j = at + 1; joined && j < chunks.size() && j <= at + REACH; j++) {
            if (chunks.get(j) instanceof VerbGroup verb) {
                return verb.finite() || verb.passive();
            }
            if (chunks.get(j) instanceof Link link && !isSmall(link) && !link.is(Link.Kind.QUOTE)) {
                return false;
            }
        }
        return false;
    }

    /// Whether the telling's own verb, or one behind it, stands before a conjunction.
    private static boolean hasVerb(Telling telling, int and) {
        for (int j = telling.chunk; j < and; j++) {
            if (telling.parse.chunks().get(j) instanceof VerbGroup) {
                return true;
            }
        }
        return telling.chunk > 0
                && telling.parse.chunks().get(telling.chunk - 1) instanceof VerbGroup;
    }

    private static boolean isSmall(Chunk chunk) {
        return chunk instanceof Link link
                && (link.is(Link.Kind.PREPOSITION)
                        || link.is(Link.Kind.OTHER)
                        || link.is(Link.Kind.TIME));
    }

    /// Whether a time without a preposition stands right behind the noun for an event that says
    /// of what the people of the telling are, «участников митинга 3 мая», or for what it was
    /// done to them.
    private boolean isOfFormer(Telling telling, TimeExpression time) {
        if (!passage.grammar().says("cases")
                || passage.token(time.firstToken()).is(Pos.PREPOSITION)) {
            return false;
        }
        List<Chunk> chunks = telling.parse.chunks();
        int own = telling.parse.chunkOf(time.firstToken());
        boolean within = passage.token(time.firstToken()).is(Pos.ADJECTIVE);
        int last = chunks.get(own) instanceof NounGroup ? own : within ? own - 2 : own - 1;
        for (int j = last; j > telling.chunk && chunks.get(j) instanceof NounGroup group; j--) {
            boolean partaker = j < last
                    && passage.grammar().is(passage.token(group.head()), Grammar.Word.PARTAKER);
            if (partaker || isReason(group)) {
                return true;
            }
        }
        return false;
    }

    /// «за участие в митинге»: behind a preposition that gives the reason.
    private boolean isReason(NounGroup group) {
        return group.preposition().isPresent()
                && passage.lexicon()
                        .charges()
                        .at(passage, group.preposition().getAsInt(), true)
                        .isPresent();
    }
}
