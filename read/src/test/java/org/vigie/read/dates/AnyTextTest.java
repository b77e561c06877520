package org.vigie.read.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Any text at all is read: nothing is thrown, spans lie in the text in order, and the same text
/// gives the same answer.
final class AnyTextTest {
    private static final long SEED = 20120319L;
    private static final String[] PIECES = {
        "31",
        "29 février",
        "30 февраля",
        "February 30",
        "с",
        "по",
        "du",
        "au",
        "from",
        "to",
        "il y a",
        "9999 jours",
        "999 ans",
        "depuis",
        "назад",
        "ago",
        "2012",
        "0000-00-00",
        "31.02.2012",
        "до",
        "lundi",
        "вторник",
        "Friday",
        "et",
        "и",
        "-",
        ",",
        ".",
        "\n",
        "\n\n",
        "(",
        ")",
        "«",
        "مارس",
        "😀",
        "\uD800",
        "la semaine dernière",
        "накануне",
        "the day after",
        "24:00",
        "99",
        "через",
        "mai"
    };

    @ParameterizedTest
    @MethodSource("org.vigie.read.Reader#languages")
    void randomTextIsReadWithoutFault(String tag) {
        Random random = new Random(SEED);
        Language language = Language.of(tag);
        for (int round = 0; round < 300; round++) {
            String chars = words(random);
            Text text = Text.of(chars, language);
            Optional<LocalDate> published = round % 3 == 0
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(2012, 3, 1).plusDays(round));

            List<TimeExpression> found = TimeReader.of(language).read(text, published);

            String seed = "tag=" + tag + " seed=" + SEED + " round=" + round;
            assertThat(TimeReader.of(language).read(text, published)).as(seed).isEqualTo(found);
            assertOrdered(found, chars, seed);
        }
    }

    private static String words(Random random) {
        StringBuilder chars = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            chars.append(PIECES[random.nextInt(PIECES.length)]).append(' ');
        }
        return chars.toString();
    }

    private static void assertOrdered(List<TimeExpression> found, String chars, String seed) {
        int at = 0;
        for (TimeExpression expression : found) {
            assertThat(expression.span().begin()).as(seed).isGreaterThanOrEqualTo(at);
            at = expression.span().end();
            assertThat(at).as(seed).isLessThanOrEqualTo(chars.length());
        }
    }
}
