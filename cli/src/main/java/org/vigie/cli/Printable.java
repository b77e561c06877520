package org.vigie.cli;

/// Text that is safe to show: a bulletin may hold characters that move a terminal's cursor, change
/// its colours or turn the reading direction.
final class Printable {
    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /// {@return the text with every such character replaced}
    ///
    /// @param text any text
    static String of(String text) {
        if (text.chars().noneMatch(Printable::acts)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            safe.append(acts(text.charAt(at)) ? REPLACEMENT : text.charAt(at));
        }
        return safe.toString();
    }

    private static boolean acts(int unit) {
        boolean control =
                unit < 0x20 && unit != '\n' && unit != '\t' || unit >= 0x7F && unit < 0xA0;
        boolean direction = unit >= 0x202A && unit <= 0x202E || unit >= 0x2066 && unit <= 0x2069;
        return control || direction;
    }
}
