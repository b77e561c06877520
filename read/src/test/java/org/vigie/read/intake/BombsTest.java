package org.vigie.read.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;

/// Files made to harm whoever opens them are refused, each with its reason, in little time.
@Timeout(30)
class BombsTest {
    @Test
    void aDocumentThatUnpacksToMuchMoreIsRefused() {
        byte[] zeros = new byte[40 << 20];

        assertThat(refusal(Sample.zip(Map.of("word/document.xml", zeros))))
                .isEqualTo(Outcome.Reason.TOO_COMPRESSED);
        assertThat(refusal(Sample.zip(Map.of("word/media/image1.png", zeros))))
                .isEqualTo(Outcome.Reason.TOO_COMPRESSED);
    }

    @Test
    void aDocumentNestedWithoutEndIsRefused() {
        String nested = "<w:tbl>".repeat(10_000) + "</w:tbl>".repeat(10_000);

        assertThat(refusal(Sample.docx(nested))).isEqualTo(Outcome.Reason.TOO_DEEP);
    }

    @Test
    void entitiesNeitherUnfoldNorFetch() {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha ha ha ha\"><!ENTITY b \"&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;\">]>";
        String outside = "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\" [<!ENTITY c SYSTEM"
                + " \"file:///etc/hostname\">]>";
        for (String type : List.of(laughs, outside)) {
            String feed = "<?xml version=\"1.0\"?>" + type + "<rss><channel><item><description>"
                    + Sample.BODY + "&c;</description></item></channel></rss>";

            Outcome outcome = read(feed.getBytes(UTF_8));

            if (outcome instanceof Outcome.Taken taken) {
                assertThat(taken.bulletins().getFirst().text().strip()).isEqualTo(Sample.BODY);
            } else {
                assertThat(((Outcome.Refused) outcome).reason()).isEqualTo(Outcome.Reason.BROKEN);
            }
        }
    }

    @Test
    void aPdfThatUnpacksToMuchMoreIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write(("%PDF-1.4\n1 0 obj\n<</Filter /FlateDecode /Length " + packed.size()
                        + ">>\nstream\n")
                .getBytes(US_ASCII));
        pdf.write(packed.toByteArray());
        pdf.write("\nendstream\nendobj\n".getBytes(US_ASCII));

        assertThat(refusal(pdf.toByteArray())).isEqualTo(Outcome.Reason.TOO_COMPRESSED);
    }

    @Test
    void aPdfOfTooManyPagesIsRefused() throws IOException {
        List<List<String>> pages = new ArrayList<>();
        for (int i = 0; i <= Limits.PAGES; i++) {
            pages.add(List.of("le texte"));
        }

        assertThat(refusal(Sample.pdf(pages))).isEqualTo(Outcome.Reason.TOO_MANY);
    }

    @Test
    void aLockedPdfAndOneOfPicturesSayWhatToDo() throws IOException {
        assertThat(refusal(Sample.lockedPdf("secret"))).isEqualTo(Outcome.Reason.LOCKED);
        assertThat(refusal(Sample.pdf(List.of(List.of())))).isEqualTo(Outcome.Reason.PICTURES);
    }

    @Test
    void aPdfNestedWithoutEndIsRefused() {
        String nested = "%PDF-1.4\n1 0 obj\n" + "[".repeat(500_000) + "]".repeat(500_000)
                + "\nendobj\ntrailer <</Root 1 0 R>>";

        assertThat(refusal(nested.getBytes(US_ASCII))).isEqualTo(Outcome.Reason.BROKEN);
    }

    @Test
    void aMessageNestedWithoutEndIsRefused() {
        StringBuilder message = new StringBuilder("From: a@b.invalid\nTo: c@d.invalid\n");
        message.append("Subject: s\nMIME-Version: 1.0\n");
        for (int i = 0; i < 500; i++) {
            message.append("Content-Type: multipart/mixed; boundary=b").append(i);
            message.append("\n\n--b").append(i).append('\n');
        }
        message.append("\nle texte\n");

        assertThat(refusal(message.toString().getBytes(UTF_8)))
                .isIn(Outcome.Reason.TOO_DEEP, Outcome.Reason.BROKEN);
    }

    @Test
    void aPageNestedWithoutEndIsRead() {
        String page = "<html><body>" + "<div>".repeat(50_000) + "<p>" + Sample.BODY;

        Outcome outcome = read(page.getBytes(UTF_8));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Taken.class,
                        taken -> assertThat(taken.bulletins().getFirst().text())
                                .isEqualTo(Sample.BODY));
    }

    @Test
    void oldOfficeFilesAndArchivesAreNamedForWhatTheyAre() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};

        assertThat(refusal(old)).isEqualTo(Outcome.Reason.OTHER_OFFICE);
        assertThat(refusal("{\\rtf1 le texte}".getBytes(US_ASCII)))
                .isEqualTo(Outcome.Reason.OTHER_OFFICE);
        assertThat(refusal(Sample.zip(Map.of("a.txt", Sample.BODY.getBytes(UTF_8)))))
                .isEqualTo(Outcome.Reason.NOT_TEXT);
    }

    private static Outcome read(byte[] bytes) {
        return Intake.read(bytes, "a", Optional.empty(), Optional.empty());
    }

    private static Outcome.Reason refusal(byte[] bytes) {
        Outcome outcome = read(bytes);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }
}
