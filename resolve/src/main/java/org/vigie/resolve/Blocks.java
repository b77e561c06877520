package org.vigie.resolve;

import org.vigie.resolve.name.Longs;
import org.vigie.resolve.name.NameKeys;

import java.util.Arrays;
import java.util.List;

/// Pairs of lines that are worth comparing: those that share a key which few others have.
final class Blocks {
    private static final int MOST = 50;
    private static final long ID_MASK = 0xFFFFFFFFL;

    private Blocks() {}

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) (pair & ID_MASK);
    }

    /// {@return pairs in order, each once, the smaller number first}
    static long[] pairs(List<Profile> profiles) {
        Longs keys = new Longs();
        Longs ids = new Longs();
        long[] own = new long[512];
        for (int id = 0; id < profiles.size(); id++) {
            int count = ProfileKeys.of(profiles.get(id), own);
            for (int at = 0; at < count; at++) {
                keys.add(own[at]);
                ids.add(id);
            }
        }
        return pairs(sorted(keys, ids));
    }

    /// Keys keep their upper 40 bits beside the number of the line, so that one sort does for
    /// both.
    private static long[] sorted(Longs keys, Longs ids) {
        int bits = Math.max(1, 64 - Long.numberOfLeadingZeros(ids.size() == 0 ? 1 : ids.last()));
        long mask = (1L << bits) - 1;
        long[] both = new long[keys.size()];
        for (int at = 0; at < both.length; at++) {
            both[at] = NameKeys.mix(keys.get(at)) & ~mask | ids.get(at);
        }
        Arrays.parallelSort(both);
        long[] withBits = Arrays.copyOf(both, both.length + 1);
        withBits[both.length] = bits;
        return withBits;
    }

    private static long[] pairs(long[] sorted) {
        int length = sorted.length - 1;
        long mask = (1L << sorted[length]) - 1;
        Longs pairs = new Longs();
        int from = 0;
        while (from < length) {
            int to = from + 1;
            while (to < length && (sorted[to] & ~mask) == (sorted[from] & ~mask)) {
                to++;
            }
            if (to - from <= MOST) {
                within(sorted, from, to, mask, pairs);
            } else {
                // A key that many share still joins neighbours, so that lines written alike meet.
                neighbours(sorted, from, to, mask, pairs);
            }
            from = to;
        }
        return distinct(pairs);
    }

    private static void within(long[] sorted, int from, int to, long mask, Longs pairs) {
        for (int one = from; one < to; one++) {
            for (int other = one + 1; other < to; other++) {
                add(pairs, sorted[one] & mask, sorted[other] & mask);
            }
        }
    }

    private static void neighbours(long[] sorted, int from, int to, long mask, Longs pairs) {
        for (int one = from; one + 1 < to; one++) {
            add(pairs, sorted[one] & mask, sorted[one + 1] & mask);
        }
    }

    private static void add(Longs pairs, long one, long other) {
        if (one != other) {
            pairs.add(Math.min(one, other) << 32 | Math.max(one, other));
        }
    }

    private static long[] distinct(Longs pairs) {
        long[] all = pairs.toArray();
        Arrays.parallelSort(all);
        int kept = 0;
        for (int at = 0; at < all.length; at++) {
            if (at == 0 || all[at] != all[at - 1]) {
                all[kept++] = all[at];
            }
        }
        return Arrays.copyOf(all, kept);
    }
}
