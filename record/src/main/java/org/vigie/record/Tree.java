package org.vigie.record;

import java.util.ArrayList;
import java.util.List;

/// The Merkle tree of RFC 9162, section 2.1, grown leaf by leaf.
///
/// It holds the roots of the complete subtrees that make up the leaves so far, the largest first:
/// one for each bit set in the number of leaves.
final class Tree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private long size;
    private final List<byte[]> peaks = new ArrayList<>();

    /// Stores or looks up the roots of complete subtrees.
    interface Nodes {
        /// @param level height of the subtree, from 0: a leaf
        /// @param place which one of that height, from 0 at the left
        byte[] at(int level, long place);
    }

    /// Takes a complete subtree that a new leaf closed.
    interface Grown {
        void node(int level, long place, byte[] hash);
    }

    /// A tree without leaves.
    Tree() {}

    /// The tree of the first leaves.
    ///
    /// @param size  how many
    /// @param nodes where complete subtrees are found
    Tree(long size, Nodes nodes) {
        this.size = size;
        long done = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.add(nodes.at(level, done >> level));
                done += 1L << level;
            }
        }
    }

    /// {@return the hash of a leaf}
    static byte[] leaf(byte[] data) {
        return Sha256.of(LEAF, data);
    }

    /// {@return the hash of two subtrees side by side}
    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    long size() {
        return size;
    }

    /// Adds a leaf and tells the complete subtrees it closes, from level 1 up.
    void add(byte[] leaf, Grown grown) {
        byte[] hash = leaf;
        long place = size;
        for (int level = 1; (place & 1) == 1; level++) {
            hash = node(peaks.removeLast(), hash);
            place >>= 1;
            grown.node(level, place, hash);
        }
        peaks.add(hash);
        size++;
    }

    /// {@return the root over all leaves; for none, the hash of nothing}
    byte[] root() {
        if (peaks.isEmpty()) {
            return Sha256.of();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root;
    }
}
