package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Kept bytes, named by their SHA-256 and held in pieces, so that none needs to fit in memory.
final class Blobs {
    private static final int CHUNK_BYTES = 1 << 20;

    private static final String BLOB = "INSERT INTO blob (sha256, size) VALUES (?, ?)";
    private static final String CHUNK =
            "INSERT INTO chunk (sha256, ordinal, bytes) VALUES (?, ?, ?)";

    private final Handle handle;
    private final Rows files;
    private final Rows pieces;

    Blobs(Handle handle) {
        this.handle = handle;
        this.files = new Rows(handle, BLOB);
        this.pieces = new Rows(handle, CHUNK);
    }

    /// A file's name by its content.
    ///
    /// @param sha256 64 hexadecimal digits
    /// @param size   bytes
    record Content(String sha256, long size) {

        /// {@return the name of bytes}
        static Content of(InputStream bytes) throws IOException {
            MessageDigest digest = Sha256.digest();
            byte[] buffer = new byte[CHUNK_BYTES];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
            return new Content(Sha256.hex(digest.digest()), size);
        }
    }

    /// {@return whether these bytes are kept, empty where they are not known at all}
    ///
    /// @throws RecordException if they were destroyed for a reason
    boolean has(String sha256) {
        Optional<Boolean> destroyed = handle.createQuery(
                        "SELECT redaction IS NOT NULL FROM blob WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(Boolean.class)
                .findOne();
        if (destroyed.orElse(false)) {
            throw new RecordException(RecordException.Code.REDACTED, "");
        }
        return destroyed.isPresent();
    }

    /// {@return which of some files are kept}
    ///
    /// @param sha256 at least one
    /// @throws RecordException if one of them was destroyed for a reason
    List<String> kept(List<String> sha256) {
        List<File> found = handle.createQuery(
                        "SELECT sha256, redaction IS NOT NULL FROM blob WHERE sha256 IN (<sha256>)")
                .bindList("sha256", sha256)
                .map((row, context) -> new File(row.getString(1), row.getBoolean(2)))
                .list();
        if (found.stream().anyMatch(File::destroyed)) {
            throw new RecordException(RecordException.Code.REDACTED, "");
        }
        return found.stream().map(File::sha256).toList();
    }

    private record File(String sha256, boolean destroyed) {}

    /// Keeps bytes that are not kept yet, once [#write] is called.
    ///
    /// @param sha256 of these very bytes, as somebody made sure
    void add(String sha256, byte[] bytes) {
        files.add(sha256, bytes.length);
        for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
            pieces.add(
                    sha256,
                    from / CHUNK_BYTES,
                    Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK_BYTES)));
        }
    }

    /// Writes what was added.
    void write() {
        files.write();
        pieces.write();
    }

    /// Keeps bytes that are not kept yet.
    ///
    /// @param content what they were when their hash was taken
    /// @throws RecordException if they are others now
    void put(Content content, InputStream bytes) throws IOException {
        files.add(content.sha256(), content.size());
        files.write();
        MessageDigest digest = Sha256.digest();
        long ordinal = 0;
        for (byte[] chunk = bytes.readNBytes(CHUNK_BYTES);
                chunk.length > 0;
                chunk = bytes.readNBytes(CHUNK_BYTES)) {
            digest.update(chunk);
            pieces.add(content.sha256(), ordinal++, chunk);
            pieces.write();
        }
        if (!Sha256.hex(digest.digest()).equals(content.sha256())) {
            throw new RecordException(RecordException.Code.UNSOUND, "blob=" + content.sha256());
        }
    }

    /// {@return kept bytes, empty where they are not kept}
    Optional<byte[]> get(String sha256) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            return copy(sha256, bytes) ? Optional.of(bytes.toByteArray()) : Optional.empty();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /// {@return whether the bytes are kept and were written}
    boolean copy(String sha256, OutputStream out) throws IOException {
        boolean kept = handle.createQuery(
                        "SELECT 1 FROM blob WHERE sha256 = :sha256 AND redaction IS NULL")
                .bind("sha256", sha256)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (kept) {
            try (ResultIterator<byte[]> chunks = handle.createQuery(
                            "SELECT bytes FROM chunk WHERE sha256 = :sha256 ORDER BY ordinal")
                    .bind("sha256", sha256)
                    .setFetchSize(1)
                    .mapTo(byte[].class)
                    .iterator()) {
                while (chunks.hasNext()) {
                    out.write(chunks.next());
                }
            }
        }
        return kept;
    }

    /// {@return kept bytes as a stream, piece by piece; empty where there are none}
    InputStream stream(String sha256) {
        ResultIterator<byte[]> chunks = handle.createQuery(
                        "SELECT bytes FROM chunk WHERE sha256 = :sha256 ORDER BY ordinal")
                .bind("sha256", sha256)
                .setFetchSize(1)
                .mapTo(byte[].class)
                .iterator();
        return new Pieces(chunks);
    }

    private static final class Pieces extends InputStream {
        private final ResultIterator<byte[]> chunks;
        private ByteArrayInputStream piece = new ByteArrayInputStream(new byte[0]);

        private Pieces(ResultIterator<byte[]> chunks) {
            this.chunks = chunks;
        }

        private boolean more() {
            while (piece.available() == 0 && chunks.hasNext()) {
                piece = new ByteArrayInputStream(chunks.next());
            }
            return piece.available() > 0;
        }

        @Override
        public int read() {
            return more() ? piece.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int begin, int length) {
            return length == 0 ? 0 : more() ? piece.read(bytes, begin, length) : -1;
        }

        @Override
        public void close() {
            chunks.close();
        }
    }

    /// {@return what is kept under a name, whatever somebody put there}
    Content found(String sha256) {
        try (OutputStream nowhere = OutputStream.nullOutputStream();
                Hashing hashing = new Hashing(nowhere)) {
            copy(sha256, hashing);
            return hashing.content();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /// Hashes what goes through it.
    static final class Hashing extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest = Sha256.digest();
        private long size;

        Hashing(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int begin, int length) throws IOException {
            digest.update(bytes, begin, length);
            size += length;
            out.write(bytes, begin, length);
        }

        /// {@return what went through; ends the hashing}
        Content content() {
            return new Content(Sha256.hex(digest.digest()), size);
        }
    }
}
