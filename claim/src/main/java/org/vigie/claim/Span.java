package org.vigie.claim;

/// A half-open stretch of a bulletin's text.
///
/// @param begin first char, in UTF-16 code units from 0
/// @param end   one past the last char, at least `begin`
public record Span(int begin, int end) implements Comparable<Span> {

    /// Checks the order of the ends.
    ///
    /// @throws IllegalArgumentException unless `0 <= begin <= end`
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException(
                    "span needs 0 <= begin <= end, got [" + begin + ", " + end + ")");
        }
    }

    /// {@return the number of UTF-16 code units covered}
    public int length() {
        return end - begin;
    }

    /// {@return the stretch of `text` that this span covers}
    ///
    /// @param text the text the span stands on
    /// @throws IndexOutOfBoundsException if the span ends after the text
    public String of(CharSequence text) {
        return text.subSequence(begin, end).toString();
    }

    /// {@return whether at least one char is in both}
    ///
    /// @param other another span of the same text
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /// {@return whether `other` lies within this one}
    ///
    /// @param other another span of the same text
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /// Orders by begin, then by end.
    @Override
    public int compareTo(Span other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
    }
}
