package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.Verification.Verified;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Single bytes changed anywhere in the decrypted store, where no encryption would show it: every
/// change that reaches an entry, a kept byte or the tree is found. `scripts/harm damage` takes
/// longer than the build does.
class RandomDamageTest {
    private static final int DAMAGES = Integer.getInteger("vigie.damages", 300);
    private static final long SEED = Long.getLong("vigie.seed", 20_261_129L);
    private static final List<String> PROTECTED = List.of(
            "SELECT number, time, kind, payload, salt, commitment, leaf, redaction FROM entry"
                    + " ORDER BY number",
            "SELECT sha256, size, redaction FROM blob ORDER BY sha256",
            "SELECT sha256, ordinal, bytes FROM chunk ORDER BY sha256, ordinal",
            "SELECT level, place, hash FROM node ORDER BY level, place",
            "SELECT size, root FROM head");

    @TempDir
    Path folder;

    @Test
    void everyChangedByteThatReachesWhatIsProtectedIsFound() throws Exception {
        byte[] whole = decrypted();
        List<String> content = content(whole).orElseThrow();
        assertThat(verifies(whole)).isTrue();
        Random random = new Random(SEED);
        int reached = 0;

        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = whole.clone();
            int place = random.nextInt(damaged.length);
            damaged[place] ^= (byte) (1 + random.nextInt(255));
            boolean changed = !content(damaged).equals(Optional.of(content));
            if (changed) {
                reached++;
                assertThat(verifies(damaged))
                        .as("-Dvigie.seed=%d damage %d at byte %d", SEED, i, place)
                        .isFalse();
            }
        }
        assertThat(reached).isGreaterThan(DAMAGES / 10);
    }

    /// {@return the bytes of a record's file without its encryption}
    private byte[] decrypted() throws IOException, SQLException {
        try (Record store = Samples.create(folder)) {
            for (int i = 0; i < 25; i++) {
                Samples.add(
                        store, "Nr " + i + "\nOn a [pris] {Jean Kabemba} et [saisi] {Luc Sarel}.");
            }
            byte[] noise = new byte[100_000];
            new Random(1).nextBytes(noise);
            store.files().keep(Samples.BY_HAND, Files.write(folder.resolve("noise"), noise));
            store.notary().keys();
            String id = store.bulletins(1, 0).getFirst().id();
            store.guard().redact(id, "an order", "a court", "Ada Moreau");
        }
        Path file = folder.resolve("record.vigie");
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(file, key);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA rekey = ''");
        }
        return Files.readAllBytes(file);
    }

    private Path written(byte[] bytes) throws IOException {
        Path file = folder.resolve("damaged");
        for (String ending : List.of("-wal", "-shm", "-journal")) {
            Files.deleteIfExists(folder.resolve("damaged" + ending));
        }
        return Files.write(file, bytes);
    }

    /// {@return what is protected, as it reads; empty where it cannot be read}
    private Optional<List<String>> content(byte[] bytes) throws IOException {
        List<String> rows = new ArrayList<>();
        try (RecordKey key = RecordKey.none();
                KeyedSource source = new KeyedSource(written(bytes), key);
                Connection connection = source.reader();
                Statement statement = connection.createStatement()) {
            for (String query : PROTECTED) {
                try (ResultSet result = statement.executeQuery(query)) {
                    while (result.next()) {
                        rows.add(row(result));
                    }
                }
            }
            return Optional.of(rows);
        } catch (SQLException unreadable) {
            return Optional.empty();
        }
    }

    private static String row(ResultSet result) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            Object value = result.getObject(i);
            row.append(
                            value instanceof byte[] bytes
                                    ? HexFormat.of().formatHex(bytes)
                                    : String.valueOf(value))
                    .append(' ');
        }
        return row.toString();
    }

    private boolean verifies(byte[] bytes) throws IOException {
        try (RecordKey key = RecordKey.none();
                KeyedSource source = new KeyedSource(written(bytes), key);
                Connections connections = new Connections(source, source.writer())) {
            return Verifier.run(connections, Optional.empty()) instanceof Verified;
        } catch (SQLException unreadable) {
            return false;
        } catch (RecordException refused) {
            return Arrays.asList(
                                    RecordException.Code.BROKEN,
                                    RecordException.Code.DATABASE,
                                    RecordException.Code.FILES)
                            .indexOf(refused.code())
                    < 0;
        }
    }
}
