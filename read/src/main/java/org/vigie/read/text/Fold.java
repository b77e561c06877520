package org.vigie.read.text;

import java.text.Normalizer;
import java.util.Locale;

/// Foldings of text: forms that count as one.
public final class Fold {
    private Fold() {}

    /// {@return lower case, apostrophes straight, hyphens plain, `ё` written `е`}
    ///
    /// @param text any text
    public static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); at++) {
            folded.append(
                    switch (lower.charAt(at)) {
                        case '’', 'ʼ', '‘' -> '\'';
                        case '‐', '‑' -> '-';
                        case 'ё' -> 'е';
                        default -> lower.charAt(at);
                    });
        }
        return folded.toString();
    }

    /// {@return as [#lower], and without accents: what search and the comparison of names use}
    ///
    /// @param text any text
    public static String bare(String text) {
        String apart = Normalizer.normalize(lower(text), Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int at = 0; at < apart.length(); at++) {
            int type = Character.getType(apart.charAt(at));
            if (type != Character.NON_SPACING_MARK) {
                bare.append(apart.charAt(at));
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }
}
