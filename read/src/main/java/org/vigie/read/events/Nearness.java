package org.vigie.read.events;

import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

/// How far a time or place is from a trigger: tokens between, and more for each clause boundary and
/// each other trigger between. What opens the sentence belongs to its main clause.
final class Nearness {
    private static final int CLAUSE_COST = 8;
    private static final int TRIGGER_COST = 10;
    private static final int OPENING = 6;

    private final Passage passage;
    private final Neighbours neighbours;

    /// @param neighbours all tellings of the text, which compete for times and places
    Nearness(Passage passage, Neighbours neighbours) {
        this.passage = passage;
        this.neighbours = neighbours;
    }

    int cost(Telling telling, int first, int end) {
        Parse parse = telling.parse;
        int from = parse.chunkOf(first);
        boolean opens = from <= 1 && telling.chunk > from;
        int distance = first >= telling.end ? first - telling.end : telling.first - end;
        int cost = opens ? Math.min(distance, OPENING) : distance;
        cost += boundaries(telling, from, opens);
        for (Telling other : neighbours.in(parse)) {
            if (other != telling && isBetween(other, telling, first)) {
                cost += opens || isInside(other, telling) ? 2 : TRIGGER_COST;
            }
        }
        return cost;
    }

    private int boundaries(Telling telling, int from, boolean opens) {
        Parse parse = telling.parse;
        int cost = 0;
        int high = Math.max(from, telling.chunk);
        for (int j = Math.min(from, telling.chunk); j <= high; j++) {
            if (parse.chunks().get(j) instanceof Link link && j != from && j != telling.chunk) {
                cost += switch (link.kind()) {
                    case RELATIVE, THAT, BOUNDARY -> CLAUSE_COST;
                    case STOP -> passage.token(link.first()).isMark(":") ? 2 : CLAUSE_COST + 4;
                    case AND -> joinsClauses(parse, j) ? CLAUSE_COST : 1;
                    case COMMA -> opens ? 0 : 2;
                    case QUOTE, TIME, PREPOSITION, OTHER -> 0;
                };
            }
        }
        return cost;
    }

    /// {@return whether an `and` joins two verbs rather than two nouns}
    static boolean joinsClauses(Parse parse, int at) {
        for (int j = at + 1; j < parse.chunks().size() && j <= at + 2; j++) {
            if (parse.chunks().get(j) instanceof VerbGroup verb && verb.finite()) {
                return true;
            }
        }
        return false;
    }

    static boolean isBetween(Telling other, Telling telling, int at) {
        return other.head > Math.min(telling.head, at) && other.head < Math.max(telling.head, at);
    }

    /// Nested tellings share their circumstances: the other is a noun in this verb's clause.
    static boolean isInside(Telling other, Telling telling) {
        return telling.parse.chunks().get(other.chunk) instanceof NounGroup
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup;
    }
}
