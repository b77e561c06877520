package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.serve.account.TeamSettings;
import org.vigie.serve.page.Sheet;
import org.vigie.serve.sheet.HandOver;
import org.vigie.serve.sheet.SheetPdf;
import org.vigie.serve.words.Words;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class SheetTest {
    private static final String KAZAKH = """
        <img src="http://127.0.0.1:9/x"> Облыс

        Вчера полиция задержала Өмірбек Әуезов. Его жена ждёт у суда, и никто не знает почему.
        """;

    @TempDir
    Path folder;

    private Workplace workplace;

    @BeforeEach
    void aRecordWhereAllIsReviewedButOneClaim() {
        workplace = Workplace.furnished(folder);
        workplace.add("oblys.txt", KAZAKH, "2021-03-17");
        workplace.record().claims(ClaimFilter.all()).stream()
                .filter(claim -> !claim.claim().trigger().text().equals("arrested"))
                .forEach(claim ->
                        workplace.record().review(claim.id(), Decision.ACCEPT, "", "Tester"));
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private byte[] sheet(String name, String language) {
        return new HandOver(
                        workplace.record(),
                        workplace.record(),
                        workplace.desk().clock(),
                        ZoneOffset.UTC,
                        "Tester")
                .pdf(name, casebook().file(name), Words.of(language), "browser");
    }

    private Casebook casebook() {
        return new Casebook(
                workplace.record(),
                workplace.desk().clock(),
                ZoneOffset.UTC,
                new TeamSettings(workplace.record()));
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    @Test
    void aCaseOfManyClaimsFillsASheetOfFewPagesThatSaysHowMuchIsNotOnIt() throws IOException {
        String arrest = "Le 12 mars, la police a arrêté Jean Kabemba. ";
        workplace.add("many.txt", "Titre\n\n" + arrest.repeat(600), "2021-03-18");
        workplace
                .record()
                .review(
                        workplace.record().claims(ClaimFilter.all()).stream()
                                .map(claim -> claim.id())
                                .toList(),
                        Decision.ACCEPT,
                        "",
                        "Tester");

        try (PDDocument document = Loader.loadPDF(sheet("Jean Kabemba", "en"))) {
            assertThat(document.getNumberOfPages()).isLessThan(40);
            assertThat(text(document)).contains("lines are not on this sheet");
        }
    }

    @Test
    void aSheetTellsTheCaseInEveryLanguageWithItsSources() throws IOException {
        for (String language : Words.languages()) {
            Words words = Words.of(language);
            try (PDDocument document = Loader.loadPDF(sheet("Jean Kabemba", language))) {
                assertThat(text(document))
                        .contains("Jean Kabemba", words.say("sheet.title"))
                        .contains(words.say("case.demands"), words.say("sheet.signature"))
                        .contains(
                                "«Le 12 mars, la police a arrêté Jean Kabemba.» Trois arrestations")
                        .contains(workplace.record().checkpoint().origin());
            }
            try (PDDocument document = Loader.loadPDF(sheet("Петренко", language))) {
                assertThat(text(document))
                        .contains("«Вчера полиция задержала Ивана Петренко.» Обыск в Алге");
            }
        }
    }

    @Test
    void lettersOfKazakhAreOnItAndMarkupInABulletinIsText() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet("Өмірбек Әуезов", "ru"))) {
            assertThat(text(document))
                    .contains("задержала Өмірбек Әуезов.")
                    .contains("<img src=\"http://127.0.0.1:9/x\"> Облыс")
                    .doesNotContain("#");
        }
    }

    @Test
    void aSheetHoldsTitleLanguageAndBookmarksAndNothingThatActs() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet("Jean Kabemba", "fr"))) {
            List<String> bookmarks = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                bookmarks.add(item.getTitle());
            }
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Jean Kabemba");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(bookmarks)
                    .contains("Jean Kabemba", Words.of("fr").say("case.chronology"), "Sources");
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            assertThat(document.getDocumentCatalog().getAcroForm()).isNull();
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
        }
    }

    @Test
    void theSameSheetIsTheSameToTheByte() {
        var sheet = Sheet.of(
                new Sheet.Made(
                        "Jean Kabemba",
                        casebook().file("Kabemba"),
                        90,
                        workplace.record().checkpoint()),
                Words.of("en"),
                ZoneOffset.UTC);
        var pdf = new SheetPdf();

        byte[] once = pdf.write(sheet, workplace.desk().clock().instant());
        byte[] again = pdf.write(sheet, workplace.desk().clock().instant());

        assertThat(once).isEqualTo(again);
        assertThat(once.length).isLessThan(100_000);
    }

    @Test
    void whatNobodyReviewedStandsOnNoSheet() throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet("Okoth", "en"))) {
            assertThat(text(document)).doesNotContain("On Monday police");
        }
    }

    @Test
    void theLogTellsThatASheetWasMadeAndOfWhichClaims() {
        long before = workplace.record().checkpoint().size();

        sheet("Jean Kabemba", "en");

        List<Event> events = workplace.record().history().events(before, 5);
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(EntryKind.EXPORT);
            assertThat(event.by()).contains("Tester");
            assertThat(event.of())
                    .hasSize(2)
                    .allSatisfy(claim -> assertThat(claim).contains("-"));
        });
    }
}
