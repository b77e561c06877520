package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What commands say beside what they were asked for names nobody of whom a bulletin tells, and
/// shows no inside of the program.
class NamesInMessagesTest {
    private static final String TEXT = """
        Zelmirapol, 14 mars 2021

        Jeudi, la police a arrêté Timur Quortanov et Agnès Vaugrénarde à Zelmirapol.
        """;

    @TempDir
    private Path folder;

    @Test
    void errorsNeverNameWhomABulletinNames() {
        Shell shell = new Shell(folder);
        Path good = shell.file("a.txt", TEXT);
        Path bad = shell.file("b.md", "---\ndate: Quortanov\n---\n" + TEXT);
        Path tml = shell.file("c.tml", "<TimeML><TEXT>" + TEXT);
        Path gold = shell.file("d.json", "{\"id\": \"Quortanov\", \"text\": \"" + TEXT);
        try (HouseCanary canary = new HouseCanary()) {
            List<Shell.Done> all = List.of(
                    shell.run("read", good, bad, "--format", "jsonl"),
                    shell.run("read", "--gold", gold),
                    shell.run("add", good, bad),
                    shell.run("dates", "--tml", tml),
                    shell.run("show", "Quortanov"),
                    shell.run("case", "Жорминов"),
                    shell.run("search", "Vaugrénarde\"*"),
                    shell.run("accept", "Quortanov", "--reason", "Vaugrénarde"),
                    shell.run("correct", "Quortanov", "--patient", "Vaugrénarde", "--reason", "x"),
                    shell.run("correct", "Quortanov", "--kind", "Vaugrénarde", "--reason", "x"),
                    shell.run("verify", "--checkpoint", good),
                    shell.run("list", "--key-file", good));
            all.forEach(done -> canary.says(done.errors()));

            assertThat(all).anyMatch(done -> done.exit() == ExitCode.FAILED);
            assertThat(canary.leaks()).isEmpty();
            assertThat(canary.heard()).noneMatch(said -> said.contains("\tat "));
        }
    }
}
