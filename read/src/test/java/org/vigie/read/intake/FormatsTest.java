package org.vigie.read.intake;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Bulletin;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What each format gives. All samples are made here, in our own words.
class FormatsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);

    @Test
    void aDocxGivesItsParagraphsListsAndTables() {
        byte[] bytes = Sample.docx(Sample.paragraph(Sample.TITLE)
                + Sample.paragraph(Sample.BODY)
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>une arrestation</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>une grève</w:t></w:r></w:p>"
                + "<w:tbl><w:tr><w:tc>" + Sample.paragraph("Algua") + "</w:tc><w:tc>"
                + Sample.paragraph("3") + "</w:tc></w:tr><w:tr><w:tc>" + Sample.paragraph("Balta")
                + "</w:tc><w:tc>" + Sample.paragraph("2") + "</w:tc></w:tr></w:tbl>"
                + Sample.paragraph("Fin."));

        Bulletin bulletin = only(read(bytes, "a.docx"));

        assertThat(bulletin.title()).isEqualTo(Sample.TITLE);
        assertThat(bulletin.text())
                .isEqualTo(Sample.TITLE + "\n\n" + Sample.BODY
                        + "\n\n- une arrestation\n- une grève\n\nAlgua | 3\nBalta | 2\n\nFin.");
        assertThat(bulletin.sha256()).isEqualTo(Intake.sha256(bytes));
    }

    @Test
    void whatWasStruckOutOrHiddenInADocxIsNotRead() {
        byte[] bytes = Sample.docx("<w:p><w:r><w:t>" + Sample.BODY + "</w:t></w:r>"
                + "<w:del><w:r><w:delText>rayé</w:delText></w:r></w:del>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>");

        assertThat(only(read(bytes, "a.docx")).text()).isEqualTo(Sample.BODY);
    }

    @Test
    void anOdtGivesItsParagraphsListsAndNotes() {
        byte[] bytes = Sample.odt("<text:h>" + Sample.TITLE + "</text:h><text:p>" + Sample.BODY
                + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>"
                + "Selon sa sœur.</text:p></text:note-body></text:note></text:p><text:list>"
                + "<text:list-item><text:p>une<text:s text:c=\"2\"/>grève</text:p>"
                + "</text:list-item></text:list>");

        assertThat(only(read(bytes, "a.odt")).text())
                .isEqualTo(
                        Sample.TITLE + "\n\n" + Sample.BODY + "\n\nSelon sa sœur.\n\n- une  grève");
    }

    @Test
    void aPdfGivesParagraphsNotPrintedLines() throws IOException {
        byte[] bytes = Sample.pdf(List.of(
                List.of(
                        "Bulletin de la conserverie, page 1",
                        "",
                        Sample.TITLE,
                        "",
                        "Hier, à Algua, la police a arrêté trois ouvrières de la conser-",
                        "verie. Leur avocate a été prévenue après dix heures, et les",
                        "familles attendent devant le tribunal.",
                        "1"),
                List.of("Bulletin de la conserverie, page 2", "", "Elles ont été libérées.", "2"),
                List.of("Bulletin de la conserverie, page 3", "", "La grève continue.", "3")));

        assertThat(only(read(bytes, "a.pdf")).text())
                .isEqualTo(Sample.TITLE + "\n\n" + Sample.BODY
                        + "\n\nElles ont été libérées.\n\nLa grève continue.");
    }

    @Test
    void aMessageIsABulletinOfItsDateAndItsAttachmentAnother() {
        String message = Sample.message(
                "Sun, 14 Mar 2021 23:30:00 -0500", Sample.BODY + "\n-- \nLe comité", annex());

        List<Piece> pieces = read(message.getBytes(UTF_8), "a.eml").pieces();

        Bulletin first = pieces.getFirst().bulletin();
        Bulletin second = pieces.getLast().bulletin();
        assertThat(pieces).hasSize(2);
        assertThat(first.text()).isEqualTo(Sample.TITLE + "\n\n" + Sample.BODY);
        assertThat(first.title()).isEqualTo(Sample.TITLE);
        assertThat(first.published()).contains(DAY);
        assertThat(second.id()).isEqualTo("a.eml/1 annexe.txt");
        assertThat(second.text().strip()).isEqualTo(annex());
        assertThat(second.published()).contains(DAY);
    }

    @Test
    void eachMessageOfAMailboxIsABulletinAndTakenInAloneGivesTheSame() {
        String mailbox = "From a@exemple.invalid Sun Mar 14 23:30:00 2021\n"
                + Sample.message("Sun, 14 Mar 2021 23:30:00 -0500", Sample.BODY, annex())
                + "\nFrom a@exemple.invalid Mon Mar 15 08:00:00 2021\n"
                + Sample.message("15 Mar 21 08:00 +0300", ">From cité\n" + annex(), annex());

        List<Piece> pieces = read(mailbox.getBytes(UTF_8), "liste.mbox").pieces();

        assertThat(pieces.stream().map(piece -> piece.bulletin().id()))
                .containsExactly(
                        "liste.mbox#1",
                        "liste.mbox#1/1 annexe.txt",
                        "liste.mbox#2",
                        "liste.mbox#2/1 annexe.txt");
        assertThat(pieces.get(2).bulletin().published()).contains(LocalDate.of(2021, 3, 15));
        assertThat(pieces.get(2).bulletin().text()).contains("From cité");
        Piece second = pieces.get(2);
        assertThat(read(second.bytes(), "autre.eml").bulletins().getFirst().text())
                .isEqualTo(second.bulletin().text());
    }

    @Test
    void aMessageThatOnlyCarriesADocumentIsThatDocument() {
        String message = Sample.message("Sun, 14 Mar 2021 12:00:00 +0000", "", annex())
                .replace("<p>le même texte</p>", "");

        List<Piece> pieces = read(message.getBytes(UTF_8), "a.eml").pieces();

        assertThat(pieces).hasSize(1);
        assertThat(pieces.getFirst().bulletin().text().strip()).isEqualTo(annex());
    }

    @Test
    void eachEntryOfAFeedIsABulletinOfItsDay() {
        String rss = """
            <?xml version="1.0"?>
            <rss version="2.0"><channel><title>Comité</title><language>fr</language>
            <item><title>Trois &amp;amp; deux</title>
            <pubDate>Sun, 14 Mar 2021 23:30:00 -0500</pubDate>
            <description>&lt;p&gt;%s&lt;/p&gt;&lt;ul&gt;&lt;li&gt;un&lt;/li&gt;&lt;/ul&gt;</description></item>
            <item><title>Vide</title></item>
            </channel></rss>\
            """.formatted(Sample.BODY);
        String atom = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Comité</title>
            <entry><title>Trois</title><updated>2021-03-20T00:00:00Z</updated>
            <published>2021-03-14T23:30:00-05:00</published><summary>court</summary>
            <content type="xhtml"><div><p>%s</p><p>Deux.</p></div></content></entry></feed>\
            """.formatted(Sample.BODY);

        Bulletin fromRss = read(rss.getBytes(UTF_8), "a.xml").bulletins().getFirst();
        Bulletin fromAtom = only(read(atom.getBytes(UTF_8), "a.atom"));

        assertThat(fromRss.text().strip()).isEqualTo("Trois & deux\n\n" + Sample.BODY + "\n\n- un");
        assertThat(fromRss.published()).contains(DAY);
        assertThat(fromAtom.text().strip()).isEqualTo("Trois\n\n" + Sample.BODY + "\n\nDeux.");
        assertThat(fromAtom.published()).contains(DAY);
    }

    @Test
    void eachEntryOfAChronicleIsABulletinOfItsDay() {
        String chronicle = """
            Chronique de la conserverie

            12 mars 2021 : La police a arrêté trois ouvrières.

            ## Samedi 13 mars 2021
            Elles ont été libérées la veille de leur procès.

            - **15 mars 2021** — Un tribunal a condamné leur collègue.
            """;

        Outcome.Taken taken = read(chronicle.getBytes(UTF_8), "a.txt");

        assertThat(taken.bulletins().stream()
                        .map(bulletin -> bulletin.published().orElseThrow()))
                .containsExactly(
                        LocalDate.of(2021, 3, 12),
                        LocalDate.of(2021, 3, 13),
                        LocalDate.of(2021, 3, 15));
        Piece second = taken.pieces().get(1);
        assertThat(only(read(second.bytes(), "b.md")).published())
                .isEqualTo(second.bulletin().published());
    }

    @Test
    void aListOfWhatIsToComeIsOneBulletinOfTheDayItWasPublished() {
        String agenda = """
            Algua, le 1er mars 2021

            12 mars 2021 : procès de trois ouvrières.
            13 mars 2021 : rassemblement devant la prison.
            15 mars 2021 : grève de la faim.
            """;

        Bulletin bulletin = only(read(agenda.getBytes(UTF_8), "a.txt"));

        assertThat(bulletin.published()).contains(LocalDate.of(2021, 3, 1));
    }

    @Test
    void aNarrativeWithDatesIsNoChronicle() {
        String narrative = """
            Le 12 mars 2021, la police a arrêté trois ouvrières.
            Le 13 mars 2021, elles ont été libérées.
            Le 15 mars 2021, un tribunal a condamné leur collègue.
            """;

        assertThat(read(narrative.getBytes(UTF_8), "a.txt").pieces()).hasSize(1);
    }

    @Test
    void partsThatAreNoBulletinAreListedAndTheRestIsRead() {
        String mailbox = "From a@exemple.invalid Sun Mar 14 23:30:00 2021\n"
                + Sample.message("Sun, 14 Mar 2021 23:30:00 -0500", Sample.BODY, "%PDF-1.7 ???");

        Outcome.Taken taken = read(mailbox.getBytes(UTF_8), "liste.mbox");

        assertThat(taken.pieces()).hasSize(1);
        assertThat(taken.left()).singleElement().satisfies(left -> {
            assertThat(left.name()).isEqualTo("liste.mbox#1/1 annexe.txt");
            assertThat(left.why().reason()).isEqualTo(Outcome.Reason.BROKEN);
        });
    }

    private static String annex() {
        return Sample.BODY.replace("Algua", "Balta");
    }

    private static Outcome.Taken read(byte[] bytes, String name) {
        Outcome outcome = Intake.read(bytes, name, Optional.empty(), Optional.empty());
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        return (Outcome.Taken) outcome;
    }

    private static Bulletin only(Outcome.Taken taken) {
        assertThat(taken.pieces()).hasSize(1);
        return taken.bulletins().getFirst();
    }
}
