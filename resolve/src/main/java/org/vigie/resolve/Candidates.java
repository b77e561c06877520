package org.vigie.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which bearers are worth comparing, kept up to date as they come and go: those that share a key
/// which few others have; of a key that many have, neighbours alone.
///
/// What is a candidate follows from the bearers that there are, not from the order in which they
/// came.
final class Candidates {
    static final int MOST = 50;
    private static final long[] NONE = {};

    private final Map<Long, long[]> blocks = new HashMap<>();
    private final Map<Long, long[]> keysOf = new HashMap<>();

    /// {@return pairs of which it may have changed whether they are candidates}
    ///
    /// @param number of a bearer that is new
    /// @param keys   its keys, in order
    Set<Pair> add(long number, long[] keys) {
        keysOf.put(number, keys);
        Set<Pair> changed = new TreeSet<>();
        for (long key : keys) {
            long[] before = blocks.getOrDefault(key, NONE);
            long[] after = with(before, number);
            blocks.put(key, after);
            changes(before, after, number, changed);
        }
        return changed;
    }

    /// {@return the same}
    ///
    /// @param number of a bearer that goes
    Set<Pair> remove(long number) {
        Set<Pair> changed = new TreeSet<>();
        long[] keys = keysOf.getOrDefault(number, NONE);
        for (long key : keys) {
            long[] before = blocks.getOrDefault(key, NONE);
            long[] after = without(before, number);
            if (after.length == 0) {
                blocks.remove(key);
            } else {
                blocks.put(key, after);
            }
            changes(after, before, number, changed);
        }
        keysOf.remove(number);
        return changed;
    }

    /// Fills in the pairs that a block has with a number or without it, and not both.
    private static void changes(long[] without, long[] with, long number, Set<Pair> changed) {
        boolean crowded = with.length > MOST;
        int at = Arrays.binarySearch(with, number);
        for (int other = 0; other < with.length; other++) {
            boolean near = Math.abs(other - at) == 1;
            if (other != at && (!crowded || near)) {
                changed.add(Pair.of(number, with[other]));
            }
        }
        if (crowded && without.length <= MOST) {
            for (int one = 0; one < without.length; one++) {
                for (int other = one + 1; other < without.length; other++) {
                    changed.add(new Pair(without[one], without[other]));
                }
            }
        } else if (crowded && at > 0 && at + 1 < with.length) {
            changed.add(new Pair(with[at - 1], with[at + 1]));
        }
    }

    /// {@return whether two are worth comparing}
    boolean has(Pair pair) {
        long[] ones = keysOf.getOrDefault(pair.one(), NONE);
        long[] others = keysOf.getOrDefault(pair.other(), NONE);
        int one = 0;
        int other = 0;
        while (one < ones.length && other < others.length) {
            if (ones[one] == others[other]) {
                if (within(blocks.getOrDefault(ones[one], NONE), pair)) {
                    return true;
                }
                one++;
                other++;
            } else if (ones[one] < others[other]) {
                one++;
            } else {
                other++;
            }
        }
        return false;
    }

    private static boolean within(long[] block, Pair pair) {
        return block.length <= MOST
                || Arrays.binarySearch(block, pair.other()) - Arrays.binarySearch(block, pair.one())
                        == 1;
    }

    private static long[] with(long[] block, long number) {
        int place = -Arrays.binarySearch(block, number) - 1;
        long[] more = new long[block.length + 1];
        System.arraycopy(block, 0, more, 0, place);
        more[place] = number;
        System.arraycopy(block, place, more, place + 1, block.length - place);
        return more;
    }

    private static long[] without(long[] block, long number) {
        int place = Arrays.binarySearch(block, number);
        long[] fewer = new long[block.length - 1];
        System.arraycopy(block, 0, fewer, 0, place);
        System.arraycopy(block, place + 1, fewer, place, fewer.length - place);
        return fewer;
    }
}
