package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Bytes are kept as they came, whatever they are and however many.
class KeptFilesTest {
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void bytesOfAnySizeComeBackUnchangedUnderTheHashThatOtherToolsTake() throws IOException {
        // sha256sum of no bytes, and of the bytes of "abc" (FIPS 180-2).
        assertKept(new byte[0], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertKept(
                "abc".getBytes(StandardCharsets.US_ASCII),
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        byte[] odd = new byte[3 * MEBIBYTE + 7];
        new Random(7).nextBytes(odd);
        assertKept(odd, Sha256.hex(Sha256.of(odd)));
    }

    private void assertKept(byte[] bytes, String sha256) throws IOException {
        Path file = Files.write(folder.resolve("f"), bytes);
        Path where = Files.createTempDirectory(folder, "r");
        try (Record store = Samples.create(where)) {
            assertThat(store.files().keep(Samples.BY_HAND, file)).isEqualTo(sha256);

            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThat(store.files().copy(sha256.substring(0, 8), out)).contains(sha256);
            assertThat(out.toByteArray()).isEqualTo(bytes);
            assertThat(store.files().list("", 10)).singleElement().satisfies(kept -> {
                assertThat(kept.size()).isEqualTo(bytes.length);
                assertThat(kept.acquisitions()).containsExactly(Samples.BY_HAND);
            });
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void aHundredMebibytesNeedNoHundredMebibytesOfMemory() throws IOException {
        long size = 100L * MEBIBYTE;
        try (Record store = Samples.create(folder)) {
            String sha256 = store.files().keep(Samples.BY_HAND, () -> new Noise(size));

            try (Blobs.Hashing hashing = new Blobs.Hashing(OutputStream.nullOutputStream())) {
                store.files().copy(sha256, hashing);
                assertThat(hashing.content()).isEqualTo(new Blobs.Content(sha256, size));
            }
            assertThat(store.files().check(bytes -> {}, "Ada").damaged()).isEmpty();
        }
    }

    /// Bytes that are the same each time and were never all in memory.
    private static final class Noise extends InputStream {
        private final Random random = new Random(3);
        private long left;

        private Noise(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] bytes, int begin, int length) {
            int most = (int) Math.min(length, left);
            if (most <= 0) {
                return length == 0 ? 0 : -1;
            }
            byte[] piece = new byte[most];
            random.nextBytes(piece);
            System.arraycopy(piece, 0, bytes, begin, most);
            left -= most;
            return most;
        }
    }

    @Test
    void howBytesCameIsKeptWithThem() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "lettre");
        Acquisition handed = new Acquisition(
                "letter.txt",
                Samples.BY_HAND.time(),
                "Ada",
                new How.Handed(
                        Optional.of("a sister"),
                        Optional.of(LocalDate.of(2021, 3, 1)),
                        Optional.of(How.Generation.COPY),
                        Optional.of("with the family")));
        Acquisition captured = new Acquisition(
                "http://example.org/a",
                Samples.BY_HAND.time(),
                "Ada",
                new How.Captured(
                        List.of("http://example.org/a", "https://example.org/b"),
                        200,
                        List.of("Content-Type: text/plain"),
                        List.of("AAAA"),
                        "vigie 0.1.0",
                        "direct",
                        "system clock, not compared",
                        Optional.of("0".repeat(64)),
                        Optional.of("too large")));
        try (Record store = Samples.create(folder)) {
            store.files().keep(handed, file);
            store.files().keep(captured, file);
        }

        try (Record store = Samples.open(folder)) {
            assertThat(store.files().list("", 10))
                    .singleElement()
                    .satisfies(kept ->
                            assertThat(kept.acquisitions()).containsExactly(handed, captured));
        }
    }

    @Test
    void aCheckIsAnEntryAndNamesExactlyTheFileThatWasChanged() throws Exception {
        String good;
        String bad;
        try (Record store = Samples.create(folder)) {
            good = store.files().keep(Samples.BY_HAND, Files.writeString(folder.resolve("a"), "a"));
            bad = store.files().keep(Samples.BY_HAND, Files.writeString(folder.resolve("b"), "b"));
            List<Long> progress = new ArrayList<>();

            Fixity sound = store.files().check(progress::add, "Ada Moreau");

            assertThat(sound).isEqualTo(new Fixity(2, 2, List.of(), 3));
            assertThat(progress).containsExactly(1L, 2L);
            assertThat(store.files().lastCheck()).contains(Samples.CLOCK.instant());
        }
        tamper("UPDATE chunk SET bytes = x'00' WHERE sha256 = '" + bad + "'");

        try (Record store = Samples.open(folder)) {
            Fixity found = store.files().check(bytes -> {}, "Ada Moreau");

            assertThat(found.damaged()).containsExactly(bad).doesNotContain(good);
            assertThat(store.history().eventsOf(bad, 0, 10))
                    .extracting(Event::kind)
                    .endsWith(EntryKind.CHECK);
        }
    }

    private void tamper(String sql) throws SQLException {
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(folder.resolve("record.vigie"), key);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER chunk_is_not_changed");
            statement.execute(sql);
        }
    }

    @Test
    void bytesThatChangeWhileTheyAreReadAreNotKept() {
        int[] read = new int[1];
        try (Record store = Samples.create(folder)) {
            assertThatThrownBy(() -> store.files()
                            .keep(
                                    Samples.BY_HAND,
                                    () -> new ByteArrayInputStream(new byte[] {(byte) read[0]++})))
                    .isInstanceOf(RecordException.class);

            assertThat(store.files().list("", 10)).isEmpty();
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void aFileThatNamesSomebodyWhoIsNotPublicIsHidden() throws IOException {
        Acquisition from = new Acquisition("photo of Kordak.jpg", Samples.BY_HAND.time(), "Ada");
        try (Record store = Samples.create(folder)) {
            String sha256 = store.files().keep(from, Files.writeString(folder.resolve("a"), "a"));
            store.guard().restrictPerson(List.of("Kordak"), "family", "", "Ada");

            assertThat(store.files().list("", 10)).isEmpty();
            assertThat(store.files().copy(sha256, OutputStream.nullOutputStream()))
                    .isEmpty();
            assertThat(store.history().events(0, 10).toString()).doesNotContain("Kordak", sha256);
            assertThat(store.opened(List.of("family"), "x", "Ada", List.of())
                            .files()
                            .list("", 10))
                    .hasSize(1);
        }
    }
}
