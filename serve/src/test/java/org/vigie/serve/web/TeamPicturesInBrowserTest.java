package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.serve.account.Role;
import org.vigie.serve.words.Words;

import java.nio.file.Path;
import java.time.Duration;

/// The pages by which people of a team come in and say how, in every language; and, when somebody
/// asks, as pictures.
@Timeout(300)
class TeamPicturesInBrowserTest {
    private static final Pictures PICTURES = Pictures.beside("pages");

    @TempDir
    Path folder;

    @Test
    void everyPageOfATeamIsWholeInEveryLanguage() throws Exception {
        try (TeamPlace place = TeamPlace.named(folder);
                Browsing browsing = Browsing.start()) {
            place.join("Ada Moreau", Role.ADMINISTRATOR, "lawyers");
            place.join("Bea Lindt", Role.REVIEWER);
            String key = place.invited("Cyril Anand", Role.READER);
            for (String language : Words.languages()) {
                Page page = browsing.visit(ColorScheme.LIGHT, language, 1280);
                look(page, place, language, "invite", "/invite?key=" + key);
                look(page, place, language, "sign-in", "/sign-in");
                signIn(page, place);
                makePasskey(page, place, language);
                look(page, place, language, "passkeys", "/account");
                look(page, place, language, "people", "/people");
                look(page, place, language, "team-settings", "/settings");
                page.context().close();
            }
            browsing.allWasWell();
        }
    }

    private static void signIn(Page page, TeamPlace place) {
        place.clock().pass(Duration.ofSeconds(90));
        page.locator("#name").fill("Ada Moreau");
        page.locator("#password").fill(TeamPlace.PASSWORD);
        page.locator("#code").fill(place.code("Ada Moreau"));
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
    }

    private static void makePasskey(Page page, TeamPlace place, String language) {
        // taking a picture sends devices away that were there before
        Device.of(page);
        page.navigate(place.uri("/account").toString());
        page.locator("#passkey-name").fill("2021 " + language);
        page.locator("#proof-passkey").fill(TeamPlace.PASSWORD);
        page.locator("form[data-passkey=make] button[type=submit]").click();
        // there are those of the languages before, too
        page.getByText("2021 " + language).first().waitFor();
    }

    private static void look(Page page, TeamPlace place, String language, String name, String path)
            throws Exception {
        page.navigate(place.uri(path).toString());

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("body").innerText())
                .as(language + "/" + name)
                .doesNotContain(Words.of(language).say("error.failed.title"))
                .doesNotContainPattern("\\{\\d|plural,|passkey\\.");
        PICTURES.take(page, language + "/" + name);
    }
}
