package org.vigie.read.events;

import org.vigie.read.dates.TimeExpression;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.List;

/// Times and places of what happened before, told in the same clause: «Задержанная 3 мая в Туле
/// Анна Лис освобождена», «После задержания 3 мая Анна Лис …», `arrested her on 3 May and two days
/// later released her`.
final class PriorSettings {
    /// What tells where and when something happened takes at most this many chunks.
    private static final int REACH = 7;

    private final Passage passage;
    private final Neighbours neighbours;

    PriorSettings(Passage passage, Neighbours neighbours) {
        this.passage = passage;
        this.neighbours = neighbours;
    }

    /// {@return whether a time before a telling's verb is that of something before}
    boolean holds(Telling telling, TimeExpression time) {
        return isBeforeVerb(telling, time.endToken())
                && (isOfParticiple(telling, time.firstToken())
                        || isOfNoun(telling, time.firstToken())
                        || hasLater(telling, time));
    }

    /// {@return whether a place before a telling's verb is that of a participle in front of a
    /// noun}
    boolean holds(Telling telling, NounGroup place) {
        return isBeforeVerb(telling, place.end()) && isOfParticiple(telling, place.first());
    }

    /// Whether something ends before a telling's verb: `After her arrest on 4 May, she began a
    /// hunger strike`.
    private static boolean isBeforeVerb(Telling telling, int end) {
        List<Chunk> chunks = telling.parse.chunks();
        int verb =
                chunks.get(telling.chunk) instanceof VerbGroup ? telling.chunk : telling.chunk - 1;
        return verb >= 0
                && chunks.get(verb) instanceof VerbGroup
                && end <= chunks.get(verb).first();
    }

    /// Whether a token stands between a participle and the noun that it describes.
    private boolean isOfParticiple(Telling telling, int token) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(token);
        int participle = before(chunks, at);
        if (participle < 0 || !passage.grammar().says("cases")) {
            return false;
        }
        if (chunks.get(participle) instanceof VerbGroup verb) {
            // what describes the noun behind it; behind a comma it describes the one before
            return verb.form() == VerbGroup.Form.PARTICIPLE
                    && participle != telling.chunk
                    && !(participle > 0
                            && chunks.get(participle - 1) instanceof Link link
                            && link.is(Link.Kind.COMMA));
        }
        if (!(chunks.get(participle) instanceof NounGroup described)
                || described.name().isPresent()
                || !passage.token(described.head()).is(Pos.VERB, Feature.PARTICIPLE)) {
            return false;
        }
        for (int j = at; j < telling.chunk && j <= at + REACH; j++) {
            if (chunks.get(j) instanceof NounGroup group
                    && group.bare()
                    && j > participle
                    && (group.features() & described.features() & Feature.CASES) != 0) {
                return group.first() > token;
            }
            if (!(chunks.get(j) instanceof NounGroup) && !isSmall(chunks.get(j))) {
                return false;
            }
        }
        return false;
    }

    /// Whether a time stands right behind a noun that tells something and that what the verb
    /// tells is dated by: «После задержания».
    private boolean isOfNoun(Telling telling, int token) {
        int at = before(telling.parse.chunks(), telling.parse.chunkOf(token));
        return at >= 0
                && telling.parse.chunks().get(at) instanceof NounGroup noun
                && noun.preposition().isPresent()
                && passage.grammar()
                        .isForm(
                                passage.token(noun.preposition().getAsInt()),
                                Grammar.Word.COUNTS_FROM)
                && neighbours.in(telling.parse).stream()
                        .anyMatch(other -> other.parse.equals(telling.parse)
                                && other != telling
                                && other.head == noun.head());
    }

    /// The chunk before others that tell only where and when; -1 for none near.
    private int before(List<Chunk> chunks, int from) {
        int at = from - 1;
        while (at >= 0
                && at >= from - REACH
                && (isSmall(chunks.get(at))
                        || chunks.get(at) instanceof NounGroup group
                                && !group.bare()
                                && passage.isPlace(group))) {
            at--;
        }
        return at >= from - REACH ? at : -1;
    }

    private static boolean isSmall(Chunk chunk) {
        return chunk instanceof Link link
                && (link.is(Link.Kind.TIME)
                        || link.is(Link.Kind.PREPOSITION)
                        || link.is(Link.Kind.OTHER));
    }

    /// Whether only `and` and another time stand before the verb, and a time before the `and`:
    /// that is the time of the verb before.
    private boolean hasLater(Telling telling, TimeExpression time) {
        List<Chunk> chunks = telling.parse.chunks();
        int and = telling.chunk - 1;
        boolean timed = false;
        while (and >= 0 && and >= telling.chunk - REACH && isSmall(chunks.get(and))) {
            timed |= ((Link) chunks.get(and)).is(Link.Kind.TIME);
            and--;
        }
        return timed
                && and >= 0
                && chunks.get(and) instanceof Link link
                && link.is(Link.Kind.AND)
                && time.endToken() <= link.first()
                && passage.times(link.end(), telling.first).size() == 1;
    }
}
