package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A person who is not public is hidden by every name that is theirs, and nobody else with them.
class RestrictCommandTest {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void anEmptyRecord() {
        shell = new Shell(folder);
    }

    @Test
    void aNameThatStandsOnlyInAHiddenBulletinHidesThoseToCome() {
        String one = add("a.txt", "La police a arrêté hier l'avocat Timur Bekov.");
        String other = add("b.txt", "La police a arrêté hier l'avocat Iskander Sadovski.");
        judge(one, other);
        shell.run("restrict", other, "--compartment", "lawyers", "--reason", "x");

        Shell.Done done = restrict("Timur Bekov");
        String third = add("c.txt", "La police a arrêté hier l'avocat Iskander Sadovski à Ngolo.");

        assertThat(done.errors()).isEmpty();
        assertThat(done.out()).contains("Hidden by one more name").doesNotContain("Sadovski");
        assertThat(shell.run("list").out()).doesNotContain(third).contains("No bulletin");
        assertThat(shell.run("log").out()).contains("compartments=lawyers");
    }

    @Test
    void whoIsOnlyLikelyTheSameIsToldAndStaysShown() {
        String olga = add("a.txt", "La police a arrêté hier l'avocate Olga Ivanova.");

        Shell.Done done = restrict("O. Ivanova");

        assertThat(done.errors()).isEmpty();
        assertThat(done.out()).doesNotContain("Hidden by");
        assertThat(shell.run("list").out()).contains(olga);
    }

    @Test
    void otherNamesOfSeveralWhoAreWrittenSoAreToldAndNotHidden() {
        String one = add("a.txt", "La police a arrêté hier l'avocat Timur Bekov.");
        String alias = add("b.txt", "La police a arrêté hier l'avocat Iskander Sadovski.");
        add("c.txt", "La police a arrêté hier l'avocate Madina Bekov.");
        judge(one, alias);

        Shell.Done done = restrict("Bekov");

        assertThat(done.out()).contains("several people are written so: Iskander Sadovski");
        assertThat(shell.run("list").out()).contains(alias).doesNotContain(one);
    }

    @Test
    void aNameWithoutAWordIsWrongUseAndHidesNobody() {
        add("a.txt", "La police a arrêté hier l'avocat Timur Bekov.");

        for (String name : new String[] {"...", " ", ""}) {
            Shell.Done done = restrict(name);

            assertThat(done.exit()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(done.errors()).contains("--person");
        }
        assertThat(shell.run("restrict").out()).isEmpty();
    }

    private String add(String name, String text) {
        return shell.run("add", shell.file(name, "Nouvelles\n\n" + text + "\n"))
                .out()
                .substring(0, 6);
    }

    private void judge(String one, String other) {
        Shell.Done done = shell.run("judge", one + "-1:2", other + "-1:2", "same", "--why", "x");
        assertThat(done.exit()).as(done.errors()).isZero();
    }

    private Shell.Done restrict(String person) {
        return shell.run(
                "restrict", "--person", person, "--compartment", "family", "--reason", "x");
    }
}
