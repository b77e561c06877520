package org.vigie.resolve.name;

import java.util.Arrays;

/// The small phonetic alphabet in which names of all scripts meet.
///
/// A sound is a number from 1 to [#SIZE] less 1. Each is written as one letter in data files. What
/// is ambiguous in writing (the Latin j, c before e, ch, sz, th, x) is a sound of its own, whose
/// distance to others is learnt.
final class Sounds {
    /// Numbers of sounds are below this.
    static final int SIZE = 64;

    private static final String LETTERS =
            " aäeıioöuüyəëjJbvwgGdDžzkqlmnNprstfxhcċčšŝHZTXçʿ0123456789";

    private static final byte[] BY_LETTER = byLetter();

    private static final String VOWELS = "aäeıioöuüyəëʿ";

    /// Consonants that are seldom taken for one another, one bit each; what may be several
    /// has the
    /// bits of all.
    private static final String[] CLASSES = {
        "bp", "vwfTubüöo", "kqgGxhHXċʿJçc", "tdTDcjčžJ", "szcċčšŝžHZXDJçTdtdj", "l", "m", "nN", "r"
    };

    private static final String CERTAIN = "bpvfkqgtdszšžlmnrčcŝ";

    private static final int[] POSSIBLE_CLASSES = classes();

    private Sounds() {}

    private static byte[] byLetter() {
        byte[] numbers = new byte[0x300];
        for (int at = 1; at < LETTERS.length(); at++) {
            numbers[LETTERS.charAt(at)] = (byte) at;
        }
        return numbers;
    }

    private static int[] classes() {
        int[] classes = new int[SIZE];
        for (int bit = 0; bit < CLASSES.length; bit++) {
            for (char letter : CLASSES[bit].toCharArray()) {
                classes[BY_LETTER[letter]] |= 1 << bit;
            }
        }
        return classes;
    }

    /// {@return how many sounds there are, 0 counted, which is none}
    static int count() {
        return LETTERS.length();
    }

    /// {@return the numbers of sounds}
    ///
    /// @param letters as written in data files
    /// @throws IllegalArgumentException if a letter stands for no sound
    static byte[] parse(String letters) {
        byte[] sounds = new byte[letters.length()];
        for (int at = 0; at < sounds.length; at++) {
            char letter = letters.charAt(at);
            sounds[at] = letter < BY_LETTER.length ? BY_LETTER[letter] : 0;
            if (sounds[at] == 0) {
                throw new IllegalArgumentException("no sound is written " + letter);
            }
        }
        return sounds;
    }

    /// {@return the number of the sound that a letter stands for}
    static byte of(char letter) {
        return BY_LETTER[letter];
    }

    /// {@return sounds as written in data files}
    static String format(byte[] sounds) {
        StringBuilder letters = new StringBuilder(sounds.length);
        for (byte sound : sounds) {
            letters.append(LETTERS.charAt(sound));
        }
        return letters.toString();
    }

    static boolean isVowel(byte sound) {
        return VOWELS.indexOf(LETTERS.charAt(sound)) >= 0;
    }

    static boolean isDigit(byte sound) {
        char letter = LETTERS.charAt(sound);
        return letter >= '0' && letter <= '9';
    }

    /// {@return the classes that the sounds may belong to, a bit each}
    static int possible(byte[] sounds) {
        int classes = 0;
        for (byte sound : sounds) {
            classes |= POSSIBLE_CLASSES[sound];
        }
        return classes;
    }

    /// {@return the classes that the sounds surely belong to}
    static int certain(byte[] sounds) {
        int classes = 0;
        for (byte sound : sounds) {
            if (CERTAIN.indexOf(LETTERS.charAt(sound)) >= 0
                    && Integer.bitCount(POSSIBLE_CLASSES[sound]) == 1) {
                classes |= POSSIBLE_CLASSES[sound];
            }
        }
        return classes;
    }

    /// {@return a number that hardly ever is that of other sounds}
    static long hash(byte[] sounds) {
        long hash = 0xcbf29ce484222325L;
        for (byte sound : sounds) {
            hash = (hash ^ sound) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    /// {@return the sounds of several words in one}
    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
