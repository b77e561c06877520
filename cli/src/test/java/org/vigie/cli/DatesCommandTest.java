package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;

class DatesCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TEXT = "𝔘 Nouvelles. La police a arrêté deux personnes hier à midi"
            + " et une troisième le 12 mars 2012. La grève dure depuis trois mois.";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    @Test
    void everyTimeExpressionIsALineWithItsPlaceTypeAndValue() {
        Path file = shell.file("a.txt", TEXT);

        Shell.Done done =
                shell.run("dates", file, "--published", "2012-03-19", "--format", "jsonl");

        List<JsonNode> lines = done.lines().stream().map(JSON::readTree).toList();
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(cut(line)).isEqualTo(line.path("text").asString()))
                .allMatch(line -> line.path("document").asString().equals("a.txt"))
                .anyMatch(line -> line.path("value").asString().equals("2012-03-12")
                        && line.path("type").asString().equals("DATE"))
                .anyMatch(line -> line.path("value").asString().equals("P3M")
                        && line.path("type").asString().equals("DURATION"));
    }

    @Test
    void forPeopleTheWordsStandBesideTheirValue() {
        Shell.Done done =
                shell.run("dates", shell.file("a.txt", TEXT), "--published", "2012-03-19");

        assertThat(done.out()).containsPattern("DATE +2012-03-12 +(le )?12 mars 2012");
    }

    @Test
    void timeMlFilesAreReadByTheirTextAndTheirOwnDay() {
        shell.file("b.tml", """
            <?xml version="1.0"?><TimeML><DCT><TIMEX3 tid="t0" type="DATE" \
            value="2012-03-19">le 19</TIMEX3></DCT><TEXT>%s</TEXT></TimeML>\
            """.formatted(TEXT));
        shell.file("c.tml", "<TimeML><TEXT>");

        Shell.Done done = shell.run("dates", "--tml", folder, "--format", "jsonl");

        assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(done.errors()).contains("c.tml: it is no TimeML");
        assertThat(done.lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode found = JSON.readTree(line);
            assertThat(found.path("document").asString()).isEqualTo("b");
            assertThat(cut(found)).isEqualTo(found.path("text").asString());
        });
        assertThat(done.out()).contains("\"2012-03-18");
    }

    private static String cut(JsonNode line) {
        int begin = TEXT.offsetByCodePoints(0, line.path("start").asInt());
        return TEXT.substring(begin, TEXT.offsetByCodePoints(0, line.path("end").asInt()));
    }
}
