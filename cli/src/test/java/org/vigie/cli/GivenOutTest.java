package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Whatever leaves the record leaves an entry: what it was, where it went, and what it told of.
class GivenOutTest {
    private static final String BULLETIN = """
        Nouvelles d'Algua

        La police a arrêté jeudi Jean Kabemba. Son procès s'ouvrira le 22 mars.
        """;

    @TempDir
    private Path folder;

    private Shell shell;
    private String id;

    @BeforeEach
    void aBulletinWithAHearing() {
        shell = new Shell(folder);
        Path file = shell.file("algua.txt", BULLETIN);
        id = shell.run("add", file, "--published", "2026-03-14").out().substring(0, 6);
    }

    @Test
    void aCalendarFileIsAnEntryOfTheClaimsInIt() {
        Path file = folder.resolve("hearings.ics");

        Shell.Done done = shell.run(
                "calendar",
                "--from",
                "2026-03-15",
                "--to",
                "2026-04-15",
                "--proposed",
                "--ics",
                file,
                "--by",
                "Ada");

        assertThat(done.exit()).as(done.errors()).isZero();
        assertThat(shell.run("log", "--of", id).out())
                .contains("exported by Ada", id + "-2", "to=" + file, "as=calendar");
    }

    @Test
    void aKeptFileGivenBackIsAnEntry() {
        String sha256 = shell.run("kept").out().substring(0, 64);
        Path file = folder.resolve("again.txt");

        shell.run("kept", sha256.substring(0, 10), "--out", file);
        Shell.Done none = shell.run("kept", "ffff", "--out", folder.resolve("none"));

        assertThat(file).hasContent(BULLETIN);
        assertThat(none.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(shell.run("log", "--of", sha256).out())
                .contains("exported by Reviewer", "to=" + file, "as=file")
                .doesNotContain("none");
    }

    @Test
    void aProofWithContentIsAnEntryAndOneWithoutIsNone() {
        Path file = folder.resolve("arrest.proof");

        shell.run("proof", id + "-1", "--out", folder.resolve("bare.proof"));
        String before = shell.run("log", "--of", id + "-1").out();
        shell.run("proof", id + "-1", "--content", "--out", file);

        assertThat(before).doesNotContain("exported");
        assertThat(shell.run("log", "--of", id + "-1").out()).contains("exported", "to=" + file);
    }

    @Test
    void aRedactionNamesTheCopiesThatMayHoldWhatIsDestroyedAndNoOthers() {
        Path other = shell.file("beta.txt", BULLETIN.replace("Kabemba", "Ndayi"));
        String second =
                shell.run("add", other, "--published", "2026-03-14").out().substring(0, 6);
        shell.run("proof", id + "-1", "--content", "--out", folder.resolve("one.proof"));
        shell.run("proof", second + "-1", "--content", "--out", folder.resolve("two.proof"));
        shell.run("backup", folder.resolve("stick"));

        Shell.Done done = shell.run("redact", id, "--reason", "r", "--authority", "a", "--yes");

        assertThat(done.errors())
                .contains("one.proof", folder.resolve("stick").toString())
                .doesNotContain("two.proof");
    }

    @Test
    void aNameInTheNameOfAFileGoesWithTheBulletin() {
        String sha256 = shell.run("kept").out().substring(0, 64);
        shell.run("kept", sha256, "--out", folder.resolve("Kabemba.txt"));
        shell.run("proof", id + "-1", "--content", "--out", folder.resolve("Kabemba.proof"));

        Shell.Done done = shell.run("redact", id, "--reason", "r", "--authority", "a", "--yes");

        assertThat(done.errors()).contains("Kabemba.txt (entry ", "Kabemba.proof (entry ");
        assertThat(shell.run("log").out()).contains("destroyed by").doesNotContain("Kabemba");
        Path all = folder.resolve("all");
        assertThat(shell.run("export", "--complete", all).exit()).isZero();
        assertThat(all.resolve("entries.jsonl")).content().doesNotContain("Kabemba");
    }

    @Test
    void whatCannotBeWrittenIsNoEntry() {
        String sha256 = shell.run("kept").out().substring(0, 64);
        Path there = shell.file("there.txt", "x");
        Path nowhere = folder.resolve("none/there.txt");

        for (Path file : List.of(there, nowhere)) {
            assertFails(shell.run("kept", sha256, "--out", file));
            assertFails(shell.run("calendar", "--from", "2026-03-15", "--proposed", "--ics", file));
            assertFails(shell.run("proof", id + "-1", "--content", "--out", file));
            shell.run("accept", id + "-1", "--reason", "r");
            assertFails(shell.run("sheet", "Kabemba", "--out", file));
        }

        assertThat(there).hasContent("x");
        assertThat(shell.run("log").out()).doesNotContain("exported");
    }

    private static void assertFails(Shell.Done done) {
        assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(done.errors()).contains("cannot be written");
    }

    @Test
    void aClaimThatIsNoneHasNoEntries() {
        assertThat(shell.run("log", "--of", id + "-1").out()).contains("claim proposed");
        assertThat(shell.run("log", "--of", id + "-0").out()).doesNotContain("claim proposed");
    }
}
