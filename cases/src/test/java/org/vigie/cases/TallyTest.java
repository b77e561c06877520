package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigie.cases.Told.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Tally.By;
import org.vigie.cases.Tally.Row;
import org.vigie.cases.Tally.Unit;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.Record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class TallyTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final Set<EventKind> ARRESTS = Set.of(EventKind.ARREST);

    @TempDir
    Path folder;

    @Test
    void onePersonTakenTwiceIsOnePersonTwoEventsAndTwoActs() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-05-30", "Kabemba pris à Ngolo, repris à Sare ; Ordan saisie à Sare.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .at("Ngolo")
                    .claim(EventKind.ARREST, "repris", "Kabemba", "2021-05-12")
                    .at("Sare")
                    .claim(EventKind.ARREST, "saisie", "Ordan", "2021-05-14")
                    .at("Sare")
                    .acceptIn(store);

            assertThat(all(store, Unit.PERSONS)).isEqualTo(2);
            assertThat(all(store, Unit.EVENTS)).isEqualTo(3);
            assertThat(all(store, Unit.ACTS)).isEqualTo(3);
            assertThat(Tally.of(store, ARRESTS, Unit.PERSONS, By.PLACE, DAY).rows())
                    .extracting(Row::label, Row::value)
                    .containsExactly(tuple("Sare", 2L), tuple("Ngolo", 1L));
            assertThat(Tally.of(store, ARRESTS, Unit.EVENTS, By.MONTH, DAY).rows())
                    .extracting(Row::label, Row::value)
                    .containsExactly(tuple("2021-03", 1L), tuple("2021-05", 2L));
        }
    }

    @Test
    void oneEventToldByTwoBulletinsIsCountedOnceAndCitesBoth() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Kabemba pris vendredi.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .acceptIn(store);
            told("2021-03-20", "Kabemba saisi.")
                    .claim(EventKind.ARREST, "saisi", "Kabemba", "")
                    .acceptIn(store);

            Tally tally = Tally.of(store, ARRESTS, Unit.EVENTS, By.ALL, DAY);

            assertThat(tally.all().value()).isEqualTo(1);
            assertThat(tally.all().claims()).hasSize(2);
        }
    }

    @Test
    void whatWasOnlyProposedPlannedOrHedgedOrCameLaterIsNotCounted() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Kabemba pris.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .proposeIn(store);
            told("2021-03-15", "Ordan serait prise, Sarel doit être saisi.")
                    .claim(EventKind.ARREST, Modality.UNCONFIRMED, "prise", "Ordan", "")
                    .claim(EventKind.ARREST, Modality.PLANNED, "saisi", "Sarel", "")
                    .acceptIn(store);
            told("2021-06-15", "Tessier pris.")
                    .claim(EventKind.ARREST, "pris", "Tessier", "2021-06-12")
                    .acceptIn(store);

            assertThat(all(store, Unit.PERSONS)).isZero();
        }
    }

    @Test
    void figuresOfTwoCountersAreNeverJoinedAndTheirDisagreementIsShown() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "La ligue compte 43 prévenus jugés.")
                    .claim(EventKind.TRIAL, "jugés", "43 prévenus", "2021-03-14")
                    .counted(43, "ligue")
                    .acceptIn(store);
            told("2021-03-21", "La ligue compte 52 prévenus jugés.")
                    .claim(EventKind.TRIAL, "jugés", "52 prévenus", "2021-03-21")
                    .counted(52, "ligue")
                    .acceptIn(store);
            told("2021-03-22", "Le parquet dit que 50 prévenus sont jugés.")
                    .claim(EventKind.TRIAL, "jugés", "50 prévenus", "2021-03-21")
                    .counted(50, "parquet")
                    .acceptIn(store);

            List<Series> series = Series.of(store);

            assertThat(series).hasSize(2);
            assertThat(series.getFirst().counter()).contains("ligue");
            assertThat(series.getFirst().points())
                    .extracting(point -> point.count().value())
                    .containsExactly(43L, 52L);
            assertThat(Series.disagreements(series)).hasSize(1);
        }
    }

    private static long all(Record store, Unit unit) {
        return Tally.of(store, ARRESTS, unit, By.ALL, DAY).all().value();
    }
}
