package org.vigie.resolve.name;

import java.util.Arrays;

/// Numbers for what is met anew, told apart by hashes of 64 bits.
final class Numbering {
    private static final int NONE = -1;

    private long[] hashes = new long[1 << 13];
    private int[] numbers = new int[1 << 13];
    private int size;

    Numbering() {
        Arrays.fill(numbers, NONE);
    }

    /// {@return the number of what has a hash}
    ///
    /// @param hash  of all its bits
    /// @param fresh its number if it is new
    int number(long hash, int fresh) {
        int slot = slot(hash);
        if (numbers[slot] != NONE) {
            return numbers[slot];
        }
        hashes[slot] = hash;
        numbers[slot] = fresh;
        size++;
        if (size * 2 > numbers.length) {
            grow();
        }
        return fresh;
    }

    private int slot(long hash) {
        int slot = (int) hash & numbers.length - 1;
        while (numbers[slot] != NONE && hashes[slot] != hash) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] hashesBefore = hashes;
        int[] numbersBefore = numbers;
        hashes = new long[hashesBefore.length * 2];
        numbers = new int[hashes.length];
        Arrays.fill(numbers, NONE);
        for (int at = 0; at < numbersBefore.length; at++) {
            if (numbersBefore[at] != NONE) {
                int slot = slot(hashesBefore[at]);
                hashes[slot] = hashesBefore[at];
                numbers[slot] = numbersBefore[at];
            }
        }
    }
}
