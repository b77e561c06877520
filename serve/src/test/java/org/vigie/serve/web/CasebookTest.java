package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Person;
import org.vigie.cases.Roll;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.Record;
import org.vigie.serve.account.TeamSettings;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

class CasebookTest {
    private static final LocalDate FROM = LocalDate.of(2021, 3, 1);
    private static final LocalDate TO = LocalDate.of(2022, 3, 31);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Workplace workplace;
    private Record record;

    @BeforeEach
    void openRecord() {
        workplace = Workplace.furnished(folder);
        record = workplace.record();
        decide(Decision.ACCEPT);
    }

    @AfterEach
    void closeRecord() {
        workplace.close();
    }

    private void decide(Decision decision) {
        record.claims(ClaimFilter.all())
                .forEach(claim -> record.review(claim.id(), decision, "", "Tester"));
    }

    private Casebook casebook(long smallEntries) {
        return new Casebook(
                record,
                workplace.desk().clock(),
                ZoneOffset.UTC,
                new TeamSettings(record),
                new Shelf(record, smallEntries));
    }

    private static <T> T patiently(Supplier<T> asked) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return asked.get();
            } catch (StillFolding begun) {
                if (System.nanoTime() > until) {
                    throw begun;
                }
                Thread.sleep(10);
            }
        }
    }

    @Test
    void aDecisionIsInEveryListOfALargeRecordAtOnce() throws Exception {
        Casebook casebook = casebook(0);
        assertThat(patiently(() -> casebook.agenda(FROM, TO, true)).items()).isNotEmpty();
        assertThat(casebook.roll().cases()).isNotEmpty();

        decide(Decision.REJECT);

        assertThat(casebook.agenda(FROM, TO, true).items()).isEmpty();
        assertThat(casebook.roll().cases()).isEmpty();
    }

    @Test
    void whomALaterFileHidesIsInNoListOfALargeRecord() throws Exception {
        Casebook casebook = casebook(0);
        record.guard().restrictPerson(List.of("Ruth Ilunga"), "family", "asked", "Tester");
        assertThat(patiently(casebook::roll).cases())
                .extracting(Roll.Case::name)
                .contains("Jean Kabemba");

        workplace.add("Ruth Ilunga.txt", Workplace.FRENCH, "2021-03-14");

        assertThatThrownBy(casebook::roll).isInstanceOf(StillFolding.class);
        assertThat(patiently(casebook::roll).cases())
                .extracting(Roll.Case::name)
                .doesNotContain("Jean Kabemba");
    }

    @Test
    void whomALaterFileHidesIsInNoListOfASmallRecord() {
        Casebook casebook = casebook(Shelf.SMALL_ENTRIES);
        record.guard().restrictPerson(List.of("Ruth Ilunga"), "family", "asked", "Tester");
        assertThat(casebook.people().all())
                .extracting(Person::fullest)
                .contains("Jean Kabemba", "Anne Ndaye");

        workplace.add("Ruth Ilunga.txt", Workplace.FRENCH, "2021-03-14");

        assertThat(casebook.people().all())
                .extracting(Person::fullest)
                .isNotEmpty()
                .doesNotContain("Jean Kabemba", "Anne Ndaye");
        assertThat(casebook.roll().cases()).noneMatch(one -> one.forms().contains("Jean Kabemba"));
        assertThat(casebook.file("Kabemba").all().steps()).isEmpty();
    }
}
