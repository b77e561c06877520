package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Status;
import org.vigie.serve.account.Role;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// From an invitation to a reviewed claim and out again, as a person of a team does it in a
/// browser. Each page on the way breaks no rule of WCAG that a machine can check.
@Timeout(300)
class TeamInBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    Path folder;

    private final List<String> broken = new ArrayList<>();

    @Test
    void fromInvitationToReviewAndOut() throws Exception {
        try (TeamPlace place = TeamPlace.named(folder);
                Browsing browsing = Browsing.start()) {
            String key = place.invited("Ada Moreau", Role.ADMINISTRATOR, "lawyers");
            Page page = browsing.visit(ColorScheme.LIGHT, "en", 1400);

            page.navigate(place.uri("/invite?key=" + key).toString());
            look(page);
            byte[] seed = TeamPlace.base32(page.locator("code").textContent());
            page.getByLabel("New password").fill(TeamPlace.PASSWORD);
            page.getByLabel("The same again").fill(TeamPlace.PASSWORD);
            page.getByLabel("Code that it shows").fill(place.code(seed));
            page.keyboard().press("Enter");
            page.locator("h1:has-text('You are in the team')").waitFor();
            look(page);

            place.clock().pass(Duration.ofSeconds(90));
            page.navigate(place.uri("/today").toString());
            look(page);
            page.getByLabel("Name").fill("Ada Moreau");
            page.getByLabel("Password").fill(TeamPlace.PASSWORD);
            page.getByLabel("Code").fill(place.code(seed));
            page.keyboard().press("Enter");
            page.waitForURL("**/today");

            review(place, page);
            for (String path : List.of("/account", "/people", "/settings")) {
                page.navigate(place.uri(path).toString());
                look(page);
            }
            page.locator(".out button").click();
            page.waitForURL("**/sign-in");
            page.navigate(place.uri("/today").toString());

            assertThat(page.url()).contains("/sign-in?back=");
            assertThat(broken).isEmpty();
            browsing.allWasWell();
        }
    }

    private void review(TeamPlace place, Page page) {
        long number = place.record().bulletins(1, 0).getFirst().number();
        page.navigate(place.uri("/bulletins/" + number).toString());
        page.keyboard().press("a");
        page.locator(".card.accepted").first().waitFor();
        assertThat(place.record().claims(ClaimFilter.all().in(Status.ACCEPTED)))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.reviews().getFirst().reviewer()).isEqualTo("Ada Moreau"));
    }

    /// Looks at a page in both themes, wide and narrow.
    private void look(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Browsing.paint(page, scheme);
            for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
                broken.add(page.url() + " " + scheme + " " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml());
            }
        }
        page.setViewportSize(360, 900);
        int width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        if (width > 360) {
            broken.add(page.url() + " is " + width + " wide on a telephone");
        }
        page.setViewportSize(1400, 900);
    }
}
