package org.vigie.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// What opens a record: a passphrase, or 32 random bytes kept in a file. It is wiped when closed.
public final class RecordKey implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final Pattern RAW = Pattern.compile("[xX]'.*'");

    /// As SQLCipher takes it: a passphrase, or `x'…'` with the key in hexadecimal digits.
    private final char[] text;

    private RecordKey(char[] text) {
        this.text = text;
    }

    /// {@return a key from a passphrase; SQLCipher derives the file's key from it}
    ///
    /// @param passphrase at least one char; copied, so that the caller can wipe its own
    /// @throws RecordException if it is empty or has the form of a raw key
    public static RecordKey ofPassphrase(char[] passphrase) {
        if (passphrase.length == 0 || RAW.matcher(CharBuffer.wrap(passphrase)).matches()) {
            throw new RecordException(RecordException.Code.KEY, "source=passphrase");
        }
        return new RecordKey(passphrase.clone());
    }

    /// {@return the key that a file holds}
    ///
    /// @param file holds 64 hexadecimal digits, a line feed at most after them
    /// @throws RecordException if the file cannot be read or holds anything else
    public static RecordKey read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new RecordException(
                    RecordException.Code.FILES, "file=" + file, Optional.of(unreadable));
        }
        char[] digits = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(bytes)).array();
        Arrays.fill(bytes, (byte) 0);
        try {
            return ofDigits(digits, file);
        } finally {
            Arrays.fill(digits, '\0');
        }
    }

    static RecordKey ofDigits(char[] digits, Path file) {
        int length = digits.length;
        while (length > 0 && (digits[length - 1] == '\n' || digits[length - 1] == '\r')) {
            length--;
        }
        boolean hexadecimal = length == 2 * KEY_BYTES;
        for (int i = 0; hexadecimal && i < length; i++) {
            hexadecimal = HexFormat.isHexDigit(digits[i]);
        }
        if (!hexadecimal) {
            throw new RecordException(
                    RecordException.Code.KEY, "file=" + file + " expected=64 hex digits");
        }
        char[] text = new char[length + 3];
        text[0] = 'x';
        text[1] = '\'';
        System.arraycopy(digits, 0, text, 2, length);
        text[length + 2] = '\'';
        return new RecordKey(text);
    }

    /// {@return a new random key, written to a file that only its owner may read}
    ///
    /// @param file a file that does not exist yet; folders above it are made
    /// @throws RecordException if the file exists or cannot be written
    public static RecordKey make(Path file) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        byte[] line = (HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(key, (byte) 0);
        try {
            OwnerOnly.write(file, line);
        } finally {
            Arrays.fill(line, (byte) 0);
        }
        return read(file);
    }

    /// {@return a key in the form that [#forDriver] gave; takes the chars over}
    static RecordKey ofDriver(char[] text) {
        return new RecordKey(text);
    }

    /// {@return what opens a file that is not encrypted; none of Vigie's is, and only tests of
    /// what lies below the encryption make one}
    static RecordKey none() {
        return new RecordKey(new char[0]);
    }

    RecordKey copy() {
        return new RecordKey(text.clone());
    }

    /// {@return the key for the driver, which takes it in no other form than a string}
    String forDriver() {
        return new String(text);
    }

    /// Overwrites the key in memory. It opens nothing any more.
    @Override
    public void close() {
        Arrays.fill(text, '\0');
    }

    /// {@return nothing of the key}
    @Override
    public String toString() {
        return "RecordKey";
    }
}
