package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Backups, exports and copies as people make them.
class CopyCommandsTest {
    private static final String BULLETIN = """
        Nouvelles de la ville

        La police a arrêté hier Timur Bekov.
        """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void aRecord() {
        shell = new Shell(folder);
        shell.run("add", shell.file("a.txt", BULLETIN), "--published", "2012-03-19");
    }

    @Test
    void aBackupIsPutBackAndWhatWasThereIsKept() throws Exception {
        Shell.Done backed = shell.run("backup", folder.resolve("stick"));
        shell.run("add", shell.file("b.txt", BULLETIN + "\nFin."), "--published", "2012-03-20");
        Path copy = folder.resolve("stick/vigie-20260315-090000.vigie");

        Shell.Done restored = shell.run("restore", copy);

        assertThat(backed.out()).contains("and verifies").contains(copy.toString());
        assertThat(restored.exit()).isZero();
        assertThat(shell.run("list").out()).contains("1 bulletin.");
        assertThat(Files.getPosixFilePermissions(shell.record()))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
        Path before = shell.record().resolveSibling("record.vigie.before-20260315-090000");
        assertThat(shell.run("list", "--record", before).out()).contains("2 bulletins.");
        assertThat(shell.run("log").out())
                .contains("backed up by Reviewer", "restored=" + folder.resolve("stick"));
        assertThat(shell.run("verify").exit()).isZero();
    }

    @Test
    void aBackupThatIsDamagedIsNotPutBack() throws Exception {
        shell.run("backup", folder.resolve("stick"));
        Path copy = folder.resolve("stick/vigie-20260315-090000.vigie");
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);

        Shell.Done restored = shell.run("restore", copy);

        assertThat(restored.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(restored.errors())
                .contains("the backup " + copy + " is damaged; nothing was changed");
        assertThat(shell.run("verify").exit()).isZero();
    }

    @Test
    void whatAnEarlierRestoreLeftHalfDoneIsNotInTheWay() throws Exception {
        shell.run("backup", folder.resolve("stick"));
        Path partial = shell.record().resolveSibling("record.vigie.partial");
        Files.writeString(partial, "half");

        Shell.Done restored = shell.run("restore", stick());

        assertThat(restored.exit()).as(restored.errors()).isZero();
        assertThat(shell.run("list").out()).contains("1 bulletin.");
        assertThat(partial).doesNotExist();
    }

    private Path stick() {
        return folder.resolve("stick/vigie-20260315-090000.vigie");
    }

    @Test
    void whereTheBackupCannotBeCopiedTheRecordStaysWhereItIs() throws Exception {
        shell.run("backup", folder.resolve("stick"));
        Path inTheWay = shell.record().resolveSibling("record.vigie.partial");
        Files.createDirectories(inTheWay.resolve("not empty"));

        Shell.Done restored = shell.run("restore", stick());

        assertThat(restored.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(restored.errors())
                .contains("cannot be written", shell.record().toString());
        assertThat(shell.run("verify").exit()).isZero();
        assertThat(shell.record().resolveSibling("record.vigie.before-20260315-090000"))
                .doesNotExist();
    }

    @Test
    void anExportBecomesTheSameRecordElsewhere() {
        Path export = folder.resolve("export");
        Shell elsewhere = new Shell(folder.resolve("elsewhere"));

        Shell.Done exported = shell.run("export", "--complete", export);
        Shell.Done again = shell.run("export", "--complete", export);
        Shell.Done imported = elsewhere.run("import", export);

        assertThat(exported.exit()).isZero();
        assertThat(exported.errors()).contains("Nothing in it is encrypted");
        assertThat(again.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(imported.exit()).isZero();
        assertThat(elsewhere.run("list").out()).isEqualTo(shell.run("list").out());
        assertThat(elsewhere
                        .run("verify", "--checkpoint", export.resolve("checkpoint.txt"))
                        .exit())
                .isZero();
        assertThat(elsewhere.run("import", export).errors()).contains("already");
    }

    @Test
    void aRecordIsCopiedIntoAnotherFile() {
        Path copy = folder.resolve("copy.vigie");

        Shell.Done copied = shell.run("copy", "--to", copy);

        assertThat(copied.out()).contains("and verifies");
        assertThat(shell.run("list", "--store", copy).out()).contains("1 bulletin.");
    }

    @Test
    void aServerThatIsNotThereIsSaidWithoutItsPassword() {
        for (List<String> command : List.of(
                List.of("list", "--store", "postgresql://ada:sesame@localhost:1/vigie"),
                List.of("copy", "--to", "postgresql://ada:sesame@localhost:1/vigie"))) {
            Shell.Done done = shell.run(command.toArray());

            assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
            assertThat(done.errors()).contains("cannot be reached").doesNotContain("sesame");
        }
    }
}
