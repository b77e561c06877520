package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigie.cases.Told.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Agenda.Item;
import org.vigie.cases.Agenda.Kind;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.Record;

import java.nio.file.Path;
import java.time.LocalDate;

class AgendaTest {
    @TempDir
    Path folder;

    @Test
    void hearingsActionsDeadlinesAndAnniversariesComeInOrderEachFromItsClaim() {
        try (Record store = Told.emptyRecord(folder)) {
            told(
                            "2021-03-14",
                            "Kabemba pris. Il sera jugé en juin. Un rassemblement se tiendra."
                                    + " Écrivez au ministre.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .claim(EventKind.TRIAL, Modality.PLANNED, "jugé", "Kabemba", "2021-06")
                    .claim(
                            EventKind.PROTEST,
                            Modality.PLANNED,
                            "rassemblement",
                            "Kabemba",
                            "2021-06-18")
                    .claim(
                            EventKind.ADVOCACY,
                            Modality.DEMANDED,
                            "Écrivez",
                            "ministre",
                            "../2021-06-19")
                    .acceptIn(store);

            Agenda agenda =
                    Agenda.of(store, LocalDate.of(2021, 6, 1), LocalDate.of(2021, 6, 30), false);

            assertThat(agenda.items())
                    .extracting(Item::kind, Item::first, Item::last)
                    .containsExactly(
                            tuple(
                                    Kind.HEARING,
                                    LocalDate.of(2021, 6, 1),
                                    LocalDate.of(2021, 6, 30)),
                            tuple(
                                    Kind.ACTION,
                                    LocalDate.of(2021, 6, 18),
                                    LocalDate.of(2021, 6, 18)),
                            tuple(
                                    Kind.DEADLINE,
                                    LocalDate.of(2021, 6, 19),
                                    LocalDate.of(2021, 6, 19)),
                            tuple(
                                    Kind.HUNDRED_DAYS,
                                    LocalDate.of(2021, 6, 20),
                                    LocalDate.of(2021, 6, 20)));
        }
    }

    @Test
    void yearsAreCountedFromADayThatIsKnownAndFromNoMonth() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Kabemba pris, Ordan saisie.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .claim(EventKind.ARREST, "saisie", "Ordan", "2021-03")
                    .acceptIn(store);

            Agenda agenda =
                    Agenda.of(store, LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31), false);

            assertThat(agenda.items())
                    .extracting(Item::kind, Item::first, Item::years)
                    .containsExactly(
                            tuple(Kind.YEARS, LocalDate.of(2023, 3, 12), 2),
                            tuple(Kind.YEARS, LocalDate.of(2024, 3, 12), 3));
        }
    }
}
