package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is told twice is one claim, at the fuller telling.
class FullerTellingTest {
    private static List<String> triggers(EventKind kind, String text) {
        Language russian = Language.of("ru");
        return new EventReader(russian)
                .read(Text.of(text, russian), Optional.of(LocalDate.of(2021, 3, 14))).stream()
                        .filter(claim -> claim.kind() == kind)
                        .map(Claim::trigger)
                        .map(quote -> quote.text())
                        .toList();
    }

    @Test
    void whatWasImposedTellsMoreThanTheVerdictAlone() {
        assertThat(triggers(
                        EventKind.SENTENCE,
                        "В среду суд Орла признал ткача Ивана Кедра виновным в клевете.\n\nИван"
                                + " Кедр приговорен к двум годам колонии."))
                .containsExactly("приговорен");
    }

    @Test
    void textTellsMoreThanItsTitle() {
        assertThat(triggers(
                        EventKind.ARREST,
                        "В Орле арестовали ткача Ивана Кедра\n\nПолиция задержала Ивана Кедра.\n"))
                .containsExactly("задержала");
    }

    @Test
    void aVerbAndTheNounThatItTellsWithTellOneThing() {
        assertThat(triggers(EventKind.APPEAL, "Жалобу на арест Ивана Кедра суд отклонил в среду."))
                .hasSize(1);
    }
}
