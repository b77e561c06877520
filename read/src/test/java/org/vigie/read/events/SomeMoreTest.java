package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is done to `three`, `others`, `de nombreux ouvriers` is done to none of those told of
/// before, in invented sentences.
class SomeMoreTest {
    private static final EventReader READER = new EventReader(Language.of("fr"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        arrest|-|3|Deux graveurs ont été tués et trois ont été arrêtés.
        arrest|-|3|Deux graveurs sont morts, trois ont été arrêtés.
        arrest|-|-|Deux graveurs ont été tués et plusieurs ont été arrêtés.
        arrest|-|-|Deux graveurs ont été tués, d'autres ont été arrêtés.
        assault|-|-|Deux graveurs sont morts et d'autres ont été blessés.
        arrest|-|10|Deux graveurs ont été tués et dix arrêtés.
        arrest|-|-|Plusieurs graveurs ont été blessés, d'autres arrêtés.
        arrest|autres bergers|-|Deux graveurs ont été tués et d'autres bergers ont été arrêtés.
        assault|nombreux bergers|-|Deux graveurs ont été tués, de nombreux bergers ont été frappés.
        arrest|jeunes bergers|-|La police a arrêté de jeunes bergers.
        arrest|autres bergers|-|La police a arrêté jeudi d'autres bergers.
        assault|Trois graveurs|3|Trois graveurs ont été arrêtés. Tous ont été frappés.
        release|L'un des deux bergers|-|L'un des deux bergers a été relâché.
        release|Trois des cinq bergers|3|Trois des cinq bergers ont été relâchés.
        arrest|Un de ses avocats|-|Un de ses avocats a été arrêté.
        arrest|L'un d'eux|-|Deux bergers ont été frappés. L'un d'eux a été arrêté.
        killing|Deux graveurs|2|Deux graveurs ont été tués et trois ont été arrêtés.
        arrest|Deux graveurs|2|Deux graveurs ont été frappés et arrêtés.
        release|trois bergers|3|Elle parlait de jeunes bergers et trois bergers ont été relâchés.\
        """)
    void whoeverElseItIsDoneTo(String kind, String patient, Integer count, String text) {
        List<Claim> claims = READER
                .read(Text.of(text, Language.of("fr")), Optional.of(LocalDate.of(2021, 5, 14)))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(text).hasSize(1);
        Claim claim = claims.getFirst();

        String patients = claim.mentions().stream()
                .filter(mention -> mention.role() == Role.PATIENT)
                .map(mention -> mention.quote().text())
                .collect(Collectors.joining(";"));
        assertThat(patients).as(text).isEqualTo(patient == null ? "" : patient);
        assertThat(claim.count().map(number -> number.value()).orElse(null))
                .as(text)
                .isEqualTo(count == null ? null : Long.valueOf(count));
    }
}
