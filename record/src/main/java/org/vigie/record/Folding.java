package org.vigie.record;

import org.vigie.claim.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as search and names compare them: lower case, without accents, ё as е, œ as oe.
///
/// The breve of й stays, for it makes a letter of its own.
public final class Folding {
    private static final char LATIN_END = 0x300;
    private static final char CYRILLIC_BEGIN = 0x400;
    private static final char CYRILLIC_END = 0x530;
    private static final Pattern MARK =
            Pattern.compile("(?<!\u0438)\\p{M}|(?<=\u0438)[\\p{M}&&[^\u0306]]");

    /// What single chars fold to, of those whose neighbours have no say in it: Latin and
    /// Cyrillic letters. A record's words are nearly all of these.
    private static final String[] ALONE = alone();

    /// What no eye sees: controls of format, and letters that are drawn as nothing.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u115F\\u1160\\u3164\\uFFA0]");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\u2800]+");

    private Folding() {}

    private static String[] alone() {
        String[] folded = new String[CYRILLIC_END];
        Arrays.fill(folded, "");
        for (char c = 0; c < CYRILLIC_END; c++) {
            if (standsAlone(c)) {
                folded[c] = inContext(String.valueOf(c));
            }
        }
        return folded;
    }

    /// {@return whether a char folds to the same wherever it stands}
    private static boolean standsAlone(char c) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.ENCLOSING_MARK;
        return !mark && (c < LATIN_END || (c >= CYRILLIC_BEGIN && c < CYRILLIC_END));
    }

    /// {@return the text folded; its length may differ}
    ///
    /// @param text any text
    public static String fold(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length() + 2);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= CYRILLIC_END || ALONE[c].isEmpty()) {
                return inContext(text.toString());
            }
            folded.append(ALONE[c]);
        }
        return folded.toString();
    }

    private static String inContext(String text) {
        String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        String bare = Normalizer.normalize(MARK.matcher(small).replaceAll(""), Normalizer.Form.NFC);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            switch (c) {
                case 'œ' -> folded.append("oe");
                case 'æ' -> folded.append("ae");
                case 'ß' -> folded.append("ss");
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'đ' -> folded.append('d');
                case 'ı' -> folded.append('i');
                default -> folded.append(c);
            }
        }
        return folded.toString();
    }

    /// {@return the name of somebody who decides or signs in, as it is compared with another:
    /// folded, without what no eye sees}
    ///
    /// @param name as somebody wrote it
    public static String name(String name) {
        String seen = fold(UNSEEN.matcher(name).replaceAll(""));
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /// {@return the words of a text, folded, in its order}
    ///
    /// @param text any text
    public static List<String> words(CharSequence text) {
        return spans(text).stream().map(span -> fold(span.of(text))).toList();
    }

    /// {@return whether a word of a text begins so; a text of letters that fold alone is not
    /// folded for it}
    ///
    /// @param text      any text
    /// @param beginning folded
    public static boolean hasWord(CharSequence text, String beginning) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= CYRILLIC_END || ALONE[text.charAt(i)].isEmpty()) {
                return words(text).stream().anyMatch(word -> word.startsWith(beginning));
            }
        }
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = isOfWord(text.charAt(i));
            if (letter && !within && begins(text, i, beginning)) {
                return true;
            }
            within = letter;
        }
        return false;
    }

    private static boolean begins(CharSequence text, int at, String beginning) {
        int matched = 0;
        for (int i = at; matched < beginning.length(); i++) {
            if (i == text.length() || !isOfWord(text.charAt(i))) {
                return false;
            }
            String folded = ALONE[text.charAt(i)];
            int length = Math.min(folded.length(), beginning.length() - matched);
            if (!folded.regionMatches(0, beginning, matched, length)) {
                return false;
            }
            matched += length;
        }
        return true;
    }

    /// {@return where the words of a text stand}
    ///
    /// @param text any text
    public static List<Span> spans(CharSequence text) {
        List<Span> spans = new ArrayList<>();
        int begin = 0;
        int at = 0;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            if (!isOfWord(point)) {
                add(spans, begin, at);
                begin = at + Character.charCount(point);
            }
            at += Character.charCount(point);
        }
        add(spans, begin, at);
        return spans;
    }

    private static void add(List<Span> spans, int begin, int end) {
        if (begin < end) {
            spans.add(new Span(begin, end));
        }
    }

    /// {@return whether a code point is a letter, a mark or a number by Unicode's categories}
    private static boolean isOfWord(int point) {
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
