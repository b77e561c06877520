package org.vigie.resolve.name;

import java.util.Arrays;

/// Names gathered by their keys for one look-up, each with what its keys weigh; picks the heaviest
/// without putting all in order.
final class Gathering {
    /// Keys of one name say nearly the same: what they weigh beside the heaviest counts by this
    /// less.
    private static final int OTHERS_LESS = 4;

    private static final int MOST_WEIGHT = 1 << 13;
    private static final int NONE = -1;

    private final int[] slots;
    private final int[] ids;
    private final int[] most;
    private final int[] sums;
    private int size;

    /// Begins with none.
    ///
    /// @param capacity so many names at most
    Gathering(int capacity) {
        ids = new int[capacity];
        most = new int[capacity];
        sums = new int[capacity];
        slots = new int[Integer.highestOneBit(capacity) << 2];
        Arrays.fill(slots, NONE);
    }

    /// Adds a name by one of its keys.
    void add(int id, int weight) {
        int slot = id * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots.length) + 1;
        while (slots[slot] != NONE && ids[slots[slot]] != id) {
            slot = slot + 1 & slots.length - 1;
        }
        if (slots[slot] == NONE) {
            slots[slot] = size;
            ids[size++] = id;
        }
        int at = slots[slot];
        sums[at] += weight;
        most[at] = Math.max(most[at], weight);
    }

    /// {@return the names that weigh most, the heaviest first, of equals the smaller number}
    ///
    /// @param wanted   what is looked for
    /// @param sketches consonants of all names
    /// @param fines    the same with vowels
    /// @param count    so many at most
    int[] heaviest(NameSketch wanted, long[] sketches, long[] fines, int count) {
        int[] weights = new int[size];
        int[] histogram = new int[MOST_WEIGHT];
        for (int at = 0; at < size; at++) {
            int shared = wanted.shared(sketches[ids[at]], fines[ids[at]]);
            weights[at] =
                    Math.clamp(most[at] + sums[at] / OTHERS_LESS + shared, 1, MOST_WEIGHT - 1);
            histogram[weights[at]]++;
        }
        int least = MOST_WEIGHT;
        int above = 0;
        while (least > 1 && above < count) {
            above += histogram[--least];
        }
        long[] kept = new long[above];
        int next = 0;
        for (int at = 0; at < size; at++) {
            if (weights[at] >= least) {
                kept[next++] = (long) -weights[at] << 32 | ids[at];
            }
        }
        Arrays.sort(kept);
        int[] heaviest = new int[Math.min(next, count)];
        for (int at = 0; at < heaviest.length; at++) {
            heaviest[at] = (int) kept[at];
        }
        return heaviest;
    }
}
