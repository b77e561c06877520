package org.vigie.read.events;

import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far a time or place is from a trigger: tokens between, and more for each clause boundary and
/// each other trigger between. What opens the sentence belongs to its main clause.
final class Nearness {
    private static final int CLAUSE_COST = 8;
    private static final int TRIGGER_COST = 10;
    /// Nested tellings share their circumstances: what a noun in a verb's clause tells is
    /// hardly in the verb's way.
    private static final int NESTED_COST = 2;
    private static final int OPENING = 6;
    /// A bracket that parts nothing holds at most this many chunks.
    private static final int ASIDE = 4;

    private final Passage passage;
    private final Neighbours neighbours;
    private final Map<Integer, Sums> bySentence = new HashMap<>();

    /// What stands in a sentence, added up from its begin, so that what stands between two
    /// places is a difference.
    private static final class Sums {
        /// For each chunk what the links before it cost, but for commas, and how many
        /// commas stand before it.
        final int[] links;
        final int[] commas;
        /// For each token how many triggers have their heads before it, and how many of
        /// these are nouns.
        final int[] triggers;
        final int[] nouns;

        Sums(int chunks, int tokens) {
            this.links = new int[chunks + 1];
            this.commas = new int[chunks + 1];
            this.triggers = new int[tokens + 1];
            this.nouns = new int[tokens + 1];
        }
    }

    /// @param neighbours all tellings of the text, which compete for times and places
    Nearness(Passage passage, Neighbours neighbours) {
        this.passage = passage;
        this.neighbours = neighbours;
    }

    int cost(Telling telling, int first, int end) {
        Parse parse = telling.parse;
        Sums sums = bySentence.computeIfAbsent(
                parse.sentence().index(), sentence -> sums(parse, neighbours.in(parse)));
        int from = parse.chunkOf(first);
        boolean opens = from <= 1 && telling.chunk > from;
        int distance = first >= telling.end ? first - telling.end : telling.first - end;
        int cost = opens ? Math.min(distance, OPENING) : distance;
        int low = Math.min(from, telling.chunk) + 1;
        int high = Math.max(from, telling.chunk);
        if (low < high) {
            cost += sums.links[high] - sums.links[low];
            cost += opens ? 0 : 2 * (sums.commas[high] - sums.commas[low]);
        }
        return cost + others(sums, telling, first, opens);
    }

    /// What the other triggers cost whose heads are between a telling's and a token.
    private static int others(Sums sums, Telling telling, int at, boolean opens) {
        int begin = telling.parse.sentence().firstToken();
        int low = Math.min(telling.head, at) + 1 - begin;
        int high = Math.max(telling.head, at) - begin;
        if (low >= high) {
            return 0;
        }
        int triggers = sums.triggers[high] - sums.triggers[low];
        boolean verb = telling.parse.chunks().get(telling.chunk) instanceof VerbGroup;
        int nested = opens ? triggers : verb ? sums.nouns[high] - sums.nouns[low] : 0;
        return nested * NESTED_COST + (triggers - nested) * TRIGGER_COST;
    }

    private Sums sums(Parse parse, List<Telling> tellings) {
        List<Chunk> chunks = parse.chunks();
        int begin = parse.sentence().firstToken();
        int tokens = parse.sentence().endToken() - begin;
        Sums sums = new Sums(chunks.size(), tokens);
        for (Telling telling : tellings) {
            sums.triggers[telling.head - begin + 1]++;
            sums.nouns[telling.head - begin + 1] +=
                    chunks.get(telling.chunk) instanceof NounGroup ? 1 : 0;
        }
        for (int i = 0; i < tokens; i++) {
            sums.triggers[i + 1] += sums.triggers[i];
            sums.nouns[i + 1] += sums.nouns[i];
        }
        for (int j = 0; j < chunks.size(); j++) {
            sums.links[j + 1] = sums.links[j];
            sums.commas[j + 1] = sums.commas[j];
            if (chunks.get(j) instanceof Link link) {
                sums.links[j + 1] += cost(parse, j, link);
                sums.commas[j + 1] += link.is(Link.Kind.COMMA) ? 1 : 0;
            }
        }
        return sums;
    }

    private int cost(Parse parse, int at, Link link) {
        return switch (link.kind()) {
            case RELATIVE, THAT, BOUNDARY -> CLAUSE_COST;
            case STOP ->
                isAside(parse, at)
                        ? 0
                        : passage.token(link.first()).isMark(":") ? 2 : CLAUSE_COST + 4;
            case AND -> joinsClauses(parse, at) ? CLAUSE_COST : 1;
            case COMMA, QUOTE, TIME, PREPOSITION, OTHER -> 0;
        };
    }

    /// `fined him 400 zlotys ($122) on Monday`: a bracket around a few words and no verb.
    private boolean isAside(Parse parse, int at) {
        Token mark = passage.token(parse.chunks().get(at).first());
        int step = mark.isMark("(") ? 1 : mark.isMark(")") ? -1 : 0;
        String other = step > 0 ? ")" : "(";
        int j = at + step;
        for (int k = 0; step != 0 && k < ASIDE && j >= 0 && j < parse.chunks().size(); k++) {
            if (passage.token(parse.chunks().get(j).first()).isMark(other)) {
                return true;
            }
            if (parse.chunks().get(j) instanceof VerbGroup) {
                return false;
            }
            j += step;
        }
        return false;
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
}
