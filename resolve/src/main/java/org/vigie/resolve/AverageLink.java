package org.vigie.resolve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/// Greedy average link: the two clusters whose members agree best on average are joined, as long as
/// they agree at all. Pairs that were not compared count as unlikely; so a chain of likenesses does
/// not make one person of many, as it does where any one link joins.
final class AverageLink {
    /// What a pair that shares no key is worth, in nats.
    private static final float NOT_COMPARED = -1.5f;

    /// People said that two are different; no average outweighs it.
    static final float NEVER = -1e9f;

    /// Of tables.
    static final Limits TABLES = new Limits(-0.8, 6);

    /// How clusters are joined.
    ///
    /// @param least clusters that agree less on average stay apart, in nats; a little below
    ///     even
    ///     for tables, of which two lines may tell too little to agree
    /// @param most  no pair counts more, for or against
    record Limits(double least, float most) {}

    private record Join(int one, int other, double average, int version) {}

    private final Limits limits;
    private final int[] parents;
    private final int[] sizes;
    private final int[] versions;
    private final Map<Integer, double[]>[] links;
    private final PriorityQueue<Join> queue =
            new PriorityQueue<>(Comparator.comparingDouble((Join join) -> -join.average)
                    .thenComparingInt(Join::one)
                    .thenComparingInt(Join::other));

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of maps has no other way
    private AverageLink(int size, Limits limits) {
        this.limits = limits;
        parents = new int[size];
        Arrays.setAll(parents, id -> id);
        sizes = new int[size];
        Arrays.fill(sizes, 1);
        versions = new int[size];
        links = new Map[size];
    }

    /// {@return for each line the first line of its cluster}
    ///
    /// @param size   how many lines
    /// @param pairs  pairs that were compared, see [Blocks]
    /// @param scores their log-odds; one below [#NEVER] keeps its clusters apart for good
    /// @param limits how they are joined
    static int[] clusters(int size, long[] pairs, float[] scores, Limits limits) {
        AverageLink link = new AverageLink(size, limits);
        for (int at = 0; at < pairs.length; at++) {
            if (scores[at] > -limits.most || scores[at] <= NEVER) {
                link.add(Blocks.first(pairs[at]), Blocks.second(pairs[at]), scores[at]);
            }
        }
        link.join();
        int[] clusters = new int[size];
        int[] firsts = new int[size];
        Arrays.fill(firsts, -1);
        for (int id = 0; id < size; id++) {
            int root = link.root(id);
            firsts[root] = firsts[root] < 0 ? id : firsts[root];
            clusters[id] = firsts[root];
        }
        return clusters;
    }

    private void add(int one, int other, float score) {
        float clamped = score <= NEVER ? score : Math.clamp(score, -limits.most, limits.most);
        links(one).put(other, new double[] {clamped, 1});
        links(other).put(one, new double[] {clamped, 1});
        if (clamped > limits.least) {
            queue.add(new Join(one, other, clamped, 0));
        }
    }

    private Map<Integer, double[]> links(int id) {
        if (links[id] == null) {
            links[id] = new HashMap<>();
        }
        return links[id];
    }

    private int root(int id) {
        int root = id;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private void join() {
        for (Join next = queue.poll(); next != null; next = queue.poll()) {
            boolean current = parents[next.one] == next.one
                    && parents[next.other] == next.other
                    && versions[next.one] + versions[next.other] == next.version;
            if (current) {
                merge(next.one, next.other);
            }
        }
    }

    private void merge(int one, int other) {
        int into = links(one).size() >= links(other).size() ? one : other;
        int from = into == one ? other : one;
        Map<Integer, double[]> kept = links(into);
        kept.remove(from);
        links(from).forEach((neighbour, link) -> {
            if (neighbour != into) {
                double[] sum = kept.computeIfAbsent(neighbour, _ -> new double[2]);
                sum[0] += link[0];
                sum[1] += link[1];
                Map<Integer, double[]> back = links(neighbour);
                back.remove(from);
                back.put(into, sum);
            }
        });
        links[from] = new HashMap<>();
        parents[from] = into;
        sizes[into] += sizes[from];
        versions[into]++;
        kept.forEach((neighbour, link) -> {
            double average = average(into, neighbour, link);
            if (average > limits.least) {
                int version = versions[into] + versions[neighbour];
                queue.add(new Join(into, neighbour, average, version));
            }
        });
    }

    private double average(int one, int other, double[] link) {
        double pairs = (double) sizes[one] * sizes[other];
        return (link[0] + (pairs - link[1]) * NOT_COMPARED) / pairs;
    }
}
