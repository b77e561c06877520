package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.Status;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What somebody typed outlives the end of their session, and what another did meanwhile.
@Timeout(300)
class KeptInputInBrowserTest {
    @TempDir
    Path folder;

    private TeamPlace place;
    private Browsing browsing;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        place = TeamPlace.named(folder);
        browsing = Browsing.start();
        page = browsing.visit(ColorScheme.LIGHT, "en", 1400);
        place.join("Ada", Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        browsing.close();
        place.close();
    }

    private void signIn() {
        place.clock().pass(Duration.ofSeconds(90));
        page.getByLabel("Name").fill("Ada");
        page.getByLabel("Password").fill(TeamPlace.PASSWORD);
        page.getByLabel("Code").fill(place.code("Ada"));
        page.keyboard().press("Enter");
    }

    private void in(String path) {
        page.navigate(place.uri("/sign-in").toString());
        signIn();
        page.waitForURL("**/today");
        page.navigate(place.uri(path).toString());
    }

    private void sessionEnds() {
        place.clock().pass(Duration.ofMinutes(16));
    }

    /// Signs in again where the page says that the session has ended, and sends what it held.
    private void signInAndSend() {
        page.getByText("Your session has ended").waitFor();
        signIn();
        page.getByText("Save it now").waitFor();
    }

    private KeptClaim claim() {
        return place.record().claims(ClaimFilter.all()).getFirst();
    }

    @Test
    void aCorrectionIsFoundAgainThoughAScriptSentIt() {
        in("/bulletins/" + claim().bulletin() + "?claim=" + claim().id());
        page.keyboard().press("c");
        page.locator(".correction [name=reason]").fill("his sister telephoned");
        sessionEnds();
        page.locator(".correction [type=submit]").first().click();

        signInAndSend();
        assertThat(page.locator(".held").allInnerTexts()).contains("his sister telephoned");
        page.getByText("Save it now").click();
        page.waitForURL("**/bulletins/**");

        assertThat(claim().reviews()).singleElement().satisfies(review -> {
            assertThat(review.corrected()).isPresent();
            assertThat(review.reason()).isEqualTo("his sister telephoned");
        });
        browsing.expected("401");
        browsing.allWasWell();
    }

    @Test
    void aDecisionByOneKeyIsFoundAgain() {
        in("/bulletins/" + claim().bulletin() + "?claim=" + claim().id());
        sessionEnds();
        page.keyboard().press("r");

        signInAndSend();
        page.getByText("Save it now").click();
        page.waitForURL("**/bulletins/**");

        assertThat(place.record().claims(ClaimFilter.all().in(Status.REJECTED))).hasSize(1);
    }

    @Test
    void aPastedBulletinIsFoundAgain() {
        in("/add");
        page.locator("textarea")
                .first()
                .fill("Nouvelle\n\nLe 15 mars, la police a arrêté Paul Ilunga.");
        sessionEnds();
        page.locator("main form[method=post] button.main").first().click();

        signInAndSend();
        assertThat(String.join("", page.locator(".held").allInnerTexts())).contains("Paul Ilunga");
        page.getByText("Save it now").click();
        page.waitForURL("**/bulletins/**");

        assertThat(place.record().bulletins(10, 0)).hasSize(2);
    }

    @Test
    void noPasswordIsHeldAndAGraveActAsksForItAgain() {
        Account bob = place.join("Bob", Role.READER);
        in("/people");
        page.locator("#role-" + bob.id()).selectOption("publisher");
        page.locator("#proof-" + bob.id()).fill(TeamPlace.PASSWORD);
        sessionEnds();
        page.locator("form[action='/people/" + bob.id() + "/role'] button[type=submit]")
                .first()
                .click();

        page.getByText("Your session has ended").waitFor();
        assertThat(page.content()).doesNotContain(TeamPlace.PASSWORD);
        signIn();
        page.locator("#proof-held").fill(TeamPlace.PASSWORD);
        page.getByText("Save it now").click();
        page.waitForURL("**/people");

        assertThat(place.team().accounts().account(bob.id()).orElseThrow().role())
                .isEqualTo(Role.PUBLISHER);
    }

    @Test
    void whoCorrectsWhatAnotherDecidedMeanwhileSeesItAndKeepsWhatTheyTyped() {
        in("/claims/" + claim().id() + "/correct");
        page.locator("[name=reason]").fill("his sister telephoned");
        place.record().review(claim().id(), Decision.REJECT, "a namesake", "Bea");
        page.locator(".correction [type=submit]").first().click();
        page.locator(".fault").first().waitFor();

        assertThat(page.locator("[name=reason]").inputValue()).isEqualTo("his sister telephoned");
        assertThat(page.locator("main").innerText()).contains("Bea", "a namesake");
        assertThat(claim().reviews()).hasSize(1);
        page.locator(".correction [type=submit]").first().click();
        page.locator(".card:not(.correcting)").first().waitFor();
        assertThat(List.copyOf(claim().reviews())).hasSize(2);
    }
}
