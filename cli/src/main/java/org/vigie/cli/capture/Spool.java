package org.vigie.cli.capture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Bytes that may be too many for memory, on their way into the record: in a file of their own that
/// is encrypted with a key that is nowhere but in this process, and is gone once this is closed.
public final class Spool implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    private static final int COUNTER_BYTES = 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final byte[] key = new byte[KEY_BYTES];
    private final byte[] counter = new byte[COUNTER_BYTES];
    private long size;
    private boolean filled;

    /// Makes an empty one.
    ///
    /// @throws IOException if there is no room for it
    Spool() throws IOException {
        SecureRandom random = new SecureRandom();
        random.nextBytes(key);
        random.nextBytes(counter);
        this.file = Files.createTempFile("vigie", ".spool");
    }

    /// {@return what fills it, from the first byte on; it is whole once that is closed}
    ///
    /// @throws IOException           if it cannot be written
    /// @throws IllegalStateException if it was filled before: two texts under one key stream
    ///     betray each other
    OutputStream fill() throws IOException {
        if (filled) {
            throw new IllegalStateException("a spool is filled once");
        }
        filled = true;
        return new FilterOutputStream(new BufferedOutputStream(
                new CipherOutputStream(Files.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE)),
                BUFFER_BYTES)) {
            @Override
            public void write(int one) throws IOException {
                out.write(one);
                size++;
            }

            @Override
            public void write(byte[] bytes, int begin, int length) throws IOException {
                out.write(bytes, begin, length);
                size += length;
            }
        };
    }

    /// {@return its bytes from the first on}
    ///
    /// @throws IOException if they cannot be read
    public InputStream open() throws IOException {
        return open(0);
    }

    /// {@return its bytes from one on}
    ///
    /// @param begin how many are passed over
    InputStream open(long begin) throws IOException {
        InputStream bytes = new BufferedInputStream(
                new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE)),
                BUFFER_BYTES);
        bytes.skipNBytes(begin);
        return bytes;
    }

    /// {@return how many bytes it has}
    public long size() {
        return size;
    }

    /// {@return where its bytes lie}
    Path file() {
        return file;
    }

    private Cipher cipher(int mode) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
            return cipher;
        } catch (GeneralSecurityException without) {
            throw new IOException("this Java has no AES", without);
        }
    }

    /// Deletes it.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
