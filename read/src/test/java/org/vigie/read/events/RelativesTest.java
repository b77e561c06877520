package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What befalls a relative is never told of the person whose relative it is.
class RelativesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | La police a arrêté Tamara Serga. Son mari, ouvrier, a été battu au"
                        + " commissariat. | Tamara Serga; mari",
                "fr | La police a arrêté Tamara Serga. Son mari est déjà en détention."
                        + " | Tamara Serga; mari",
                "en | Police arrested Tamara Serga. Her brother, a baker, remains in custody."
                        + " | Tamara Serga; brother",
                "ru | Тамара Сергазиева задержана. Её муж, нефтяник, был избит."
                        + " | Тамара Сергазиева; муж",
                "ru | Тамара Сергазиева задержана. Её муж, нефтяник, уже под стражей."
                        + " | Тамара Сергазиева; муж"
            })
    void relativeOfWhomTheClauseSpeaksIsTheOneItBefalls(String tag, String text, String whom) {
        assertThat(whom(tag, text)).containsExactly(whom.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Karim Bel a été arrêté. Son avocat affirme qu'il a été battu."
                        + " | Karim Bel; Karim Bel",
                "ru | Ивана Лобова задержали. Его адвокат сообщил, что он избит."
                        + " | Ивана Лобова; Ивана Лобова"
            })
    void whoseLawyerSpeaksIsTheOneALawyerSpeaksOf(String tag, String text, String whom) {
        assertThat(whom(tag, text)).containsExactly(whom.split("; "));
    }

    @Test
    void relativeWhoTellsOfItIsNotTheOneItBefell() {
        List<String> whom = whom("ru", "Ивана Лобова задержали. Его мать рассказала об избиении.");

        assertThat(whom).contains("Ивана Лобова").doesNotContain("мать");
    }

    @Test
    void whoAsksForTheReleaseOfAnotherIsNotToBeReleased() {
        List<String> whom = whom(
                "fr",
                "Omar Keita a été transféré à Kayes. « Nous exigeons sa libération immédiate », a"
                        + " déclaré la secrétaire générale, Fatou Cissoko.");

        assertThat(whom).containsExactly("Omar Keita", "Omar Keita");
    }

    private static List<String> whom(String tag, String text) {
        return new EventReader(Language.of(tag))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY)).stream()
                        .flatMap(claim -> claim.mentions().stream())
                        .filter(mention -> mention.role() == Role.PATIENT)
                        .map(Mention::quote)
                        .map(quote -> quote.text())
                        .toList();
    }
}
