package org.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Any text is read: nothing is thrown, every quote stands in the text and cuts no code point,
/// and the
/// same text gives the same claims.
///
/// Repeat one with `-Dvigie.seed=N -Dtest=ReaderAnyTextTest`.
class ReaderAnyTextTest {
    private static final long SEED = Long.getLong("vigie.seed", 20120319L);
    private static final int TEXTS = 120;
    private static final List<String> PIECES = List.of(
            "police",
            "arrêté",
            "a",
            "été",
            "la",
            "le",
            "de",
            "du",
            "l'",
            "qu'",
            "que",
            "qui",
            "grève",
            "Jean",
            "Kabemba",
            "arrested",
            "by",
            "the",
            "who",
            "was",
            "said",
            "that",
            "'s",
            "strike",
            "release",
            "to",
            "Суд",
            "приговорил",
            "Олега",
            "к",
            "шести",
            "годам",
            "задержаны",
            "в",
            "Минске",
            "который",
            "не",
            ",",
            ".",
            "!",
            "«",
            "»",
            "“",
            "(",
            ")",
            ":",
            ";",
            "—",
            "\n",
            "\n\n- ",
            "### ",
            "**",
            "12",
            "mars",
            "2012",
            "43",
            "à",
            "52",
            "et",
            "and",
            "и",
            "selon",
            "according",
            "по",
            "словам",
            "\u0301",
            "\u200f",
            "\u0000",
            "\ud800",
            "\udc00",
            "😀",
            "日本",
            "عربي",
            "ё",
            "Ё",
            "ﬁ",
            "İ",
            "\t",
            "http://a.b/c",
            "a@b.c");

    private final Reader reader = Reader.installed();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ru"})
    void anyTextIsReadWithQuotesThatStandInIt(String tag) {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            Bulletin bulletin = new Bulletin(
                    "any",
                    "0".repeat(64),
                    "any",
                    text,
                    Optional.of(LocalDate.of(2021, 3, 14)),
                    tag);

            List<Claim> claims = reader.read(bulletin);

            assertThat(quotes(claims)).as("text %d of seed %d", i, SEED).allSatisfy(quote -> {
                assertThat(quote.span().of(text)).isEqualTo(quote.text());
                assertThat(cutsCodePoint(text, quote.span().begin())).isFalse();
                assertThat(cutsCodePoint(text, quote.span().end())).isFalse();
            });
            assertThat(reader.read(bulletin))
                    .as("read again: text %d of seed %d", i, SEED)
                    .isEqualTo(claims);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(120);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(8) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static List<Quote> quotes(List<Claim> claims) {
        List<Quote> quotes = new ArrayList<>();
        for (Claim claim : claims) {
            quotes.add(claim.trigger());
            claim.mentions().stream().map(Mention::quote).forEach(quotes::add);
            claim.where().stream().map(Place::quote).forEach(quotes::add);
            claim.when().flatMap(when -> when.quote()).ifPresent(quotes::add);
            claim.source().ifPresent(quotes::add);
            claim.charge().ifPresent(quotes::add);
        }
        return quotes;
    }

    private static boolean cutsCodePoint(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
