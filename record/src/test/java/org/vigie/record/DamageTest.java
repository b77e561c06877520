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
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// One test for each kind of damage that somebody with the key and a database tool can do.
class DamageTest {

    @TempDir
    Path folder;

    private Tampering record = new Tampering(Path.of(""));

    /// Twelve entries: the first, then three bulletins with an acquisition, a reading and one
    /// or two claims.
    @BeforeEach
    void threeBulletins() {
        record = new Tampering(folder);
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
            assertThatThrownBy(() -> record.guarded(change))
                    .as(change)
                    .isInstanceOf(SQLException.class);
        }

        assertThat(verify()).isInstanceOf(Verified.class);
    }

    @Test
    void contentMayBeDestroyedForAnEntryThatSaysWhy() throws SQLException {
        record.guarded(
                "UPDATE entry SET payload = NULL, salt = NULL, redaction = 11 WHERE number = 3");

        assertThatThrownBy(() -> record.guarded(
                        "UPDATE entry SET payload = x'7b7d', redaction = 11 WHERE number = 3"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aFlippedBitOfAPayloadIsNamed() throws SQLException {
        record.tamper("UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), 'Kabemba',"
                + " 'Kabembo') AS BLOB) WHERE number = 3");

        assertThat(damages()).containsExactly(new Damage("entry=3", Fault.CONTENT));
    }

    @Test
    void aTruncatedPayloadIsNamed() throws SQLException {
        record.tamper(
                "UPDATE entry SET payload = substr(payload, 1, length(payload) - 1) WHERE number ="
                        + " 3");

        assertThat(damages()).containsExactly(new Damage("entry=3", Fault.CONTENT));
    }

    @Test
    void aFlippedBitOfALeafIsNamed() throws SQLException {
        record.flip("leaf", 9);

        assertThat(damages()).containsExactly(new Damage("entry=9", Fault.LEAF));
    }

    @Test
    void aFlippedBitOfACommitmentIsNamedAsContentAndLeafThatDoNotFitIt() throws SQLException {
        record.flip("commitment", 9);

        assertThat(damages())
                .containsExactly(
                        new Damage("entry=9", Fault.CONTENT), new Damage("entry=9", Fault.LEAF));
    }

    @Test
    void reorderedEntriesAreNamedEach() throws SQLException {
        record.tamper("UPDATE entry SET number = -number WHERE number IN (4, 5, 6)");
        record.tamper("UPDATE entry SET number = 5 WHERE number = -4");
        record.tamper("UPDATE entry SET number = 6 WHERE number = -5");
        record.tamper("UPDATE entry SET number = 4 WHERE number = -6");

        assertThat(damages())
                .containsExactly(
                        new Damage("entry=4", Fault.LEAF),
                        new Damage("entry=5", Fault.LEAF),
                        new Damage("entry=6", Fault.LEAF));
    }

    @Test
    void aFlippedBitOfACheckpointThatWasKeptIsNamed() {
        Checkpoint kept = checkpoint(8);
        byte[] root = Base64.getDecoder().decode(kept.root());
        root[5] ^= 1;
        Checkpoint flipped =
                new Checkpoint(kept.origin(), 8, Base64.getEncoder().encodeToString(root));

        assertThat(damages(verify(flipped)))
                .containsExactly(new Damage("checkpoint=8", Fault.HISTORY));
    }

    @Test
    void aFlippedBitOfAKeptFileIsNamedByItsHash() throws SQLException {
        String sha256 =
                Samples.read("Un\nOn a [pris] {Jean Kabemba}.", "").bulletin().sha256();
        record.tamper(
                "UPDATE chunk SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Kabemba', 'Kabemca')"
                        + " AS BLOB) WHERE sha256 = '" + sha256 + "'");

        assertThat(damages()).containsExactly(new Damage("blob=" + sha256, Fault.BYTES));
    }

    @Test
    void aFlippedBitOfASaltIsNamed() throws SQLException {
        record.tamper("UPDATE entry SET salt = zeroblob(32) WHERE number = 5");

        assertThat(damages()).containsExactly(new Damage("entry=5", Fault.CONTENT));
    }

    @Test
    void anotherTimeOrKindIsNamed() throws SQLException {
        record.tamper("UPDATE entry SET time = '1999-01-01T00:00:00Z' WHERE number = 4");
        record.tamper("UPDATE entry SET kind = 'review' WHERE number = 7");

        assertThat(damages())
                .containsExactly(
                        new Damage("entry=4", Fault.LEAF), new Damage("entry=7", Fault.LEAF));
    }

    @Test
    void aRewrittenEntryWithFittingHashesDoesNotFitTheTree() throws SQLException {
        record.rewrite(6);

        assertThat(damages()).containsExactly(new Damage("entries=6-7", Fault.TREE));
    }

    @Test
    void aRewrittenHistoryWithFittingTreeDoesNotFitAnEarlierCheckpoint() throws SQLException {
        Checkpoint earlier = checkpoint(8);
        assertThat(verify(earlier)).isInstanceOf(Verified.class);

        record.rewrite(6);
        record.regrow();

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
        record.tamper("DELETE FROM entry WHERE number IN (5, 6)");

        assertThat(damages()).contains(new Damage("entries=5-6", Fault.MISSING));
    }

    @Test
    void aTailCutOffIsNamed() throws SQLException {
        record.tamper("DELETE FROM entry WHERE number = 11");

        assertThat(damages()).contains(new Damage("entry=11", Fault.MISSING));
    }

    @Test
    void aTailCutOffCleanlyDoesNotFitAnEarlierCheckpoint() throws SQLException {
        Checkpoint earlier = checkpoint(12);
        record.tamper("DELETE FROM entry WHERE number >= 8");
        record.tamper(
                "DELETE FROM blob WHERE sha256 NOT IN (SELECT json_extract(CAST(payload AS TEXT),"
                        + " '$.sha256') FROM entry WHERE kind = 'acquisition')");
        record.tamper("DELETE FROM chunk WHERE sha256 NOT IN (SELECT sha256 FROM blob)");
        record.regrow();

        assertThat(verify()).isInstanceOf(Verified.class);
        assertThat(damages(verify(earlier)))
                .containsExactly(new Damage("checkpoint=12", Fault.HISTORY));
    }

    @Test
    void swappedEntriesAreNamed() throws SQLException {
        record.tamper("UPDATE entry SET number = -1 WHERE number = 3");
        record.tamper("UPDATE entry SET number = 3 WHERE number = 6");
        record.tamper("UPDATE entry SET number = 6 WHERE number = -1");

        assertThat(damages())
                .containsExactly(
                        new Damage("entry=3", Fault.LEAF), new Damage("entry=6", Fault.LEAF));
    }

    @Test
    void aDuplicatedEntryIsNamed() throws SQLException {
        record.tamper(
                "INSERT INTO entry SELECT 12, time, kind, payload, salt, commitment, leaf, NULL"
                        + " FROM entry WHERE number = 11");

        assertThat(damages()).containsExactly(new Damage("entry=12", Fault.LEAF));
    }

    @Test
    void anAlteredNodeIsNamedByTheEntriesBelowIt() throws SQLException {
        record.tamper("UPDATE node SET hash = zeroblob(32) WHERE level = 2 AND place = 1");

        assertThat(damages()).containsExactly(new Damage("entries=4-7", Fault.TREE));
    }

    @Test
    void aMissingNodeIsNamedByTheEntriesBelowIt() throws SQLException {
        record.tamper("DELETE FROM node WHERE level = 1 AND place = 2");

        assertThat(damages()).containsExactly(new Damage("entries=4-5", Fault.TREE));
    }

    @Test
    void anAlteredHeadIsNamed() throws SQLException {
        record.tamper("UPDATE head SET root = zeroblob(32)");

        assertThat(damages()).containsExactly(new Damage("head", Fault.HEAD));
    }

    @Test
    void alteredBytesAreNamedByTheirHash() throws SQLException {
        String sha256 =
                Samples.read("Un\nOn a [pris] {Jean Kabemba}.", "").bulletin().sha256();
        record.tamper(
                "UPDATE chunk SET bytes = CAST('autre' AS BLOB) WHERE sha256 = '" + sha256 + "'");

        assertThat(damages()).containsExactly(new Damage("blob=" + sha256, Fault.BYTES));
    }

    @Test
    void missingAndForeignBytesAreNamed() throws SQLException {
        String sha256 =
                Samples.read("Un\nOn a [pris] {Jean Kabemba}.", "").bulletin().sha256();
        String foreign = Sha256.hex(Sha256.of(new byte[0]));
        record.tamper("INSERT INTO blob (sha256, size) VALUES ('" + foreign + "', 0)");
        record.tamper("DELETE FROM blob WHERE sha256 = '" + sha256 + "'");

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
        record.tamper(
                "UPDATE chunk SET bytes = substr(bytes, 1, 5) WHERE sha256 = '" + sha256 + "'");
        record.tamper(
                "INSERT INTO chunk (sha256, ordinal, bytes) VALUES ('" + foreign + "', 0, x'00')");

        assertThat(damages())
                .containsExactlyInAnyOrder(
                        new Damage("blob=" + foreign, Fault.BYTES),
                        new Damage("blob=" + sha256, Fault.BYTES));
    }

    @Test
    void contentDestroyedWithoutAnEntryThatTellsSoIsNamed() throws SQLException {
        record.tamper(
                "UPDATE entry SET payload = NULL, salt = NULL, redaction = 11 WHERE number = 3");

        assertThat(damages()).containsExactly(new Damage("entry=3", Fault.CONTENT));
    }

    @Test
    void aFlippedByteOfTheFileIsFound() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(record.path().toFile(), "rw")) {
            long place = file.length() / 2;
            file.seek(place);
            int before = file.read();
            file.seek(place);
            file.write(before ^ 1);
        }

        assertThat(damages()).containsExactly(new Damage("file", Fault.FILE));
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
}
