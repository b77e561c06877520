package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bulletins that a newcomer reads first, and the demo that reads them.
class ExamplesTest {
    private static final Pattern OPEN = Pattern.compile("--record (\\S+) --key-file (\\S+)");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        System.setProperty("vigie.home", HouseFiles.root().toString());
    }

    @AfterEach
    void end() {
        System.clearProperty("vigie.home");
    }

    @Test
    void everyExampleIsReadWithItsDayAndLanguage() {
        assertThat(DemoCommand.examples()).hasSizeGreaterThanOrEqualTo(5).allSatisfy(example -> {
            Shell.Done done = shell.run("read", example);

            String tag = String.valueOf(example.getFileName()).substring(0, 2);
            assertThat(done.exit()).isZero();
            assertThat(done.errors()).isEmpty();
            assertThat(done.lines().get(1))
                    .startsWith("Monday 19 March 2012 · " + LanguageNames.own(tag));
            assertThat(done.out()).doesNotContain("no claims");
        });
    }

    @Test
    void theDemoShowsWhatTheRecordKnowsAndHowToOpenTheDesk() throws Exception {
        Shell.Done done = shell.run("demo");

        assertThat(done.exit()).isZero();
        assertThat(done.out())
                .contains("Tamara Sergazieva", "Natalia Sokolova", "Expected:", "Asked for:")
                .contains("from 43 to 52", "./vigie serve --record ");
        Matcher open = OPEN.matcher(done.out());
        assertThat(open.find()).isTrue();
        Path record = Path.of(open.group(1));
        Shell.Done listed = shell.run("list", "--record", record, "--key-file", open.group(2));
        assertThat(listed.out()).contains(DemoCommand.examples().size() + " bulletins.");
        Files.delete(record);
        Files.delete(Path.of(open.group(2)));
        Files.delete(record.getParent());
    }

    @Test
    void theRehearsalRunsEveryLanguageAndARecordWithoutAFault() {
        List<List<String>> commands = new ArrayList<>(Rehearsal.commands(folder));
        List<String> unknown = commands.removeLast();

        assertThat(commands)
                .allSatisfy(words -> assertThat(shell.run(words.toArray()).exit())
                        .as(words.getFirst())
                        .isZero());
        assertThat(shell.run(unknown.toArray()).exit()).isEqualTo(ExitCode.WRONG_USE);
    }
}
