package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class RecordCommandsTest {
    private static final Pattern ID = Pattern.compile("^[0-9a-f]{6}", Pattern.MULTILINE);

    private static final String BULLETIN = """
        Nouvelles de la ville

        La police a arrêté hier Timur Bekov à Almaty. Aigul Bekova, sa sœur, a été libérée.
        """;

    @TempDir
    private Path folder;

    private Shell shell;
    private Path bulletin;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        bulletin = shell.file("a.txt", BULLETIN);
    }

    @Test
    void theFirstBulletinMakesARecordAndAKeyForTheirOwnerAlone() throws Exception {
        Shell.Done done = add();

        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains("2 claims  " + bulletin, "1 bulletin added.");
        assertThat(done.errors())
                .contains(shell.record().toString(), shell.key().toString(), "vigie passphrase");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shell.key())))
                .isEqualTo("rw-------");
        assertThat(Files.readString(shell.record(), ISO_8859_1))
                .doesNotContain("SQLite format", "Bekov");
    }

    @Test
    void theSameBytesTwiceAreOneBulletinWithTwoAcquisitions() {
        add();

        Shell.Done again = add();

        assertThat(again.exit()).isZero();
        assertThat(again.out()).contains("there already", "Nothing new, 1 there already.");
        assertThat(shell.run("list").out()).contains("1 bulletin.");
        assertThat(shell.run("show", "a.txt").out().lines().filter(line -> line.startsWith("came")))
                .hasSize(2)
                .allMatch(line -> line.endsWith("by Reviewer, from " + bulletin));
    }

    @Test
    void whatCannotBeReadIsSaidAndTheRestIsKept() {
        Shell.Done done = shell.run("add", folder.resolve("none"), bulletin);

        assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(done.errors()).contains("none: there is no such file");
        assertThat(shell.run("list").out()).contains("Nouvelles de la ville", "1 bulletin.");
    }

    @Test
    void recordAndKeyLieWhereTheWordsOrTheEnvironmentSay() {
        Path here = folder.resolve("here");

        shell.run("add", bulletin, "--record", here.resolve("r"), "--key-file", here.resolve("k"));
        Shell.Done listed = shell.with("VIGIE_RECORD", here.resolve("r").toString())
                .with("VIGIE_KEY_FILE", here.resolve("k").toString())
                .run("list");

        assertThat(listed.out()).contains("1 bulletin.");
        assertThat(shell.record()).doesNotExist();
    }

    @Test
    void aDecisionNeedsAReasonAndIsShownWithIt() {
        String claim = claim(add());

        Shell.Done without = shell.run("accept", claim);
        Shell.Done with = shell.run("accept", claim, "--reason", "relu");

        assertThat(without.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(without.errors()).contains("--reason");
        assertThat(with.out()).contains(claim + "  arrest: accepted");
        assertThat(shell.run("show", "a.txt").out())
                .contains("accepted by Reviewer, 15 March 2026, 09:00 — relu");
    }

    @Test
    void onATerminalTheReasonIsAskedFor() {
        String claim = claim(add());

        Shell.Done done = shell.answering("mal lu").run("reject", claim);

        assertThat(done.exit()).isZero();
        assertThat(shell.run("show", "a.txt").out()).contains("rejected by Reviewer", "mal lu");
    }

    @Test
    void aDecisionCanBeTakenBack() {
        String claim = claim(add());
        shell.run("reject", claim, "--reason", "trop vite");

        Shell.Done done = shell.run("reopen", claim, "--reason", "relu");

        assertThat(done.out()).contains("proposed");
    }

    @Test
    void aCorrectionChangesWhatIsNamedAndLeavesTheRest() {
        String claim = claim(add());

        Shell.Done done = shell.run(
                "correct",
                claim,
                "--when=2012-03-17",
                "--patient=aigul bekova",
                "--patient=group:Timur Bekov",
                "--where=",
                "--modality=unconfirmed",
                "--source=sa sœur",
                "--count=43-52",
                "--penalty=at-most suspended P2Y 50000 KZT",
                "--charge=La police",
                "--reason=relu");

        assertThat(done.exit()).isZero();
        assertThat(done.out())
                .contains("arrest · unconfirmed · corrected")
                .contains("Aigul Bekova (person), Timur Bekov (group)")
                .contains("by             police (authority)")
                .contains("Saturday 17 March 2012  2012-03-17")
                .contains("from 43 to 52")
                .contains("up to 2 years, 50,000\u00A0KZT, suspended")
                .contains("according to   sa sœur")
                .doesNotContain("where  ");
    }

    @Test
    void aCorrectionThatTheTextDoesNotHoldIsRefused() {
        String claim = claim(add());

        Shell.Done elsewhere =
                shell.run("correct", claim, "--patient", "Somebody Else", "--reason", "x");
        Shell.Done kind = shell.run("correct", claim, "--kind", "party", "--reason", "x");
        Shell.Done nothing = shell.run("correct", claim, "--reason", "x");

        assertThat(elsewhere.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(elsewhere.errors()).contains("do not stand in the bulletin");
        assertThat(kind.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(kind.errors()).contains("--kind takes one of arrest, detention");
        assertThat(nothing.exit()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aCaseMarksWhatNobodyHasLookedAt() {
        String claim = claim(add());

        Shell.Done before = shell.run("case", "Timur", "Bekov");
        shell.run("accept", claim, "--reason", "relu");
        Shell.Done after = shell.run("case", "Bekov", "--reviewed");
        Shell.Done nobody = shell.run("case", "Nobody");

        assertThat(before.out())
                .contains("Timur Bekov")
                .contains("No reviewed claim tells whether this person is held")
                .contains("Sunday 18 March 2012 (proposed, nobody has looked at it)")
                .contains("a [arrêté] hier")
                .contains("Nouvelles de la ville");
        assertThat(after.out())
                .contains("In custody since 18 March 2012", claim)
                .doesNotContain("nobody has looked");
        assertThat(nobody.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(nobody.errors()).contains("try the surname alone").doesNotContain("Nobody");
    }

    @Test
    void searchFindsOtherFormsOfAWord() {
        add();

        Shell.Done done = shell.run("search", "arrêter", "libérer");

        assertThat(done.out()).contains("a [arrêté] hier", "1 bulletin.");
        assertThat(shell.run("search", "grève").out()).contains("Nothing found.");
    }

    @Test
    void aRecordThatWasNotTouchedVerifiesAlsoSinceAnEarlierTime() {
        String claim = claim(add());
        Path checkpoint = folder.resolve("checkpoint");

        Shell.Done first = shell.run("checkpoint", "--out", checkpoint);
        shell.run("accept", claim, "--reason", "relu");
        Shell.Done later = shell.run("verify", "--checkpoint", checkpoint);

        assertThat(first.exit()).isZero();
        assertThat(later.out()).contains("Nothing was changed");
        assertThat(checkpoint).content().startsWith("vigie/");
        assertThat(later.exit()).isZero();
    }

    @Test
    void aDamagedRecordDoesNotVerify() throws Exception {
        add();
        byte[] bytes = Files.readAllBytes(shell.record());
        bytes[bytes.length / 2] ^= 1;
        Files.write(shell.record(), bytes);

        Shell.Done done = shell.run("verify");

        assertThat(done.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(done.errors()).contains("vigie: ");
    }

    @Test
    void aRecordOfSomebodyElsesPastDoesNotVerify() throws Exception {
        add();
        Path foreign =
                shell.file("foreign", "vigie/0000000000000000\n1\n" + "A".repeat(43) + "=\n");

        Shell.Done done = shell.run("verify", "--checkpoint", foreign);

        assertThat(done.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(done.out()).contains("not those of the earlier checkpoint");
    }

    @Test
    void rebuildingChangesNothingThatIsSeen() {
        shell.run("accept", claim(add()), "--reason", "relu");
        String before = shell.run("show", "a.txt").out();

        Shell.Done done = shell.run("rebuild");

        assertThat(done.out()).contains("Made anew from");
        assertThat(shell.run("show", "a.txt").out()).isEqualTo(before);
    }

    @Test
    void aPassphraseTakesTheKeysPlace() {
        add();

        Shell.Done set = shell.answering("one two three", "one two three").run("passphrase");
        Shell.Done open = shell.answering("wrong", "one two three").run("list");
        Shell.Done closed = shell.answering("a", "b", "c").run("list");

        assertThat(set.exit()).isZero();
        assertThat(set.errors()).contains("does not open this record any more");
        assertThat(open.out()).contains("1 bulletin.");
        assertThat(open.errors()).contains("It does not open the record.");
        assertThat(closed.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(closed.errors()).contains("was not opened");
    }

    @Test
    void aPassphraseThatIsShortOrMistypedChangesNothing() {
        add();

        Shell.Done tooShort = shell.answering("short", "short").run("passphrase");
        Shell.Done differ = shell.answering("one two three", "one two four").run("passphrase");

        assertThat(tooShort.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(differ.errors()).contains("not the same");
        assertThat(shell.run("list").exit()).isZero();
    }

    @Test
    void whereNobodyCanBeAskedAWrongKeySaysWhatToDo() throws Exception {
        add();
        Files.writeString(shell.key(), "ab".repeat(32) + "\n");

        Shell.Done found = shell.run("list");
        Shell.Done named = shell.run("list", "--key-file", shell.key());
        Shell.Done missing = shell.run("list", "--key-file", folder.resolve("none"));

        assertThat(found.errors()).contains("passphrase", "--key-file");
        assertThat(named.errors()).contains("this key does not open");
        assertThat(missing.errors()).contains("there is no key file at");
        assertThat(found.exit() + named.exit() + missing.exit()).isEqualTo(3 * ExitCode.FAILED);
    }

    @Test
    void withoutARecordEveryCommandSaysHowToMakeOne() {
        for (String command : List.of("list", "verify", "rebuild", "passphrase")) {
            Shell.Done done = shell.run(command);

            assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
            assertThat(done.errors()).contains("no record", "vigie add");
        }
    }

    @Test
    void anIdThatNothingOrTooMuchHasIsSaid() {
        add();
        shell.run("add", shell.file("b.txt", BULLETIN + "\nFin."), "--published", "2012-03-19");

        assertThat(shell.run("show", "ffffffff").errors()).contains("vigie list");
        assertThat(shell.run("accept", "ffffff-9", "--reason", "x").errors())
                .contains("no claim has this id");
    }

    private Shell.Done add() {
        return shell.run("add", bulletin, "--published", "2012-03-19");
    }

    /// {@return the id of the arrest that was just added}
    private static String claim(Shell.Done added) {
        Matcher id = ID.matcher(added.out());
        assertThat(id.find()).isTrue();
        return id.group() + "-1";
    }
}
