package org.vigie.serve.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// A person fills a record, searches it and looks somebody up, in a browser.
class DeskInBrowserTest {
    private static Browsing browsing;

    @TempDir
    Path folder;

    private Workplace workplace;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        browsing = Browsing.start();
    }

    @AfterAll
    static void stopBrowser() {
        browsing.close();
    }

    @BeforeEach
    void open() {
        workplace = Workplace.empty(folder);
        page = browsing.enter(workplace.server().link());
    }

    @AfterEach
    void close() {
        page.context().close();
        workplace.close();
        browsing.allWasWell();
    }

    @Test
    void anEmptyRecordOffersTheFirstStepAndAPastedBulletinOpensAtOnce() {
        page.getByText("Add a first bulletin").click();
        page.getByLabel("Or paste a text").fill(Workplace.FRENCH);
        page.getByLabel("Day of publication").fill("2021-03-14");
        page.getByText("Read and keep").click();

        assertThat(page.locator("#progress")).hasText("3, 3 to do");
        assertThat(page.locator(".about")).containsText("Sunday 14 March 2021");
        assertThat(page.locator(".line.title")).hasText("Trois arrestations à Algua");
    }

    @Test
    void severalFilesAreTakenInAndEachSaysWhatCameOfIt() {
        page.locator("nav a[href='/add']").click();
        page.getByLabel("Files").setInputFiles(new FilePayload[] {
            file("algua.txt", Workplace.FRENCH, StandardCharsets.UTF_8),
            file("alga.txt", Workplace.RUSSIAN, Charset.forName("windows-1251")),
            file(
                    "page.html",
                    "<html><body><nav>menu</nav><article><h1>Picket</h1><p>" + Workplace.ENGLISH
                            + "</p></article></body></html>",
                    StandardCharsets.UTF_8),
            file("scan.pdf", "%PDF-1.7", StandardCharsets.UTF_8),
        });
        page.getByText("Read and keep").click();

        assertThat(page.locator(".row")).hasCount(4);
        assertThat(page.locator(".row.refused")).containsText("It is damaged");
        assertThat(page.locator(".row").nth(0)).containsText("3 claims were read");
        assertThat(page.locator(".row").nth(1)).containsText("1 claim was read");
        assertThat(workplace.record().bulletinCount()).isEqualTo(3);
    }

    @Test
    void nothingHandedInIsSaidAndWhatWasTypedStays() {
        page.navigate(workplace.server().link().resolve("/add").toString());
        page.getByLabel("Day of publication").fill("2021-03-14");
        page.getByText("Read and keep").click();

        assertThat(page.locator("p.fault")).containsText("There was no file and no text.");
        assertThat(page.getByLabel("Day of publication")).hasValue("2021-03-14");
        browsing.expected("400");
    }

    @Test
    void searchFindsWordsInOtherFormsAndShowsWhereTheyStand() {
        furnish();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.locator("#q").fill("задержать");
        page.keyboard().press("Enter");

        assertThat(page.locator(".row")).hasCount(1);
        assertThat(page.locator(".row mark")).hasText("задержала");
        page.locator(".row a").click();
        assertThat(page.locator(".bulletin")).containsText("Ивана Петренко");
    }

    @Test
    void aNameLeadsToAChronologyAndBackToTheBulletin() {
        furnish();
        page.getByText("Trois arrestations à Algua").click();
        page.locator(".card").first().getByText("Jean Kabemba").first().click();

        assertThat(page.locator("h1")).hasText("Jean Kabemba");
        assertThat(page.locator(".moment")).hasCount(2);
        assertThat(page.locator(".moment").first()).containsText("Friday 12 March 2021");
        assertThat(page.getByText("2 are only proposed")).isVisible();

        page.getByLabel("Only what was reviewed").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator(".moment")).hasCount(0);
        assertThat(page.getByText("Nothing about this person was reviewed yet."))
                .isVisible();
    }

    @Test
    void aBulletinWithoutADayAsksForItAndIsReadAgain() {
        page.navigate(workplace.server().link().resolve("/add").toString());
        page.getByLabel("Or paste a text").fill(Workplace.FRENCH);
        page.getByText("Read and keep").click();
        assertThat(page.locator(".about")).containsText("day unknown");
        page.locator(".card .accept").first().click();
        assertThat(page.locator(".card.accepted")).hasCount(1);

        page.getByLabel("Day of publication").fill("2021-03-14");
        page.getByText("Read again").click();

        assertThat(page.locator(".about")).containsText("Sunday 14 March 2021");
        assertThat(page.locator(".card.accepted")).hasCount(1);
        assertThat(workplace.record().bulletinCount()).isEqualTo(1);
    }

    @Test
    void whatWasReviewedTellsWhetherAPersonIsHeldAndWhereItIsSaid() {
        furnish();
        String arrest = workplace.record().claims(ClaimFilter.all()).getFirst().id();
        workplace.record().review(arrest, Decision.ACCEPT, "", "Tester");

        page.navigate(
                workplace.server().link().resolve("/person?name=Jean+Kabemba").toString());

        assertThat(page.locator(".custody")).containsText("In custody since 12 March 2021");
        page.locator(".custody .sources a").first().click();
        assertThat(page.locator(".card.current")).containsText("Jean Kabemba");
    }

    @Test
    void theListIsFilteredByLanguageAndReview() {
        furnish();
        page.locator("#language").selectOption("ru");
        assertThat(page.locator(".row")).hasCount(1);
        assertThat(page.locator(".row")).containsText("Обыск в Алге");

        page.locator("#state").selectOption("done");
        assertThat(page.getByText("No bulletin fits these filters.")).isVisible();
    }

    @Test
    void theDeskSpeaksTheChosenLanguageAndStaysOnThePage() {
        furnish();
        page.navigate(workplace.server().link().resolve("/search?q=police").toString());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("ru").setExact(true))
                .click();

        assertThat(page.locator("h1")).hasText("Поиск");
        assertThat(page.locator("html")).hasAttribute("lang", "ru");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=police"));
        assertThat(page.locator(".row").first()).containsText("утвержд");

        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("fr").setExact(true))
                .click();
        assertThat(page.locator("h1")).hasText("Recherche");
    }

    @Test
    void theBrowsersLanguageIsSpokenFirst(@TempDir Path elsewhere) {
        try (Workplace other = Workplace.furnished(elsewhere);
                Page french =
                        browsing.enter(other.server().link(), ColorScheme.DARK, "fr-BE", 1000)) {
            assertThat(french.locator(".filters")).containsText("Langue");
            assertThat(french.locator(".row").first()).containsText("1 affirmation");
        }
    }

    private void furnish() {
        workplace.furnish();
        page.reload();
        assertThat(page.locator(".js .row")).hasCount(3);
    }

    private static FilePayload file(String name, String text, Charset charset) {
        return new FilePayload(name, "application/octet-stream", text.getBytes(charset));
    }
}
