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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plain sentences whose grammar once hid what they tell.
class PlainTellingTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|asserted|militants|La police a arrêté des militants.
        fr|threat|asserted|avocats|Les gardes ont menacé des avocats.
        fr|charge|asserted|Marie Brun|Marie Brun est journaliste. Elle vient d’être inculpée.
        fr|killing|asserted|Paul Martin|Paul Martin vient d’être assassiné.
        fr|fine|asserted|Jean Lou|Le tribunal a rejeté la demande et condamné Jean Lou à une amende.
        fr|charge|planned|dockers|Le ministre a déclaré que les dockers seraient inculpés de sabotage.
        fr|release|planned|Paul Martin|Le ministre a annoncé que Paul Martin serait libéré lundi.
        fr|death|denied|Paul Martin|La rumeur selon laquelle Paul Martin s’était suicidé en prison est fausse.
        en|death|denied|Paul Martin|Rumours on Sunday that Paul Martin had killed himself in prison are false.
        fr|arrest|possible|Paul Martin|On craint que Paul Martin n’ait été arrêté.
        en|release|asserted|several activists|Police set several activists free.
        en|killing|asserted|Paul Martin|Police shot Paul Martin dead.
        en|torture|asserted|Mary Brown|Mary Brown has been denied medical care.
        en|trial|planned|Mary Brown|On Monday Mary Brown will appear before the magistrates' court.
        en|trial|asserted|Mary Brown|Mary Brown appeared before the juvenile court.
        ru|arrest|reported|Павел Мартынов|«Павел Мартынов арестован», — сказала адвокат Мария Браун.\
        """)
    void itIsRead(String tag, String kind, String modality, String patient, String text) {
        List<Claim> claims = READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(text).hasSize(1);
        Claim claim = claims.getFirst();
        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
        assertThat(claim.mentions())
                .as(text)
                .filteredOn(mention -> mention.role() == Role.PATIENT)
                .extracting(Mention::quote)
                .extracting(quote -> quote.text())
                .containsExactly(patient);
    }
}
