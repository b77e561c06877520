package org.vigie.resolve.name;

import java.util.Arrays;
import java.util.List;

/// The distinct words of many names, each kept once, and which of them may stand for a word that is
/// looked for. Names are many more than their words; so words are compared by their sounds, and
/// names only counted together.
final class Lexicon {
    /// No lexicon holds more words.
    static final int MOST_WORDS = 1 << 24;

    private static final long WORD_MASK = MOST_WORDS - 1;

    /// So many words are compared with one that is looked for.
    private static final int COMPARED = 1500;

    /// So many of one key.
    private static final int MOST_OF_KEY = 600;

    /// So many that may stand for it are kept.
    private static final int LIKE = 400;

    /// What a word that sounds the same is worth, for each bit of its rarity.
    static final int WHOLE = 8;

    private static final int INITIAL_BITS = 3;

    private final Token[] words;
    private final long[] skeletons;
    private final long[] kinds;
    private final long[] keys;

    Lexicon(List<Token> words) {
        this.words = words.toArray(Token[]::new);
        this.skeletons = new long[this.words.length];
        this.kinds = new long[this.words.length];
        Longs all = new Longs();
        long[] own = new long[WordKeys.MOST];
        for (int word = 0; word < this.words.length; word++) {
            skeletons[word] = WordKeys.skeleton(this.words[word]);
            kinds[word] = SoundDistance.kinds(this.words[word]);
            int count = WordKeys.of(this.words[word], own);
            for (int at = 0; at < count; at++) {
                all.add(NameKeys.mix(own[at]) & ~WORD_MASK | word);
            }
        }
        keys = all.toArray();
        Arrays.parallelSort(keys);
    }

    Token word(int number) {
        return words[number];
    }

    /// {@return the consonants of a word, by which names with it are found}
    long skeleton(int number) {
        return skeletons[number];
    }

    /// {@return the kinds of consonants of a word, as [SoundDistance#kinds] tells them} They
    /// are kept here, for they are asked of thousands of words in no order.
    long kinds(int number) {
        return kinds[number];
    }

    /// {@return the words that may stand for one, the likeliest first; each in the lower half,
    /// in the upper one what it is worth}
    ///
    /// @param wanted    what is looked for
    /// @param alignment of this thread
    long[] like(Token wanted, Alignment alignment) {
        long[] own = new long[WordKeys.MOST];
        int count = WordKeys.wanted(wanted, own);
        int[] met = new int[COMPARED];
        int size = 0;
        for (int at = 0; at < count && size < COMPARED; at++) {
            long mixed = NameKeys.mix(own[at]);
            int from = firstFrom(mixed & ~WORD_MASK);
            int left = Math.min(MOST_OF_KEY, COMPARED - size);
            for (int key = from; key < keys.length && left > 0; key++, left--) {
                if ((keys[key] ^ mixed) > WORD_MASK || (keys[key] ^ mixed) < 0) {
                    break;
                }
                met[size++] = (int) (keys[key] & WORD_MASK);
            }
        }
        Arrays.sort(met, 0, size);
        long[] like = new long[size];
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (at == 0 || met[at] != met[at - 1]) {
                int worth = worth(wanted, words[met[at]], alignment);
                if (worth > 0) {
                    like[kept++] = (long) -worth << 32 | met[at];
                }
            }
        }
        Arrays.sort(like, 0, kept);
        long[] best = Arrays.copyOf(like, Math.min(kept, LIKE));
        for (int at = 0; at < best.length; at++) {
            best[at] = -(best[at] >> 32) << 32 | (int) best[at];
        }
        return best;
    }

    private static int worth(Token wanted, Token word, Alignment alignment) {
        int apart = alignment.apart(wanted, word);
        if (apart >= SoundDistance.FAR) {
            return 0;
        }
        boolean initial = wanted.type() == Token.Type.INITIAL || word.type() == Token.Type.INITIAL;
        float bits = initial ? INITIAL_BITS : Alignment.bits(wanted, word);
        return Math.max(
                1,
                Math.round(WHOLE
                        * bits
                        * (SoundDistance.LIMIT + 40 - apart)
                        / (SoundDistance.LIMIT + 40)));
    }

    private int firstFrom(long value) {
        int at = Arrays.binarySearch(keys, value);
        return at < 0 ? -at - 1 : at;
    }
}
