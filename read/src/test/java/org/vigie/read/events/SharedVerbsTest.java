package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class SharedVerbsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le tribunal a condamné Ibrahima Sow à dix ans de prison, Awa Ndiaye à trois"
                        + " ans et Moussa Bâ à dix-huit mois."
                        + " | Ibrahima Sow P10Y; Awa Ndiaye P3Y; Moussa Bâ P18M",
                "fr | Ont été condamnés à huit ans Karim Belaïd, à cinq ans Leïla Mansouri et"
                        + " Samir Haddad."
                        + " | Karim Belaïd P8Y; Leïla Mansouri, Samir Haddad P5Y",
                "en | Karim Sadri was sentenced to ten years in prison, Leyla Omid to eight years"
                        + " and her brother Navid Omid to 18 months."
                        + " | Karim Sadri P10Y; Leyla Omid P8Y; Navid Omid P18M",
                "fr | Karim Bel a été condamné à dix ans de prison et Awa Sow, mère de deux"
                        + " enfants, à deux ans. | Karim Bel P10Y; Awa Sow P2Y",
                "fr | Le procureur a requis dix ans contre Karim Bel et cinq ans contre Awa Sow."
                        + " | Karim Bel P10Y; Awa Sow P5Y",
                "fr | Le tribunal a condamné à douze ans d'emprisonnement Ali Bel, à dix ans Awa"
                        + " Sow et à quatre ans Omar Bada. | Ali Bel P12Y; Awa Sow P10Y; Omar Bada"
                        + " P4Y",
                "fr | Karim Bel a été condamné à quatorze ans, Awa Sow à onze."
                        + " | Karim Bel P14Y; Awa Sow P11Y",
                "en | Karim Sadri was sentenced to ten years in prison and Leyla Omid to eight."
                        + " | Karim Sadri P10Y; Leyla Omid P8Y",
                "ru | Суд приговорил Ивана Лобова к шести годам колонии, Петра Зимина — к пяти"
                        + " годам, а Анну Рощину — к двум годам условно."
                        + " | Ивана Лобова P6Y; Петра Зимина P5Y; Анну Рощину P2Y"
            })
    void everyoneHasTheirOwnPenaltyWhereTheVerbIsSaidOnce(
            String tag, String sentence, String expected) {
        List<String> told = read(tag, sentence);

        assertThat(told).containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Le tribunal a condamné Ibrahima Sow à dix ans de prison, dont trois ans"
                        + " avec sursis. | Ibrahima Sow P10Y",
                "fr | Karim Bel a été condamné à dix ans de prison, Awa Sow à une amende."
                        + " | Karim Bel P10Y",
                "en | Karim Sadri was sentenced to ten years in prison after Leyla Omid had spent"
                        + " two years abroad. | Karim Sadri P10Y",
                "en | Karim Sadri was sentenced to ten years in prison for beating Leyla Omid over"
                        + " two years. | Karim Sadri P10Y",
                "fr | Karim Bel a été condamné à dix ans de prison pour avoir séquestré Awa Sow"
                        + " pendant trois mois. | Karim Bel P10Y",
                "ru | Суд приговорил Ивана Лобова к шести годам колонии за нападение на Петра"
                        + " Зимина в течение двух лет. | Ивана Лобова P6Y"
            })
    void lengthThatIsNobodyElsesPenaltyTellsNothingMore(
            String tag, String sentence, String expected) {
        List<String> told = read(tag, sentence);

        assertThat(told).containsExactly(expected);
    }

    /// Whom each sentence passed concerns, and how long it is.
    private static List<String> read(String tag, String text) {
        return new EventReader(Language.of(tag))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY)).stream()
                        .filter(claim -> claim.kind() == EventKind.SENTENCE)
                        .map(SharedVerbsTest::told)
                        .toList();
    }

    private static String told(Claim claim) {
        List<String> people = claim.mentions().stream()
                .filter(mention -> mention.role() == Role.PATIENT)
                .map(Mention::quote)
                .map(quote -> quote.text())
                .toList();
        return String.join(", ", people)
                + claim.penalty()
                        .flatMap(penalty -> penalty.duration())
                        .map(duration -> " " + duration)
                        .orElse("");
    }
}
