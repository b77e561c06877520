package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The dead, the injured and what was taken are counted each for themselves, and who counts them
/// has not done it.
class CasualtiesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | killing | four porters | 4"
                        + " | The league counted four porters killed and eleven wounded.",
                "en | assault | - | 11"
                        + " | The league counted four porters killed and eleven wounded.",
                "en | assault | - | 10 | The ministry spoke of three dead and ten wounded.",
                "fr | killing | quatre porteurs | 4"
                        + " | La ligue recense quatre porteurs abattus et onze blessés.",
                "fr | assault | - | 11"
                        + " | La ligue recense quatre porteurs abattus et onze blessés.",
                "fr | assault | - | 10 | Le ministère a parlé de trois morts et de dix blessés.",
                "fr | seizure | treize bateaux | 13 | Le syndicat compte treize bateaux"
                        + " confisqués et vingt-huit hommes emmenés.",
                "fr | arrest | neuf personnes | 9"
                        + " | Le Collectif compte trois blessés et neuf personnes emmenées.",
                "fr | arrest | neuf personnes | 9"
                        + " | La ligue compte neuf personnes emmenées et deux avocats frappés.",
                "fr | assault | deux avocats | 2"
                        + " | La ligue compte neuf personnes emmenées et deux avocats frappés.",
                "ru | assault | - | 11"
                        + " | Лига насчитала четырёх убитых шахтёров и одиннадцать раненых."
            })
    void eachIsCountedForItself(String tag, String kind, String whom, int count, String text) {
        Language language = Language.of(tag);
        List<Claim> claims = new EventReader(language)
                .read(Text.of(text, language), Optional.of(DAY)).stream()
                        .filter(claim -> claim.kind() == EventKind.parse(kind))
                        .toList();

        assertThat(claims).hasSize(1);
        Claim claim = claims.getFirst();
        assertThat(people(claim, Role.PATIENT))
                .isEqualTo(whom.equals("-") ? List.of() : List.of(whom));
        assertThat(people(claim, Role.AGENT)).isEmpty();
        assertThat(claim.count().map(Count::value)).hasValue((long) count);
    }

    private static List<String> people(Claim claim, Role role) {
        return claim.mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(Mention::quote)
                .map(quote -> quote.text())
                .toList();
    }
}
