package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class CaseCommandsTest {
    private static final Pattern CLAIM = Pattern.compile("^([0-9a-f]{6}-\\d+)", Pattern.MULTILINE);

    private static final Pattern DEMAND = Pattern.compile("no answer .*?([0-9a-f]{6}-\\d+)");

    private static final String BULLETIN = """
        Nouvelles de la ville

        La police a arrêté Timur Bekov à Almaty le 12 mars 2021. Son procès s'ouvrira le 22 mars \
        2021. Nous exigeons la libération de Timur Bekov.
        """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void aBulletinIsInTheRecord() {
        shell = new Shell(folder);
        Path bulletin = shell.file("a.txt", BULLETIN);
        shell.run("add", bulletin, "--published", "2021-03-14", "--lang", "fr");
    }

    @Test
    void aCaseIsASentenceWithItsClaimsOnceTheyAreReviewed() {
        Shell.Done before = shell.run("case", "Bekov");
        acceptAll();

        Shell.Done after = shell.run("case", "Bekov");

        assertThat(before.out()).contains("No reviewed claim tells whether this person is held");
        assertThat(after.out())
                .contains("In custody since 12 March 2021", "held at: Almaty", "What is demanded");
    }

    @Test
    void demandsAndTheCalendarAreThoseOfReviewedClaims() {
        assertThat(shell.run("demands").out()).contains("No reviewed claim demands anything");
        acceptAll();

        assertThat(shell.run("demands").out()).contains("Timur Bekov — no answer");
        assertThat(shell.run("calendar", "--from", "2021-03-15", "--to", "2021-03-31")
                        .out())
                .contains("22 March 2021", "Hearing");
        assertThat(shell.run("calendar", "--from", "2021-03-15", "--to", "2021-03-01")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void anAnswerIsSaidOfADemandAndTakenBack() {
        acceptAll();
        Matcher asked = DEMAND.matcher(shell.run("demands").out());
        assertThat(asked.find()).isTrue();
        String claim = asked.group(1);

        Shell.Done said = shell.run(
                "demands", claim, "--answer", "refused", "--note", "in court", "--by", "Ada");
        String open = shell.run("demands", "--open").out();
        String shown = shell.run("demands", claim).out();
        String entry = said.out().substring(0, said.out().indexOf(' '));
        Shell.Done undone = shell.run("undo", entry, "--why", "a slip");

        assertThat(said.out()).contains("Timur Bekov", "refused");
        assertThat(open).doesNotContain("Timur Bekov");
        assertThat(shown).contains("said by Ada", "in court");
        assertThat(undone.exit()).isZero();
        assertThat(shell.run("demands", "--open").out()).contains("Timur Bekov — no answer");
    }

    @Test
    void anAnswerThatIsNoneOrOfNoDemandIsRefused() {
        acceptAll();
        String claims = shell.run("case", "Bekov").out();
        Matcher arrest = Pattern.compile("([0-9a-f]{6}-1)\\b").matcher(claims);
        assertThat(arrest.find()).isTrue();

        assertThat(shell.run("demands", "--answer", "met").exit()).isEqualTo(2);
        assertThat(shell.run("demands", arrest.group(1), "--answer", "met").errors())
                .contains("demands nothing");
        assertThat(shell.run("demands", arrest.group(1), "--answer", "yes").errors())
                .contains("partly-met");
    }

    @Test
    void whatWasFoundOutAboutSomebodyStandsInTheirCaseFile() {
        acceptAll();
        Matcher found = Pattern.compile("[0-9a-f]{6}-\\d+:\\d+")
                .matcher(shell.run("names", "find", "Bekov").out());
        assertThat(found.find()).isTrue();
        String mention = found.group();

        Shell.Done entered = shell.run(
                "enter",
                mention,
                "--recognised-by",
                "A committee",
                "--as",
                "political-prisoner",
                "--by",
                "Ada");

        assertThat(entered.out()).contains("noted of Timur Bekov");
        assertThat(shell.run("case", "Bekov").out())
                .contains("recognised by A committee as: political prisoner", "said by Ada");
        assertThat(shell.run("enter", mention).exit()).isEqualTo(2);
        assertThat(shell.run("enter", mention, "--verified", "2999-01-01").errors())
                .contains("not come yet");
    }

    @Test
    void theCalendarIsTakenAlongAsAFileThatIsNotWrittenOver() throws IOException {
        acceptAll();
        Path file = folder.resolve("c.ics");
        Object[] words = {"calendar", "--from", "2021-03-15", "--to", "2021-03-31", "--ics", file};

        int first = shell.run(words).exit();
        int again = shell.run(words).exit();

        assertThat(Files.readString(file))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("DTSTART;VALUE=DATE:20210322\r\n");
        assertThat(first).isZero();
        assertThat(again).isNotZero();
    }

    @Test
    void countsAreOfWhatWasReviewedAndAWrongUnitIsToldSo() {
        acceptAll();

        Shell.Done counted = shell.run("count", "--kind", "arrest", "--by", "place");

        assertThat(counted.out()).contains("1\tAlmaty", "1\tAll, each once");
        assertThat(shell.run("count", "--in", "heads").exit()).isEqualTo(2);
        assertThat(shell.run("count", "--kind", "theft").errors()).contains("kind of event");
    }

    private void acceptAll() {
        String bulletin = shell.run("list").out().substring(0, 6);
        Matcher claims = CLAIM.matcher(shell.run("show", bulletin).out());
        List<String> words = new ArrayList<>(List.of("accept"));
        while (claims.find()) {
            words.add(claims.group(1));
        }
        words.addAll(List.of("--reason", "heard twice"));
        assertThat(shell.run(words.toArray()).exit()).isZero();
    }
}
