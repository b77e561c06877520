package org.vigie.read.model;

import java.util.Collection;

/// The places of features by their numbers: open addressing, so that a look-up makes no object.
/// Immutable.
final class FeatureTable {
    /// 0 is an empty place.
    private final long[] keys;

    /// @param features the numbers of the features, none of them twice
    FeatureTable(Collection<Long> features) {
        this.keys = new long[Integer.highestOneBit(Math.max(8, 3 * features.size())) << 1];
        for (long key : features) {
            keys[place(key)] = key;
        }
    }

    /// {@return how many places there are}
    int room() {
        return keys.length;
    }

    /// {@return where a feature stands, or the empty place where it would}
    int place(long key) {
        int at = (int) (key >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }

    /// {@return whether a feature stands here}
    boolean has(long key) {
        return keys[place(key)] != 0;
    }
}
