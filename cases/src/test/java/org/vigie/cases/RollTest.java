package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigie.cases.Told.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.EventKind;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;

import java.nio.file.Path;
import java.time.LocalDate;

class RollTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);

    @TempDir
    Path folder;

    @Test
    void aSurnameAloneIsTheOnePersonWhoBearsIt() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Jean Kabemba pris. Kabemba jugé.")
                    .claim(EventKind.ARREST, "pris", "Jean Kabemba", "2021-03-12")
                    .claim(EventKind.TRIAL, "jugé", "Kabemba", "2021-03-13")
                    .acceptIn(store);

            assertThat(Roll.of(store, People.of(store), DAY).cases())
                    .extracting(Roll.Case::name, Roll.Case::state, Roll.Case::claims)
                    .containsExactly(tuple("Jean Kabemba", Custody.State.IN_CUSTODY, 2));
        }
    }

    @Test
    void aSurnameThatTwoPeopleBearStaysApartFromBoth() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Jean Kabemba pris, Ruth Kabemba saisie, Kabemba jugé.")
                    .claim(EventKind.ARREST, "pris", "Jean Kabemba", "2021-03-12")
                    .claim(EventKind.ARREST, "saisie", "Ruth Kabemba", "2021-03-12")
                    .acceptIn(store);
            told("2021-03-15", "Kabemba jugé.")
                    .claim(EventKind.TRIAL, "jugé", "Kabemba", "2021-03-13")
                    .acceptIn(store);

            assertThat(Roll.of(store, People.of(store), DAY).cases())
                    .extracting(Roll.Case::name)
                    .containsExactly("Jean Kabemba", "Kabemba", "Ruth Kabemba");
        }
    }

    @Test
    void aNameThatRepeatsAWordIsANameLikeAnother() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Moro Moro pris.")
                    .claim(EventKind.ARREST, "pris", "Moro Moro", "2021-03-12")
                    .proposeIn(store);

            assertThat(Roll.of(store, People.of(store), DAY).cases())
                    .extracting(Roll.Case::name, Roll.Case::state, Roll.Case::proposed)
                    .containsExactly(tuple("Moro Moro", Custody.State.UNKNOWN, 1));
        }
    }

    @Test
    void aLargeRecordsRollTellsEachWritingOfANameByItself() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Jean Kabemba pris.")
                    .claim(EventKind.ARREST, "pris", "Jean Kabemba", "2021-03-12")
                    .acceptIn(store);
            told("2021-03-20", "Jean\nKABEMBA libéré, Ruth Ordan saisie.")
                    .claim(EventKind.RELEASE, "libéré", "Jean\nKABEMBA", "2021-03-19")
                    .claim(EventKind.ARREST, "saisie", "Ruth Ordan", "2021-03-19")
                    .acceptIn(store);

            assertThat(Outline.of(store, DAY).roll().cases())
                    .extracting(Roll.Case::name, Roll.Case::state, Roll.Case::claims)
                    .containsExactly(
                            tuple("Jean KABEMBA", Custody.State.RELEASED, 2),
                            tuple("Ruth Ordan", Custody.State.IN_CUSTODY, 1));
            assertThat(Outline.of(store, DAY).roll().cases().getFirst().id())
                    .isEqualTo(Roll.of(store, People.of(store), DAY)
                            .cases()
                            .getFirst()
                            .id());
        }
    }

    @Test
    void whoeverIsWrittenSoIsFoundWithoutTheRest() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Jean Kabemba pris, Ruth Ordan saisie.")
                    .claim(EventKind.ARREST, "pris", "Jean Kabemba", "2021-03-12")
                    .claim(EventKind.ARREST, "saisie", "Ruth Ordan", "2021-03-12")
                    .acceptIn(store);

            People written = Around.written(store, Comparer.load(), "Kabemba");

            assertThat(written.cases()).extracting(Person::fullest).containsExactly("Jean Kabemba");
            assertThat(written.chronology("Kabemba").steps()).hasSize(1);
        }
    }
}
