package org.vigie.read.fuzz;

import org.vigie.read.Reader;
import org.vigie.read.Soundness;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A fuzzer's way in: any text, in the language that the first byte chooses. An even second byte
/// has the rest taken as UTF-8, an odd one as UTF-16, so that lone surrogates come too.
public final class TextFuzz {
    private static final List<String> LANGUAGES = Reader.languages();

    private TextFuzz() {}

    /// Reads what the fuzzer made up.
    ///
    /// @param bytes made up
    public static void fuzzerTestOneInput(byte[] bytes) {
        if (bytes.length < 2) {
            return;
        }
        String language = LANGUAGES.get(Math.floorMod(bytes[0], LANGUAGES.size()));
        String text = bytes[1] % 2 == 0
                ? new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_8)
                : utf16(bytes);
        Soundness.ofText(text, language);
    }

    private static String utf16(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 2; i + 1 < bytes.length; i += 2) {
            text.append((char) (bytes[i] << 8 | bytes[i + 1] & 0xFF));
        }
        return text.toString();
    }
}
