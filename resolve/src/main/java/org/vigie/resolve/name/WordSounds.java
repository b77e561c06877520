package org.vigie.resolve.name;

import com.ibm.icu.text.Transliterator;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How a word sounds, in whatever script it is written.
///
/// Alphabets and Kana by tables of data; Hangul and the scripts of India by how their letters are
/// numbered; ideographs and what is left through ICU's romanisation. Threads may share it.
final class WordSounds {
    /// Longer words are cut.
    static final int MAX_SOUNDS = 24;

    private static final String[] INITIALS = {
        "g", "k", "n", "d", "t", "r", "m", "b", "p", "s", "s", "", "D", "č", "č", "k", "t", "p", "h"
    };
    private static final String[] MEDIALS = {
        "a", "e", "ya", "ye", "o", "e", "yo", "ye", "o", "wa", "we", "we", "yo", "u", "wo", "we",
        "wi", "yu", "u", "ui", "i"
    };
    private static final String[] FINALS = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p",
        "p", "t", "t", "N", "t", "t", "k", "t", "p", "t"
    };
    private static final String[] INDIC_CONSONANTS = {
        "k", "k", "g", "g", "N", "č", "č", "D", "D", "n", "t", "t", "d", "d", "n", "t", "t", "d",
        "d", "n", "n", "p", "f", "b", "b", "m", "y", "r", "r", "l", "l", "l", "v", "š", "š", "s",
        "h"
    };
    private static final String[] INDIC_VOWELS = {
        "a", "a", "i", "i", "u", "u", "r", "l", "e", "e", "e", "e", "o", "o", "o", "o"
    };
    private static final String[] INDIC_SIGNS = {
        "a", "i", "i", "u", "u", "r", "r", "e", "e", "e", "e", "o", "o", "o", "o"
    };

    private final SoundTable table = SoundTable.load();
    private final Map<Character, char[]> plainLetters = new ConcurrentHashMap<>();
    private final Map<Integer, byte[]> ideographs = new ConcurrentHashMap<>();

    /// {@return the sounds of a word}
    ///
    /// @param letters lower-case letters, not empty
    /// @param begin   the first one
    /// @param end     one past the last
    byte[] of(char[] letters, int begin, int end) {
        byte[] sounds = new byte[MAX_SOUNDS];
        char first = letters[begin];
        int count;
        if (first < 0x250 && allKnown(letters, begin, end)) {
            count = table.sound(letters, begin, end, sounds);
        } else if (isHangul(first)) {
            count = hangul(letters, begin, end, sounds);
        } else if (first >= 0x900 && first < 0xD80) {
            count = indic(letters, begin, end, sounds);
        } else if (isIdeograph(first)) {
            count = ideographs(letters, begin, end, sounds);
        } else {
            count = spelt(letters, begin, end, sounds);
        }
        return Arrays.copyOf(sounds, count);
    }

    private boolean allKnown(char[] letters, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (!table.knows(letters[at])) {
                return false;
            }
        }
        return true;
    }

    /// Letters of a table; those it lacks lose their accents, and what no table has is
    /// romanised.
    private int spelt(char[] letters, int begin, int end, byte[] into) {
        StringBuilder plain = new StringBuilder(end - begin);
        for (int at = begin; at < end; at++) {
            if (table.knows(letters[at])) {
                plain.append(letters[at]);
            } else {
                plain.append(plainLetters.computeIfAbsent(letters[at], this::plain));
            }
        }
        char[] known = plain.toString().toCharArray();
        return table.sound(known, 0, known.length, into);
    }

    private char[] plain(char letter) {
        String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!base.isEmpty() && table.knows(base.charAt(0))) {
            return base.toCharArray();
        }
        return romanised(String.valueOf(letter)).toCharArray();
    }

    private static String romanised(String text) {
        return Romanisation.ANY.transliterate(text).toLowerCase(Locale.ROOT);
    }

    private static boolean isHangul(char letter) {
        return letter >= 0xAC00 && letter < 0xD7A4;
    }

    /// {@return whether a letter is Chinese, as far as one char goes}
    static boolean isIdeograph(char letter) {
        return letter >= 0x3400 && letter < 0xA000 || letter >= 0xF900 && letter < 0xFB00;
    }

    private static int hangul(char[] letters, int begin, int end, byte[] into) {
        StringBuilder heard = new StringBuilder();
        for (int at = begin; at < end; at++) {
            if (isHangul(letters[at])) {
                int syllable = letters[at] - 0xAC00;
                heard.append(INITIALS[syllable / 588])
                        .append(MEDIALS[syllable % 588 / 28])
                        .append(FINALS[syllable % 28]);
            }
        }
        return put(heard, into);
    }

    /// The blocks of the scripts of India are laid out alike; a consonant is followed by an
    /// a
    /// unless a sign says otherwise, and in the north not at the end.
    private static int indic(char[] letters, int begin, int end, byte[] into) {
        StringBuilder heard = new StringBuilder();
        for (int at = begin; at < end; at++) {
            int place = letters[at] & 0x7F;
            if (place >= 0x15 && place <= 0x39) {
                heard.append(INDIC_CONSONANTS[place - 0x15]);
                boolean bare = at + 1 == end || isIndicLetter(letters[at + 1] & 0x7F);
                if (bare && at + 1 < end) {
                    heard.append('a');
                }
            } else if (place >= 0x05 && place <= 0x14) {
                heard.append(INDIC_VOWELS[place - 0x05]);
            } else if (place >= 0x3E && place <= 0x4C) {
                heard.append(INDIC_SIGNS[place - 0x3E]);
            } else if (place == 0x01 || place == 0x02) {
                heard.append('n');
            }
        }
        return put(heard, into);
    }

    private static boolean isIndicLetter(int place) {
        return place <= 0x03 || place >= 0x05 && place <= 0x39;
    }

    private int ideographs(char[] letters, int begin, int end, byte[] into) {
        int count = 0;
        int at = begin;
        while (at < end) {
            int point = Character.codePointAt(letters, at, end);
            at += Character.charCount(point);
            byte[] syllable = ideographs.computeIfAbsent(point, this::syllable);
            for (byte sound : syllable) {
                if (count < into.length) {
                    into[count++] = sound;
                }
            }
        }
        return count;
    }

    private byte[] syllable(int ideograph) {
        String romanised = romanised(Character.toString(ideograph));
        char[] plain = Normalizer.normalize(romanised, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toCharArray();
        byte[] sounds = new byte[MAX_SOUNDS];
        return Arrays.copyOf(sounds, table.sound(plain, 0, plain.length, sounds));
    }

    private static int put(StringBuilder heard, byte[] into) {
        int count = 0;
        for (int at = 0; at < heard.length() && count < into.length; at++) {
            byte sound = Sounds.of(heard.charAt(at));
            if (count == 0 || into[count - 1] != sound) {
                into[count++] = sound;
            }
        }
        return count;
    }

    /// Made when the first letter needs it: it takes a while.
    private static final class Romanisation {
        static final Transliterator ANY = Transliterator.getInstance(
                "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII");
    }
}
