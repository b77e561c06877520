package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.cases.Told.told;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Charge.Act;
import org.vigie.cases.Demand.Answer;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.record.Record;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

class CaseFileTest {
    private static final LocalDate TODAY = LocalDate.of(2021, 6, 1);

    @TempDir
    Path folder;

    private Record store;

    @BeforeEach
    void arrestChargeHearingAndDemandAreInTheRecord() {
        store = Told.emptyRecord(folder);
        told(
                        "2021-03-14",
                        "Kabemba pris à Ngolo pour sédition. Il sera jugé le 10 juin. Nous"
                                + " exigeons la mise en liberté de Kabemba.")
                .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                .at("Ngolo")
                .on("sédition")
                .claim(EventKind.TRIAL, Modality.PLANNED, "jugé", "Kabemba", "2021-06-10")
                .claim(EventKind.RELEASE, Modality.DEMANDED, "mise en liberté", "Kabemba", "")
                .acceptIn(store);
    }

    @Test
    void saysWhereSinceWhenOnWhatChargeAndWhatComesNext() {
        CaseFile file = CaseFile.of(store, "Kabemba", TODAY);

        assertThat(file.custody().state()).isEqualTo(Custody.State.IN_CUSTODY);
        assertThat(file.place().orElseThrow().quote().text()).isEqualTo("Ngolo");
        assertThat(file.heldSince().orElseThrow().daysAtLeast(TODAY)).hasValue(81);
        assertThat(file.charges()).extracting(Charge::words).containsExactly("sédition");
        assertThat(file.nextHearing().orElseThrow().claim().claim().trigger().text())
                .isEqualTo("jugé");
        assertThat(file.bulletins()).hasSize(1);
        store.close();
    }

    @Test
    void aHearingThatIsPastIsNotTheNext() {
        CaseFile file = CaseFile.of(store, "Kabemba", LocalDate.of(2021, 6, 11));

        assertThat(file.nextHearing()).isEmpty();
        store.close();
    }

    @Test
    void whatWasLastHeardGoesStale() {
        CaseFile file = CaseFile.of(store, "Kabemba", TODAY);

        assertThat(file.stale(79)).isFalse();
        assertThat(file.stale(60)).isTrue();
        store.close();
    }

    @Test
    void aChargeKeepsItsOwnHistoryAndAVerdictOnAnotherLeavesItAlone() {
        told("2021-04-30", "Kabemba accusé de sédition armée et de vol, puis acquitté du vol.")
                .claim(EventKind.CHARGE, "accusé", "Kabemba", "2021-04-01")
                .on("sédition armée")
                .claim(EventKind.CHARGE, "accusé", "Kabemba", "2021-04-01")
                .on("vol")
                .claim(EventKind.ACQUITTAL, "acquitté", "Kabemba", "2021-04-20")
                .on("vol")
                .acceptIn(store);

        CaseFile file = CaseFile.of(store, "Kabemba", TODAY);

        assertThat(file.charges())
                .extracting(Charge::words, Charge::open)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("sédition armée", true),
                        org.assertj.core.api.Assertions.tuple("vol", false));
        assertThat(file.charges().getFirst().history())
                .extracting(Charge.Turn::act)
                .containsExactly(Act.NAMED, Act.BROUGHT);
        store.close();
    }

    @Test
    void aDemandStaysOpenUntilSomethingAnswersAndAPromiseDoesNotCloseIt() {
        Demand open = CaseFile.of(store, "Kabemba", TODAY).demands().getFirst();

        told("2021-05-10", "Kabemba sortirait : sa libération est annoncée pour juin.")
                .claim(EventKind.RELEASE, Modality.PLANNED, "libération", "Kabemba", "2021-06")
                .acceptIn(store);
        Demand promised = CaseFile.of(store, "Kabemba", TODAY).demands().getFirst();
        told("2021-06-30", "Kabemba libre : il est sorti hier.")
                .claim(EventKind.RELEASE, "sorti", "Kabemba", "2021-06-29")
                .acceptIn(store);
        Demand met = CaseFile.of(store, "Kabemba", TODAY).demands().getFirst();

        assertThat(open.suggested()).isEqualTo(Answer.NO_ANSWER);
        assertThat(open.open()).isTrue();
        assertThat(promised.suggested()).isEqualTo(Answer.PROMISED);
        assertThat(promised.open()).isTrue();
        assertThat(met.suggested()).isEqualTo(Answer.MET);
        assertThat(met.open()).isFalse();
        store.close();
    }

    @Test
    void aSentenceAfterTheDemandCountersIt() {
        told("2021-05-10", "Kabemba condamné à six ans.")
                .claim(
                        EventKind.SENTENCE,
                        Modality.ASSERTED,
                        "condamné",
                        "Kabemba",
                        "2021-05-09",
                        Optional.of(Penalty.lasting("P6Y")))
                .acceptIn(store);

        CaseFile file = CaseFile.of(store, "Kabemba", TODAY);

        assertThat(file.demands().getFirst().suggested()).isEqualTo(Answer.COUNTERED);
        assertThat(file.custody().state()).isEqualTo(Custody.State.SERVING_A_SENTENCE);
        assertThat(file.penalties()).hasSize(1);
        store.close();
    }
}
