package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Whole records, copied, exported and brought back.
class CopiesTest {
    private static final String ONE = "Un\nOn a [pris] {Jean Kabemba}.";
    private static final String TWO = "Deux\nOn a [pris] {Paule Ordan}.";

    @TempDir
    Path folder;

    @Test
    void aBackupIsTheRecordAsItWasAndIsAnEntryOfIt() {
        Path copy = folder.resolve("copies/c.vigie");
        try (Record store = Samples.create(folder);
                RecordKey key = Samples.key()) {
            Samples.add(store, ONE);

            Checkpoint held = Copies.backup(store, copy, key, "Ada Moreau");

            assertThat(held).isEqualTo(store.checkpoint());
            assertThat(store.entries(0, 100)).extracting(Entry::kind).endsWith(EntryKind.BACKUP);
            assertThat(copy)
                    .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                            .hasToString("[OWNER_READ, OWNER_WRITE]"));
            assertThatThrownBy(() -> Copies.backup(store, copy, key, "Ada"))
                    .isInstanceOf(RecordException.class);
        }
    }

    @Test
    void aBackupIsWholeWhileOthersWrite() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (Record store = Samples.create(folder);
                RecordKey key = Samples.key()) {
            Samples.add(store, ONE);
            Thread writer = Thread.ofVirtual().start(() -> {
                for (int i = 0; !done.get() && i < 1_000; i++) {
                    Samples.add(store, "Nr " + i + "\nOn a [pris] {Paule Ordan}.");
                }
            });

            for (int i = 0; i < 3; i++) {
                Checkpoint held = Copies.backup(store, folder.resolve("c" + i), key, "Ada");

                assertThat(store.checkpoint(held.size())).isEqualTo(held);
            }
            done.set(true);
            assertThat(writer.join(Duration.ofSeconds(20))).isTrue();
        }
    }

    @Test
    void anExportComesBackWithTheSameCheckpoint() {
        Path export = folder.resolve("export");
        Path back = folder.resolve("back/record.vigie");
        Checkpoint then;
        try (Record store = Samples.create(folder)) {
            fill(store);
            then = Copies.export(store, export, "Ada Moreau");
            assertThat(then).isEqualTo(store.checkpoint());
        }

        try (RecordKey key = RecordKey.ofPassphrase("another key".toCharArray())) {
            Checkpoint held = Copies.importInto(export, back, key, Samples.CLOCK);

            assertThat(held).isEqualTo(then);
            try (Record store = ((Opening.Opened) Record.open(back, key, Samples.CLOCK)).store()) {
                assertThat(store.checkpoint()).isEqualTo(then);
                assertThat(store.bulletins(10, 0)).hasSize(1);
                assertThat(store.notary()
                                .checkpoint()
                                .checkpoint()
                                .orElseThrow()
                                .size())
                        .isEqualTo(then.size() + 1);
                assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
            }
        }
    }

    @Test
    void anExportIsConfirmedWithoutVigie() throws Exception {
        Path export = folder.resolve("export");
        try (Record store = Samples.create(folder)) {
            fill(store);
            Copies.export(store, export, "Ada Moreau");
        }
        Assumptions.assumeTrue(exit(export, "python3", "--version") == 0);

        assertThat(exit(export, "sha256sum", "--quiet", "-c", "SHA256SUMS")).isZero();
        assertThat(exit(export, "python3", "check.py")).isZero();
        Path entries = export.resolve("entries.jsonl");
        Files.writeString(entries, Files.readString(entries).replace("Kabemba", "Kabembo"));
        assertThat(exit(export, "sha256sum", "--quiet", "-c", "SHA256SUMS")).isNotZero();
        assertThat(exit(export, "python3", "check.py")).isNotZero();
    }

    private static int exit(Path folder, String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } catch (IOException missing) {
            return -1;
        }
    }

    @Test
    void anExportThatWasChangedIsNotTakenIn() throws Exception {
        Path export = folder.resolve("export");
        try (Record store = Samples.create(folder)) {
            fill(store);
            Copies.export(store, export, "Ada Moreau");
        }
        Path entries = export.resolve("entries.jsonl");
        String whole = Files.readString(entries);
        List<String> lines = whole.lines().toList();
        Path file;
        try (var files = Files.list(export.resolve("files"))) {
            file = files.findFirst().orElseThrow();
        }

        for (String changed : List.of(
                whole.replace("Kabemba", "Kabembo"),
                whole.replace("\"kind\":\"claim\"", "\"kind\":\"review\""),
                whole.substring(0, whole.length() / 2),
                String.join("\n", lines.subList(0, lines.size() - 2)) + "\n",
                lines.get(1) + "\n" + whole,
                "{}\n",
                "")) {
            Files.writeString(entries, changed);
            assertRefused(export);
        }
        Files.writeString(entries, whole);
        byte[] bytes = Files.readAllBytes(file);
        Files.writeString(file, "autre");
        assertRefused(export);
        Files.write(file, bytes);
        Files.writeString(
                export.resolve("checkpoint.txt"),
                Files.readString(export.resolve("checkpoint.txt")).replaceFirst("\n1", "\n2"));
        assertRefused(export);
    }

    private void assertRefused(Path export) {
        Path back = folder.resolve("back.vigie");
        try (RecordKey key = Samples.key()) {
            assertThatThrownBy(() -> Copies.importInto(export, back, key, Samples.CLOCK))
                    .isInstanceOf(RecordException.class)
                    .hasMessageNotContaining("Kabemb");
        }
        assertThat(back).doesNotExist();
    }

    @Test
    void aRecordMovesIntoAnotherFileEntryByEntryWithItsKeys() {
        Path moved = folder.resolve("moved/record.vigie");
        try (Record store = Samples.create(folder);
                RecordKey key = RecordKey.ofPassphrase("another key".toCharArray())) {
            fill(store);
            Notary.Keys keys = store.notary().keys();

            Checkpoint held = Copies.toFile(store, moved, key, "Ada Moreau");

            assertThat(held).isEqualTo(store.checkpoint());
            try (Record copy = ((Opening.Opened) Record.open(moved, key, Samples.CLOCK)).store()) {
                assertThat(copy.notary().keys()).isEqualTo(keys);
                assertThat(copy.claims(ClaimFilter.all()))
                        .isEqualTo(store.claims(ClaimFilter.all()));
            }
        }
    }

    /// Two bulletins, of which one is destroyed.
    private static void fill(Record store) {
        Added one = Samples.add(store, ONE);
        Added two = Samples.add(store, TWO);
        store.review(one.newClaims().getFirst(), Decision.ACCEPT, "", "Ada Moreau");
        store.guard().redact(two.id(), "an order", "a court", "Ada Moreau");
    }
}
