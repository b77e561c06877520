package org.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.claim.Claim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

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

    /// What eight threads may take, at worst, on a machine with much else to do.
    private static final int LONG_SECONDS = 100;

    @ParameterizedTest
    @MethodSource("org.vigie.read.Reader#languages")
    void anyTextIsReadWithQuotesThatStandInIt(String tag) {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, random.nextInt(120));

            assertThatCode(() -> Soundness.ofText(text, tag))
                    .as("text %d of -Dvigie.seed=%d in %s", i, SEED, tag)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("org.vigie.read.Reader#languages")
    void anyCharactersAtAllAreRead(String tag) {
        Random random = new Random(SEED);
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(300); j > 0; j--) {
                text.append(character(random));
            }

            assertThatCode(() -> Soundness.ofText(text.toString(), tag))
                    .as("characters %d of -Dvigie.seed=%d in %s", i, SEED, tag)
                    .doesNotThrowAnyException();
        }
    }

    /// Letters of three scripts, marks that combine with them or turn their direction,
    /// controls, halves of characters beyond the first plane, and those characters.
    private static String character(Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> String.valueOf((char) ('a' + random.nextInt(26)));
            case 2, 3 -> String.valueOf((char) ('а' + random.nextInt(32)));
            case 4 -> String.valueOf((char) (0x0621 + random.nextInt(26)));
            case 5 -> String.valueOf((char) (0x0300 + random.nextInt(0x70)));
            case 6 -> String.valueOf((char) (0x2000 + random.nextInt(0x70)));
            case 7 -> String.valueOf((char) random.nextInt(0x30));
            case 8 -> String.valueOf((char) (0xD800 + random.nextInt(0x800)));
            default -> Character.toString(0x1F300 + random.nextInt(0x300));
        };
    }

    @ParameterizedTest
    @MethodSource("org.vigie.read.Reader#languages")
    void aLineOfAMegabyteIsReadInTime(String tag) {
        Random random = new Random(SEED);
        StringBuilder line = new StringBuilder();
        while (line.length() < 1 << 20) {
            line.append(text(random, 200).replace('\n', ' ')).append(' ');
        }

        assertTimeout(
                Duration.ofSeconds(LONG_SECONDS), () -> Soundness.ofText(line.toString(), tag));
    }

    @ParameterizedTest
    @MethodSource("org.vigie.read.Reader#languages")
    void aHundredThousandItemsAreReadInTime(String tag) {
        String items = "- le a в\n".repeat(100_000);

        assertTimeout(Duration.ofSeconds(LONG_SECONDS), () -> Soundness.ofText(items, tag));
    }

    /// Each verb of such a row asks those before it for its subject.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en|A man was tried after being held| and beaten
        en|He was held| and beaten by guards
        en|Guards left| but, however, then held Ann Lee
        fr|Il a été jugé après avoir été détenu| et battu
        fr|Elle a été|, selon son avocat, battue
        ru|Его отпустили|, избитого и униженного
        ru|Гвардейцы ушли|, но, прежде чем уйти, избили Инну Лозу\
        """)
    void aRowOfAThousandVerbsIsReadInTime(String tag, String begin, String verb) {
        String row = begin + (" " + verb).repeat(1000) + ".";

        assertTimeoutPreemptively(
                Duration.ofSeconds(LONG_SECONDS), () -> Soundness.ofText(row, tag));
    }

    @Test
    void eightThreadsReadTheSame() throws Exception {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add(text(random, 100));
        }
        List<List<Claim>> alone = read(texts);

        List<Future<List<List<Claim>>>> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                together.add(threads.submit(() -> read(texts)));
            }
        }

        for (Future<List<List<Claim>>> one : together) {
            assertThat(one.get(LONG_SECONDS, TimeUnit.SECONDS)).isEqualTo(alone);
        }
    }

    private static List<List<Claim>> read(List<String> texts) {
        List<List<Claim>> claims = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            claims.add(Soundness.ofText(
                    texts.get(i), Reader.languages().get(i % Reader.languages().size())));
        }
        return claims;
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            if (random.nextInt(8) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
