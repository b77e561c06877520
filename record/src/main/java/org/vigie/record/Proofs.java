package org.vigie.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Proofs of RFC 9162, sections 2.1.3 and 2.1.4, as lists of hashes: made from stored subtrees,
/// checked from nothing but the hashes.
final class Proofs {
    private final Tree.Nodes nodes;

    Proofs(Tree.Nodes nodes) {
        this.nodes = nodes;
    }

    /// {@return the hashes that lead from a leaf to the root over the first leaves}
    ///
    /// @param leaf the leaf's index, less than `size`
    /// @param size how many leaves
    List<byte[]> inclusion(long leaf, long size) {
        List<byte[]> path = new ArrayList<>();
        inclusion(leaf, 0, size, path);
        return path;
    }

    private void inclusion(long leaf, long begin, long end, List<byte[]> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (leaf < middle) {
            inclusion(leaf, begin, middle, path);
            path.add(root(middle, end));
        } else {
            inclusion(leaf, middle, end, path);
            path.add(root(begin, middle));
        }
    }

    /// {@return the hashes that lead from the root over the first leaves to the root over more
    /// of them}
    ///
    /// @param from how many leaves, at least 1
    /// @param to   how many leaves, at least `from`
    List<byte[]> consistency(long from, long to) {
        List<byte[]> path = new ArrayList<>();
        consistency(from, 0, to, true, path);
        return path;
    }

    private void consistency(long from, long begin, long end, boolean whole, List<byte[]> path) {
        if (from == end) {
            if (!whole) {
                path.add(root(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            consistency(from, begin, middle, whole, path);
            path.add(root(middle, end));
        } else {
            consistency(from, middle, end, false, path);
            path.add(root(begin, middle));
        }
    }

    /// {@return the root over the leaves from `begin` to `end`, of which the first is a
    /// multiple of a power of two not less than their number}
    private byte[] root(long begin, long end) {
        long leaves = end - begin;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return nodes.at(level, begin >> level);
        }
        long middle = begin + split(leaves);
        return Tree.node(root(begin, middle), root(middle, end));
    }

    /// {@return the largest power of two less than a number}
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /// {@return the root that an inclusion proof leads to, empty where it has not the right
    /// length}
    static byte[] included(long leaf, long size, byte[] hash, List<byte[]> path) {
        long at = leaf;
        long last = size - 1;
        byte[] root = hash;
        for (byte[] step : path) {
            if (last == 0) {
                return new byte[0];
            }
            if ((at & 1) == 1 || at == last) {
                root = Tree.node(step, root);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                root = Tree.node(root, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 ? root : new byte[0];
    }

    /// {@return whether a consistency proof leads from one root to another}
    static boolean consistent(long from, byte[] old, long to, byte[] now, List<byte[]> proof) {
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(old, now);
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(from) == 1) {
            path.addFirst(old);
        }
        if (path.isEmpty()) {
            return false;
        }
        int rightmost = Long.numberOfTrailingZeros(from);
        long at = from - 1 >> rightmost;
        long last = to - 1 >> rightmost;
        byte[] first = path.getFirst();
        byte[] second = first;
        for (byte[] step : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                first = Tree.node(step, first);
                second = Tree.node(step, second);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                second = Tree.node(second, step);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(first, old) && Arrays.equals(second, now);
    }
}
