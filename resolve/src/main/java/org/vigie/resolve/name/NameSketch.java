package org.vigie.resolve.name;

/// What words a name has, in two numbers: the consonants of its first four, each in 16 bits, and
/// the same with vowels. Tells nearly at no cost how much of a name another one shares and what it
/// contradicts.
final class NameSketch {
    private static final int WORDS = 4;
    private static final int BITS = 16;
    private static final int MASK = (1 << BITS) - 1;
    private static final int CONTRADICTED = 40;
    private static final int FINE = 80;
    private static final int LEFT_OUT = 8;
    private static final int EIGHTHS = 8;

    private final int[] words = new int[WORDS];
    private final int[] fine = new int[WORDS];
    private final int[] weights = new int[WORDS];
    private int size;

    /// The words of a name that is looked for.
    NameSketch(Name name) {
        for (int at = 0; at < name.size() && size < WORDS; at++) {
            Token token = name.token(at);
            if (token.type() == Token.Type.NAME) {
                words[size] = word(token);
                fine[size] = fine(token);
                weights[size++] = Math.round(EIGHTHS * token.entry().bits());
            }
        }
    }

    /// {@return the consonants of a name that may be found}
    static long of(Name name) {
        long sketch = 0;
        int size = 0;
        for (int at = 0; at < name.size() && size < WORDS; at++) {
            Token token = name.token(at);
            if (token.type() == Token.Type.NAME) {
                sketch |= (long) word(token) << BITS * size++;
            }
        }
        return sketch;
    }

    /// {@return the same with vowels}
    static long fineOf(Name name) {
        long sketch = 0;
        int size = 0;
        for (int at = 0; at < name.size() && size < WORDS; at++) {
            Token token = name.token(at);
            if (token.type() == Token.Type.NAME) {
                sketch |= (long) fine(token) << BITS * size++;
            }
        }
        return sketch;
    }

    private static int fine(Token token) {
        return (int) (NameKeys.mix(NameKeys.fine(token.sounds())) & MASK);
    }

    private static int word(Token token) {
        return (int) (NameKeys.mix(NameKeys.rough(token.sounds())) & MASK) | 1;
    }

    /// {@return how much of the name another has, in eighths of a bit, less what it
    /// contradicts}
    ///
    /// @param sketch     its consonants
    /// @param fineSketch the same with vowels
    int shared(long sketch, long fineSketch) {
        int weight = 0;
        int met = 0;
        int used = 0;
        int theirs = 0;
        for (int at = 0; at < WORDS && (sketch >>> BITS * at & MASK) != 0; at++) {
            theirs++;
            int word = (int) (sketch >>> BITS * at) & MASK;
            for (int own = 0; own < size; own++) {
                if (words[own] == word && (used & 1 << own) == 0) {
                    used |= 1 << own;
                    weight += weights[own];
                    if (fine[own] == ((int) (fineSketch >>> BITS * at) & MASK)) {
                        weight += FINE;
                    }
                    met++;
                    break;
                }
            }
        }
        int left = size - met;
        int over = theirs - met;
        return weight - CONTRADICTED * Math.min(left, over) - LEFT_OUT * Math.abs(left - over);
    }
}
