package org.vigie.read.intake;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes as text. In order: a byte order mark; UTF-16 without one, told by its zero bytes; strict
/// UTF-8; what an HTML page declares; what the frequencies of its bytes make likely.
///
/// @param text    the text: no byte order mark, lines end with `\n`, no zero-width marks
/// @param charset what it was decoded with
record Decoded(String text, Charset charset) {
    /// What the older files of our three languages are written in. ISO-8859-1 is read as
    /// windows-1252, which it is a part of, as browsers do.
    private static final Map<String, Charset> OLDER = Map.of(
            "windows-1251", Charset.forName("windows-1251"),
            "KOI8-R", Charset.forName("KOI8-R"),
            "ISO-8859-5", Charset.forName("ISO-8859-5"),
            "ISO-8859-1", Charset.forName("windows-1252"),
            "windows-1252", Charset.forName("windows-1252"),
            "UTF-16LE", StandardCharsets.UTF_16LE,
            "UTF-16BE", StandardCharsets.UTF_16BE);

    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta[^>]{0,200}?charset\\s*=|\\?xml[^>]{0,100}?encoding\\s*=)\\s*[\"']?([A-Za-z0-9_:.-]{1,40})",
            Pattern.CASE_INSENSITIVE);

    /// A page declares its encoding near its beginning; browsers look at 1024 bytes.
    private static final int DECLARED_WITHIN = 4096;

    private static final int DETECTED_ON = 64 * 1024;

    /// Below this ICU does little better than guess.
    private static final int LEAST_CONFIDENCE = 15;

    /// Pictures and archives that begin with no zero byte.
    private static final byte[][] NO_TEXT = {
        {(byte) 0x89, 'P', 'N', 'G'},
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
        {'G', 'I', 'F', '8'},
        {0x1F, (byte) 0x8B},
        {'R', 'a', 'r', '!'},
        {'7', 'z', (byte) 0xBC, (byte) 0xAF},
    };

    /// {@return the bytes as text}
    static Decoded of(byte[] bytes) throws RefusedException {
        for (byte[] mark : NO_TEXT) {
            if (Formats.startsWith(bytes, mark)) {
                throw notText();
            }
        }
        return of(bytes, charset(bytes));
    }

    /// {@return the bytes as text in an encoding that is declared, if they are of it; else in
    ///     what is found}
    static Decoded declared(byte[] bytes, Charset declared) throws RefusedException {
        return strictly(bytes, declared).isPresent() ? of(bytes, declared) : of(bytes);
    }

    private static Decoded of(byte[] bytes, Charset charset) throws RefusedException {
        String text = strictly(bytes, charset).orElseThrow(Decoded::unknown);
        if (text.indexOf('\0') >= 0) {
            throw notText();
        }
        return new Decoded(clean(text), charset);
    }

    private static Charset charset(byte[] bytes) throws RefusedException {
        if (Formats.startsWith(bytes, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            return StandardCharsets.UTF_8;
        }
        if (Formats.startsWith(bytes, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            return StandardCharsets.UTF_16LE;
        }
        if (Formats.startsWith(bytes, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            return StandardCharsets.UTF_16BE;
        }
        Optional<Charset> wide = unmarkedUtf16(bytes);
        if (wide.isPresent()) {
            return wide.get();
        }
        if (strictly(bytes, StandardCharsets.UTF_8).isPresent()) {
            return StandardCharsets.UTF_8;
        }
        return declared(bytes).or(() -> detected(bytes)).orElseThrow(Decoded::unknown);
    }

    /// Spaces and line feeds are ASCII in all three languages, so in UTF-16 every other byte of
    /// them
    /// is zero; no other encoding of text has zero bytes.
    private static Optional<Charset> unmarkedUtf16(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int seen = Math.min(bytes.length, DETECTED_ON);
        for (int i = 0; i < seen; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        if (even + odd < seen / 40 + 1 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(
                bytes, 0, Math.min(bytes.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher found = DECLARED.matcher(head);
        if (!found.find()) {
            return Optional.empty();
        }
        String name = found.group(1).toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(name.equals("iso-8859-1") ? "windows-1252" : name);
            return strictly(bytes, charset).isPresent() ? Optional.of(charset) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notKnown) {
            // a page that misnames its encoding is read like one that names none
            return Optional.empty();
        }
    }

    /// Of the older encodings that the bytes are of, the one in which most words are such as
    /// the installed languages use most; where words decide nothing, what the frequencies of
    /// the bytes make likely.
    private static Optional<Charset> detected(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, DETECTED_ON));
        CharsetDetector detector = new CharsetDetector();
        detector.setText(head);
        Optional<Charset> best = Optional.empty();
        long most = 0;
        for (CharsetMatch match : detector.detectAll()) {
            Charset charset = OLDER.get(match.getName());
            if (charset == null || strictly(bytes, charset).isEmpty()) {
                continue;
            }
            long words = LanguageGuess.words(new String(head, charset));
            boolean likely = best.isEmpty() && match.getConfidence() >= LEAST_CONFIDENCE;
            if (words > most || likely) {
                best = Optional.of(charset);
                most = words;
            }
        }
        return best;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notOfIt) {
            return Optional.empty();
        }
    }

    private static String clean(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u00AD", "")
                .replace("\u200B", "")
                .replace("\uFEFF", "");
    }

    static RefusedException notText() {
        return new RefusedException(
                Outcome.Reason.NOT_TEXT,
                "this is no document that is read; save it as text, a web page, PDF, DOCX or ODT,"
                        + " or paste its text");
    }

    private static RefusedException unknown() {
        return new RefusedException(
                Outcome.Reason.UNKNOWN_ENCODING,
                "the encoding of this text cannot be told; save it as UTF-8 and try again");
    }
}
