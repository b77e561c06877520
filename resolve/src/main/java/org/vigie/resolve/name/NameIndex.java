package org.vigie.resolve.name;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds a name, in any script, among millions of names.
///
/// Names are kept once for each way they are written. Each has some twenty keys (see [NameKeys]);
/// a look-up gathers the names that share the rarest keys with it, and compares in full the few
/// hundred that share most. All is kept in memory, about 400 bytes a name, and nothing in files.
/// Once built it does not change, and threads may share it.
public final class NameIndex {
    /// No index holds more ways of writing names.
    public static final int MOST_NAMES = 1 << 24;

    private static final int PARTS = 256;
    private static final int PART_SHIFT = 56;
    private static final long ID_MASK = MOST_NAMES - 1;

    /// So many names are compared in full.
    private static final int COMPARED = 300;

    /// So many names are gathered for one key.
    private static final int MOST_OF_KEY = 6000;

    /// No more are gathered in all.
    private static final int GATHERED = 16_000;

    private final NameReader reader;
    private final long[][] parts;
    private final byte[] texts;
    private final int[] ends;
    private final long[] sketches;
    private final long[] fines;

    private NameIndex(
            NameReader reader,
            long[][] parts,
            long[] sketches,
            long[] fines,
            byte[] texts,
            int... ends) {
        this.reader = reader;
        this.parts = parts;
        this.sketches = sketches;
        this.fines = fines;
        this.texts = texts;
        this.ends = ends;
    }

    /// A name that was found.
    ///
    /// @param id          its number, see [Builder#add]
    /// @param name        as written
    /// @param probability that it is the one looked for
    public record Found(int id, String name, double probability) {}

    /// {@return names that may be the one looked for, the likeliest first}
    ///
    /// @param matcher compares them; of this thread
    /// @param name    what is looked for
    /// @param least   the least probability
    public List<Found> find(NameMatcher matcher, Name name, double least) {
        List<Found> found = new ArrayList<>();
        for (int id : candidates(name)) {
            String text = text(id);
            double probability = matcher.probability(name, reader.read(text));
            if (probability >= least) {
                found.add(new Found(id, text, probability));
            }
        }
        found.sort(Comparator.comparingDouble(Found::probability)
                .reversed()
                .thenComparingInt(Found::id));
        return found;
    }

    /// {@return the numbers of names that are worth comparing in full, those that share most
    /// first}
    ///
    /// @param name what is looked for
    public int[] candidates(Name name) {
        long[] keys = new long[Builder.MOST_KEYS];
        int count = NameKeys.distinct(keys, NameKeys.forLookUp(name, keys));
        Range[] ranges = new Range[count];
        for (int at = 0; at < count; at++) {
            ranges[at] = range(keys[at]);
        }
        Arrays.sort(ranges, Comparator.comparingInt(Range::size));
        Gathering gathering = new Gathering(GATHERED);
        int left = GATHERED;
        for (Range range : ranges) {
            int taken = Math.min(Math.min(range.size(), MOST_OF_KEY), left);
            int weight = range.weight(ends.length);
            for (int at = 0; at < taken; at++) {
                gathering.add((int) (range.part[range.from + at] & ID_MASK), weight);
            }
            left -= taken;
        }
        return gathering.heaviest(new NameSketch(name), sketches, fines, COMPARED);
    }

    /// Names under one key, in one part of the index.
    @SuppressWarnings("ArrayRecordComponent") // arrays for speed; they never leave this class
    private record Range(long[] part, int from, int to) {
        int size() {
            return to - from;
        }

        /// {@return how rare the key is, in eighths of a bit}
        int weight(int names) {
            double bits = StrictMath.log((double) names / Math.max(1, size())) / StrictMath.log(2);
            return (int) Math.max(1, Math.round(8 * bits));
        }
    }

