package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Demand;
import org.vigie.cases.Finding;
import org.vigie.claim.Role;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.serve.Desk;
import org.vigie.serve.account.SavedSearches;
import org.vigie.serve.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every page with the example bulletins on it, in every language: shown without an error, without
/// a key where words should be, in the language asked for; and, when somebody asks, as a picture.
@Timeout(600)
class PicturesInBrowserTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Pictures PICTURES = Pictures.beside("pages");

    @TempDir
    static Path folder;

    private static Browsing browsing;
    private static Workplace workplace;
    private static Page first;

    @BeforeAll
    static void allExamplesMostlyReviewed() throws IOException {
        browsing = Browsing.start();
        workplace = Workplace.asPeopleHaveIt(folder);
        List<Desk.Brought> brought = new ArrayList<>();
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            for (Path file : files.sorted().toList()) {
                brought.add(new Desk.Brought(
                        Files.readAllBytes(file), String.valueOf(file.getFileName())));
            }
        }
        workplace.desk().add(brought, Optional.empty(), Optional.empty());
        List<KeptClaim> claims = workplace.record().claims(ClaimFilter.all());
        for (int i = 0; i < claims.size(); i++) {
            if (i % 9 != 5) {
                workplace.record().review(claims.get(i).id(), Decision.ACCEPT, "", "Tester");
            }
        }
        Finding.answered(
                workplace.record(),
                demand(),
                Demand.Answer.PROMISED,
                Optional.empty(),
                Optional.empty(),
                "by telephone",
                "Tester");
        new SavedSearches(workplace.record()).keep("Tester", "Zhanaozen", "/search", "q=Zhanaozen");
        first = browsing.enter(workplace.server().link());
    }

    @AfterAll
    static void close() {
        workplace.close();
        browsing.close();
    }

    private static String demand() {
        return Demand.of(workplace.record()).getFirst().id();
    }

    private static Map<String, String> pages() {
        KeptClaim arrest = workplace.record().claims(ClaimFilter.all()).stream()
                .filter(claim -> claim.claim().in(Role.PATIENT).stream()
                        .anyMatch(mention -> mention.quote().text().contains("Sergazieva")))
                .findFirst()
                .orElseThrow();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("today", "/today");
        pages.put("bulletins", "/");
        pages.put("add", "/add");
        pages.put("review", "/bulletins/" + arrest.bulletin() + "?claim=" + arrest.id());
        pages.put("correct", "/claims/" + arrest.id() + "/correct");
        pages.put("why", "/claims/" + arrest.id() + "/why");
        pages.put("cases", "/cases");
        pages.put("person", "/person?name=Sergazieva");
        pages.put("who", "/who");
        pages.put("demands", "/demands");
        pages.put("demand", "/demands/" + demand());
        pages.put("calendar", "/calendar?month=2012-03&proposed=yes");
        pages.put("chronology", "/chronology?from=2011-12-01&to=2012-03-31");
        pages.put("map", "/map?from=2011-12-01&to=2012-03-31&proposed=yes");
        pages.put("counts", "/counts");
        pages.put("search", "/search?q=Zhanaozen");
        pages.put("record", "/record");
        pages.put("keys", "/keys");
        pages.put("account", "/account");
        pages.put("waiting", "/waiting");
        pages.put("settings", "/settings");
        return pages;
    }

    @Test
    void everyPageIsWholeInEveryLanguage() throws IOException {
        for (String language : Words.languages()) {
            try (Page page = browsing.enterAgain(first, ColorScheme.LIGHT, language, 1280)) {
                look(page, language, language + "/");
            }
        }
    }

    @Test
    void everyPageIsWholeInDarkAndOnAPhone() throws IOException {
        try (Page page = browsing.enterAgain(first, ColorScheme.DARK, "en", 1280)) {
            look(page, "en", "../../target/pages/dark/");
        }
        try (Page page = browsing.enterAgain(first, ColorScheme.LIGHT, "ru", 390)) {
            look(page, "ru", "../../target/pages/phone/");
        }
        browsing.allWasWell();
    }

    private static void look(Page page, String language, String where) throws IOException {
        Words words = Words.of(language);
        for (Map.Entry<String, String> one : pages().entrySet()) {
            page.navigate(workplace.server().link().resolve(one.getValue()).toString());
            String text = page.locator("body").innerText();

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(text)
                    .as(where + one.getKey())
                    .contains(words.say("nav.today"))
                    .doesNotContain(words.say("error.failed.title"))
                    .doesNotContain(words.say("error.not-found.title"))
                    .doesNotContainPattern("\\{\\d|plural,");
            PICTURES.take(page, where + one.getKey());
        }
    }
}
