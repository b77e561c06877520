package org.vigie.serve.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Judgement;
import org.vigie.cases.Judgement.Verdict;
import org.vigie.cases.People;

import java.nio.file.Path;

/// A person judges who is who in a browser, with one key, takes it back, and parts a mention.
class WhoInBrowserTest {
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
        workplace.add("a.txt", told("Timur Bekov"), "2021-03-14");
        workplace.add("b.txt", told("Timour Bekov"), "2021-03-15");
        page = browsing.enter(workplace.server().link());
    }

    @AfterEach
    void close() {
        page.context().close();
        workplace.close();
        browsing.allWasWell();
    }

    private static String told(String name) {
        return "Nouvelles de " + name + "\n\nHier, la police a arrêté " + name + " à Algua.\n";
    }

    private void go(String path) {
        page.navigate(workplace.server().link().resolve(path).toString());
    }

    @Test
    void oneKeyJudgesAndOneTakesBack() {
        go("/who");
        assertThat(page.locator(".doubt.current")).containsText("Timur Bekov");
        assertThat(page.locator(".doubt.current .side")).hasCount(2);
        assertThat(page.locator(".doubt.current .quote").first()).containsText("a arrêté");

        page.keyboard().press("s");
        assertThat(page.locator(".doubt")).hasCount(0);
        assertThat(page.locator(".judgement.same")).containsText("Timour Bekov");
        assertThat(Judgement.holding(workplace.record()))
                .singleElement()
                .extracting(Judgement::verdict, Judgement::by)
                .containsExactly(Verdict.SAME, "Tester");
        assertThat(People.of(workplace.record()).all()).hasSize(1);

        page.keyboard().press("z");
        assertThat(page.locator(".doubt")).hasCount(1);
        assertThat(page.locator(".judgement")).hasCount(0);
        assertThat(Judgement.holding(workplace.record())).isEmpty();
    }

    @Test
    void twoThatAreDifferentAreNotAskedAboutAgain() {
        go("/who");

        page.keyboard().press("d");
        assertThat(page.locator(".judgement.different")).hasCount(1);

        assertThat(page.locator(".doubt")).hasCount(0);
        assertThat(People.of(workplace.record()).all()).hasSize(2);
    }

    @Test
    void aMentionIsPartedFromItsPersonAndCountedBack() {
        go("/who");
        page.keyboard().press("s");
        assertThat(page.locator(".judgement.same")).hasCount(1);
        go("/person?name=Timour+Bekov");
        assertThat(page.locator("form[action='/person/split']")).hasCount(2);

        page.locator("form[action='/person/split'] button").last().click();

        assertThat(page.locator("form[action='/person/split']")).hasCount(0);
        assertThat(page.locator(".judgement.different")).hasCount(1);
        page.locator(".judgement.different .take-back").click();
        assertThat(page.locator("form[action='/person/split']")).hasCount(2);
    }

    @Test
    void whoComesInIsSaidToBePerhapsKnown() {
        go("/add");
        page.locator("#pasted").fill(told("Timur Bekoff"));
        page.locator("#published").fill("2021-03-16");

        page.locator("form[action='/add'] button.main").click();

        assertThat(page.locator("#perhaps")).isVisible();
        assertThat(page.locator("section[aria-labelledby=perhaps] li").first())
                .containsText("Timur Bekoff");
        page.locator("section[aria-labelledby=perhaps] a").first().click();
        assertThat(page.locator(".doubt").first()).containsText("Bekoff");
    }
}
