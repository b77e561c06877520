package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// A lost key is restored by those who hold shares of it.
class KeyCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void threeOfFiveOpenARecordWhoseKeyIsLost() throws Exception {
        Shell shell = new Shell(folder);
        shell.run("add", shell.file("a.txt", "Nouvelles\n\nLa police a arrêté Timur Bekov."));
        Path shares = folder.resolve("shares");

        Shell.Done shared = shell.run("share-key", "--shares", 5, "--needed", 3, "--out", shares);
        Shell.Done there =
                shell.run("join-key", shares.resolve("share-1.txt"), shares.resolve("share-2.txt"));
        Files.delete(shell.key());
        Shell.Done few =
                shell.run("join-key", shares.resolve("share-1.txt"), shares.resolve("share-2.txt"));
        Shell.Done joined = shell.run(
                "join-key",
                shares.resolve("share-5.txt"),
                shares.resolve("share-2.txt"),
                shares.resolve("share-3.txt"));

        assertThat(shared.out()).contains("any 3 of them");
        assertThat(there.errors()).contains("already a key file");
        assertThat(few.errors()).contains("too few");
        assertThat(joined.exit()).isZero();
        assertThat(shell.run("list").out()).contains("1 bulletin.");
        assertThat(shell.run("log").out()).contains("key-shares=3 of 5");
        assertThat(shell.run("share-key", "--shares", 2, "--needed", 3, "--out", shares)
                        .exit())
                .isEqualTo(ExitCode.WRONG_USE);
    }
}
