package org.vigie.resolve.name;

/// How a script writes sounds, as far as it matters when names are compared.
enum Script {
    LATIN,
    CYRILLIC,
    /// Arabic and Hebrew: short vowels are left out.
    ABJAD,
    /// Ideographs, Kana and Hangul: foreign names are cut into syllables.
    SYLLABIC,
    /// Greek, Georgian, Armenian, the scripts of India and all others.
    OTHER;

    /// {@return the script of a letter}
    ///
    /// @param codePoint a letter
    static Script of(int codePoint) {
        if (codePoint < 0x370) {
            return LATIN;
        }
        if (codePoint >= 0x400 && codePoint < 0x530) {
            return CYRILLIC;
        }
        if (codePoint >= 0x590 && codePoint < 0x780
                || codePoint >= 0xFB1D && codePoint < 0xFE00
                || codePoint >= 0xFE70 && codePoint < 0xFF00) {
            return ABJAD;
        }
        if (codePoint >= 0x1E00 && codePoint < 0x1F00) {
            return LATIN;
        }
        if (codePoint >= 0x3040 && codePoint < 0xA000
                || codePoint >= 0xAC00 && codePoint < 0xD7B0
                || codePoint >= 0x20000) {
            return SYLLABIC;
        }
        return OTHER;
    }
}
