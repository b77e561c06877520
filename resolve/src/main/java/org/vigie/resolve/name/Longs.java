package org.vigie.resolve.name;

import java.util.Arrays;

/// A list of numbers that grows, without an object for each.
public final class Longs {
    private long[] values = new long[64];
    private int size;

    /// Begins empty.
    public Longs() {}

    /// Adds a number.
    ///
    /// @param value the number
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /// {@return the number at a place}
    ///
    /// @param index the place, from 0
    public long get(int index) {
        return values[index];
    }

    /// {@return the number added last}
    public long last() {
        return values[size - 1];
    }

    /// {@return how many there are}
    public int size() {
        return size;
    }

    /// {@return a copy of the numbers}
    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
