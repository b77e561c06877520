package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class ReadCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> KEYS = Set.of(
            "document",
            "sha256",
            "published",
            "language",
            "event",
            "trigger",
            "roles",
            "when",
            "where",
            "modality",
            "source",
            "count",
            "penalty",
            "charge",
            "rule");

    private static final String ARREST = """
        Nouvelles de la ville

        La police a arrêté hier Timur Bekov à Almaty, selon sa sœur.
        """;

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    @Test
    void aClaimIsShownAsASmallBlockWithItsQuoteInContext() {
        Path file = shell.file("a.txt", ARREST);

        Shell.Done done = shell.run("read", file, "--published", "2012-03-19");

        assertThat(done.exit()).isZero();
        assertThat(done.lines().getFirst()).isEqualTo("Nouvelles de la ville");
        assertThat(done.out())
                .contains("Monday 19 March 2012 · Français · a.txt · 1 claim")
                .contains("arrest · ")
                .contains("Timur Bekov (person)")
                .contains("Sunday 18 March 2012  2012-03-18  “hier”")
                .contains("La police a [arrêté] hier Timur Bekov à Almaty");
        assertThat(done.out().strip()).endsWith("1 bulletin, 1 claim.");
        assertThat(done.errors()).isEmpty();
    }

    @Test
    void theInterfaceSpeaksFrenchAndRussian() {
        Path file = shell.file("a.txt", ARREST);

        String french = shell.speaking("fr")
                .run("read", file, "--published", "2012-03-19")
                .out();
        String russian = shell.speaking("ru")
                .run("read", file, "--published", "2012-03-19")
                .out();

        assertThat(french)
                .contains("lundi 19 mars 2012", "arrestation", "1 bulletin, 1 affirmation");
        assertThat(russian).contains("19 марта 2012", "задержание", "1 бюллетень, 1 утверждение");
    }

    @Test
    void linesForProgramsAreOfTheSharedFormAndCountCodePoints() {
        Path file =
                shell.file("astral.txt", "𝔘𝔫 titre 🕊️\n\n🕊️🕊️ " + ARREST + "\n𝄞 " + ARREST);
        String text = "𝔘𝔫 titre 🕊️\n\n🕊️🕊️ " + ARREST + "\n𝄞 " + ARREST;

        Shell.Done done = shell.run("read", file, "--published", "2012-03-19", "--format", "jsonl");

        assertThat(done.lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode claim = JSON.readTree(line);
            assertThat(claim.propertyNames()).isSubsetOf(KEYS);
            assertThat(claim.path("document").asString()).isEqualTo("astral.txt");
            assertThat(claim.path("published").asString()).isEqualTo("2012-03-19");
            assertThat(claim.path("language").asString()).isEqualTo("fr");
            assertThat(quotes(claim))
                    .isNotEmpty()
                    .allSatisfy(quote -> assertThat(cut(text, quote))
                            .isEqualTo(quote.path("text").asString()));
        });
    }

    @Test
    void aFileThatCannotBeReadIsListedWithItsRemedyAndTheRestIsRead() throws Exception {
        Path broken = shell.folder.resolve("scan.pdf");
        Files.write(broken, new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 0, 1, 2});
        Path good = shell.file("a.txt", ARREST);

        Path empty = Files.createDirectory(shell.folder.resolve("empty"));
        Shell.Done done = shell.run("read", broken, folder.resolve("none.txt"), empty, good);

        assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(done.out()).contains("Timur Bekov", "1 bulletin, 1 claim, 3 files not read.");
        assertThat(done.errors())
                .contains("scan.pdf: It is damaged")
                .contains("none.txt: there is no such file")
                .contains("empty: there is no file in this folder");
    }

    @Test
    void aFolderIsReadWithTheFoldersInItAndWhatIsHiddenIsPassedOver() throws Exception {
        Path inner = Files.createDirectories(shell.folder.resolve("2012/mars"));
        Files.writeString(inner.resolve("a.txt"), ARREST);
        Files.writeString(inner.resolve(".hidden.txt"), ARREST);
        Files.writeString(inner.resolve("~$a.docx"), ARREST);
        Files.write(shell.folder.resolve("2012/b.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

        Shell.Done done = shell.run("read", shell.folder.resolve("2012"));

        assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(done.out()).contains("1 bulletin, 1 claim, 1 file not read.");
        assertThat(done.errors()).contains("b.png: It is no document");
    }

    @Test
    void aMailboxIsReadAsItsMessages() {
        String message = "From: a@b.invalid\nTo: c@d.invalid\nSubject: Nouvelles de la ville\n"
                + "Date: Mon, 19 Mar 2012 10:00:00 +0600\n\n" + ARREST + "\n";
        Path file = shell.file(
                "liste.mbox",
                "From a@b.invalid Mon Mar 19 10:00:00 2012\n" + message
                        + "\nFrom a@b.invalid Mon Mar 19 11:00:00 2012\n" + message);

        Shell.Done done = shell.run("read", file);

        assertThat(done.out())
                .contains("liste.mbox#1", "liste.mbox#2", "2012-03-18", "2 bulletins");
    }

    @Test
    void aMailboxThatIsLargerThanAnyOtherFileMayBeIsReadAndAdded() throws IOException {
        String head = """
            From: a@b.invalid
            To: c@d.invalid
            Date: Mon, 19 Mar 2012 10:00:00 +0600
            MIME-Version: 1.0
            Content-Type: multipart/signed; boundary=b
            """;
        String body = "\n--b\nContent-Type: text/plain; charset=utf-8\n\n" + ARREST
                + "\n--b\nContent-Type: application/pgp-signature\n\n"
                + ("x".repeat(75) + "\n").repeat(110_000) + "--b--\n\n";
        Path file = shell.folder.resolve("liste.mbox");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int number = 1; number <= 5; number++) {
                out.write("From a@b.invalid Mon Mar 19 10:00:00 2012\n" + head + "Subject: Ville "
                        + number + "\n" + body);
            }
        }

        Shell.Done read = shell.run("read", file);
        Shell.Done added = shell.run("add", file, "--by", "Tester");

        assertThat(Files.size(file)).isGreaterThan(33L << 20);
        assertThat(read.exit()).as(read.errors()).isZero();
        assertThat(read.out()).contains("liste.mbox#5", "5 bulletins");
        assertThat(added.exit()).as(added.errors()).isZero();
        assertThat(added.out()).contains("liste.mbox#1", "liste.mbox#5");
    }

    @Test
    void standardInputIsReadWhereADashStands() {
        Shell.Done done = shell.reading(ARREST).run("read", "-", "--published", "2012-03-19");

        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains("standard-input", "Timur Bekov");
    }

    @Test
    void whoReadsABulletinWithoutADayIsToldHowToGiveOne() {
        Path file = shell.file("a.txt", ARREST);

        Shell.Done done = shell.run("read", file);

        assertThat(done.out()).contains("day unknown");
        assertThat(done.errors()).contains("--published 2012-03-19");
    }

    @Test
    void goldFilesGiveTextAndDayAndTheirClaimsAreNeverLookedAt() {
        shell.file("one.json", """
            {"id": "fr-one", "language": "fr", "published": "2012-03-19", "title": "Un titre",
             "text": "La police a arrêté hier Timur Bekov.", "claims": "not even a list"}
            """);

        Shell.Done done = shell.run("read", "--gold", folder, "--format", "jsonl");

        JsonNode claim = JSON.readTree(done.lines().getFirst());
        assertThat(claim.path("document").asString()).isEqualTo("fr-one");
        assertThat(claim.path("when").path("edtf").asString()).isEqualTo("2012-03-18");
        JsonNode trigger = claim.path("trigger");
        assertThat(cut("Un titre\nLa police a arrêté hier Timur Bekov.", trigger))
                .isEqualTo(trigger.path("text").asString());
    }

    @Test
    void colourIsForATerminalAloneAndNoColorIsObeyed() {
        Path file = shell.file("a.txt", ARREST);

        assertThat(shell.run("read", file).out()).doesNotContain("\u001B");
        assertThat(shell.onATerminal().run("read", file).out())
                .contains("\u001B[1;4m" + "arrêté" + "\u001B[0m");
        assertThat(shell.with("NO_COLOR", "1").run("read", file).out()).doesNotContain("\u001B");
    }

    @Test
    void aBulletinCannotActOnTheTerminal() {
        Path file = shell.file(
                "a.txt",
                "\u001B[2JTitre \u202Eretourné\n\n" + ARREST.strip()
                        + " \u001B]0;nom\u0007 \u009B31m");

        String out = shell.onATerminal().with("NO_COLOR", "1").run("read", file).out();

        assertThat(out)
                .contains("Timur Bekov")
                .doesNotContain("\u001B", "\u202E", "\u0007", "\u009B");
    }

    @Test
    void severalFilesShowHowFarTheyAre() {
        Path file = shell.file("a.txt", ARREST);
        Ticking clock = new Ticking();

        Shell.Done plain = shell.at(clock).run("read", file, file, file, file, "--format", "jsonl");
        Shell.Done bar = shell.onATerminal()
                .at(new Ticking())
                .run("read", file, file, file, file, "--format", "jsonl");

        assertThat(plain.errors()).contains("1 of 4, 0.1 a second, 21 seconds left");
        assertThat(bar.errors()).contains("█", "░", "2 of 4");
        assertThat(bar.out()).doesNotContain("█");
    }

    @Test
    void wrongUseIsSaidWithItsRemedyAndExitCodeTwo() {
        Path file = shell.file("a.txt", ARREST);

        assertThat(List.of(
                        shell.run("read"),
                        shell.run("read", file, "--published", "19/03/2012"),
                        shell.run("read", file, "--lang", "xx"),
                        shell.run("read", file, "--format", "xml"),
                        shell.run("read", file, "--published"),
                        shell.run("read", file, "--colour"),
                        shell.run("raed", file)))
                .allSatisfy(done -> {
                    assertThat(done.exit()).isEqualTo(ExitCode.WRONG_USE);
                    assertThat(done.out()).isEmpty();
                    assertThat(done.errors()).startsWith("vigie: ").contains("--help shows how.");
                });
    }

    private static List<JsonNode> quotes(JsonNode claim) {
        return claim.findParents("start");
    }

    private static String cut(String text, JsonNode quote) {
        int begin = text.offsetByCodePoints(0, quote.path("start").asInt());
        return text.substring(
                begin, text.offsetByCodePoints(0, quote.path("end").asInt()));
    }
}
