package org.vigie.resolve.name;

/// How far apart the sounds of two words are: the cheapest way to make one of the other, for each
/// sound of their mean length, in thousandths of what is surely different.
///
/// Not for several threads at once: it keeps its working space.
final class SoundDistance {
    /// Farther than this is told as [#FAR].
    static final int LIMIT = 560;

    static final int FAR = 1000;

    /// What a sound of a word that has nothing in common costs, in hundredths of a nat.
    private static final int DIFFERENT = 4 * SoundCosts.NAT;

    private static final int BAND = 4;

    private final SoundCosts costs;
    private final int[] rows = new int[2 * (WordSounds.MAX_SOUNDS + 2) * 2];

    SoundDistance(SoundCosts costs) {
        this.costs = costs;
    }

    /// {@return the distance of two words, 0 to [#LIMIT], or [#FAR]}
    int between(Token one, Token other) {
        if (one.hash() == other.hash()) {
            return 0;
        }
        int missing = missing(one, other);
        int most = Math.max(one.sounds().length, other.sounds().length);
        if (missing > (most <= 4 ? 1 : 2)) {
            return FAR;
        }
        return between(one.sounds(), one.script(), other.sounds(), other.script());
    }

    /// {@return how many kinds of consonants one word surely has and the other cannot have}
    static int missing(Token one, Token other) {
        return missing(kinds(one), kinds(other));
    }

    /// {@return as [#missing(Token, Token)]}
    ///
    /// @param one   kinds of one word
    /// @param other kinds of the other
    static int missing(long one, long other) {
        return Integer.bitCount((int) (one >> 32) & ~(int) other)
                + Integer.bitCount((int) (other >> 32) & ~(int) one);
    }

    /// {@return the kinds of consonants that a word surely has, in the upper half, and those
    /// that it may have}
    static long kinds(Token word) {
        return (long) word.certain() << 32 | word.possible() & 0xffff_ffffL;
    }

    /// {@return the distance of sounds}
    int between(byte[] one, Script oneScript, byte[] other, Script otherScript) {
        int m = one.length;
        int n = other.length;
        int budget = LIMIT * DIFFERENT / 1000 * (m + n) / 2;
        int band = Math.max(BAND, Math.abs(m - n) + 2);
        if (oneScript == Script.ABJAD
                || otherScript == Script.ABJAD
                || oneScript == Script.SYLLABIC
                || otherScript == Script.SYLLABIC) {
            band = Math.max(m, n);
        }
        int cost = cheapest(one, other, costs.table(oneScript, otherScript), band, budget);
        int distance = (int) (cost * 2000L / ((long) (m + n) * DIFFERENT));
        return cost > budget || distance > LIMIT ? FAR : distance;
    }

    private int cheapest(byte[] one, byte[] other, int[] table, int band, int budget) {
        int m = one.length;
        int n = other.length;
        int width = n + 1;
        int[] cells = rows;
        int last = 0;
        cells[0] = 0;
        for (int j = 1; j <= n; j++) {
            cells[j] = cells[j - 1] + table[other[j - 1]];
        }
        for (int i = 1; i <= m; i++) {
            int current = width - last;
            int row = one[i - 1] * Sounds.SIZE;
            int gap = table[row];
            int from = Math.max(1, i - band);
            int to = Math.min(n, i + band);
            int left = from == 1 ? cells[last] + gap : SoundCosts.MAX * 100;
            int diagonal = cells[last + from - 1];
            int least = left;
            cells[current + from - 1] = left;
            for (int j = from; j <= to; j++) {
                byte counterpart = other[j - 1];
                int above = j < i + band || i == 1 ? cells[last + j] : SoundCosts.MAX * 100;
                int best = diagonal + table[row + counterpart];
                int dropped = above + gap;
                int added = left + table[counterpart];
                best = best < dropped ? best : dropped;
                best = best < added ? best : added;
                diagonal = cells[last + j];
                cells[current + j] = best;
                left = best;
                least = least < best ? least : best;
            }
            if (least > budget) {
                return Integer.MAX_VALUE / 4;
            }
            last = current;
        }
        return cells[last + n];
    }
}
