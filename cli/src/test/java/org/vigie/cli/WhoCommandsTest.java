package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who is who, as people ask for it and judge of it by commands.
class WhoCommandsTest {
    private static final Pattern JUDGE = Pattern.compile("vigie judge (\\S+) (\\S+)");

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void aRecord() {
        shell = new Shell(folder);
    }

    private Shell.Done add(String file, String sentence) {
        return shell.run(
                "add",
                shell.file(file, "Nouvelles\n\n" + sentence + "\n"),
                "--published",
                "2012-03-19");
    }

    private Shell.Done addTwo() {
        add("a.txt", "La police a arrêté hier Timur Bekov.");
        return add("b.txt", "La police a arrêté vendredi Timour Bekov à Ngozi.");
    }

    private static Matcher judgement(Shell.Done done) {
        Matcher told = JUDGE.matcher(done.out());
        assertThat(told.find()).as(done.out()).isTrue();
        return told;
    }

    @Test
    void aBulletinThatComesInSaysWhoMayBeTheSame() {
        Shell.Done first = add("a.txt", "La police a arrêté hier Timur Bekov.");

        Shell.Done second = add("b.txt", "La police a arrêté vendredi Timour Bekov à Ngozi.");

        assertThat(first.out()).doesNotContain("perhaps the same");
        assertThat(second.out()).contains("Timour Bekov: perhaps the same as Timur Bekov");
        Matcher judge = judgement(second);
        assertThat(shell.run("judge", judge.group(1), judge.group(2), "same", "--why", "x")
                        .exit())
                .isZero();
        assertThat(shell.run("case", "Timour Bekov").out()).contains("Timur Bekov");
    }

    @Test
    void whatIsAddedTogetherIsAskedAboutTogether() {
        Shell.Done added = shell.run(
                "add",
                shell.file("a.txt", "Un\n\nLa police a arrêté hier Timur Bekov.\n"),
                shell.file("b.txt", "Deux\n\nLa police a arrêté hier Timour Bekov.\n"),
                "--published",
                "2012-03-19");

        assertThat(added.out().split("perhaps the same", -1)).hasSize(2);
    }

    @Test
    void aQuestionIsJudgedAndTheJudgementUndone() {
        addTwo();
        Shell.Done asked = shell.run("resolve");
        Matcher judge = judgement(asked);

        Shell.Done judged =
                shell.run("judge", judge.group(1), judge.group(2), "same", "--why", "one lawyer");
        Shell.Done after = shell.run("resolve");
        String entry = judged.out().split(" ", 2)[0];
        Shell.Done undone = shell.run("undo", entry, "--why", "two lawyers");

        assertThat(asked.out()).contains("Timur Bekov").contains("that they are one");
        assertThat(judged.out()).contains("Timur Bekov").contains("Timour Bekov");
        assertThat(after.out()).doesNotContain("that they are one");
        assertThat(after.errors()).contains("1 person");
        assertThat(undone.exit()).isZero();
        assertThat(shell.run("resolve").out()).isEqualTo(asked.out());
        assertThat(shell.run("log").out()).contains("one lawyer").contains("two lawyers");
    }

    @Test
    void judgementsThatContradictEachOtherAreShown() {
        addTwo();
        Shell.Done third = add("c.txt", "La police a arrêté lundi Tymur Bekov.");
        Matcher judge = judgement(shell.run("resolve"));
        String one = judge.group(1);
        String two = judge.group(2);
        String three = third.out().substring(0, 6) + "-1:2";

        shell.run("judge", one, two, "same", "--why", "x");
        shell.run("judge", two, three, "same", "--why", "x");
        Shell.Done against = shell.run("judge", one, three, "different", "--why", "x");

        assertThat(against.exit()).isZero();
        assertThat(against.errors()).contains("says two, others together say one");
        assertThat(shell.run("resolve").out()).contains("says two, others together say one");
    }

