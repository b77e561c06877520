package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What people protest against, or what is condemned, happened before and mostly elsewhere: in
/// `On Tuesday students marched in Goma against the arrest of Ann Lee` the day and the town are
/// those of the march.
final class Occasions {
    /// What people do because of something else.
    private static final Set<EventKind> ANSWERS = EnumSet.of(
            EventKind.PROTEST,
            EventKind.STRIKE,
            EventKind.HUNGER_STRIKE,
            EventKind.ADVOCACY,
            EventKind.STATEMENT);

    private final Passage passage;
    private final Neighbours neighbours;

    Occasions(Passage passage, Neighbours neighbours) {
        this.passage = passage;
        this.neighbours = neighbours;
    }

    /// {@return whether what stands in a telling's sentence belongs to the answer to what it
    /// tells}
    ///
    /// @param first the first token of a time or place
    boolean holds(Telling telling, int first) {
        if (ANSWERS.contains(telling.kind())
                || !(telling.parse.chunks().get(telling.chunk) instanceof NounGroup)) {
            return false;
        }
        int from = beginOf(telling);
        return first < from
                && isAnswered(telling, from)
                && neighbours.in(telling.parse).stream()
                        .anyMatch(other -> other.parse.equals(telling.parse)
                                && ANSWERS.contains(other.kind())
                                && other.end <= from
                                && isOneClause(
                                        telling.parse.chunks(),
                                        Math.min(first, other.first),
                                        telling.chunk));
    }

    /// Whether it is asked for, the object of an infinitive or statement, or stands behind a
    /// word for what people turn against.
    private boolean isAnswered(Telling telling, int from) {
        List<Chunk> chunks = telling.parse.chunks();
        int before = telling.parse.chunkOf(from) - 1;
        return telling.modality == Modality.DEMANDED
                || passage.grammar().isForm(passage.token(from), Grammar.Word.AGAINST)
                || passage.grammar().phrase(passage.text().tokens(), from, Grammar.Word.BECAUSE) > 0
                || before >= 0
                        && chunks.get(before) instanceof VerbGroup verb
                        && (!verb.finite() || isStatement(telling, before));
    }

    private boolean isStatement(Telling telling, int verb) {
        return neighbours.in(telling.parse).stream()
                .anyMatch(other -> other.kind() == EventKind.STATEMENT && other.chunk == verb);
    }

    /// The preposition or first word of what the telling's noun is the head of, and of a time
    /// between them: `over Monday's dismissal`.
    private static int beginOf(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        if (chunks.get(telling.chunk) instanceof NounGroup own && !own.bare()) {
            return own.first();
        }
        int at = telling.chunk;
        while (at > 0
                && chunks.get(at - 1) instanceof Link link
                && (link.is(Link.Kind.TIME) || link.is(Link.Kind.OTHER))) {
            at--;
        }
        boolean led =
                at > 0 && chunks.get(at - 1) instanceof Link link && link.is(Link.Kind.PREPOSITION);
        return led ? chunks.get(at - 1).first() : chunks.get(at).first();
    }

    /// Whether one verb at most but infinitives, and nothing that begins a clause, stands
    /// between a token and a noun.
    private static boolean isOneClause(List<Chunk> chunks, int first, int noun) {
        int verbs = 0;
        for (int j = noun - 1; j >= 0 && chunks.get(j).end() > first; j--) {
            boolean parts = chunks.get(j) instanceof Link link
                    && (link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.BOUNDARY)
                            || link.is(Link.Kind.STOP));
            if (parts) {
                return false;
            }
            verbs += chunks.get(j) instanceof VerbGroup verb && verb.finite() ? 1 : 0;
        }
        return verbs <= 1;
    }
}
