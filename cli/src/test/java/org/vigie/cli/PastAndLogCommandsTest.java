package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.read.intake.Intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/// Every command that shows what is known answers for a day that has gone, and what is done to the
/// record's key is an entry like any other.
class PastAndLogCommandsTest {
    private static final String DAY = "2026-03-15";

    @TempDir
    private Path folder;

    private Shell shell;
    private String id;

    /// On one day a bulletin is added, on the next its claim is rejected and another is added.
    @BeforeEach
    void twoDays() {
        shell = new Shell(folder).at(at("2026-03-15T09:00:00Z"));
        shell.run(
                "add",
                shell.file("a.txt", "La police a arrêté Ivan Bekov à Algua le 3 mars.\n"),
                "--published",
                "2026-03-14");
        id = shell.run("list").out().substring(0, 6);
        shell.at(at("2026-03-16T09:00:00Z"));
        shell.run("reject", id + "-1", "--reason", "mistaken");
        shell.run(
                "add",
                shell.file("b.txt", "La police a libéré Ivan Bekov à Algua le 15 mars.\n"),
                "--published",
                "2026-03-16");
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    @Test
    void theListIsThatOfTheDay() {
        assertThat(shell.run("list").out()).contains("2 bulletins.");
        assertThat(shell.run("list", "--as-known", DAY).out()).contains("1 bulletin.");
        assertThat(shell.run("list", "--as-known", "2026-03-14").out()).contains("No bulletin");
    }

    @Test
    void aBulletinIsShownAsItWasReviewedOnTheDay() {
        assertThat(shell.run("show", id).out()).contains("rejected by Reviewer");
        assertThat(shell.run("show", id, "--as-known", DAY).out())
                .contains("Ivan Bekov")
                .doesNotContain("rejected");
        assertThat(shell.run("show", "b.txt", "--as-known", DAY).exit()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aCaseIsToldAsItWasKnownOnTheDay() {
        Shell.Done now = shell.run("case", "Bekov");
        Shell.Done then = shell.run("case", "Bekov", "--as-known", DAY);

        assertThat(now.out()).contains("[libéré]").doesNotContain("[arrêté]");
        assertThat(then.out()).contains("[arrêté]").doesNotContain("[libéré]");
    }

    @Test
    void beforeItWasBegunTheRecordKnewNothingAndSaysSo() {
        for (String command : List.of("case", "search", "list", "log", "kept")) {
            Shell.Done done = command.equals("case") || command.equals("search")
                    ? shell.run(command, "Bekov", "--as-known", "2026-03-01")
                    : shell.run(command, "--as-known", "2026-03-01");

            assertThat(done.errors()).as(command).doesNotContain("went wrong");
            assertThat(done.out()).as(command).doesNotContain("Bekov");
        }
    }

    @Test
    void searchFindsWhatWasThereOnTheDay() {
        assertThat(shell.run("search", "libérer").out()).contains("1 bulletin.");
        assertThat(shell.run("search", "libérer", "--as-known", DAY).out())
                .contains("Nothing found.");
        assertThat(shell.run("search", "arrêter", "--as-known", DAY).out()).contains("1 bulletin.");
    }

    @Test
    void anotherPassphraseIsAnEntryThatTellsNothingOfIt() {
        shell.answering("one two three", "one two three").run("passphrase", "--by", "Ada");
        Shell.Done log = shell.answering("one two three").run("log");

        assertThat(log.out()).contains("by Ada", "key=changed").doesNotContain("one two three");
    }

    @Test
    void whoSharesTheKeyIsToldByAnEntry() {
        shell.run(
                "share-key",
                "--shares",
                "3",
                "--needed",
                "2",
                "--out",
                folder.resolve("shares"),
                "--by",
                "Ada");

        assertThat(shell.run("log").out()).contains("by Ada", "key-shares=");
    }

    @Test
    void aNumberMeansAnEntryThoughTheHashOfABulletinBeginsSo() {
        String text = IntStream.range(0, 10_000)
                .mapToObj(number -> "Communiqué " + number + ".\n")
                .filter(one ->
                        Intake.sha256(one.getBytes(StandardCharsets.UTF_8)).startsWith("1"))
                .findFirst()
                .orElseThrow();
        shell.run("add", shell.file("c.txt", text), "--lang", "fr");

        assertThat(shell.run("proof", "1").out()).contains("index 1\n");
        assertThat(shell.run("proof", id).out()).contains("index 2\n");
    }
}
