package org.vigie.resolve.name;

import java.util.Arrays;

/// Names gathered in one look-up, each with what its words are worth for the name looked for, less
/// what they contradict; picks the worthiest without putting all in order.
final class Ranking {
    /// A word that stands against another, with all consonants in common.
    static final int CONTRADICTED = 32;

    /// Each kind of consonants that one of them has and the other cannot have.
    private static final int UNLIKE = 6;

    private static final int MOST_UNLIKE = 4;

    /// A word that the other name leaves out.
    static final int LEFT_OUT = 8;

    /// Weights are counted from here, so that none is negative.
    private static final int FROM = 400;

    private static final int MOST_WEIGHT = 1 << 12;
    private static final int NONE = -1;

    /// Names of several words of which all that are alike are worth less are of others.
    private static final int FLOOR = 20;

    /// An initial that may stand for a name.
    private static final int INITIAL = 3 * Lexicon.WHOLE;

    private final int count;
    private final int floor;
    private final int[] slots;
    private final int[] ids;
    private final int[] weights;
    private final int wanted;
    private final Token[] looked;
    private final long[] kinds;
    private final int[] wordSlots;
    private final int[] words;
    private final int[] worths;
    private final int[] histogram = new int[MOST_WEIGHT];
    private int wordCount;
    private int size;
    private int least;
    private int above;

    /// Begins with none.
    ///
    /// @param count    so many names are wanted
    /// @param capacity so many are gathered at most
    /// @param looked   the words that are looked for
    /// @param like     so many words may stand for them
    Ranking(int count, int capacity, Token[] looked, int like) {
        this.count = count;
        this.looked = looked.clone();
        this.kinds = Arrays.stream(looked).mapToLong(SoundDistance::kinds).toArray();
        this.wanted = looked.length;
        floor = wanted > 1 ? FLOOR : 1 - FROM;
        least = FROM + floor;
        ids = new int[capacity];
        weights = new int[capacity];
        slots = new int[Integer.highestOneBit(capacity) << 2];
        Arrays.fill(slots, NONE);
        wordSlots = new int[Integer.highestOneBit(Math.max(like, 1)) << 2];
        Arrays.fill(wordSlots, NONE);
        words = new int[like];
        worths = new int[like * wanted];
    }

    /// Tells what a word of names is worth.
    void worth(int place, int word, int worth) {
        int slot = slot(word, wordSlots.length);
        while (wordSlots[slot] != NONE && words[wordSlots[slot]] != word) {
            slot = slot + 1 & wordSlots.length - 1;
        }
        if (wordSlots[slot] == NONE) {
            wordSlots[slot] = wordCount;
            words[wordCount++] = word;
        }
        worths[wordSlots[slot] * wanted + place] = worth;
    }

    private static int slot(int number, int slots) {
        return number * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(slots) + 1;
    }

    /// {@return whether enough names are gathered, or enough that are worth more than others
    /// can be}
    ///
    /// @param most what these others are worth at most
    boolean suffices(int most) {
        return size == ids.length || most < floor || above >= count && most + FROM <= least;
    }

    /// Adds a name, if it is new.
    ///
    /// @param wordsOf the words of names, each name's in their places
    /// @param from    where those of this name begin
    void add(int id, int[] wordsOf, int from, Lexicon lexicon) {
        int slot = slot(id, slots.length);
        while (slots[slot] != NONE) {
            if (ids[slots[slot]] == id) {
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = size;
        ids[size] = id;
        int weight = weight(from, wordsOf, lexicon);
        weights[size++] = weight;
        histogram[weight]++;
        if (weight >= least) {
            above++;
            while (above - histogram[least] >= count) {
                above -= histogram[least++];
            }
        }
    }

    private int weight(int from, int[] wordsOf, Lexicon lexicon) {
        int used = 0;
        int over = 0;
        int weight = 0;
        int at = from;
        for (; at < from + NameIndex.WORDS && wordsOf[at] != NONE; at++) {
            long best = best(wordsOf[at], used, lexicon);
            if (best > 0) {
                used |= 1 << (int) best;
                weight += (int) (best >> 32);
            } else {
                over |= 1 << at - from;
            }
        }
        int left = wanted - Integer.bitCount(used);
        int beyond = Integer.bitCount(over);
        int told = weight - LEFT_OUT * Math.abs(left - beyond);
        for (int word = 0; left > 0 && word < at - from; word++) {
            if ((over & 1 << word) != 0) {
                told -= CONTRADICTED + unlike(lexicon.kinds(wordsOf[from + word]), used);
                left--;
            }
        }
        return Math.clamp(told + FROM, 1, MOST_WEIGHT - 1);
    }

    /// {@return how unlike a word is to that of those left over which is most like it}
    private int unlike(long word, int used) {
        int least = MOST_UNLIKE;
        for (int place = 0; place < wanted; place++) {
            if ((used & 1 << place) == 0) {
                least = Math.min(least, SoundDistance.missing(kinds[place], word));
            }
        }
        return UNLIKE * least;
    }

    /// {@return the place of the word looked for, of those not yet used, for which a word is
    /// worth most, and in the upper half what it is worth; 0 where it is worth nothing}
    private long best(int word, int used, Lexicon lexicon) {
        int row = row(word);
        long best = 0;
        for (int place = 0; place < wanted; place++) {
            if ((used & 1 << place) == 0) {
                int worth = row >= 0 ? worths[row + place] : 0;
                if (worth == 0
                        && looked[place].type() == Token.Type.INITIAL
                        && NameKeys.first(looked[place]) == NameKeys.first(lexicon.word(word))) {
                    worth = INITIAL;
                }
                if (worth > best >> 32) {
                    best = (long) worth << 32 | place;
                }
            }
        }
        return best;
    }

    private int row(int word) {
        int slot = slot(word, wordSlots.length);
        while (wordSlots[slot] != NONE) {
            if (words[wordSlots[slot]] == word) {
                return wordSlots[slot] * wanted;
            }
            slot = slot + 1 & wordSlots.length - 1;
        }
        return NONE;
    }

    /// {@return the names that are worth most, the worthiest first, of equals the smaller
    /// number}
    int[] worthiest() {
        long[] kept = new long[above];
        int next = 0;
        for (int at = 0; at < size; at++) {
            if (weights[at] >= least) {
                kept[next++] = (long) -weights[at] << 32 | ids[at];
            }
        }
        Arrays.sort(kept);
        int[] worthiest = new int[Math.min(next, count)];
        for (int at = 0; at < worthiest.length; at++) {
            worthiest[at] = (int) kept[at];
        }
        return worthiest;
    }
}
