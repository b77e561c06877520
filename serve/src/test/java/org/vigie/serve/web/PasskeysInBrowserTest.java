package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.Event;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Role;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Passkeys as people make, show and remove them, in a browser whose device is played.
@Timeout(300)
class PasskeysInBrowserTest {
    @TempDir
    Path folder;

    private TeamPlace place;
    private Browsing browsing;
    private Page page;
    private Device device;

    @BeforeEach
    void open() throws IOException {
        place = TeamPlace.named(folder);
        browsing = Browsing.start();
        page = browsing.visit(ColorScheme.LIGHT, "en", 1400);
        device = Device.of(page);
    }

    @AfterEach
    void close() {
        browsing.close();
        place.close();
    }

    private void signInByPassword(String name) {
        place.clock().pass(Duration.ofSeconds(90));
        page.navigate(place.uri("/sign-in").toString());
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(TeamPlace.PASSWORD);
        page.getByLabel("Code").fill(place.code(name));
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
    }

    private void makePasskey(String name, String password) {
        page.navigate(place.uri("/account").toString());
        page.getByLabel("What you call it").fill(name);
        page.locator("#proof-passkey").fill(password);
        page.getByText("Make a passkey").click();
    }

    private void kept(String name) {
        page.locator("strong:text-is('" + name + "')").waitFor();
    }

    private void signOut() {
        page.locator(".out button").click();
        page.waitForURL("**/sign-in");
    }

    private void showPasskey() {
        page.getByText("Sign in with a passkey").click();
    }

    private List<String> acts(Account account) {
        return place.record().history().eventsOf("account", 0, 1000).stream()
                .filter(event -> event.of().contains("account-" + account.id()))
                .map(event -> event.facts().getOrDefault("act", ""))
                .toList();
    }

    @Test
    void whoMadeAPasskeySignsInByItAloneUntilItIsRemoved() {
        Account ada = place.join("Ada", Role.REVIEWER);
        signInByPassword("Ada");

        makePasskey("my telephone", TeamPlace.PASSWORD);
        kept("my telephone");
        signOut();
        showPasskey();
        page.waitForURL("**/today");

        assertThat(page.locator(".me").innerText()).contains("Ada");
        page.navigate(place.uri("/account").toString());
        page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("details[open] input[type=password]").fill(TeamPlace.PASSWORD);
        page.getByText("Remove this passkey").click();
        page.locator("strong:text-is('my telephone')")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        signOut();
        showPasskey();
        page.locator("[role=alert].fault").waitFor();

        assertThat(page.url()).endsWith("/sign-in/passkey");
        browsing.expected("401");
        browsing.allWasWell();
        assertThat(acts(ada))
                .containsSubsequence(
                        "signed-in",
                        "passkey-added",
                        "signed-out",
                        "signed-in",
                        "passkey-removed",
                        "signed-out");
        assertThat(place.record().entries(0, 1000).toString()).doesNotContain("my telephone");
    }

    @Test
    void noPasskeyIsMadeWithoutThePasswordAgain() {
        Account ada = place.join("Ada", Role.READER);
        signInByPassword("Ada");

        makePasskey("stolen", "not her password at all");
        page.getByText("Your password is wrong").waitFor();

        assertThat(device.passkeys()).isEmpty();
        assertThat(acts(ada)).doesNotContain("passkey-added");
        browsing.expected("403");
        browsing.allWasWell();
    }

    @Test
    void aDeviceThatDoesNotKnowItsOwnerLetsNobodyIn() {
        place.join("Ada", Role.READER);
        signInByPassword("Ada");
        makePasskey("found in the street", TeamPlace.PASSWORD);
        kept("found in the street");
        signOut();

        device.knowsItsOwner(false);
        showPasskey();
        page.getByText("Nothing was done").waitFor();

        assertThat(page.url()).endsWith("/sign-in");
        assertThat(place.record().history().eventsOf("account", 0, 1000))
                .extracting(event -> event.facts().getOrDefault("act", ""))
                .containsOnlyOnce("signed-in");
    }

