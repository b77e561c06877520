package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns of grammar that say how certain an event is, when it was and how many it concerns.
class WhatIsToldTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|charge|asserted|-|-|Ana Novak is charged with sabotage and could face seven years in prison.
        en|arrest|asserted|2021-03-08|-|Paul Ortiz was arrested on Monday and may be deported.
        en|protest|asserted|2020-05-01|-|They were beaten at the May Day rally in the capital.
        en|investigation|denied|-|-|The government has yet to open an inquiry into the killings.
        en|trial|denied|-|-|The trial of Ana Novak has yet to begin.
        en|protest|planned|2021-03-21|-|A torchlight march is called for Sunday.
        en|disappearance|denied|2021-03-08|-|Masked men tried to kidnap Paul Ortiz on Monday.
        en|ban|denied|2021-03-12|-|The ban on rallies was lifted on Friday.
        en|agreement|denied|-|-|The ministry has refused to negotiate.
        en|assault|reported|-|5|The League said that twelve nurses had been arrested and five beaten.
        en|assault|reported|-|200|According to the Health League, nine miners were killed and more than 200 injured.
        en|sentence|asserted|-|9|Five dockers were acquitted and nine sentenced to ten years.
        en|arrest|asserted|2021-03-13|14|On Saturday 14 nurses were arrested.\
        """)
    void itIsRead(
            String tag, String kind, String modality, String when, String count, String text) {
        List<Claim> claims = READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(text).hasSize(1);
        Claim claim = claims.getFirst();
        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
        assertThat(claim.when().map(time -> time.edtf().toString()).orElse("-"))
                .as(text)
                .isEqualTo(when);
        assertThat(claim.count().map(number -> String.valueOf(number.value())).orElse("-"))
                .as(text)
                .isEqualTo(count);
    }
}
