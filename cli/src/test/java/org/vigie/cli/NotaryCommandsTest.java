package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.Checkpoint;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/// Checkpoints, witnesses, proofs and history as people use them.
class NotaryCommandsTest {
    private static final String BULLETIN = """
        Nouvelles de la ville

        La police a arrêté hier Timur Bekov.
        """;

    @TempDir
    private Path folder;

    private Shell shell;
    private Shell partner;

    @BeforeEach
    void aRecordAndAPartner() throws Exception {
        shell = new Shell(Files.createDirectory(folder.resolve("ours")));
        partner = new Shell(Files.createDirectory(folder.resolve("theirs")));
        shell.run("add", shell.file("a.txt", BULLETIN), "--published", "2012-03-19");
    }

    @Test
    void aCheckpointIsPrintedSignedAndVerifiesLater() {
        Path kept = folder.resolve("kept");

        Shell.Done printed = shell.run("checkpoint");
        shell.run("checkpoint", "--out", kept);
        shell.run("add", shell.file("b.txt", BULLETIN + "\nFin."), "--published", "2012-03-20");
        Shell.Done later = shell.run("verify", "--checkpoint", kept);

        assertThat(printed.out()).startsWith("vigie/").contains("\n\n\u2014 vigie/");
        assertThat(later.exit()).isZero();
    }

