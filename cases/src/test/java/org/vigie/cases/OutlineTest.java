package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.vigie.cases.Told.told;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.BulletinFilter;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.Listed;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class OutlineTest {
    private static final LocalDate DAY = LocalDate.of(2021, 6, 1);
    private static final Comparer COMPARER = Comparer.load().naming(false);
    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    private static final LocalDate END = LocalDate.of(2022, 12, 31);

    @TempDir
    Path folder;

    private Record store;

    @BeforeEach
    void fillRecord() {
        store = Told.emptyRecord(folder);
        told("2021-03-14", "Jean Kabemba pris à Ngozi, on demande sa libération, Ruth Ordan jugée.")
                .claim(EventKind.ARREST, "pris", "Jean Kabemba", "2021-03-12")
                .at("Ngozi")
                .claim(EventKind.RELEASE, Modality.DEMANDED, "libération", "Jean Kabemba", "")
                .claim(EventKind.TRIAL, Modality.PLANNED, "jugée", "Ruth Ordan", "2021-07-02")
                .acceptIn(store);
        told(
                        "2021-03-15",
                        "Kabemba pris, Jean Kabemba remis en liberté, Ruth Ordan saisie, 52 pris.")
                .claim(EventKind.ARREST, "pris", "Kabemba", "2021-03-12")
                .claim(EventKind.RELEASE, "remis", "Jean Kabemba", "2021-03-15")
                .claim(EventKind.ARREST, "saisie", "Ruth Ordan", "2021-03")
                .counted(52, "Ruth Ordan")
                .acceptIn(store);
        told("2021-03-20", "Jean Kabemba repris, Paul Ilunga pris.")
                .claim(EventKind.ARREST, "repris", "Jean Kabemba", "2021-03-19")
                .claim(EventKind.ARREST, "pris", "Paul Ilunga", "2021-03-18/2021-03-19")
                .proposeIn(store);
    }

    @AfterEach
    void closeRecord() {
        store.close();
    }

    private List<Demand> demands(Outline outline) {
        return outline.demands().whole(outline.demands().all());
    }

    private void tellsWhatTheRecordTells(Outline outline) {
        assertThat(demands(outline)).isEqualTo(Demand.of(store));
        for (boolean proposed : List.of(true, false)) {
            assertThat(outline.wholeItems(outline.agenda(BEGIN, END, proposed, 0, 1_000)))
                    .isEqualTo(Agenda.of(store, BEGIN, END, proposed).items());
        }
        assertThat(outline.series()).isEqualTo(Series.of(store));
        for (Tally.Unit unit : Tally.Unit.values()) {
            for (Tally.By by : Tally.By.values()) {
                assertThat(outline.tally(Set.of(), unit, by, END))
                        .isEqualTo(Tally.of(store, Set.of(), unit, by, END));
            }
        }
        assertThat(outline.whole(
                        outline.between(BEGIN, END, Optional.empty(), Optional.empty(), true)))
                .isEqualTo(Steps.of(store, Steps.standing()).stream()
                        .filter(step -> step.dating() instanceof Dating.Told)
                        .toList());
        assertThat(outline.roll())
                .isEqualTo(Outline.of(store, outline.roll().day()).roll());
        tellsTheCasesThatTheRecordTells(outline.roll());
    }

    /// An outline tells each writing of a name by itself and does not ask who is who:
    /// whoever is written in several ways stands otherwise in the record's list, and how
    /// many people bear a name it does not tell.
    private void tellsTheCasesThatTheRecordTells(Roll outlined) {
        Roll whole = Roll.of(store, People.of(store, COMPARER), outlined.day());
        assertThat(outlined.cases().stream().flatMap(one -> one.forms().stream()))
                .containsExactlyInAnyOrderElementsOf(whole.cases().stream()
                        .flatMap(one -> one.forms().stream())
                        .toList());
        List<List<Object>> comparable = whole.cases().stream()
                .filter(one -> one.forms().size() == 1)
                .map(OutlineTest::line)
                .toList();
        assertThat(outlined.cases().stream().map(OutlineTest::line)).containsAll(comparable);
    }

    /// All that a case's line tells; of the next hearing and of places without where they stand
    /// in the text, for an outline does not hold that.
    private static List<Object> line(Roll.Case one) {
        return List.of(
                one.id(),
                one.name(),
                one.forms(),
                one.state(),
                one.since(),
                one.charges(),
                one.next().map(step -> step.claim().id()),
                one.claims(),
                one.proposed(),
                one.lastHeard(),
                one.places().stream().map(place -> place.quote().text()).toList(),
                one.against());
    }

    @Test
    void theRecordsListAndTheOutlinesHaveLinesThatMustAgree() {
        assertThat(Roll.of(store, People.of(store, COMPARER), DAY).cases())
                .filteredOn(one -> one.forms().size() == 1)
                .extracting(Roll.Case::name)
                .contains("Ruth Ordan", "Paul Ilunga");
    }

    @Test
    void everyDaysAgendaIsThatOfTheRecord() {
        told("2020-03-01", "Ada Moro enlevée, Paul Ilunga tué, jugés bientôt, écrivez, venez.")
                .claim(EventKind.DISAPPEARANCE, "enlevée", "Ada Moro", "2020-02-29/..")
                .claim(EventKind.KILLING, "tué", "Paul Ilunga", "2020-02-29")
                .claim(EventKind.TRIAL, Modality.PLANNED, "jugés", "Ada Moro", "2021")
                .claim(
                        EventKind.ADVOCACY,
                        Modality.DEMANDED,
                        "écrivez",
                        "Ada Moro",
                        "../2021-03-01")
                .claim(EventKind.PROTEST, Modality.PLANNED, "venez", "Ada Moro", "2021-02")
                .acceptIn(store);
        Outline outline = Outline.of(store, DAY);

        for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
            tellsTheAgendaOfTheRecord(outline, day, day);
            tellsTheAgendaOfTheRecord(outline, day, day.plusDays(30));
        }
    }

    private void tellsTheAgendaOfTheRecord(Outline outline, LocalDate from, LocalDate to) {
        List<String> told = Agenda.of(store, from, to, true).items().stream()
                .map(OutlineTest::item)
                .toList();
        assertThat(outline.agenda(from, to, true, 0, 1_000).stream().map(OutlineTest::item))
                .as("from %s to %s", from, to)
                .isEqualTo(told);
        assertThat(outline.agenda(from, to, true, 1, 2).stream().map(OutlineTest::item))
                .isEqualTo(told.stream().skip(1).limit(2).toList());
    }

    private static String item(Agenda.Item item) {
        return String.join(
                " ",
                item.kind().name(),
                item.first().toString(),
                item.last().toString(),
                Integer.toString(item.years()),
                item.step().claim().id());
    }

    @Test
    void whatIsNoLongerAnnouncedLeavesTheAgenda() {
        Outline outline = Outline.of(store, DAY);
        KeptClaim trial = store.claims(ClaimFilter.all().of(EventKind.TRIAL)).getFirst();

        store.review(trial.id(), Decision.REJECT, "", "Ada");
        outline.follow();

        LocalDate day = LocalDate.of(2021, 7, 2);
        assertThat(Outline.of(store, DAY).agenda(day, day, true, 0, 10)).isEmpty();
        assertThat(outline.agenda(day, day, true, 0, 10)).isEmpty();
    }

    @Test
    void itKnowsWithWhichBulletinsPeopleAreDone() {
        Outline outline = Outline.of(store, DAY);
        tellsHowFarPeopleAre(outline);

        store.claims(ClaimFilter.all().naming("Ilunga"))
                .forEach(one -> store.review(one.id(), Decision.ACCEPT, "", "Ada"));
        outline.follow();
        tellsHowFarPeopleAre(outline);
        store.claims(ClaimFilter.all())
                .forEach(one -> store.review(one.id(), Decision.ACCEPT, "", "Ada"));
        outline.follow();

        tellsHowFarPeopleAre(outline);
        assertThat(outline.few(BulletinFilter.Progress.TO_DO)).hasValue(List.of());
    }

    private void tellsHowFarPeopleAre(Outline outline) {
        for (BulletinFilter.Progress progress :
                List.of(BulletinFilter.Progress.TO_DO, BulletinFilter.Progress.DONE)) {
            assertThat(outline.few(progress).orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(
                            store.bulletins(new BulletinFilter("", progress), 10, 0).stream()
                                    .map(Listed::number)
                                    .toList());
        }
    }

    @Test
    void itTakesInThatACaseWasLookedIntoAndThatThisWasTakenBack() {
        Outline outline = Outline.of(store, DAY);
        String mention =
                store.claims(ClaimFilter.all().naming("Ilunga")).getFirst().id() + ":1";
        LocalDate looked = LocalDate.of(2021, 5, 30);

        Finding.recognised(
                store,
                mention,
                "A committee",
                Finding.Standing.POLITICAL_PRISONER,
                Optional.empty(),
                "its list of May",
                "Ada");
        Finding.verified(store, mention, looked, "his lawyer", "Ada");
        outline.follow();
        Optional<LocalDate> heard = lastHeard(outline, "Paul Ilunga");
        tellsWhatTheRecordTells(outline);
        Finding.undo(store, Finding.holding(store).getLast(), "a slip", "Ada");
        outline.follow();

        assertThat(heard).hasValue(looked);
        assertThat(lastHeard(outline, "Paul Ilunga")).hasValue(LocalDate.of(2021, 3, 20));
        tellsWhatTheRecordTells(outline);
    }

    private static Optional<LocalDate> lastHeard(Outline outline, String name) {
        return outline.roll().cases().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .lastHeard();
    }

    @Test
    void whatIsFoldedFromItIsWhatIsFoldedFromTheRecord() {
        tellsWhatTheRecordTells(Outline.of(store, DAY));
    }

    @Test
    void itTakesInWhatIsAddedDecidedPutRightAndFound() {
        Outline outline = Outline.of(store, DAY);
        KeptClaim claim = store.claims(ClaimFilter.all()).getFirst();
        List<Demand> open = demands(outline);

        told("2021-03-21", "Jean Kabemba mort.")
                .claim(EventKind.DEATH, "mort", "Jean Kabemba", "2021-03-21")
                .acceptIn(store);
        store.claims(ClaimFilter.all().naming("Ilunga"))
                .forEach(one -> store.review(one.id(), Decision.REJECT, "", "Ada"));
        store.correct(claim.id(), released(claim.claim()), "", "Ada");
        Finding.answered(
                store,
                open.getFirst().id(),
                Demand.Answer.REFUSED,
                Optional.empty(),
                Optional.empty(),
                "",
                "Ada");

        assertThat(outline.follow()).isTrue();
        tellsWhatTheRecordTells(outline);
        assertThat(demands(outline).getFirst().answer()).isEqualTo(Demand.Answer.REFUSED);
        assertThat(outline.roll().cases())
                .extracting(Roll.Case::name, Roll.Case::state)
                .contains(tuple("Jean Kabemba", Custody.State.DEAD));
        assertThat(outline.roll().cases()).noneMatch(one -> one.name().equals("Paul Ilunga"));
    }

    @Test
    void aDemandForNobodyIsAnsweredAndTheAnswerIsTakenBack() {
        told("2021-03-22", "Nous exigeons une enquête.")
                .claim(EventKind.INVESTIGATION, Modality.DEMANDED, "enquête", "Nous", "")
                .ofNobody()
                .acceptIn(store);
        Outline outline = Outline.of(store, DAY);
        Demand demand = demands(outline).stream()
                .filter(one -> one.whom().isEmpty())
                .findFirst()
                .orElseThrow();

        Finding.answered(
                store,
                demand.id(),
                Demand.Answer.MET,
                Optional.empty(),
                Optional.empty(),
                "",
                "Ada");
        assertThat(outline.follow()).isTrue();
        List<Boolean> answered = openOf(outline, demand);
        tellsWhatTheRecordTells(outline);
        Finding.undo(store, Finding.holding(store).getFirst(), "a slip", "Ada");
        assertThat(outline.follow()).isTrue();

        assertThat(answered).containsExactly(false);
        assertThat(openOf(outline, demand)).containsExactly(true);
        tellsWhatTheRecordTells(outline);
    }

    private static List<Boolean> openOf(Outline outline, Demand demand) {
        return outline.demands().all().stream()
                .filter(one -> one.isAskedBy(demand.id()))
                .map(Demands.Asked::open)
                .toList();
    }

    @Test
    void itTakesInManyBulletinsAtOnce() {
        Outline outline = Outline.of(store, DAY);

        for (int i = 0; i < 201; i++) {
            told("2021-04-01", "Ada Moro prise, dit le tract numéro " + i + ".")
                    .claim(EventKind.ARREST, "prise", "Ada Moro", "2021-03-31")
                    .proposeIn(store);
        }

        assertThat(outline.follow()).isTrue();
        assertThat(outline.roll()).isEqualTo(Outline.of(store, DAY).roll());
        assertThat(outline.roll().cases())
                .extracting(Roll.Case::name, Roll.Case::claims)
                .contains(tuple("Ada Moro", 201));
    }

    private static Claim released(Claim claim) {
        return new Claim(
                EventKind.RELEASE,
                claim.trigger(),
                claim.mentions(),
                claim.when(),
                claim.where(),
                Modality.REPORTED,
                claim.source(),
                claim.count(),
                claim.penalty(),
                claim.charge(),
                claim.rule());
    }

    @Test
    void itTakesInWhatIsReadAgain() {
        Outline outline = Outline.of(store, DAY);
        told("2021-03-20", "Jean Kabemba repris, Paul Ilunga pris.")
                .claim(EventKind.ARREST, "pris", "Paul Ilunga", "2021-03-18")
                .claim(EventKind.TRIAL, Modality.PLANNED, "repris", "Paul Ilunga", "2021-07-09")
                .proposeIn(store, "tract", "test 2");

        assertThat(outline.follow()).isTrue();

        assertThat(outline.roll().cases())
                .extracting(Roll.Case::name, Roll.Case::claims)
                .contains(tuple("Paul Ilunga", 2), tuple("Jean Kabemba", 3));
        tellsWhatTheRecordTells(outline);
    }

    @Test
    void whatIsTakenBackIsInNoListAnyMore() {
        Outline outline = Outline.of(store, DAY);

        store.claims(ClaimFilter.all())
                .forEach(one -> store.review(one.id(), Decision.REJECT, "", "Ada"));

        assertThat(outline.follow()).isTrue();
        assertThat(outline.roll().cases()).isEmpty();
        assertThat(outline.demands().all()).isEmpty();
        tellsWhatTheRecordTells(outline);
    }

    @Test
    void ofAnotherDayCustodyIsToldAnew() {
        Outline outline = Outline.of(store, LocalDate.of(2021, 3, 13));
        assertThat(outline.roll().cases())
                .extracting(Roll.Case::name, Roll.Case::state)
                .contains(tuple("Jean Kabemba", Custody.State.IN_CUSTODY));

        outline.turnTo(DAY);

        assertThat(outline.roll()).isEqualTo(Outline.of(store, DAY).roll());
        assertThat(outline.roll().cases())
                .extracting(Roll.Case::name, Roll.Case::state)
                .contains(tuple("Jean Kabemba", Custody.State.RELEASED));
    }

    @Test
    void untilATurnHasEndedTheWholeListIsOfTheDayBefore() {
        LocalDate before = LocalDate.of(2021, 3, 13);
        Outline outline = Outline.of(store, before);

        OutlinedCases turning = outline.beginTurn(DAY);
        turning.fold(List.of("jean kabemba"));
        told("2021-03-21", "Jean Kabemba mort, Ada Moro prise.")
                .claim(EventKind.DEATH, "mort", "Jean Kabemba", "2021-03-21")
                .claim(EventKind.ARREST, "prise", "Ada Moro", "2021-03-12")
                .acceptIn(store);
        outline.follow();

        assertThat(outline.roll()).isEqualTo(Outline.of(store, before).roll());
        assertThat(turning.roll().cases())
                .extracting(Roll.Case::name, Roll.Case::state)
                .containsExactly(
                        tuple("Ada Moro", Custody.State.IN_CUSTODY),
                        tuple("Jean Kabemba", Custody.State.DEAD));
    }

    @Test
    void aTurnThatDidNotEndIsBegunAgain() {
        Outline outline = Outline.of(store, LocalDate.of(2021, 3, 13));
        outline.beginTurn(DAY);

        outline.turnTo(DAY);

        assertThat(outline.roll()).isEqualTo(Outline.of(store, DAY).roll());
    }

    @Test
    void onceSomethingIsHiddenItMayBeShownNoMore() {
        Outline outline = Outline.of(store, DAY);

        store.guard().restrictPerson(List.of("Ruth Ordan"), "family", "asked", "Ada");

        assertThat(outline.follow()).isFalse();
        assertThat(outline.follow()).isFalse();
        assertThat(Outline.of(store, DAY).roll().cases())
                .extracting(Roll.Case::name)
                .containsExactly("Jean Kabemba", "Paul Ilunga");
    }

    @Test
    void whatIsHiddenIsMadeWholeForNobody() {
        Outline outline = Outline.of(store, DAY);
        List<Step> bare = outline.between(BEGIN, END, Optional.empty(), Optional.empty(), true);
        Demands demands = outline.demands();

        store.guard().restrictPerson(List.of("Kabemba"), "family", "asked", "Ada");

        assertThat(outline.whole(bare)).isEmpty();
        assertThat(demands.whole(demands.all())).isEmpty();
    }
}
