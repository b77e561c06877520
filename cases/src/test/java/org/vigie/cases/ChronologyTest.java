package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.cases.Told.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.EventKind;
import org.vigie.record.Decision;
import org.vigie.record.Record;

import java.nio.file.Path;
import java.util.List;

class ChronologyTest {
    @TempDir
    Path folder;

    @Test
    void claimsComeInOrderOfTimeAndNotOfBulletins() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-05-02", "Jean Kabemba est jugé.")
                    .claim(EventKind.TRIAL, "jugé", "Jean Kabemba", "2021-05-02")
                    .proposeIn(store);
            told("2021-03-14", "Le 12 mars, Jean Kabemba est pris.")
                    .claim(EventKind.ARREST, "pris", "Jean Kabemba", "2021-03-12")
                    .proposeIn(store);

            assertThat(kinds(Chronology.of(store, "Kabemba")))
                    .containsExactly(EventKind.ARREST, EventKind.TRIAL);
        }
    }

    @Test
    void aMonthSortsAsAMonthAndPrintsAsOne() {
        try (Record store = Told.emptyRecord(folder)) {
            told(
                            "2021-05-02",
                            "Kabemba : fouille le 1er, prise en mars, procès le 3, perdu de vue"
                                    + " dès février.")
                    .claim(EventKind.SEARCH, "fouille", "Kabemba", "2021-03-01")
                    .claim(EventKind.ARREST, "prise", "Kabemba", "2021-03")
                    .claim(EventKind.TRIAL, "procès", "Kabemba", "2021-03-03")
                    .claim(EventKind.DISAPPEARANCE, "perdu de vue", "Kabemba", "../2021-02")
                    .proposeIn(store);

            Chronology chronology = Chronology.of(store, "Kabemba");

            assertThat(kinds(chronology))
                    .containsExactly(
                            EventKind.DISAPPEARANCE,
                            EventKind.ARREST,
                            EventKind.SEARCH,
                            EventKind.TRIAL);
            assertThat(chronology.steps().get(1).dating())
                    .isInstanceOfSatisfying(
                            Dating.Told.class,
                            told -> assertThat(told.when().edtf().text()).isEqualTo("2021-03"));
        }
    }

    @Test
    void whatHasNoTimeGoesByItsBulletinsDayAndSaysSo() {
        try (Record store = Told.emptyRecord(folder)) {
            told("", "Kabemba menacé.")
                    .claim(EventKind.THREAT, "menacé", "Kabemba", "")
                    .proposeIn(store);
            told("2021-03-14", "Kabemba est détenu. Le 14, il est battu.")
                    .claim(EventKind.DETENTION, "détenu", "Kabemba", "")
                    .claim(EventKind.TORTURE, "battu", "Kabemba", "2021-03-14")
                    .proposeIn(store);

            assertThat(Chronology.of(store, "Kabemba").steps())
                    .extracting(step -> step.dating().getClass().getSimpleName())
                    .containsExactly("Told", "ByBulletin", "Undated");
        }
    }

    @Test
    void proposedClaimsAreMarkedAndRejectedOnesLeftOut() {
        try (Record store = Told.emptyRecord(folder)) {
            List<String> ids = told("2021-03-14", "Kabemba pris, jugé, battu.")
                    .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                    .claim(EventKind.TRIAL, "jugé", "Kabemba", "2021-03-13")
                    .claim(EventKind.TORTURE, "battu", "Kabemba", "2021-03-14")
                    .proposeIn(store);
            store.review(ids.get(0), Decision.ACCEPT, "", "Ada Moreau");
            store.review(ids.get(1), Decision.REJECT, "another person", "Ada Moreau");

            Chronology chronology = Chronology.of(store, "Kabemba");

            assertThat(chronology.steps()).extracting(Step::proposed).containsExactly(false, true);
            assertThat(kinds(chronology.reviewed())).containsExactly(EventKind.ARREST);
        }
    }

    @Test
    void aSurnameAloneFindsEveryFormOfTheNameAndTellsThem() {
        try (Record store = Told.emptyRecord(folder)) {
            told("2021-03-14", "Задержали Алёну Сарыбаеву. Сарыбаева в тюрьме, пишет Сарыбаева.")
                    .claim(EventKind.ARREST, "Задержали", "Алёну Сарыбаеву", "2021-03-12")
                    .claim(EventKind.DETENTION, "в тюрьме", "Сарыбаева", "")
                    .claim(EventKind.STATEMENT, "пишет", "Сарыбаева", "")
                    .proposeIn(store);

            assertThat(Chronology.of(store, "сарыбаева").forms())
                    .containsExactly("Сарыбаева", "Алёну Сарыбаеву");
            assertThat(Chronology.of(store, "Алена Сарыбаева").steps()).hasSize(1);
            assertThat(Chronology.of(store, "").steps()).isEmpty();
        }
    }

    @Test
    void theContextIsTheSentenceWithTheWordsMarked() {
        try (Record store = Told.emptyRecord(folder)) {
            told(
                            "2021-03-14",
                            "Titre\n"
                                + "Hier, rien. La police de M. Orban a pris Jean Kabemba à Ngolo !"
                                + " Puis le calme.")
                    .claim(EventKind.ARREST, "pris", "Jean Kabemba", "2021-03-12")
                    .proposeIn(store);

            Context context = Chronology.of(store, "Kabemba").steps().getFirst().context();

            assertThat(context.text())
                    .isEqualTo("La police de M. Orban a pris Jean Kabemba à Ngolo !");
            assertThat(context.marks())
                    .extracting(mark -> mark.of(context.text()))
                    .containsExactly("pris", "Jean Kabemba");
        }
    }

    private static List<EventKind> kinds(Chronology chronology) {
        return chronology.steps().stream()
                .map(step -> step.claim().claim().kind())
                .toList();
    }
}
