package org.vigie.read.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class DayLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | 14 mars 2021",
                "fr | Algua, le 14 mars 2021",
                "fr | Publié le 14/03/2021",
                "fr | (14.03.2021)",
                "fr | Communiqué du comité (14 mars 2021)",
                "en | 14 March 2021",
                "en | Algua, March 14, 2021",
                "en | Published on Sunday 14 March 2021",
                "en | 2021-03-14",
                "ru | 14.03.2021",
                "ru | 14 марта 2021 г.",
                "ru | Алга, 14 марта 2021 года",
                "ru | Опубликовано 14 марта 2021",
            })
    void aLineThatIsADateTellsTheDay(String language, String line) {
        assertThat(DayLine.of("Un titre\n" + line + "\n\nLe texte.", language))
                .contains(LocalDate.of(2021, 3, 14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | La grève du 14 mars 2021",
                "fr | Le 14 mars 2021, trois ouvrières ont été arrêtées.",
                "fr | mars 2021",
                "fr | 14 mars",
                "en | Arrests of 14 March 2021",
                "en | On 14 March 2021 three people were fined.",
                "ru | Суд 14 марта 2021 года",
            })
    void aDateThatTellsOfAnEventIsNotTheDay(String language, String line) {
        assertThat(DayLine.of("Un titre\n" + line + "\n\nLe texte.", language)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | ALGUA, 14 March 2021 - Three people were fined.",
                "en | Algua (14 March 2021) – Three people were fined.",
                "fr | Le 14 mars 2021. Trois ouvrières ont été arrêtées.",
                "fr | Algua, le 14 mars 2021 — Trois ouvrières ont été arrêtées.",
                "ru | 14 марта 2021 года. Трое учителей задержаны.",
            })
    void aDayThatOpensTheFirstLinesTellsIt(String language, String line) {
        assertThat(DayLine.of("Un titre\n" + line + " Puis.\n\nLe texte.", language))
                .contains(LocalDate.of(2021, 3, 14));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Three people were fined on 14 March 2021. They appeal.",
                "fr | La grève du 14 mars 2021 – la première – a pris fin.",
                "en | 14 March 2021: three people were fined.",
            })
    void aDayInsideASentenceIsNotTheDay(String language, String line) {
        assertThat(DayLine.of("Un titre\n" + line + " Puis.\n\nLe texte.", language))
                .isEmpty();
    }

    @Test
    void theDaysOfACalendarAreNotTheDay() {
        String text =
                "Une chronique\n14 mars 2021. Trois arrestations.\n16 mars 2021. Un procès.\n";

        assertThat(DayLine.of(text, "fr")).isEmpty();
    }

    @Test
    void theLastLinesAreLookedAtToo() {
        String text = "Titre\n" + "Une ligne de texte.\n".repeat(30) + "Algua, le 14 mars 2021\n";

        assertThat(DayLine.of(text, "fr")).contains(LocalDate.of(2021, 3, 14));
    }

    @Test
    void theFirstLinesGoBeforeTheLast() {
        String text = "14 mars 2021\n" + "Une ligne.\n".repeat(30) + "15 mars 2021\n";

        assertThat(DayLine.of(text, "fr")).contains(LocalDate.of(2021, 3, 14));
    }
}
