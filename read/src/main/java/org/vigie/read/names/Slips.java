package org.vigie.read.names;

/// Tells whether two written forms differ by no more than a slip of the pen or another way to
/// write the same sounds.
final class Slips {
    /// The fewest letters of a word in which one letter more or less is a slip.
    static final int LONG_ENOUGH = 6;

    private Slips() {}

    /// {@return whether two long words differ in one letter only: one other, one more, two
    /// exchanged}
    ///
    /// @param one   a word, folded
    /// @param other a word, folded
    static boolean isSlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < LONG_ENOUGH
                || Math.abs(one.length() - other.length()) > 1
                || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int begin = 0;
        while (begin < Math.min(one.length(), other.length())
                && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int oneEnd = one.length();
        int otherEnd = other.length();
        while (oneEnd > begin
                && otherEnd > begin
                && one.charAt(oneEnd - 1) == other.charAt(otherEnd - 1)) {
            oneEnd--;
            otherEnd--;
        }
        int left = oneEnd - begin;
        int right = otherEnd - begin;
        boolean swapped = left == 2
                && right == 2
                && one.charAt(begin) == other.charAt(begin + 1)
                && one.charAt(begin + 1) == other.charAt(begin);
        // A last letter that differs is an ending, not a slip: Karimov, Karimova.
        boolean inside = oneEnd < one.length() && otherEnd < other.length();
        return inside && (left <= 1 && right <= 1 || swapped);
    }
}
