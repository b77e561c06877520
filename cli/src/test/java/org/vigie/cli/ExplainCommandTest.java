package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class ExplainCommandTest {
    private static final String TEXT = """
        Nouvelles de la ville

        Timur Bekov aurait été arrêté jeudi à Almaty par la police. Il a arrêté de fumer.
        """;

    @TempDir
    private Path folder;

    private Shell shell;
    private Path file;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        file = shell.file("a.txt", TEXT);
    }

    @Test
    void aClaimIsToldFromTheRuleToTheWords() {
        Shell.Done done = shell.run("explain", file, "--published", "2012-03-19", "--claim", "1");

        assertThat(done.exit()).isZero();
        assertThat(done.out())
                .containsPattern("verb arrêter .*lang/fr/frames/arrest.frames:\\d+")
                .contains("unconfirmed: by the form of “aurait été arrêté”")
                .containsPattern("“jeudi” → 2012-03-15, by the rule fr/weekday .*rules:\\d+")
                .contains("reckoned from the day of publication, 2012-03-19")
                .contains("whom: “Timur Bekov”", "by: “police”", "grammatical place: by")
                .contains("aurait été arrêté  verb group", "conditional")
                .contains("arrêter (verb, masculine, singular, participle");
    }

    @Test
    void whereNothingWasReadTheNearestRulesSayWhatKeptThem() {
        Shell.Done done = shell.run("explain", file, "--published", "2012-03-19", "--at", "3:68");

        assertThat(done.out())
                .contains("Nothing was read here.")
                .contains("arrest at “arrêté”: it stands in a phrase that names no such event")
                .contains("strike at “arrêté”: the word travail of its pattern is not there");
    }

    @Test
    void itSpeaksFrenchAndRussian() {
        String french =
                shell.speaking("fr").run("explain", file, "--claim", "1").out();
        String russian =
                shell.speaking("ru").run("explain", file, "--claim", "1").out();

        assertThat(french).contains("par la forme de « aurait été arrêté »", "participe");
        assertThat(russian).contains("по форме «aurait été arrêté»", "причастие");
    }

    @Test
    void aPlaceOrNumberThatIsNotThereIsSaid() {
        assertThat(List.of(
                        shell.run("explain", file, "--at", "9:1"),
                        shell.run("explain", file, "--at", "3:500"),
                        shell.run("explain", file, "--at", "there"),
                        shell.run("explain", file, "--claim", "9")))
                .allSatisfy(done -> assertThat(done.exit()).isEqualTo(ExitCode.WRONG_USE));
    }
}
