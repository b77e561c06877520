package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.names.Kind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.List;

/// Places that belong to something else of a telling's sentence: to who tells it, `her lawyer said
/// in Goma`, to the next verb, `was arrested in Goma and released in Uvira`, to a person, `Ann Lee
/// of Goma`, or to the way there, `was moved from Goma to Uvira`; and the place that a clause is
/// about, `in Goma, where she was arrested`.
final class OthersPlaces {
    /// A clause with `where` has its verb at most this many chunks behind.
    private static final int REACH = 6;

    private final Passage passage;
    private final Neighbours neighbours;
    private final SaidTimes said;

    OthersPlaces(Passage passage, Neighbours neighbours, SaidTimes said) {
        this.passage = passage;
        this.neighbours = neighbours;
        this.said = said;
    }

    /// {@return whether a place of a telling's sentence is not the telling's}
    boolean holds(Telling telling, NounGroup place) {
        return isOfPerson(telling, place)
                || isOrigin(telling, place)
                || isOfSaying(telling, place)
                || isOfNextVerb(telling, place)
                || isBeforeWhere(telling, place);
    }

    /// {@return whether `where`, right behind a place, begins the clause of a telling}
    boolean isWhere(Telling telling, NounGroup place) {
        int where = where(telling);
        if (where <= 0) {
            return false;
        }
        List<Chunk> chunks = telling.parse.chunks();
        boolean comma = chunks.get(where - 1) instanceof Link link && link.is(Link.Kind.COMMA);
        int before = comma ? where - 2 : where - 1;
        return before >= 0
                && (chunks.get(before).equals(place)
                        || chunks.get(before) instanceof NounGroup last
                                && telling.parse
                                        .rightCoordinated(telling.parse.chunkOf(place.head()))
                                        .contains(last));
    }

    /// `left Goma for Uvira, where she was arrested`: what stands before the place that the
    /// clause is about.
    private boolean isBeforeWhere(Telling telling, NounGroup place) {
        int where = where(telling);
        return where > 1
                && place.head() < telling.parse.chunks().get(where).first()
                && telling.parse.chunks().subList(where - 2, where).stream()
                        .anyMatch(chunk -> chunk instanceof NounGroup group
                                && passage.isPlace(group)
                                && !isWhere(telling, place)
                                && isWhere(telling, group));
    }

    /// The `where` that begins the clause of a telling, or -1.
    private int where(Telling telling) {
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = telling.chunk - 1; j > 0 && j >= telling.chunk - REACH; j--) {
            if (chunks.get(j) instanceof VerbGroup) {
                return -1;
            }
            if (chunks.get(j) instanceof Link link && !isSmall(link)) {
                Token token = passage.token(link.first());
                return passage.grammar().isForm(token, Grammar.Word.WHERE) ? j : -1;
            }
        }
        return -1;
    }

    private boolean isOfPerson(Telling telling, NounGroup place) {
        int at = telling.parse.chunkOf(place.head());
        return at > 0
                && is(place, Grammar.Word.OF)
                && telling.parse.chunks().get(at - 1) instanceof NounGroup person
                && passage.name(person)
                        .filter(name -> name.kind() == Kind.PERSON)
                        .isPresent();
    }

    /// What somebody is moved from, where `from` is no word for `of`.
    private boolean isOrigin(Telling telling, NounGroup place) {
        return telling.kind() == EventKind.TRANSFER
                && is(place, Grammar.Word.FROM)
                && !is(place, Grammar.Word.OF);
    }

    private boolean isOfSaying(Telling telling, NounGroup place) {
        if (!is(place, Grammar.Word.LOCATION)) {
            return false;
        }
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(place.head());
        boolean told = at > 1
                && chunks.get(at - 1) instanceof NounGroup listener
                && chunks.get(at - 2) instanceof VerbGroup tells
                && passage.grammar().is(passage.token(tells.main()), Grammar.Word.TELLING)
                && !listener.equals(chunks.get(telling.chunk));
        int verb = told ? at - 2 : at - 1;
        boolean ends = at + 1 == chunks.size() || chunks.get(at + 1) instanceof Link;
        return verb >= 0
                && verb != telling.chunk
                && ends
                && chunks.get(verb) instanceof VerbGroup own
                && said.isSaying(own)
                && neighbours.in(telling.parse).stream()
                        .noneMatch(
                                other -> other.parse.equals(telling.parse) && other.chunk == verb);
    }

    /// Whether a place stands behind a further verb, and one of the telling's own before that.
    private boolean isOfNextVerb(Telling telling, NounGroup place) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(place.head());
        if (!(chunks.get(telling.chunk) instanceof VerbGroup) || at <= telling.chunk) {
            return false;
        }
        boolean own = false;
        for (int j = telling.chunk + 1; j < at; j++) {
            Chunk chunk = chunks.get(j);
            if (chunk instanceof VerbGroup verb) {
                return own && (verb.finite() || verb.passive()) && isJoined(chunks, j);
            }
            own |= chunk instanceof NounGroup group
                    && is(group, Grammar.Word.LOCATION)
                    && passage.isPlace(group);
        }
        return false;
    }

    private static boolean isJoined(List<Chunk> chunks, int verb) {
        int before = verb - 1;
        while (before > 0 && isSmall(chunks.get(before))) {
            before--;
        }
        return chunks.get(before) instanceof Link link
                && (link.is(Link.Kind.AND) || link.is(Link.Kind.COMMA));
    }

    private static boolean isSmall(Chunk chunk) {
        return chunk instanceof Link link
                && (link.is(Link.Kind.PREPOSITION)
                        || link.is(Link.Kind.OTHER)
                        || link.is(Link.Kind.TIME));
    }

    private boolean is(NounGroup place, Grammar.Word word) {
        return place.preposition().isPresent()
                && passage.grammar().isForm(passage.token(place.preposition().getAsInt()), word);
    }
}
