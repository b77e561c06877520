package org.vigie.serve.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.SecondReader;
import org.vigie.serve.account.Role;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// An administrator builds up a team: invites somebody, wants a second reader, ends sessions.
@Timeout(300)
class AdministratorInBrowserTest {
    @TempDir
    Path folder;

    @Test
    void fromAnInvitationToASecondReaderAndEndedSessions() throws Exception {
        try (TeamPlace place = TeamPlace.named(folder);
                Browsing browsing = Browsing.start()) {
            place.join("Ada Moreau", Role.ADMINISTRATOR);
            Page ada = browsing.visit(ColorScheme.LIGHT, "en", 1280);
            ada.navigate(place.uri("/sign-in").toString());
            signIn(place, ada, "Ada Moreau", () -> place.code("Ada Moreau"));
            ada.navigate(place.uri("/account").toString());
            ada.locator("main a[href='/settings']").click();
            assertThat(ada.locator("#second")).isDisabled();

            Page bea = browsing.visit(ColorScheme.LIGHT, "en", 1280);
            bea.navigate(invitation(ada));
            byte[] seed = joins(place, bea);
            signIn(place, bea, "Bea Lindt", () -> place.code(seed));

            wantsASecondReader(place, ada);
            endsSessions(ada);
            bea.navigate(place.uri("/bulletins/1").toString());

            assertThat(bea.url()).contains("/sign-in");
            browsing.expected("403");
            browsing.allWasWell();
        }
    }

    private static String invitation(Page ada) {
        ada.locator("a[href='/account']").click();
        ada.locator("main a[href='/people']").click();
        ada.locator("#name").fill("Bea Lindt");
        ada.locator("#proof-invite").fill(TeamPlace.PASSWORD);
        ada.getByText("Make the link").click();
        return ada.locator(".shown code").textContent();
    }

    /// {@return what their authenticator keeps}
    private static byte[] joins(TeamPlace place, Page bea) {
        // whoever opens the link, and again, has not used it up
        bea.reload();
        byte[] seed = TeamPlace.base32(bea.locator("code").textContent());
        bea.getByLabel("New password").fill(TeamPlace.PASSWORD);
        bea.getByLabel("The same again").fill(TeamPlace.PASSWORD);
        bea.getByLabel("Code that it shows").fill(place.code(seed));
        bea.getByText("Join", new Page.GetByTextOptions().setExact(true)).click();
        bea.getByText("You are in the team").waitFor();
        bea.navigate(place.uri("/sign-in").toString());
        return seed;
    }

    private static void signIn(TeamPlace place, Page page, String name, Supplier<String> code) {
        place.clock().pass(Duration.ofSeconds(90));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(TeamPlace.PASSWORD);
        page.getByLabel("Code").fill(code.get());
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
    }

    private static void wantsASecondReader(TeamPlace place, Page ada) {
        ada.navigate(place.uri("/settings").toString());
        ada.locator("#second").check();
        ada.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(SecondReader.wanted(place.record())).as("without a proof").isFalse();
        ada.locator("#proof-settings").fill("not the password at all");
        ada.keyboard().press("Enter");
        ada.getByText("Your password or a passkey is needed").waitFor();
        assertThat(SecondReader.wanted(place.record())).as("with a wrong proof").isFalse();
        ada.goBack();
        ada.locator("#second").check();
        ada.locator("#proof-settings").fill(TeamPlace.PASSWORD);
        ada.keyboard().press("Enter");

        assertThat(ada.locator("[role=status].shown")).hasText("Saved.");
        assertThat(ada.locator("#second")).isChecked();
        assertThat(SecondReader.wanted(place.record())).isTrue();
    }

    private static void endsSessions(Page ada) {
        ada.locator("a[href='/account']").click();
        ada.locator("main a[href='/people']").click();
        ada.getByText("End all sessions").click();
        assertThat(ada.getByText("End all sessions")).hasCount(0);
    }
}
