package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.cases.Told.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Custody.Change;
import org.vigie.cases.Custody.State;
import org.vigie.claim.Bound;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.record.Record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

class CustodyTest {
    @TempDir
    Path folder;

    @Test
    void arrestSentenceAndReleaseFollowOneAnotherAndCiteTheirClaims() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-05-30", "Kabemba : pris, condamné à six ans, libéré.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .claim(
                            EventKind.SENTENCE,
                            Modality.ASSERTED,
                            "condamné",
                            "Kabemba",
                            "2021-04-02",
                            Optional.of(Penalty.lasting("P6Y")))
                    .claim(EventKind.RELEASE, "libéré", "Kabemba", "2021-05-20")
                    .acceptIn(store);
            Chronology chronology = Chronology.of(store, "Kabemba");

            Custody custody = Custody.of(chronology);

            assertThat(custody.changes())
                    .extracting(Change::state)
                    .containsExactly(State.IN_CUSTODY, State.SERVING_A_SENTENCE, State.RELEASED);
            assertThat(custody.changes()).extracting(Change::step).isEqualTo(chronology.steps());
            assertThat(custody.heldSince()).isEmpty();
            Custody inApril = Custody.of(chronology, LocalDate.of(2021, 4, 30));
            assertThat(inApril.state()).isEqualTo(State.SERVING_A_SENTENCE);
            assertThat(inApril.heldSince())
                    .hasValueSatisfying(since -> assertThat(since.step())
                            .isEqualTo(chronology.steps().getFirst()));
        }
    }

    @Test
    void aReleaseOrderedDemandedDeniedOrPromisedIsNoRelease() {
        try (Record store = Told.emptyRecord(folder)) {
            told(
                            "2021-05-30",
                            "Kabemba pris ; sa sortie demandée, annoncée, démentie ; grâce signée"
                                    + " ; acquitté.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .claim(
                            EventKind.RELEASE,
                            Modality.DEMANDED,
                            "demandée",
                            "Kabemba",
                            "2021-04-01",
                            Optional.empty())
                    .claim(
                            EventKind.RELEASE,
                            Modality.PLANNED,
                            "annoncée",
                            "Kabemba",
                            "2021-04-02",
                            Optional.empty())
                    .claim(
                            EventKind.RELEASE,
                            Modality.DENIED,
                            "démentie",
                            "Kabemba",
                            "2021-04-03",
                            Optional.empty())
                    .claim(EventKind.COMMUTATION, "grâce", "Kabemba", "2021-04-04")
                    .claim(EventKind.ACQUITTAL, "acquitté", "Kabemba", "2021-04-05")
                    .acceptIn(store);

            assertThat(Custody.of(Chronology.of(store, "Kabemba")).state())
                    .isEqualTo(State.IN_CUSTODY);
        }
    }

    @Test
    void proposedClaimsChangeNothing() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Kabemba pris.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .proposeIn(store);

            assertThat(Custody.of(Chronology.of(store, "Kabemba")).state())
                    .isEqualTo(State.UNKNOWN);
        }
    }

    @Test
    void notSeenSinceIsDisappearanceAndASuspendedSentenceIsNotServed() {
        Penalty suspended = new Penalty(
                Optional.of(Penalty.Kind.SUSPENDED),
                Optional.of("P2Y"),
                Optional.empty(),
                Bound.EXACT,
                Optional.empty());
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Kabemba perdu de vue. Sarel pris, condamné.")
                    .claim(EventKind.DISAPPEARANCE, "perdu de vue", "Kabemba", "2021-01-07/..")
                    .claim(EventKind.ARREST, "pris", "Sarel", "2021-03-09")
                    .claim(
                            EventKind.SENTENCE,
                            Modality.ASSERTED,
                            "condamné",
                            "Sarel",
                            "2021-03-10",
                            Optional.of(suspended))
                    .acceptIn(store);

            assertThat(Custody.of(Chronology.of(store, "Kabemba")).state())
                    .isEqualTo(State.DISAPPEARED);
            assertThat(Custody.of(Chronology.of(store, "Sarel")).state())
                    .isEqualTo(State.IN_CUSTODY);
        }
    }

    @Test
    void anArrestOfSomebodyHeldAndAnActOnTheDeadAreShownAsContradictions() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-05-30", "Kabemba pris, repris, mort, libéré.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .claim(EventKind.ARREST, "repris", "Kabemba", "2021-03-20")
                    .claim(EventKind.DEATH, "mort", "Kabemba", "2021-04-01")
                    .claim(EventKind.RELEASE, "libéré", "Kabemba", "2021-05-20")
                    .acceptIn(store);

            Custody custody = Custody.of(Chronology.of(store, "Kabemba"));

            assertThat(custody.state()).isEqualTo(State.DEAD);
            assertThat(custody.against())
                    .extracting(step -> step.claim().claim().trigger().text())
                    .containsExactly("repris", "libéré");
        }
    }

    @Test
    void whoMayBeArrestedIsSought() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-05-30", "Kabemba est recherché.")
                    .claim(
                            EventKind.ARREST,
                            Modality.POSSIBLE,
                            "recherché",
                            "Kabemba",
                            "",
                            Optional.empty())
                    .acceptIn(store);

            assertThat(Custody.of(Chronology.of(store, "Kabemba")).state()).isEqualTo(State.SOUGHT);
        }
    }

    @Test
    void aReleaseOrderedAndSuspendedOnAppealLeavesCustodyAsItWas() {
        try (Record store = Told.emptyRecord(folder)) {
            told(
                            "2024-10-20",
                            "Kabemba pris. Le juge a ordonné la libération de Kabemba. Appel"
                                    + " suspensif : libération suspendue le jour même.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2024-09-01")
                    .claim(EventKind.RELEASE, "libération", "Kabemba", "2024-10-11")
                    .acceptIn(store);

            Custody custody = Custody.of(Chronology.of(store, "Kabemba"));

            assertThat(custody.state()).isEqualTo(State.IN_CUSTODY);
            assertThat(custody.ordered()).hasSize(1);
            assertThat(custody.against()).isEmpty();
        }
    }

    @Test
    void whoIsReleasedWithATravelBanOrOnBailIsNotAtLiberty() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2025-03-20", "Kabemba pris. Il a été libéré sous contrôle judiciaire jeudi.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2025-03-01")
                    .claim(EventKind.RELEASE, "libéré", "Kabemba", "2025-03-13")
                    .acceptIn(store);

            assertThat(Custody.of(Chronology.of(store, "Kabemba")).state())
                    .isEqualTo(State.RELEASED_WITH_RESTRICTIONS);
        }
    }

    @Test
    void takenAgainAtTheGateIsCustodyWithoutAGap() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2023-06-01", "Kabemba pris, relâché, repris.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .claim(EventKind.RELEASE, "relâché", "Kabemba", "2023-05-10")
                    .claim(EventKind.ARREST, "repris", "Kabemba", "2023-05-11")
                    .acceptIn(store);

            Custody custody = Custody.of(Chronology.of(store, "Kabemba"));

            assertThat(custody.changes().getLast().rotation()).isTrue();
            assertThat(custody.heldSince().orElseThrow().step().dating().since().notAfter())
                    .contains(LocalDate.of(2021, 3, 12));
        }
    }

    @Test
    void aLaterArrestIsANewCustody() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2023-06-01", "Kabemba pris, relâché, repris.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .claim(EventKind.RELEASE, "relâché", "Kabemba", "2022-05-10")
                    .claim(EventKind.ARREST, "repris", "Kabemba", "2023-05-11")
                    .acceptIn(store);

            Custody custody = Custody.of(Chronology.of(store, "Kabemba"));

            assertThat(custody.heldSince().orElseThrow().step().dating().since().notAfter())
                    .contains(LocalDate.of(2023, 5, 11));
        }
    }

    @Test
    void oneArrestToldByTwoBulletinsIsNoContradiction() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Kabemba pris vendredi.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .acceptIn(store);
            told("2021-03-20", "Kabemba saisi la semaine dernière.")
                    .claim(EventKind.ARREST, "saisi", "Kabemba", "2021-03-08/2021-03-14")
                    .acceptIn(store);

            Custody custody = Custody.of(Chronology.of(store, "Kabemba"));

            assertThat(custody.against()).isEmpty();
            assertThat(custody.changes()).hasSize(1);
            assertThat(custody.changes().getFirst().also()).hasSize(1);
        }
    }

    @Test
    void remandHouseArrestAndExpulsionAreStatesOfTheirOwn() {
        try (Record store = Told.emptyRecord(folder)) {
            told(
                            "2021-05-30",
                            "Kabemba placé en détention provisoire. Sarel est assigné à résidence."
                                    + " Ordan a été transféré puis expulsé vers son pays.")
                    .claim(EventKind.DETENTION, "détention provisoire", "Kabemba", "2021-03-12")
                    .claim(EventKind.DETENTION, "assigné à résidence", "Sarel", "2021-03-13")
                    .claim(EventKind.TRANSFER, "expulsé", "Ordan", "2021-03-14")
                    .acceptIn(store);

            assertThat(Custody.of(Chronology.of(store, "Kabemba")).state())
                    .isEqualTo(State.ON_REMAND);
            assertThat(Custody.of(Chronology.of(store, "Sarel")).state())
                    .isEqualTo(State.HOUSE_ARREST);
            assertThat(Custody.of(Chronology.of(store, "Ordan")).state()).isEqualTo(State.EXPELLED);
        }
    }
}
