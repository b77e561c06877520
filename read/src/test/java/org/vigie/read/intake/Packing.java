package org.vigie.read.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;

/// Packs XML as office programs do.
public final class Packing {
    private Packing() {}

    /// {@return a DOCX, or an ODT where the first byte is odd, of the XML that follows that
    ///     byte}
    ///
    /// @param bytes at least one
    public static byte[] packed(byte[] bytes) {
        byte[] xml = Arrays.copyOfRange(bytes, 1, bytes.length);
        return bytes[0] % 2 == 0
                ? Sample.zip(Map.of("word/document.xml", xml))
                : Sample.zip(Map.of(
                        "mimetype",
                        "application/vnd.oasis.opendocument.text".getBytes(UTF_8),
                        "content.xml",
                        xml));
    }
}
