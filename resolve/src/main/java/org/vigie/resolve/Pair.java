package org.vigie.resolve;

/// Two numbers of bearers, the smaller one first.
///
/// @param one   the smaller one
/// @param other the larger one
public record Pair(long one, long other) implements Comparable<Pair> {

    /// {@return the pair of two numbers, in whatever order}
    ///
    /// @param one   a number
    /// @param other another
    public static Pair of(long one, long other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }

    @Override
    public int compareTo(Pair pair) {
        int first = Long.compare(one, pair.one);
        return first == 0 ? Long.compare(other, pair.other) : first;
    }
}
