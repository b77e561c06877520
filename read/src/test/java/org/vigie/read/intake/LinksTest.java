package org.vigie.read.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class LinksTest {
    /// For the tests' runner.
    public LinksTest() {}

    @Test
    void addressesInATextEndBeforeTheSentenceDoes() {
        String text = "Voir https://a.example/x?y=1, (http://b.example/z). Et «https://c.example»…";

        assertThat(Links.in(text.getBytes(StandardCharsets.UTF_8), text))
                .containsExactly(
                        "https://a.example/x?y=1", "http://b.example/z", "https://c.example");
    }

    @Test
    void aPagesLinksCountOnceAndOnlyWholeOnesOfTheWeb() {
        String page = "<html><body><a href='https://a.example/'>a</a><a href='/b'>b</a>"
                + "<a href='javascript:alert(1)'>c</a><a href='mailto:d@e.example'>d</a>"
                + "<a href='file:///etc/passwd'>f</a><a href='https://a.example/'>again</a>";

        assertThat(Links.in(page.getBytes(StandardCharsets.UTF_8), "https://a.example/"))
                .containsExactly("https://a.example/");
    }

    @Test
    void withoutAddressesThereAreNone() {
        assertThat(Links.in(new byte[0], "")).isEmpty();
    }
}
