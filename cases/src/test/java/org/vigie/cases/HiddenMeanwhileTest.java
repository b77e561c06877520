package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.EventKind;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;

import java.nio.file.Path;
import java.util.List;

/// A bulletin is hidden by a file that comes later, too: the same bytes under the name of somebody
/// who is not public.
class HiddenMeanwhileTest {
    @TempDir
    Path folder;

    private Record store;
    private People people;

    @BeforeEach
    void tellOfTwo() {
        store = Told.emptyRecord(folder);
        told().proposeIn(store);
        Told.told("2021-03-15", "Paule Ordan prise.")
                .claim(EventKind.ARREST, "prise", "Paule Ordan", "2021-03-13")
                .proposeIn(store);
        people = People.of(store, Comparer.load().naming(false));
        store.guard().restrictPerson(List.of("Ruth Ilunga"), "family", "asked", "Ada");
        people.follow();
    }

    @AfterEach
    void closeRecord() {
        store.close();
    }

    private static Told told() {
        return Told.told("2021-03-14", "Jean Kabemba pris.")
                .claim(EventKind.ARREST, "pris", "Jean Kabemba", "2021-03-12");
    }

    @Test
    void whomAFileHidesThatCameLaterIsKnownNoMore() {
        assertThat(people.named("Kabemba")).hasSize(1);

        told().proposeIn(store, "Ruth Ilunga.txt");
        people.follow();

        assertThat(people.all()).extracting(Person::fullest).containsExactly("Paule Ordan");
        assertThat(people.named("Kabemba")).isEmpty();
    }

    @Test
    void whatWasHiddenSincePeopleWereReadIsLeftOutOfWhatIsTold() {
        told().proposeIn(store, "Ruth Ilunga.txt");

        assertThat(people.chronology("Kabemba").steps()).isEmpty();
        assertThat(people.all())
                .allSatisfy(person -> assertThat(people.steps(person))
                        .noneMatch(step -> step.mentions().isEmpty()));
    }
}