    @Test
    void aDeviceMakesOnePasskeyForAnAccount() {
        place.join("Ada", Role.READER);
        signInByPassword("Ada");
        makePasskey("first", TeamPlace.PASSWORD);
        kept("first");

        makePasskey("second", TeamPlace.PASSWORD);
        page.getByText("has a passkey for your account already").waitFor();

        assertThat(device.passkeys()).hasSize(1);
    }

    @Test
    void aPasskeyProvesItsOwnerBeforeAGraveAct() {
        place.join("Boss", Role.ADMINISTRATOR);
        Account ada = place.join("Ada", Role.READER);
        signInByPassword("Boss");
        makePasskey("key on the ring", TeamPlace.PASSWORD);
        kept("key on the ring");

        page.navigate(place.uri("/people").toString());
        page.locator("#role-" + ada.id()).selectOption("publisher");
        var form = page.locator("form[action='/people/" + ada.id() + "/role']");
        form.getByText("Show a passkey instead").click();
        form.getByText("Shown. Now go on.").waitFor();
        form.getByText("Save").click();
        page.waitForURL("**/people");

        assertThat(place.team().accounts().account(ada.id()).orElseThrow().role())
                .isEqualTo(Role.PUBLISHER);
        browsing.allWasWell();
    }

    @Test
    void whoIsInvitedJoinsByAPasskeyAloneAndKeepsTheLastOne() {
        String key = place.invited("Ada", Role.REVIEWER);
        page.navigate(place.uri("/invite?key=" + key).toString());

        page.getByLabel("What you call it").fill("my laptop");
        page.getByText("Join with a passkey").click();
        page.locator("h1:has-text('You are in the team')").waitFor();
        page.navigate(place.uri("/sign-in").toString());
        showPasskey();
        page.waitForURL("**/today");
        page.navigate(place.uri("/account").toString());
        page.getByText("Remove", new Page.GetByTextOptions().setExact(true)).click();
        var open = page.locator("details[open]");
        open.getByText("Show a passkey instead").click();
        open.getByText("Shown. Now go on.").waitFor();
        open.getByText("Remove this passkey").click();
        page.getByText("This is the only way in").waitFor();

        Account ada = place.team().accounts().all().getFirst();
        assertThat(acts(ada)).containsSubsequence("invited", "joined", "signed-in");
        assertThat(acts(ada)).doesNotContain("passkey-removed");
        assertThat(page.locator("form[action='/account/password']").count()).isZero();
        browsing.expected("422");
        browsing.allWasWell();
    }

    @Test
    void whatADeviceAnsweredIsGoodOnce() throws Exception {
        place.join("Ada", Role.READER);
        signInByPassword("Ada");
        makePasskey("my telephone", TeamPlace.PASSWORD);
        kept("my telephone");
        signOut();
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey")) {
                sent.add(request.postData());
            }
        });
        showPasskey();
        page.waitForURL("**/today");

        assertThat(sent).singleElement().asString().contains("passkey=%7B");
        String answer = URLDecoder.decode(
                sent.getFirst().replaceAll(".*passkey=([^&]+).*", "$1"), StandardCharsets.UTF_8);
        assertThat(place.post("/sign-in/passkey", "", Map.of("passkey", answer)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void anInvitationAnewMakesPasskeysGoodNoMore() {
        Account ada = place.join("Ada", Role.READER);
        signInByPassword("Ada");
        makePasskey("lost", TeamPlace.PASSWORD);
        kept("lost");
        signOut();

        place.team().accounts().inviteAgain(ada, "Boss");
        showPasskey();
        page.locator("[role=alert].fault").waitFor();

        assertThat(page.url()).endsWith("/sign-in/passkey");
    }

    @Test
    void whatIsKeptOfAPasskeyIsInNoEntry() {
        Account ada = place.join("Ada", Role.READER);
        signInByPassword("Ada");
        makePasskey("my telephone", TeamPlace.PASSWORD);
        kept("my telephone");

        String kept = new String(
                place.record().credentials().of(ada.id()).orElseThrow(), StandardCharsets.UTF_8);
        String key = kept.replaceAll(".*\"key\":\"([^\"]+)\".*", "$1");
        assertThat(key).hasSizeGreaterThan(80);
        assertThat(place.record().history().events(0, 1000))
                .extracting(Event::facts)
                .noneMatch(facts -> facts.toString().contains(key));
    }
}
