package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Status;
import org.vigie.serve.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The tutorial, walked: from an empty record to a case on paper. What stands in bold in
/// `docs/tutorial*.md` stands on the page when the walk is there, so a tutorial that is no longer
/// true fails here.
@Timeout(600)
class TutorialInBrowserTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
    private static final Pictures PICTURES = Pictures.beside("tutorial");

    @TempDir
    Path folder;

    private Browsing browsing;
    private Workplace workplace;

    @BeforeEach
    void anEmptyRecord() {
        browsing = Browsing.start();
        workplace = Workplace.asPeopleHaveIt(folder);
    }

    @AfterEach
    void close() {
        workplace.close();
        browsing.close();
    }

    /// The tutorial in one language, and how far the walk has come.
    private static final class Walk {
        private final String language;
        private final Words words;
        private final Page page;
        private final List<String> steps;
        private int step;

        Walk(String language, Page page) throws IOException {
            this.language = language;
            this.words = Words.of(language);
            this.page = page;
            String name = language.equals("en") ? "tutorial.md" : "tutorial." + language + ".md";
            this.steps = List.of(Files.readString(DOCS.resolve(name)).split("(?m)^## ", -1));
        }

        /// Compares a step's text with what is on the screen, and takes its picture.
        void check() throws IOException {
            step++;
            String picture = "tutorial/" + language + "-" + step + ".webp";
            String shown = page.locator("body").innerText().replaceAll("\\s+", " ");
            assertThat(steps.get(step)).contains("](" + picture + ")");
            assertThat(Files.exists(DOCS.resolve(picture)) || PICTURES.kept())
                    .as("%s; scripts/screenshots takes it", picture)
                    .isTrue();
            assertThat(BOLD.matcher(steps.get(step))
                            .results()
                            .map((MatchResult bold) -> bold.group(1).replaceAll("\\s+", " ")))
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(shown).contains(label));
            PICTURES.take(page, language + "-" + step);
        }

        void finished() {
            assertThat(steps).hasSize(step + 1);
        }

        void press(String key) {
            page.locator("main")
                    .getByText(
                            words.say(key),
                            new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .first()
                    .click();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru"})
    void fromAnEmptyRecordToACaseOnPaper(String language) throws IOException {
        Page page = browsing.enter(workplace.server().link(), ColorScheme.LIGHT, language, 1280);
        Walk walk = new Walk(language, page);
        walk.check();
        paste(walk, page);
        review(walk, page);
        drop(walk, page);
        judge(walk, page);
        acceptAll(walk, page);
        hand(walk, page);
        walk.finished();
        browsing.allWasWell();
    }

    private static void paste(Walk walk, Page page) throws IOException {
        walk.press("list.first-step");
        page.locator("#pasted").fill(Files.readString(EXAMPLES.resolve("ru-zhanaozen.txt")));
        page.locator("#pasted")
                .evaluate("field => { field.scrollTop = 0; window.scrollTo(0, 0); }");
        walk.check();
    }

    private void review(Walk walk, Page page) throws IOException {
        page.locator("button.main[type=submit]").last().click();
        page.locator(".card.current").waitFor();
        walk.check();
        for (int left = open(); left > 0; left--) {
            // the next card is looked at a moment after the answer came
            page.locator(".card.current.proposed").waitFor();
            page.keyboard().press("a");
            page.waitForFunction(
                    "left => document.querySelectorAll('.card.proposed').length === left",
                    left - 1);
        }
        assertThat(open()).isZero();
    }

    private int open() {
        return workplace.record().claims(ClaimFilter.all().in(Status.PROPOSED)).size();
    }

    private static void drop(Walk walk, Page page) throws IOException {
        page.locator("nav a[href='/add']").click();
        page.locator("[data-drop]").waitFor();
        JSHandle files = page.evaluateHandle(
                "([name, text]) => { const all = new DataTransfer(); all.items.add(new"
                        + " File([text], name, {type: 'text/html'})); return all; }",
                List.of("en-trials.html", Files.readString(EXAMPLES.resolve("en-trials.html"))));
        page.dispatchEvent("[data-drop]", "drop", Map.of("dataTransfer", files));
        page.locator("button.main[type=submit]").last().click();
        page.locator("a:has-text('Tamara Sergazieva')").waitFor();
        walk.check();
    }

    private static void judge(Walk walk, Page page) throws IOException {
        page.locator("a:has-text('Tamara Sergazieva')").click();
        page.locator(".doubt.current").scrollIntoViewIfNeeded();
        walk.check();
        page.locator(".doubt.current .judge-same").click();
        page.locator(".judgement").first().waitFor();
    }

    private void acceptAll(Walk walk, Page page) throws IOException {
        page.navigate(workplace.server().link().resolve("/?state=todo").toString());
        page.locator(".row-title a").first().click();
        page.locator(".accept-all summary").click();
        walk.check();
        page.locator(".accept-all button").click();
        page.locator(".card.accepted").first().waitFor();
        assertThat(open()).isZero();
    }

    private static void hand(Walk walk, Page page) throws IOException {
        page.locator("nav a[href='/cases']").click();
        page.locator(".row-title a:text-matches('Sergazieva|Сергазиев')").click();
        page.locator(".hand-over").waitFor();
        walk.check();
        Download sheet =
                page.waitForDownload(() -> page.locator(".hand-over button").click());
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(sheet.path()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(walk.words.say("sheet.title"), "Tamara Sergazieva")
                    .contains("полиция задержала в Жанаозене Тамару Сергазиеву")
                    .contains("Tamara Sergazieva was arrested in Zhanaozen");
        }
    }
}