    @Test
    void whatCannotBeJudgedIsSaid() {
        Matcher judge = judgement(addTwo());

        assertThat(shell.run("judge", judge.group(1), judge.group(2), "maybe", "--why", "x")
                        .exit())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("judge", judge.group(1), judge.group(1), "same", "--why", "x")
                        .exit())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("judge", judge.group(1), "ffffff-1:1", "same", "--why", "x")
                        .exit())
                .isEqualTo(ExitCode.FAILED);
        assertThat(shell.run("judge", judge.group(1), judge.group(2), "same").exit())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("undo", "1", "--why", "x").exit()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aNameIsFoundInTheRecordInAnyScript() {
        addTwo();

        assertThat(shell.run("names", "find", "Тимур Беков").lines())
                .hasSize(2)
                .allMatch(line -> line.matches("(> 99|\\d+)%  Tim\\w+ Bekov  [0-9a-f]{6}-1:2"));
        assertThat(shell.run("names", "find", "Mark Lindqvist").exit()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void twoNamesAreShownSideBySideWithTheReasons() {
        Shell.Done bare = shell.run("names", "match", "Тимур Беков", "Timour Bekov");
        Shell.Done born = shell.run(
                "names",
                "match",
                "Тимур Беков",
                "Timour Bekov",
                "--birth",
                "1962",
                "--birth",
                "1990",
                "--kind",
                "person");

        assertThat(bare.out()).contains("беков").contains("bekov");
        assertThat(percent(bare)).isGreaterThan(90);
        assertThat(percent(born)).isLessThan(10);
        assertThat(shell.run("names", "match", "a", "b", "--birth", "yesterday").exit())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("names", "match", "a", "b", "--kind", "ship").exit())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    private static double percent(Shell.Done done) {
        Matcher figure = Pattern.compile("(\\d+(\\.\\d+)?)%").matcher(done.out());
        assertThat(figure.find()).as(done.out()).isTrue();
        return Double.parseDouble(figure.group(1));
    }

    @Test
    void eachLineOfPairsIsPrintedAfterItsScoreInTheOrderOfTheFile() {
        List<String> lines = List.of(
                "1\tТимур Беков\tTimour Bekov",
                "0\tТимур Беков\tMark Lindqvist",
                " 1\tTimour  Bekov \tBekov, Timur\tmore",
                "1\t\tx");
        Path pairs = shell.file("pairs.tsv", String.join("\n", lines) + "\n");

        List<String> scored = shell.run("names", "score", "--pairs", pairs).lines();

        assertThat(scored).hasSize(lines.size());
        for (int at = 0; at < lines.size(); at++) {
            String[] columns = scored.get(at).split("\t", 2);
            assertThat(columns[0]).matches("[01]\\.\\d{9}");
            assertThat(columns[1]).isEqualTo(lines.get(at));
        }
        assertThat(Double.parseDouble(scored.get(0).split("\t")[0])).isGreaterThan(0.9);
        assertThat(Double.parseDouble(scored.get(1).split("\t")[0])).isLessThan(0.01);
    }

    @Test
    void linesOfPairsStayInTheirPlacesWhateverTheTableWasWrittenBy() {
        Path pairs = shell.file(
                "pairs.tsv",
                "\uFEFF1\tТимур Беков\tTimour Bekov\r\n\r\n0\tТимур Беков\tMark Lindqvist\r\n");

        List<String> scored = shell.run("names", "score", "--pairs", pairs).lines();

        assertThat(scored).hasSize(3);
        assertThat(scored.get(0)).matches("0\\.9\\d{8}\t1\tТимур Беков\tTimour Bekov");
        assertThat(scored.get(1)).isEmpty();
        assertThat(scored.get(2)).matches("0\\.0\\d{8}\t0\tТимур Беков\tMark Lindqvist");
    }

    @Test
    void noLikelihoodIsToldAsSureOrImpossible() {
        assertThat(shell.run("names", "match", "Тимур Беков", "Тимур Беков").lines())
                .first()
                .asString()
                .contains("> 99%");
        assertThat(shell.run("names", "match", "Тимур Беков", "Mark Lindqvist").lines())
                .first()
                .asString()
                .contains("< 1%");
    }

    @Test
    void aSummaryOfPairsHasItsThreeFigures() {
        Path pairs = shell.file(
                "pairs.tsv", "1\tТимур Беков\tTimour Bekov\n0\tТимур Беков\tMark Lindqvist\n");
        Path unlabelled = shell.file("bare.tsv", "Тимур Беков\tTimour Bekov\n");
        Path broken = shell.file("broken.tsv", "1\tТимур Беков\tTimour Bekov\nonly one column\n");

        assertThat(shell.run("names", "score", "--pairs", pairs, "--summary").lines())
                .singleElement()
                .asString()
                .contains("2 ")
                .contains("1.000");
        assertThat(shell.run("names", "score", "--pairs", unlabelled, "--summary")
                        .exit())
                .isEqualTo(ExitCode.FAILED);
        assertThat(shell.run("names", "score", "--pairs", broken).errors()).contains("2");
        assertThat(shell.run("names", "score", "--pairs", folder.resolve("none.tsv"))
                        .exit())
                .isEqualTo(ExitCode.FAILED);
    }

    private static final String TABLE = """
        nr;nom;né;où
        a1;"Сарымов; Айдос";1962-04-02;Шевченко
        a2;Aidos Sarymov;1962-04-02;Актау
        "a""3";Mark Lindqvist;1970;Visby
        """;

    @Test
    void aTableIsWrittenWithoutDoublesByItsIds() throws Exception {
        Path table = shell.file("list.csv", TABLE);
        Path out = folder.resolve("out.csv");

        Shell.Done done = shell.run(
                "resolve",
                "--csv",
                table,
                "--id",
                "nr",
                "--columns",
                "name=nom,birth=né,place=où",
                "--out",
                out);

        assertThat(done.exit()).as(done.errors()).isZero();
        assertThat(done.errors()).contains("3 lines, 2 people");
        assertThat(Files.readString(out))
                .isEqualTo("id,cluster\na1,a1\na2,a1\n\"a\"\"3\",\"a\"\"3\"\n");
    }

    @Test
    void aTableThatCannotBeUnderstoodIsSaidWithWhatItHas() {
        Path out = folder.resolve("out.csv");
        Path table = shell.file("list.csv", TABLE);

        assertThat(shell.run("resolve", "--csv", table).exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("resolve", "--csv", table, "--id", "no", "--out", out)
                        .errors())
                .contains("nr, nom, né, où");
        assertThat(shell.run("resolve", "--csv", table, "--columns", "nom", "--out", out)
                        .exit())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run(
                                "resolve",
                                "--csv",
                                shell.file("bare.csv", "nr;où\n1;x\n"),
                                "--out",
                                out)
                        .errors())
                .contains("nr, où");
        assertThat(shell.run("resolve", "--csv", shell.file("empty.csv", ""), "--out", out)
                        .exit())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aListIsComparedWithTheRecord() {
        add("a.txt", "La police a arrêté hier Zhanbolat Yerzhigituly Tkhapsayev.");
        addTwo();
        Path list = shell.file(
                "list.csv",
                "\uFEFFid,name\n1,Жанболат Ержигитулы Тхапсаев\n2,Б. Беков\n3,Mark Lindqvist\n");

        Shell.Done compared = shell.run("compare", list, "--id", "id");

        assertThat(compared.lines()).hasSize(3);
        assertThat(compared.lines().get(0))
                .startsWith("1  Жанболат Ержигитулы Тхапсаев  in the record")
                .contains("Zhanbolat Yerzhigituly Tkhapsayev");
        assertThat(compared.lines().get(2)).isEqualTo("3  Mark Lindqvist  not in the record");
        assertThat(compared.errors()).contains("In the record: 1");
    }

    @Test
    void whoIsNotPublicIsHiddenByEveryNameThatIsCountedWithTheirs() {
        Matcher judge = judgement(addTwo());
        shell.run("judge", judge.group(1), judge.group(2), "same", "--why", "x");

        Shell.Done done = restrictTimur();

        assertThat(done.out()).contains("Hidden by this name too: Timour Bekov");
        assertThat(shell.run("case", "Timour", "Bekov").exit()).isNotZero();
        assertThat(shell.run("list").out()).contains("No bulletin");
    }

    @Test
    void whoMayBeSomebodyThatIsNotPublicIsToldToTheOneWhoHidesThem() {
        addTwo();

        Shell.Done done = restrictTimur();

        assertThat(done.out()).contains("still shown: Timour Bekov");
    }

    private Shell.Done restrictTimur() {
        return shell.run(
                "restrict", "--person", "Timur Bekov", "--compartment", "family", "--reason", "x");
    }
}
