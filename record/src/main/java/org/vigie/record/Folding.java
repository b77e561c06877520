package org.vigie.record;

import org.vigie.claim.Span;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words as search and names compare them: lower case, without accents, ё as е, œ as oe.
///
/// The breve of й stays, for it makes a letter of its own.
public final class Folding {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARK =
            Pattern.compile("(?<!\u0438)\\p{M}|(?<=\u0438)[\\p{M}&&[^\u0306]]");

    private Folding() {}

    /// {@return the text folded; its length may differ}
    ///
    /// @param text any text
    public static String fold(CharSequence text) {
        String small = Normalizer.normalize(
                text.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
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

    /// {@return the words of a text, folded, in its order}
    ///
    /// @param text any text
    public static List<String> words(CharSequence text) {
        return spans(text).stream().map(span -> fold(span.of(text))).toList();
    }

    /// {@return where the words of a text stand}
    ///
    /// @param text any text
    public static List<Span> spans(CharSequence text) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }
}
