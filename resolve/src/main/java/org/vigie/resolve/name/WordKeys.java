package org.vigie.resolve.name;

/// Keys that words are likely to share of which one may stand for the other.
final class WordKeys {
    /// No word has more.
    static final int MOST = 64;

    private static final int MIN_DELETION = 4;
    private static final long SOUNDS = 0x51ED270B1D2A7L;
    private static final long ROUGH = 0x3C6EF372FE94FL;
    private static final long GROUP = 0x14057B7EF767BL;
    private static final long FIRST = 0x7F4A7C159E377L;
    private static final long MEANING = 0x5851F42D4C957L;

    private WordKeys() {}

    /// {@return the consonants of a word, by which names with it are found}
    static long skeleton(Token word) {
        return switch (word.type()) {
            case NAME, NUMBER -> NameKeys.skeleton(stem(word), -1);
            case INITIAL -> FIRST ^ NameKeys.first(word);
            case WORD, LEGAL_FORM -> MEANING ^ word.entry().groups()[0];
        };
    }

    private static byte[] stem(Token word) {
        return word.stem().length > 0 ? word.stem() : word.sounds();
    }

    /// Fills in the keys under which a word is found, those first that fewest share.
    ///
    /// @return how many there are
    static int of(Token word, long[] into) {
        return switch (word.type()) {
            case NAME, NUMBER -> name(word, into);
            case INITIAL -> {
                into[0] = FIRST ^ NameKeys.mix(NameKeys.first(word));
                yield 1;
            }
            case WORD, LEGAL_FORM -> {
                into[0] = MEANING ^ NameKeys.mix(word.entry().groups()[0]);
                yield 1;
            }
        };
    }

    /// Fills in the keys by which a word looks for others: an initial stands for too many
    /// names to
    /// look for them, but a name finds its initial.
    ///
    /// @return how many there are
    static int wanted(Token word, long[] into) {
        if (word.type() == Token.Type.INITIAL) {
            return of(word, into);
        }
        int count = of(word, into);
        if (word.type() == Token.Type.NAME) {
            into[count++] = FIRST ^ NameKeys.mix(NameKeys.first(word));
        }
        return count;
    }

    private static int name(Token word, long[] into) {
        byte[] sounds = stem(word);
        int count = 0;
        into[count++] = SOUNDS ^ NameKeys.mix(NameKeys.skeleton(sounds, -1));
        if (word.stem().length > 0) {
            into[count++] = SOUNDS ^ NameKeys.mix(NameKeys.skeleton(word.sounds(), -1));
        }
        if (word.particle().length > 0) {
            into[count++] = SOUNDS
                    ^ NameKeys.mix(
                            NameKeys.skeleton(Sounds.join(word.particle(), word.sounds()), -1));
        }
        for (int group : word.entry().groups()) {
            if (count < 20) {
                into[count++] = GROUP ^ NameKeys.mix(group);
            }
        }
        into[count++] = ROUGH ^ NameKeys.mix(NameKeys.rough(word.sounds()));
        for (int skip = 0; skip < sounds.length && sounds.length >= MIN_DELETION; skip++) {
            if (NameKeys.isConsonant(sounds[skip])) {
                into[count++] = SOUNDS ^ NameKeys.mix(NameKeys.skeleton(sounds, skip));
            }
        }
        return count;
    }
}
