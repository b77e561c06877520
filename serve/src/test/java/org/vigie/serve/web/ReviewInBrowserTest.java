package org.vigie.serve.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.record.ClaimFilter;
import org.vigie.record.KeptClaim;
import org.vigie.record.Status;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A person reviews a bulletin in a browser, by mouse, by keyboard, and without any script.
class ReviewInBrowserTest {
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
        workplace = Workplace.furnished(folder);
        page = browsing.enter(workplace.server().link());
        page.getByText("Trois arrestations à Algua").click();
        assertThat(page.locator(".js .card.current")).hasCount(1);
    }

    @AfterEach
    void close() {
        page.context().close();
        workplace.close();
        browsing.allWasWell();
    }

    @Test
    void theTextAndItsClaimsStandSideBySide() {
        assertThat(page.locator(".bulletin"))
                .containsText("Le 12 mars, la police a arrêté Jean Kabemba.");
        assertThat(page.locator(".card")).hasCount(3);
        assertThat(page.locator("#progress")).hasText("3, 3 to do");
        assertThat(card(0)).containsText("arrest");
        assertThat(card(0)).containsText("Jean Kabemba");
        assertThat(card(0)).containsText("Friday 12 March 2021");
        assertThat(card(0)).containsText("asserted");
        assertThat(card(1)).containsText("reported");
        assertThat(card(2)).containsText("demanded");
    }

    @Test
    void aClickOnWordsShowsTheirClaimAndAClickOnAClaimItsWords() {
        page.locator("a.trigger", new Page.LocatorOptions().setHasText("libération"))
                .click();
        assertThat(card(2)).hasClass(Pattern.compile("current"));
        assertThat(page.locator(".on-p")).hasText("Jean Kabemba");

        card(1).locator(".quote").click();
        assertThat(card(1)).hasClass(Pattern.compile("current"));
        assertThat(page.locator(".on-p")).hasText("Anne Ndaye");
        assertThat(page.locator(".on-p")).hasAttribute("data-label", "whom");
    }

    @Test
    void claimsAreDecidedByMouse() {
        card(0).locator(".accept").click();
        assertThat(card(0)).hasClass(Pattern.compile("accepted"));
        assertThat(page.locator("#progress")).hasText("3, 2 to do");

        card(1).locator(".reject").click();
        assertThat(card(1)).hasClass(Pattern.compile("rejected"));

        card(0).locator(".undo").click();
        assertThat(card(0)).hasClass(Pattern.compile("proposed"));
        assertThat(statuses()).containsExactly(Status.PROPOSED, Status.REJECTED, Status.PROPOSED);
    }

    @Test
    void claimsAreDecidedByKeyboardAlone() {
        page.keyboard().press("j");
        page.keyboard().press("k");
        page.keyboard().press("a");
        assertThat(card(0)).hasClass(Pattern.compile("accepted"));
        assertThat(card(1)).hasClass(Pattern.compile("current"));
        assertThat(card(1)).isFocused();

        page.keyboard().press("r");
        assertThat(card(1)).hasClass(Pattern.compile("rejected"));
        assertThat(card(2)).hasClass(Pattern.compile("current"));

        page.keyboard().press("k");
        page.keyboard().press("u");
        assertThat(card(1)).hasClass(Pattern.compile("proposed"));
        page.keyboard().press("n");
        assertThat(card(2)).hasClass(Pattern.compile("current"));
        page.keyboard().press("a");
        assertThat(page.locator("#progress")).hasText("3, 1 to do");
        assertThat(statuses()).containsExactly(Status.ACCEPTED, Status.PROPOSED, Status.ACCEPTED);
    }

    @Test
    void aReasonIsWrittenDownWithTheDecision() {
        card(0).locator("summary").click();
        card(0).getByLabel("Reason (written").fill("two papers say so");
        card(0).locator(".accept").click();

        assertThat(card(0).locator(".history")).containsText("two papers say so");
        assertThat(claims().getFirst().reviews().getFirst().reason())
                .isEqualTo("two papers say so");
    }

    @Test
    void aClaimIsCorrectedByKeyboardWithWordsSelectedInTheText() {
        page.keyboard().press("j");
        page.keyboard().press("c");
        assertThat(page.locator("#f-kind")).isFocused();
        page.locator("#f-kind").selectOption("detention");
        page.locator("#f-modality").selectOption("unconfirmed");
        select("sa sœur");
        page.keyboard().press("s");
        assertThat(page.locator("#f-source")).hasValue("sa sœur");
        select("Jean Kabemba");
        page.keyboard().press("p");
        assertThat(page.locator("[id='f-patient.1']")).hasValue("Jean Kabemba");
        assertThat(page.locator("[id='f-patient.2']")).isVisible();
        page.locator("#f-when").fill("2021-03");
        page.locator("[id='f-count']").fill("2");
        page.locator("[id='f-penalty.years']").fill("6");
        page.getByLabel("Why this correction").fill("read again");
        page.getByText("Save correction").click();

        assertThat(card(1)).hasClass(Pattern.compile("corrected"));
        assertThat(card(1)).containsText("March 2021");
        assertThat(card(1)).containsText("6 years");
        KeptClaim kept = claims().get(1);
        Claim claim = kept.claim();
        assertThat(kept.status()).isEqualTo(Status.CORRECTED);
        assertThat(claim.kind()).isEqualTo(EventKind.DETENTION);
        assertThat(claim.modality()).isEqualTo(Modality.UNCONFIRMED);
        assertThat(claim.source().orElseThrow().text()).isEqualTo("sa sœur");
        assertThat(claim.in(Role.PATIENT)).hasSize(2);
        assertThat(claim.in(Role.PATIENT).get(1).quote().span().begin())
                .isEqualTo(Workplace.FRENCH.indexOf("Jean Kabemba"));
        assertThat(claim.when().orElseThrow().edtf().text()).isEqualTo("2021-03");
        assertThat(kept.proposed().kind()).isEqualTo(EventKind.ARREST);
    }

    @Test
    void aFaultyCorrectionIsKeptAndItsFieldsAreMarked() {
        page.keyboard().press("c");
        page.locator("#f-trigger").fill("nowhere in the text");
        page.locator("#f-when").fill("last week");
        page.getByText("Save correction").click();

        assertThat(page.locator("#x-trigger"))
                .hasText(Pattern.compile("do not stand in the bulletin"));
        assertThat(page.locator("#f-trigger")).hasValue("nowhere in the text");
        assertThat(page.locator("#f-when")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#f-trigger")).isFocused();
        assertThat(statuses()).containsOnly(Status.PROPOSED);

        page.keyboard().press("Escape");
        assertThat(page.locator(".correction")).hasCount(0);
    }

    @Test
    void helpOpensAndClosesByKey() {
        page.keyboard().press("?");
        assertThat(page.locator("dialog#keys")).isVisible();
        assertThat(page.locator("dialog#keys")).containsText("Signs in the text");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog#keys")).isHidden();
    }

    @Test
    void everythingWorksWithoutScript() {
        page.context()
                .route(
                        "**/*.js",
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(200).setBody("")));
        page.reload();

        card(0).locator(".accept").click();
        assertThat(card(0)).hasClass(Pattern.compile("accepted"));
        assertThat(card(0)).hasClass(Pattern.compile("current"));

        card(2).locator(".correct").click();
        assertThat(page.locator(".bulletin")).containsText("Nous demandons");
        page.locator("[id='f-patient.1']").fill("anne ndaye");
        page.getByText("Save correction").click();
        assertThat(card(2)).hasClass(Pattern.compile("corrected"));
        assertThat(claims().get(2).claim().in(Role.PATIENT).get(1).quote().text())
                .isEqualTo("Anne Ndaye");

        page.locator("a.trigger", new Page.LocatorOptions().setHasText("a arrêté"))
                .last()
                .click();
        assertThat(card(1)).hasClass(Pattern.compile("current"));
        assertThat(page.locator(".on-p")).hasText("Anne Ndaye");
    }

    @Test
    void aPhoneShowsTheTextAboveItsClaimsWithoutScrollingSideways() {
        try (Page phone = browsing.enterAgain(page, ColorScheme.DARK, 360)) {
            phone.navigate(page.url());
            assertThat(phone.locator(".card")).hasCount(3);
            assertThat((Integer) phone.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
        }
    }

    private Locator card(int index) {
        return page.locator(".card").nth(index);
    }

    private List<KeptClaim> claims() {
        return workplace.record().claims(ClaimFilter.all()).stream()
                .filter(kept -> kept.bulletin()
                        == workplace.record().bulletins(5, 0).getLast().number())
                .toList();
    }

    private List<Status> statuses() {
        return claims().stream().map(KeptClaim::status).toList();
    }

    /// Marks words in the text as a mouse would.
    private void select(String words) {
        page.evaluate("""
            (words) => {
              const walker = document.createTreeWalker(
                  document.getElementById('text'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at >= 0) {
                  const range = document.createRange();
                  range.setStart(walker.currentNode, at);
                  range.setEnd(walker.currentNode, at + words.length);
                  document.activeElement.blur();
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                  return;
                }
              }
              throw new Error('not one stretch of text: ' + words);
            }
            """, words);
        page.waitForFunction("() => document.documentElement.classList.contains('selected')");
    }
}