    private Range range(long key) {
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

    /// {@return how many ways of writing names there are}
    public int size() {
        return ends.length;
    }

    /// {@return a name as written}
    ///
    /// @param id its number
    public String text(int id) {
        int begin = id == 0 ? 0 : ends[id - 1];
        return new String(texts, begin, ends[id] - begin, StandardCharsets.UTF_8);
    }

    /// Takes names one by one.
    public static final class Builder {
        static final int MOST_KEYS = 256;
        private static final int NONE = -1;

        private final NameReader reader;
        private final Longs[] parts = new Longs[PARTS];
        private final Longs sketches = new Longs();
        private final Longs fines = new Longs();
        private final long[] keys = new long[MOST_KEYS];
        private byte[] texts = new byte[1 << 16];
        private int[] ends = new int[1 << 12];
        private int size;
        private long[] hashes = new long[1 << 13];
        private int[] ids = new int[1 << 13];

        /// Begins without names.
        ///
        /// @param reader makes names ready
        public Builder(NameReader reader) {
            this.reader = reader;
            Arrays.setAll(parts, _ -> new Longs());
            Arrays.fill(ids, NONE);
        }

        /// {@return the number of a name; the same for one that is written the same}
        ///
        /// @param written the name
        /// @throws IllegalStateException if there are more than [#MOST_NAMES]
        public int add(String written) {
            long hash = hash(written);
            int slot = slot(hash);
            if (ids[slot] != NONE) {
                return ids[slot];
            }
            if (size == MOST_NAMES) {
                throw new IllegalStateException("an index holds at most " + MOST_NAMES + " names");
            }
            hashes[slot] = hash;
            ids[slot] = size;
            keep(written);
            Name name = reader.read(written);
            sketches.add(NameSketch.of(name));
            fines.add(NameSketch.fineOf(name));
            int count = NameKeys.distinct(keys, NameKeys.forLookUp(name, keys));
            for (int at = 0; at < count; at++) {
                long mixed = NameKeys.mix(keys[at]);
                parts[(int) (mixed >>> PART_SHIFT)].add(mixed & ~ID_MASK | size);
            }
            size++;
            if (size * 2 > ids.length) {
                grow();
            }
            return size - 1;
        }

        private void keep(String written) {
            byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
            int begin = size == 0 ? 0 : ends[size - 1];
            if (begin + bytes.length > texts.length) {
                texts = Arrays.copyOf(
                        texts, Math.addExact(texts.length, texts.length >> 1) + bytes.length);
            }
            System.arraycopy(bytes, 0, texts, begin, bytes.length);
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size + (size >> 1));
            }
            ends[size] = begin + bytes.length;
        }

        private static long hash(String written) {
            long hash = written.length();
            for (int at = 0; at < written.length(); at++) {
                hash = (hash ^ written.charAt(at)) * 0x100000001b3L;
                hash ^= hash >>> 29;
            }
            return NameKeys.mix(hash);
        }

        private int slot(long hash) {
            int slot = (int) hash & ids.length - 1;
            while (ids[slot] != NONE && hashes[slot] != hash) {
                slot = slot + 1 & ids.length - 1;
            }
            return slot;
        }

        private void grow() {
            long[] hashesBefore = hashes;
            int[] idsBefore = ids;
            hashes = new long[hashesBefore.length * 2];
            ids = new int[hashes.length];
            Arrays.fill(ids, NONE);
            for (int at = 0; at < idsBefore.length; at++) {
                if (idsBefore[at] != NONE) {
                    int slot = slot(hashesBefore[at]);
                    hashes[slot] = hashesBefore[at];
                    ids[slot] = idsBefore[at];
                }
            }
        }

        /// {@return the index of the names added; the builder cannot be used after}
        public NameIndex build() {
            long[][] sorted = new long[PARTS][];
            for (int part = 0; part < PARTS; part++) {
                sorted[part] = parts[part].toArray();
                parts[part] = new Longs();
                Arrays.parallelSort(sorted[part]);
            }
            return new NameIndex(
                    reader,
                    sorted,
                    sketches.toArray(),
                    fines.toArray(),
                    Arrays.copyOf(texts, size == 0 ? 0 : ends[size - 1]),
                    Arrays.copyOf(ends, size));
        }
    }
}
