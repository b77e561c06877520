package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;

import java.util.List;

/// Places that belong to another clause of a telling's sentence: «Лунин задержан в Бресте, а Титова
/// избили в Гомеле».
final class ClausePlaces {
    /// A clause beside the telling's begins and ends within so many chunks.
    private static final int REACH = 16;

    private final Passage passage;

    ClausePlaces(Passage passage) {
        this.passage = passage;
    }

    /// {@return whether a place of a telling's sentence is where something else happened}
    boolean holds(Telling telling, NounGroup place) {
        List<Chunk> chunks = telling.parse.chunks();
        int at = telling.parse.chunkOf(place.head());
        int own = telling.chunk;
        if (place.head() < telling.parse.sentence().firstToken()
                || Math.abs(at - own) > REACH
                || at == own) {
            return false;
        }
        int seam = seam(chunks, Math.min(own, at), Math.max(own, at));
        if (seam < 0) {
            return false;
        }
        boolean contrast = isContrast(chunks.get(seam));
        if (at > own) {
            return isClause(chunks, seam)
                            && hasVerb(chunks, own, seam)
                            && (contrast
                                    || isVerb(chunks.get(own))
                                            && isVerbWithin(chunks, seam + 1, at)
                                            && hasPlace(telling, own, seam))
                    || contrast && isElliptic(chunks, seam);
        }
        return isVerb(chunks.get(own))
                && isVerbBefore(chunks, seam)
                && hasPlace(telling, seam, own);
    }

    /// What parts two chunks, where it is nothing more than a row of clauses: a contrast, else
    /// the last comma, else the last `and`; -1 for none, or where one clause hangs on the
    /// other.
    private int seam(List<Chunk> chunks, int from, int to) {
        int comma = -1;
        int and = -1;
        int contrast = -1;
        for (int j = from + 1; j < to; j++) {
            if (chunks.get(j) instanceof Link link) {
                switch (link.kind()) {
                    case COMMA -> comma = j;
                    case AND -> and = j;
                    case BOUNDARY -> {
                        if (!isContrast(link)) {
                            return -1;
                        }
                        contrast = j;
                    }
                    case RELATIVE, THAT, STOP -> {
                        return -1;
                    }
                    case QUOTE, TIME, PREPOSITION, OTHER -> {
                        // parts nothing
                    }
                }
            }
        }
        return contrast >= 0 ? contrast : Math.max(comma, comma >= 0 ? -1 : and);
    }

    private boolean isContrast(Chunk chunk) {
        return chunk instanceof Link link
                && passage.grammar().isForm(passage.token(link.first()), Grammar.Word.CONTRAST);
    }

    /// Whether a verb of its own follows what parts two clauses.
    private static boolean isClause(List<Chunk> chunks, int seam) {
        for (int j = seam + 1; j < chunks.size() && j <= seam + REACH; j++) {
            if (isVerb(chunks.get(j))) {
                return true;
            }
            if (chunks.get(j) instanceof Link link
                    && (link.is(Link.Kind.STOP)
                            || link.is(Link.Kind.RELATIVE)
                            || link.is(Link.Kind.THAT)
                            || link.is(Link.Kind.BOUNDARY))) {
                return false;
            }
        }
        return false;
    }

    /// «а Титов – в Гомеле»: a dash stands for the verb.
    private static boolean isElliptic(List<Chunk> chunks, int seam) {
        return seam + 2 < chunks.size()
                && chunks.get(seam + 1) instanceof NounGroup
                && chunks.get(seam + 2) instanceof Link dash
                && dash.is(Link.Kind.COMMA);
    }

    /// Whether a verb with a tense is the telling's, or stands between it and a seam.
    private static boolean hasVerb(List<Chunk> chunks, int own, int seam) {
        return isVerbWithin(chunks, own, seam) || own > 0 && isVerb(chunks.get(own - 1));
    }

    private static boolean isVerbWithin(List<Chunk> chunks, int from, int to) {
        return chunks.subList(Math.min(from, to), to).stream().anyMatch(ClausePlaces::isVerb);
    }

    private static boolean isVerbBefore(List<Chunk> chunks, int seam) {
        for (int j = seam - 1; j >= 0 && j >= seam - REACH; j--) {
            if (isVerb(chunks.get(j))) {
                return true;
            }
            if (chunks.get(j) instanceof Link link && link.is(Link.Kind.STOP)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isVerb(Chunk chunk) {
        return chunk instanceof VerbGroup verb && verb.finite();
    }

    /// Whether a telling's own clause, which ends or begins at a seam, names a place.
    private boolean hasPlace(Telling telling, int from, int to) {
        List<Chunk> chunks = telling.parse.chunks();
        int begin = to == telling.chunk ? from + 1 : clauseBegin(chunks, from);
        int end = to == telling.chunk ? clauseEnd(chunks, to) : to;
        for (int j = begin; j < end; j++) {
            if (chunks.get(j) instanceof NounGroup group
                    && group.preposition().isPresent()
                    && passage.isPlace(group)) {
                return true;
            }
        }
        return false;
    }

    /// Back to the mark before a clause.
    private static int clauseBegin(List<Chunk> chunks, int own) {
        int at = own;
        while (at > 0 && at > own - REACH && !isMark(chunks.get(at - 1))) {
            at--;
        }
        return at;
    }

    private static int clauseEnd(List<Chunk> chunks, int own) {
        int at = own + 1;
        while (at < chunks.size() && at < own + REACH && !isMark(chunks.get(at))) {
            at++;
        }
        return at;
    }

    private static boolean isMark(Chunk chunk) {
        return chunk instanceof Link link
                && (link.is(Link.Kind.COMMA)
                        || link.is(Link.Kind.STOP)
                        || link.is(Link.Kind.BOUNDARY)
                        || link.is(Link.Kind.RELATIVE)
                        || link.is(Link.Kind.THAT));
    }
}
