package org.vigie.resolve.name;

import java.util.Arrays;

/// Which names have a key: one number for each key of each name, of the key's hash above and the
/// name's number below, in order.
final class Postings {
    private static final int PARTS = 256;
    private static final int PART_SHIFT = 56;
    private static final long ID_MASK = NameIndex.MOST_NAMES - 1;

    private final long[][] parts;

    private Postings(long[][] parts) {
        this.parts = parts;
    }

    /// Names under one key, in one part.
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; they never leave this class
    record Range(long[] part, int from, int to) {
        int size() {
            return to - from;
        }

        int name(int place) {
            return (int) (part[from + place] & ID_MASK);
        }
    }

    /// {@return the names that have a key}
    Range range(long key) {
        long mixed = NameKeys.mix(key);
        long[] part = parts[(int) (mixed >>> PART_SHIFT)];
        int from = firstFrom(part, mixed & ~ID_MASK);
        long last = mixed | ID_MASK;
        int step = 1;
        while (from + step < part.length && part[from + step] <= last) {
            step <<= 1;
        }
        int to = firstAfter(part, from + step / 2, Math.min(part.length, from + step), last);
        return new Range(part, from, to);
    }

    private static int firstAfter(long[] part, int begin, int end, long last) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (part[middle] <= last) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int firstFrom(long[] part, long value) {
        int at = Arrays.binarySearch(part, value);
        return at < 0 ? -at - 1 : at;
    }

    /// Takes keys one by one.
    static final class Builder {
        private final Longs[] parts = new Longs[PARTS];

        Builder() {
            Arrays.setAll(parts, _ -> new Longs());
        }

        void add(long key, int name) {
            long mixed = NameKeys.mix(key);
            parts[(int) (mixed >>> PART_SHIFT)].add(mixed & ~ID_MASK | name);
        }

        /// {@return what was added; the builder is empty after}
        Postings build() {
            long[][] sorted = new long[PARTS][];
            for (int part = 0; part < PARTS; part++) {
                sorted[part] = parts[part].toArray();
                parts[part] = new Longs();
                Arrays.parallelSort(sorted[part]);
            }
            return new Postings(sorted);
        }
    }
}
