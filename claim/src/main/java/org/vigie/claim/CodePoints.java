package org.vigie.claim;

/// Turns offsets in UTF-16 code units of one text into offsets in code points, and back.
public final class CodePoints {
    private final String text;
    /// For each char offset its code point offset; empty where the two are always the same.
    private final int[] pointOf;

    /// Counts a text once.
    ///
    /// @param text the text that the offsets stand on
    public CodePoints(String text) {
        this.text = text;
        boolean same = text.codePointCount(0, text.length()) == text.length();
        this.pointOf = same ? new int[0] : count(text);
    }

    private static int[] count(String text) {
        int[] points = new int[text.length() + 1];
        int point = 0;
        for (int at = 0; at < text.length(); at++) {
            points[at] = point;
            boolean inside = Character.isHighSurrogate(text.charAt(at))
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1));
            if (!inside) {
                point++;
            }
        }
        points[text.length()] = point;
        return points;
    }

    /// {@return the offset in code points}
    ///
    /// @param at an offset in UTF-16 code units, from 0 to the text's length
    /// @throws IndexOutOfBoundsException if it lies outside the text
    public int toCodePoint(int at) {
        if (at < 0 || at > text.length()) {
            throw new IndexOutOfBoundsException(
                    "offset needs 0 <= at <= " + text.length() + ", got " + at);
        }
        return pointOf.length == 0 ? at : pointOf[at];
    }

    /// {@return the offset in UTF-16 code units}
    ///
    /// @param point an offset in code points, from 0 to the number of them
    /// @throws IndexOutOfBoundsException if it lies outside the text
    public int toChar(int point) {
        if (pointOf.length == 0) {
            if (point < 0 || point > text.length()) {
                throw new IndexOutOfBoundsException(
                        "offset needs 0 <= point <= " + text.length() + ", got " + point);
            }
            return point;
        }
        return text.offsetByCodePoints(0, point);
    }
}
