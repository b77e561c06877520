package org.vigie.resolve.name;

import java.util.Arrays;

/// Keys that names of one person are likely to share: numbers made of the sounds of their words, as
/// far as scripts and habits of writing leave them alone.
public final class NameKeys {
    private static final int MIN_RARE_BITS = 10;
    private static final int MIN_DELETION = 4;
    private static final int MAX_WORDS = 6;
    private static final int MAX_GROUPS = 4;
    private static final long GROUP = 0x14057B7EF767BL;
    private static final long PAIR = 0x51ED270B1D2A7L;
    private static final long SINGLE = 0x2545F4914F6CDL;
    private static final long ALONE = 0x5851F42D4C957L;
    private static final long INITIAL = 0x7F4A7C159E377L;

    /// Sounds that are taken for one another share a letter here; 0 is passed over.
    private static final byte[] CLASS =
            classes("bp", "vwf", "kqgGxKXċ", "tdT", "szcZç", "čšŝžHDJ", "l", "m", "nN", "r");

    /// The same for scripts that write sounds roughly.
    private static final byte[] ROUGH_CLASS =
            classes("bpvwf", "kqgGxXċH", "tdTszcZçčšŝžDJ", "lr", "m", "nN");

    private NameKeys() {}

    private static byte[] classes(String... groups) {
        byte[] classes = new byte[Sounds.SIZE];
        for (int group = 0; group < groups.length; group++) {
            for (char letter : groups[group].toCharArray()) {
                byte sound = letter < 0x300 ? Sounds.of(letter) : 0;
                classes[sound] = (byte) (group + 1);
            }
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            classes[Sounds.of(digit)] = (byte) (20 + digit - '0');
        }
        classes[0] = 0;
        return classes;
    }

    /// {@return a number whose bits all depend on all bits of another}
    ///
    /// @param value any number
    public static long mix(long value) {
        long mixed = value;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /// {@return the consonants of a word, as one number}
    static long skeleton(byte[] sounds, int skip) {
        return skeleton(sounds, skip, CLASS);
    }

    /// {@return the consonants of a word, as one number, as far as scripts with few sounds have
    /// them}
    static long rough(byte[] sounds) {
        return skeleton(sounds, -1, ROUGH_CLASS);
    }

    private static long skeleton(byte[] sounds, int skip, byte[] classes) {
        long key = 7;
        byte last = 0;
        int length = 0;
        for (int at = 0; at < sounds.length; at++) {
            byte one = at == skip ? 0 : classes[sounds[at]];
            if (one != 0 && one != last) {
                key = key * 31 + one;
                length++;
            }
            last = one == 0 ? last : one;
        }
        return length == 0 ? key + (sounds.length > 0 ? sounds[0] : 0) : key;
    }

    /// Fills in the keys of single words.
    ///
    /// @param name a name
    /// @param into where they go
    /// @param from the first place
    /// @return one past the last place
    public static int words(Name name, long[] into, int from) {
        int count = from;
        for (int at = 0; at < Math.min(MAX_WORDS, name.size()) && count < into.length; at++) {
            Token token = name.token(at);
            if (token.type() == Token.Type.NAME || token.type() == Token.Type.NUMBER) {
                into[count++] = skeleton(stem(token), -1);
            }
        }
        return count;
    }

    /// Fills in the keys of single words short of one sound, and of words that are one short
    /// of them.
    ///
    /// @param name a name
    /// @param into where they go
    /// @return how many there are
    public static int slips(Name name, long[] into) {
        int count = 0;
        for (int at = 0; at < Math.min(MAX_WORDS, name.size()); at++) {
            byte[] sounds = stem(name.token(at));
            for (int skip = 0; skip < sounds.length && count < into.length; skip++) {
                if (sounds.length >= MIN_DELETION && CLASS[sounds[skip]] != 0) {
                    into[count++] = skeleton(sounds, skip);
                }
            }
        }
        return count;
    }

    private static byte[] stem(Token token) {
        return token.stem().length > 0 ? token.stem() : token.sounds();
    }

    /// Fills in the keys by which a name is found: each pair of its words, in any order; each
    /// rarer word alone; each word with the other's first sound, and short of one sound.
    ///
    /// @param name a name
    /// @param into where they go
    /// @param from the first place
    /// @return one past the last place
    public static int of(Name name, long[] into, int from) {
        long[] words = new long[MAX_WORDS];
        int size = words(name, words, 0);
        int count = from;
        for (int one = 0; one < size; one++) {
            for (int other = one + 1; other < size && count < into.length; other++) {
                into[count++] = pair(words[one], words[other]);
            }
        }
        int word = 0;
        for (int at = 0; at < Math.min(MAX_WORDS, name.size()); at++) {
            Token token = name.token(at);
            if (token.type() != Token.Type.NAME && token.type() != Token.Type.NUMBER) {
                continue;
            }
            if (token.entry().bits() >= MIN_RARE_BITS && count < into.length) {
                into[count++] = single(words[word]);
            }
            count = variants(name, at, words[word], into, count);
            count = standIns(token, word, words, size, into, count);
            word++;
        }
        return count;
    }

    static long alone(long word) {
        return ALONE ^ mix(word);
    }

    static long single(long word) {
        return SINGLE ^ mix(word);
    }

    static long pair(long one, long other) {
        return mix(Math.min(one, other)) * 31 + mix(Math.max(one, other)) ^ PAIR;
    }

    /// A word with the first sound of another, and the same short of one of its sounds.
    private static int variants(Name name, int at, long whole, long[] into, int from) {
        int count = from;
        byte[] sounds = stem(name.token(at));
        for (int other = 0; other < Math.min(MAX_WORDS, name.size()); other++) {
            if (other == at || count >= into.length) {
                continue;
            }
            long initial = INITIAL ^ mix(first(name.token(other)));
            into[count++] = initial + mix(whole);
            for (int skip = 0; skip < sounds.length && count < into.length; skip++) {
                if (sounds.length >= MIN_DELETION && CLASS[sounds[skip]] != 0) {
                    into[count++] = initial + mix(skeleton(sounds, skip));
                }
            }
        }
        return count;
    }

    /// Names that stand for a word, with each other word.
    private static int standIns(
            Token token, int own, long[] words, int size, long[] into, int from) {
        int count = from;
        int[] groups = token.entry().groups();
        for (int at = 0; at < Math.min(MAX_GROUPS, groups.length); at++) {
            for (int other = 0; other < size && count < into.length; other++) {
                if (other != own) {
                    into[count++] = GROUP ^ mix(groups[at]) + mix(words[other]);
                }
            }
        }
        return count;
    }

    static long first(Token token) {
        byte sound = token.sounds()[0];
        return CLASS[sound] == 0 ? 64 + (Sounds.isVowel(sound) ? 0 : sound) : CLASS[sound];
    }

    static boolean isConsonant(byte sound) {
        return CLASS[sound] != 0;
    }

    /// {@return keys without repetition}
    ///
    /// @param keys  keys
    /// @param count how many of them count; told back shorter
    public static int distinct(long[] keys, int count) {
        Arrays.sort(keys, 0, count);
        int kept = 0;
        for (int at = 0; at < count; at++) {
            if (at == 0 || keys[at] != keys[at - 1]) {
                keys[kept++] = keys[at];
            }
        }
        return kept;
    }
}
