package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Demand;
import org.vigie.cases.Effect;
import org.vigie.cases.Finding;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.serve.account.SavedSearches;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// No page breaks a rule of WCAG 2.2 AA that a machine can check, in light and dark, wide and
/// narrow.
@Timeout(300)
class AccessibleInBrowserTest {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    static Path folder;

    private static Browsing browsing;
    private static Workplace workplace;
    private static Page page;

    @BeforeAll
    static void open() {
        browsing = Browsing.start();
        workplace = Workplace.furnished(folder);
        List<KeptClaim> claims = workplace.record().claims(ClaimFilter.all());
        workplace.record().review(claims.get(0).id(), Decision.ACCEPT, "two sources", "Tester");
        workplace.record().review(claims.get(1).id(), Decision.REJECT, "", "Tester");
        workplace.record().review(claims.get(2).id(), Decision.ACCEPT, "", "Tester");
        Finding.answered(
                workplace.record(),
                demand(),
                Demand.Answer.PROMISED,
                Optional.of(Effect.UNCHANGED),
                Optional.of(claims.get(0).id()),
                "by telephone",
                "Tester");
        SavedSearches searches = new SavedSearches(workplace.record());
        searches.keep("Tester", "Those held", "/cases", "state=held");
        searches.keep("Tester", "Police", "/search", "q=police");
        page = browsing.enter(workplace.server().link());
    }

    @AfterAll
    static void close() {
        workplace.close();
        browsing.close();
    }

    @Test
    void noPageBreaksARuleInLight() {
        assertThat(brokenOn(ColorScheme.LIGHT, 1400)).isEmpty();
    }

    @Test
    void noPageBreaksARuleInDark() {
        assertThat(brokenOn(ColorScheme.DARK, 1400)).isEmpty();
    }

    @Test
    void noPageBreaksARuleOnAPhone() {
        assertThat(brokenOn(ColorScheme.LIGHT, 360)).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnAPhone() {
        List<String> wide = new ArrayList<>();
        try (Page phone = browsing.enterAgain(page, ColorScheme.LIGHT, 360)) {
            for (String path : paths()) {
                phone.navigate(workplace.server().link().resolve(path).toString());
                int width = (Integer) phone.evaluate("document.documentElement.scrollWidth");
                if (width > 360) {
                    wide.add(path + " " + width);
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    private static List<String> brokenOn(ColorScheme scheme, int width) {
        List<String> broken = new ArrayList<>();
        try (Page seen = browsing.enterAgain(page, scheme, width)) {
            for (String path : paths()) {
                seen.navigate(workplace.server().link().resolve(path).toString());
                for (Rule rule : new AxeBuilder(seen).withTags(RULES).analyze().getViolations()) {
                    broken.add(path + " " + rule.getId() + " "
                            + rule.getNodes().getFirst().getHtml());
                }
            }
        }
        return broken;
    }

    private static String demand() {
        return Demand.of(workplace.record()).getFirst().id();
    }

    private static List<String> paths() {
        long bulletin = workplace.record().bulletins(5, 0).getLast().number();
        String claim = workplace.record().claims(ClaimFilter.all()).get(2).id();
        String name = URLEncoder.encode("Jean Kabemba", StandardCharsets.UTF_8);
        return List.of(
                "/",
                "/?state=done&language=ru",
                "/bulletins/" + bulletin,
                "/bulletins/" + bulletin + "/links",
                "/claims/" + claim + "/correct",
                "/add",
                "/search",
                "/search?q=police",
                "/search?q=zzz",
                "/today",
                "/cases",
                "/cases?state=held",
                "/demands",
                "/demands/" + demand(),
                "/calendar",
                "/calendar?month=2021-03&proposed=yes",
                "/chronology",
                "/chronology?from=2021-01-01&to=2021-12-31&proposed=yes",
                "/map?from=2021-01-01&to=2021-12-31&proposed=yes",
                "/counts",
                "/counts?unit=events&by=month",
                "/who",
                "/person?id=" + claim + ":1",
                "/person",
                "/person?name=" + name,
                "/person?name=zzz",
                "/keys",
                "/account",
                "/waiting",
                "/settings",
                "/nowhere");
    }
}