    @Test
    void aTailThatWasCutOffIsSeenByAnEarlierCheckpoint() throws Exception {
        shell.run("checkpoint");
        byte[] before = Files.readAllBytes(shell.record());
        Path kept = folder.resolve("kept");
        shell.run("add", shell.file("b.txt", BULLETIN + "\nFin."), "--published", "2012-03-20");
        shell.run("checkpoint", "--out", kept);

        Files.write(shell.record(), before);
        Shell.Done alone = shell.run("verify");
        Shell.Done found = shell.run("verify", "--checkpoint", kept);

        assertThat(alone.exit()).isZero();
        assertThat(found.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(found.out()).contains("not those of the earlier checkpoint");
    }

    @Test
    void aCheckpointWithAForeignSignatureDoesNotCount() throws Exception {
        Path kept = folder.resolve("kept");
        shell.run("checkpoint", "--out", kept);
        String note = Files.readString(kept);
        String other = note.substring(0, note.indexOf("\n\n") + 2)
                + note.substring(note.indexOf("\n\n") + 2).replaceFirst("[A-Z]", "z");

        Shell.Done found = shell.run("verify", "--checkpoint", shell.file("forged", other));

        assertThat(found.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(found.errors()).contains("none of this record");
    }

    @Test
    void theQrCodeOfACheckpointReadsAsTheCheckpoint() throws Exception {
        Path png = folder.resolve("c.png");

        Shell.Done done = shell.run("checkpoint", "--qr-file", png);
        shell.run("checkpoint", "--qr-file", folder.resolve("c.svg"));

        BufferedImage image = ImageIO.read(png.toFile());
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        String read = new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                                image.getWidth(), image.getHeight(), pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
        assertThat(read.strip()).isEqualTo(done.out().strip());
        assertThat(Files.readString(folder.resolve("c.svg"))).startsWith("<svg").contains("h1v1");
        assertThat(shell.run("checkpoint", "--qr").out())
                .contains("█")
                .hasLineCount((int) shell.run("checkpoint").out().lines().count()
                        + 1
                        + (image.getHeight() / 8 + 1) / 2);
    }

    @Test
    void aPartnerWitnessesAndNoticesARecordWrittenAnew() throws Exception {
        Path key = folder.resolve("keys");
        Path witness = folder.resolve("partner-keys");
        shell.run("checkpoint", "--keys", "--out", key);
        partner.run("add", partner.file("x.txt", BULLETIN));
        partner.run("checkpoint", "--keys", "--out", witness);
        Path first = folder.resolve("first");
        Path signed = folder.resolve("signed");
        shell.run("checkpoint", "--out", first);
        byte[] before = Files.readAllBytes(shell.record());

        Shell.Done unknown = partner.run("witness", first);
        Shell.Done seen = partner.run("witness", first, "--key", key, "--out", signed);
        Shell.Done kept = shell.run("checkpoint", "--cosigned", signed, "--key", witness);
        shell.run("add", shell.file("b.txt", BULLETIN + "\nFin."), "--published", "2012-03-20");
        Path next = folder.resolve("next");
        Shell.Done elsewhere =
                partner.run("witness", shell.file("new", shell.run("checkpoint").out()));
        long entries = Checkpoint.parse(Files.readString(signed)).orElseThrow().size();
        shell.run("checkpoint", "--since", entries, "--out", next);
        Shell.Done again = partner.run("witness", next);
        Files.write(shell.record(), before);
        Shell.Done behind =
                partner.run("witness", shell.file("old", shell.run("checkpoint").out()));

        assertThat(unknown.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(unknown.errors()).contains("--key");
        assertThat(seen.exit()).isZero();
        assertThat(kept.out()).contains("is kept");
        assertThat(elsewhere.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(elsewhere.errors()).contains("vigie checkpoint --since " + entries);
        assertThat(again.exit()).isZero();
        assertThat(again.errors()).contains("only grew");
        assertThat(behind.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(behind.errors()).contains("cut off");
    }

    @Test
    void nobodyIsAWitnessToThemselves() {
        List<String> keys = shell.run("checkpoint", "--keys").lines();
        Path own = shell.file("own", shell.run("checkpoint").out());

        Shell.Done vouched = shell.run("witness", own, "--key", keys.getFirst());
        Shell.Done signed = shell.run("checkpoint", "--cosigned", own, "--key", keys.getFirst());
        Shell.Done other = partner.run("witness", own, "--key", keys.getLast());

        assertThat(vouched.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(vouched.errors()).contains("of this very record");
        assertThat(signed.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(signed.errors()).contains("give the witness’s key");
        assertThat(other.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(other.errors()).contains("give the key of the record itself");
        assertThat(shell.run("log").out()).doesNotContain("co-signed");
    }

    @Test
    void aProofIsCheckedByItsFileAndTheKeyAlone() throws Exception {
        String key = shell.run("checkpoint", "--keys").lines().getFirst();
        Path proof = folder.resolve("proof");
        String claim = shell.run("show", "a.txt")
                .out()
                .lines()
                .filter(line -> line.matches("[0-9a-f]{6}-1 .*"))
                .map(line -> line.substring(0, 8))
                .findFirst()
                .orElseThrow();

        Shell.Done written = shell.run("proof", claim, "--content", "--out", proof);
        Shell elsewhere = new Shell(Files.createDirectory(folder.resolve("nobody")));
        Shell.Done holds = elsewhere.run("verify-proof", proof, "--key", key);
        Path altered = elsewhere.file(
                "altered", Files.readString(proof).replaceFirst("index \\d+", "index 1"));
        Shell.Done fails = elsewhere.run("verify-proof", altered, "--key", key);

        assertThat(written.exit()).isZero();
        assertThat(holds.exit()).isZero();
        assertThat(holds.out()).contains("is in the record vigie/", "Timur Bekov");
        assertThat(elsewhere.record()).doesNotExist();
        assertThat(fails.exit()).isEqualTo(ExitCode.NOT_VERIFIED);
        assertThat(shell.run("proof", "99999").errors()).contains("no such entry");
    }

    @Test
    void theLogTellsWhoDidWhatAndWhatWasKnownOnADay() {
        String id = shell.run("list").out().substring(0, 6);
        shell.run("accept", id + "-1", "--reason", "relu");

        Shell.Done all = shell.run("log");
        Shell.Done one = shell.run("log", "--of", id + "-1");
        Shell.Done before = shell.run("list", "--as-known", "2026-03-14");
        Shell.Done today = shell.run("show", id, "--as-known", "2026-03-15");

        assertThat(all.out()).contains("begun", "received by Reviewer", "claim proposed");
        assertThat(one.out()).contains("reviewed by Reviewer", "decision=accept", "2 entries.");
        assertThat(before.out()).contains("No bulletin");
        assertThat(today.out()).contains("accepted by Reviewer");
    }

    @Test
    void whatIsNotPublicIsShownOnlyToWhoSaysWhy() {
        String id = shell.run("list").out().substring(0, 6);
        Shell.Done made = shell.run(
                "restrict", id, "--compartment", "lawyers", "--reason", "the family asks");

        Shell.Done without = shell.run("list", "--compartment", "lawyers");
        Shell.Done with = shell.run("list", "--compartment", "lawyers", "--because", "hearing");

        assertThat(made.out()).contains("lawyers", "1 bulletin");
        assertThat(shell.run("list").out()).doesNotContain("Nouvelles");
        assertThat(without.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(with.out()).contains("Nouvelles");
        assertThat(shell.run("log").out()).contains("looked at what is not public by Reviewer");
    }

    @Test
    void redactionIsAskedForTwiceAndLeavesANotice() {
        String id = shell.run("list").out().substring(0, 6);

        Shell.Done unsure = shell.run("redact", id, "--reason", "order", "--authority", "court");
        Shell.Done mistyped = shell.answering("no")
                .run("redact", id, "--reason", "order", "--authority", "court");
        Shell.Done done =
                shell.run("redact", id, "--reason", "order", "--authority", "court", "--yes");

        assertThat(unsure.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(mistyped.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(done.out()).contains("Destroyed", "1 file");
        assertThat(done.errors()).contains("wiped from every page");
        assertThat(shell.run("list").out()).doesNotContain("Nouvelles");
        assertThat(shell.run("log").out()).contains("content destroyed, see entry");
        assertThat(shell.run("verify").exit()).isZero();
    }
}
