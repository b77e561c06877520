package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.Verification.Damage;
import org.vigie.record.Verification.Damaged;
import org.vigie.record.Verification.Fault;
import org.vigie.record.Verification.Verified;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/// One test for each kind of damage that somebody with the key and a database tool can do.
class DamageTest {
    private static final List<String> GUARDS = List.of(
            "entry_comes_next",
            "entry_is_kept",
            "entry_is_not_changed",
            "blob_is_kept",
            "blob_is_not_changed",
            "chunk_is_kept",
            "chunk_is_not_changed");

    @TempDir
    Path folder;

    /// Twelve entries: the first, then three bulletins with an acquisition, a reading and one
    /// or two claims.
    @BeforeEach
    void threeBulletins() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, "Un\nOn a [pris] {Jean Kabemba}.");
            Samples.add(store, "Deux\nOn a [pris] {Paule Ordan}, puis [saisi] {Luc Sarel}.");
            Samples.add(store, "Trois\nOn a [pris] {Noor Tamli}, puis [saisi] {Ewa Brodzik}.");
            assertThat(store.checkpoint().size()).isEqualTo(12);
        }
    }

    @Test
    void anUntouchedRecordVerifies() {
        assertThat(verify()).isInstanceOfSatisfying(Verified.class, verified -> {
            assertThat(verified.checkpoint().size()).isEqualTo(12);
            assertThat(verified.blobs()).isEqualTo(3);
        });
    }

    @Test
    void entriesAndBytesRefuseEveryChange() throws SQLException {
        for (String change : List.of(
                "DELETE FROM entry WHERE number = 11",
                "UPDATE entry SET payload = x'7b7d' WHERE number = 3",
                "UPDATE entry SET payload = NULL, salt = NULL WHERE number = 3",
                "UPDATE entry SET time = '1999-01-01T00:00:00Z' WHERE number = 3",
                "UPDATE entry SET number = 99 WHERE number = 11",
                "INSERT INTO entry SELECT 99, time, kind, payload, salt, commitment, leaf, NULL"
                        + " FROM entry",
                "INSERT OR REPLACE INTO entry SELECT 3, time, kind, payload, salt, commitment,"
                        + " leaf, NULL FROM entry WHERE number = 4",
                "DELETE FROM blob",
                "UPDATE blob SET size = 0",
                "DELETE FROM chunk",
                "UPDATE chunk SET bytes = x'00'")) {
            assertThatThrownBy(() -> guarded(change)).as(change).isInstanceOf(SQLException.class);
        }

        assertThat(verify()).isInstanceOf(Verified.class);
    }

    @Test
    void contentMayBeDestroyedForAnEntryThatSaysWhy() throws SQLException {
        guarded("UPDATE entry SET payload = NULL, salt = NULL, redaction = 11 WHERE number = 3");

        assertThatThrownBy(() -> guarded(
                        "UPDATE entry SET payload = x'7b7d', redaction = 11 WHERE number = 3"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aFlippedBitOfAPayloadIsNamed() throws SQLException {
        tamper("UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), 'Kabemba',"
                + " 'Kabembo') AS BLOB) WHERE number = 3");

        assertThat(damages()).containsExactly(new Damage("entry=3", Fault.CONTENT));
    }

    @Test
    void aFlippedBitOfASaltIsNamed() throws SQLException {
        tamper("UPDATE entry SET salt = zeroblob(32) WHERE number = 5");

        assertThat(damages()).containsExactly(new Damage("entry=5", Fault.CONTENT));
    }

    @Test
    void anotherTimeOrKindIsNamed() throws SQLException {
        tamper("UPDATE entry SET time = '1999-01-01T00:00:00Z' WHERE number = 4");
        tamper("UPDATE entry SET kind = 'review' WHERE number = 7");

        assertThat(damages())
                .containsExactly(
                        new Damage("entry=4", Fault.LEAF), new Damage("entry=7", Fault.LEAF));
    }

    @Test
    void aRewrittenEntryWithFittingHashesDoesNotFitTheTree() throws SQLException {
        rewrite(6);

        assertThat(damages()).containsExactly(new Damage("entries=6-7", Fault.TREE));
    }

    @Test
    void aRewrittenHistoryWithFittingTreeDoesNotFitAnEarlierCheckpoint() throws SQLException {
        Checkpoint earlier = checkpoint(8);
        assertThat(verify(earlier)).isInstanceOf(Verified.class);

        rewrite(6);
        regrow();

        assertThat(verify()).isInstanceOf(Verified.class);
        assertThat(damages(verify(earlier)))
                .containsExactly(new Damage("checkpoint=8", Fault.HISTORY));
    }

    @Test
    void aCheckpointOfAnotherRecordIsRefused() {
        Checkpoint other =
                new Checkpoint("vigie/0000000000000000", 8, checkpoint(8).root());

        assertThat(damages(verify(other)))
                .containsExactly(new Damage("checkpoint=8", Fault.HISTORY));
    }

    @Test
    void aMissingEntryIsNamed() throws SQLException {
        tamper("DELETE FROM entry WHERE number IN (5, 6)");

        assertThat(damages()).contains(new Damage("entries=5-6", Fault.MISSING));
    }

    @Test
    void aTailCutOffIsNamed() throws SQLException {
        tamper("DELETE FROM entry WHERE number = 11");

        assertThat(damages()).contains(new Damage("entry=11", Fault.MISSING));
    }

    @Test
    void aTailCutOffCleanlyDoesNotFitAnEarlierCheckpoint() throws SQLException {
        Checkpoint earlier = checkpoint(12);
        tamper("DELETE FROM entry WHERE number >= 8");
        tamper("DELETE FROM blob WHERE sha256 NOT IN (SELECT json_extract(CAST(payload AS TEXT),"
                + " '$.sha256') FROM entry WHERE kind = 'acquisition')");
        tamper("DELETE FROM chunk WHERE sha256 NOT IN (SELECT sha256 FROM blob)");
        regrow();

        assertThat(verify()).isInstanceOf(Verified.class);
        assertThat(damages(verify(earlier)))
                .containsExactly(new Damage("checkpoint=12", Fault.HISTORY));
    }

    @Test
    void swappedEntriesAreNamed() throws SQLException {
        tamper("UPDATE entry SET number = -1 WHERE number = 3");
        tamper("UPDATE entry SET number = 3 WHERE number = 6");
        tamper("UPDATE entry SET number = 6 WHERE number = -1");

        assertThat(damages())
                .containsExactly(
                        new Damage("entry=3", Fault.LEAF), new Damage("entry=6", Fault.LEAF));
    }

    @Test
    void aDuplicatedEntryIsNamed() throws SQLException {
        tamper("INSERT INTO entry SELECT 12, time, kind, payload, salt, commitment, leaf, NULL"
                + " FROM entry WHERE number = 11");

        assertThat(damages()).containsExactly(new Damage("entry=12", Fault.LEAF));
    }

    @Test
    void anAlteredNodeIsNamedByTheEntriesBelowIt() throws SQLException {
        tamper("UPDATE node SET hash = zeroblob(32) WHERE level = 2 AND place = 1");

        assertThat(damages()).containsExactly(new Damage("entries=4-7", Fault.TREE));
    }

    @Test
    void aMissingNodeIsNamedByTheEntriesBelowIt() throws SQLException {
        tamper("DELETE FROM node WHERE level = 1 AND place = 2");

        assertThat(damages()).containsExactly(new Damage("entries=4-5", Fault.TREE));
    }

    @Test
    void anAlteredHeadIsNamed() throws SQLException {
        tamper("UPDATE head SET root = zeroblob(32)");

        assertThat(damages()).containsExactly(new Damage("head", Fault.HEAD));
    }

    @Test
    void alteredBytesAreNamedByTheirHash() throws SQLException {
        String sha256 =
                Samples.read("Un\nOn a [pris] {Jean Kabemba}.", "").bulletin().sha256();
        tamper("UPDATE chunk SET bytes = CAST('autre' AS BLOB) WHERE sha256 = '" + sha256 + "'");

        assertThat(damages()).containsExactly(new Damage("blob=" + sha256, Fault.BYTES));
    }

    @Test
    void missingAndForeignBytesAreNamed() throws SQLException {
        String sha256 =
                Samples.read("Un\nOn a [pris] {Jean Kabemba}.", "").bulletin().sha256();
        String foreign = Sha256.hex(Sha256.of(new byte[0]));
        tamper("INSERT INTO blob (sha256, size) VALUES ('" + foreign + "', 0)");
        tamper("DELETE FROM blob WHERE sha256 = '" + sha256 + "'");

        assertThat(damages())
                .containsExactlyInAnyOrder(
                        new Damage("blob=" + foreign, Fault.BYTES),
                        new Damage("blob=" + sha256, Fault.BYTES));
    }

    @Test
    void missingShortenedAndStrayPiecesOfBytesAreNamed() throws SQLException {
        String sha256 =
                Samples.read("Un\nOn a [pris] {Jean Kabemba}.", "").bulletin().sha256();
        String foreign = Sha256.hex(Sha256.of(new byte[0]));
        tamper("UPDATE chunk SET bytes = substr(bytes, 1, 5) WHERE sha256 = '" + sha256 + "'");
        tamper("INSERT INTO chunk (sha256, ordinal, bytes) VALUES ('" + foreign + "', 0, x'00')");

        assertThat(damages())
                .containsExactlyInAnyOrder(
                        new Damage("blob=" + foreign, Fault.BYTES),
                        new Damage("blob=" + sha256, Fault.BYTES));
    }

    @Test
    void contentDestroyedWithoutAnEntryThatTellsSoIsNamed() throws SQLException {
        tamper("UPDATE entry SET payload = NULL, salt = NULL, redaction = 11 WHERE number = 3");

        assertThat(damages()).containsExactly(new Damage("entry=3", Fault.CONTENT));
    }

    @Test
    void aFlippedByteOfTheFileIsFound() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
            long place = file.length() / 2;
            file.seek(place);
            int before = file.read();
            file.seek(place);
            file.write(before ^ 1);
        }

        assertThat(damages()).containsExactly(new Damage("file", Fault.FILE));
    }

    private Path path() {
        return folder.resolve("record.vigie");
    }

    private Verification verify() {
        try (Record store = Samples.open(folder)) {
            return store.verify();
        }
    }

    private Verification verify(Checkpoint earlier) {
        try (Record store = Samples.open(folder)) {
            return store.verify(Optional.of(earlier));
        }
    }

    private Checkpoint checkpoint(long size) {
        try (Record store = Samples.open(folder)) {
            return store.checkpoint(size);
        }
    }

    private List<Damage> damages() {
        return damages(verify());
    }

    private static List<Damage> damages(Verification verification) {
        return switch (verification) {
            case Verified(var checkpoint, var blobs) -> List.of();
            case Damaged(var damages) -> damages;
        };
    }

    private void guarded(String sql) throws SQLException {
        raw(statement -> statement.execute(sql));
    }

    private void tamper(String sql) throws SQLException {
        raw(statement -> {
            for (String guard : GUARDS) {
                statement.execute("DROP TRIGGER IF EXISTS " + guard);
            }
            statement.execute(sql);
        });
    }

    /// Gives an entry another payload, with commitment and leaf to match.
    private void rewrite(long number) throws SQLException {
        byte[] payload = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] commitment = Log.commitment(new byte[32], payload);
        Entry entry;
        try (Record store = Samples.open(folder)) {
            entry = store.entries(number, 1).getFirst();
        }
        byte[] leaf = Log.leaf(number, entry.time().toString(), entry.kind().label(), commitment);
        tamper("UPDATE entry SET payload = x'7b7d', salt = zeroblob(32), commitment = x'"
                + Sha256.hex(commitment) + "', leaf = x'" + Sha256.hex(leaf) + "' WHERE number = "
                + number);
    }

    /// Writes the tree anew over whatever leaves there are.
    private void regrow() throws SQLException {
        raw(statement -> {
            Tree tree = new Tree();
            StringBuilder nodes = new StringBuilder();
            try (var leaves = statement.executeQuery("SELECT leaf FROM entry ORDER BY number")) {
                while (leaves.next()) {
                    tree.add(
                            leaves.getBytes(1),
                            (level, place, hash) -> nodes.append(nodes.isEmpty() ? "" : ", ")
                                    .append("(" + level + ", " + place + ", x'" + Sha256.hex(hash)
                                            + "')"));
                }
            }
            statement.execute("DELETE FROM node");
            statement.execute("INSERT INTO node (level, place, hash) VALUES " + nodes);
            statement.execute("UPDATE head SET size = " + tree.size() + ", root = x'"
                    + Sha256.hex(tree.root()) + "'");
        });
    }

    private interface Raw {
        void on(Statement statement) throws SQLException;
    }

    private void raw(Raw work) throws SQLException {
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(path(), key);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            work.on(statement);
        }
    }
}
