package org.vigie.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigie.cases.Told.told;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Demand.Answer;
import org.vigie.claim.Claim;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class FindingTest {
    @TempDir
    Path folder;

    private Record store;

    @BeforeEach
    void aDemandAndAnAnnouncementAreInTheRecord() {
        store = Told.emptyRecord(folder);
        told("2021-03-14", "Nous exigeons la mise en liberté de Kabemba.")
                .claim(EventKind.RELEASE, Modality.DEMANDED, "mise en liberté", "Kabemba", "")
                .acceptIn(store);
        told("2021-05-10", "La libération de Kabemba est annoncée pour juin.")
                .claim(EventKind.RELEASE, Modality.PLANNED, "libération", "Kabemba", "2021-06")
                .acceptIn(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Demand demand() {
        return Demand.of(store).getFirst();
    }

    private long find(Answer answer) {
        return Finding.answered(
                store,
                demand().id(),
                answer,
                Optional.empty(),
                Optional.empty(),
                "by telephone",
                "Ada");
    }

    @Test
    void whatAPersonFoundGoesBeforeWhatFollowedSuggests() {
        Demand before = demand();

        find(Answer.MET);
        Demand after = demand();

        assertThat(before.answer()).isEqualTo(Answer.PROMISED);
        assertThat(before.open()).isTrue();
        assertThat(after.suggested()).isEqualTo(Answer.PROMISED);
        assertThat(after.answer()).isEqualTo(Answer.MET);
        assertThat(after.open()).isFalse();
        assertThat(after.found().orElseThrow().by()).isEqualTo("Ada");
        assertThat(after.found().orElseThrow().note()).isEqualTo("by telephone");
    }

    @Test
    void theLastFindingHoldsAndTheEarlierOneStaysReadable() {
        find(Answer.MET);
        find(Answer.TOKEN);

        assertThat(demand().answer()).isEqualTo(Answer.TOKEN);
        assertThat(demand().findings())
                .extracting(Finding.Answered::answer)
                .containsExactly(Answer.MET, Answer.TOKEN);
    }

    @Test
    void aFindingTakenBackNoLongerHoldsAndItsEntriesStay() {
        long entry = find(Answer.REFUSED);
        Finding found = Finding.holding(store).getFirst();
        long size = store.checkpoint().size();

        Finding.undo(store, found, "a slip", "Ada");

        assertThat(found.entry()).isEqualTo(entry);
        assertThat(Finding.holding(store)).isEmpty();
        assertThat(demand().answer()).isEqualTo(Answer.PROMISED);
        assertThat(store.checkpoint().size()).isEqualTo(size + 1);
    }

    @Test
    void whatBecameOfTheSituationIsProposedByWhatFollowedAndDecidedByPeople() {
        Effect announced = demand().effect();
        told("2021-06-20", "Kabemba libéré.")
                .claim(EventKind.RELEASE, "libéré", "Kabemba", "2021-06-19")
                .acceptIn(store);
        Effect freed = demand().effect();
        told("2021-07-20", "Kabemba condamné.")
                .claim(EventKind.SENTENCE, "condamné", "Kabemba", "2021-07-19")
                .acceptIn(store);
        Effect sentenced = demand().effect();

        Finding.answered(
                store,
                demand().id(),
                Answer.TOKEN,
                Optional.of(Effect.WORSENED),
                Optional.empty(),
                "",
                "Ada");
        Effect decided = demand().effect();
        Finding.undo(store, Finding.holding(store).getFirst(), "a slip", "Ada");

        assertThat(announced).isEqualTo(Effect.UNCHANGED);
        assertThat(freed).isEqualTo(Effect.IMPROVED);
        assertThat(sentenced).isEqualTo(Effect.MIXED);
        assertThat(decided).isEqualTo(Effect.WORSENED);
        assertThat(demand().effect()).isEqualTo(Effect.MIXED);
    }

    @Test
    void whoSaysNothingOfTheSituationLeavesWhatWasSaidOfIt() {
        Finding.answered(
                store,
                demand().id(),
                Answer.PROMISED,
                Optional.of(Effect.UNCHANGED),
                Optional.empty(),
                "",
                "Ada");

        find(Answer.MET);

        assertThat(demand().answer()).isEqualTo(Answer.MET);
        assertThat(demand().effect()).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void theCaseFileSaysWhatWasFound() {
        find(Answer.MET);

        CaseFile file = CaseFile.of(store, "Kabemba", LocalDate.of(2021, 6, 1));

        assertThat(file.demands().getFirst().answer()).isEqualTo(Answer.MET);
    }

    @Test
    void aCaseThatSomebodyVerifiedIsNotStaleAndARecognitionStandsInItsFile() {
        LocalDate later = LocalDate.of(2022, 6, 1);
        String mention = demand().id() + ":1";
        told("2021-04-10", "Kabemba a été arrêté.")
                .claim(EventKind.ARREST, "arrêté", "Kabemba", "2021-04-09")
                .acceptIn(store);
        CaseFile before = CaseFile.of(store, "Kabemba", later);

        Finding.verified(store, mention, LocalDate.of(2022, 5, 20), "her lawyer", "Ada");
        Finding.recognised(
                store,
                mention,
                "A committee",
                Finding.Standing.POLITICAL_PRISONER,
                Optional.of(new Edtf("2021-05")),
                "its list of May",
                "Ada");
        CaseFile after = CaseFile.of(store, "Kabemba", later);

        assertThat(before.stale(90)).isTrue();
        assertThat(after.stale(90)).isFalse();
        assertThat(after.lastKnown()).hasValue(LocalDate.of(2022, 5, 20));
        assertThat(after.recognitions())
                .extracting(Finding.Recognised::organisation)
                .containsExactly("A committee");
        assertThat(CaseFile.of(store, "Petrov", later).found()).isEmpty();
    }

    private long verified(String mention) {
        return Finding.verified(store, mention, LocalDate.of(2021, 5, 20), "her lawyer", "Ada");
    }

    private CaseFile file(String mention) {
        People people = People.of(store, Comparer.load().naming(false));
        return CaseFile.of(
                        people.chronology(people.person(mention).orElseThrow()),
                        LocalDate.of(2021, 6, 1))
                .with(Finding.holding(store));
    }

    private String taken(String day, String text, String trigger, String whom) {
        List<String> before = claims();
        Told.told(day, text).claim(EventKind.ARREST, trigger, whom, "").acceptIn(store);
        return claims().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
    }

    private List<String> claims() {
        return store.claims(ClaimFilter.all()).stream().map(KeptClaim::id).toList();
    }

    @Test
    void whatWasFoundFollowsWhoeverTheMentionIsJudgedToBeAndComesBackWhenThatIsUndone() {
        String one = taken("2021-04-10", "Ruth Ilunga arrêtée.", "arrêtée", "Ruth Ilunga") + ":1";
        String other = taken("2021-04-11", "Paule Ordan prise.", "prise", "Paule Ordan") + ":1";
        verified(one);

        int apart = file(other).found().size();
        Judgement.enter(store, Judgement.Verdict.SAME, one, other, "her maiden name", "Ada");
        int joined = file(other).found().size();
        Judgement.undo(store, Judgement.holding(store).getFirst(), "a slip", "Ada");

        assertThat(apart).isZero();
        assertThat(joined).isOne();
        assertThat(file(other).found()).isEmpty();
        assertThat(file(one).found()).hasSize(1);
    }

    @Test
    void whatWasFoundStaysWithWhomItIsAboutWhenItsClaimIsRejected() {
        List<String> before = claims();
        Told.told("2021-04-10", "Ruth Ilunga arrêtée puis battue.")
                .claim(EventKind.ARREST, "arrêtée", "Ruth Ilunga", "")
                .claim(EventKind.TORTURE, "battue", "Ruth Ilunga", "")
                .acceptIn(store);
        List<String> own = claims().stream().filter(id -> !before.contains(id)).toList();
        verified(own.getFirst() + ":1");

        store.review(own.getFirst(), Decision.REJECT, "another", "Ada");

        assertThat(file(own.getLast() + ":1").found()).hasSize(1);
    }

    private void call(String claim, String text, String name) {
        Claim before = store.claims(ClaimFilter.all()).stream()
                .filter(one -> one.id().equals(claim))
                .findFirst()
                .orElseThrow()
                .claim();
        int begin = text.indexOf(name);
        Quote quote = Quote.of(text, new Span(begin, begin + name.length()));
        store.correct(
                claim,
                new Claim(
                        before.kind(),
                        before.trigger(),
                        List.of(new Mention(Role.PATIENT, MentionKind.PERSON, quote)),
                        before.when(),
                        before.where(),
                        before.modality(),
                        before.source(),
                        before.count(),
                        before.penalty(),
                        before.charge(),
                        before.rule()),
                "",
                "Ada");
    }

    @Test
    void whatWasFoundStaysWithWhomItIsAboutWhenTheirNameIsCorrected() {
        String text = "Mme Ruth Ilunga arrêtée.";
        String claim = taken("2021-04-10", text, "arrêtée", "Ruth");
        verified(claim + ":1");

        call(claim, text, "Ruth Ilunga");
        int longer = file(claim + ":1").found().size();
        verified(claim + ":1");
        call(claim, text, "Ilunga");

        assertThat(longer).isOne();
        assertThat(file(claim + ":1").found())
                .as("«Ruth» is not «Ilunga», but «Ruth Ilunga» may be")
                .hasSize(1);
    }

    @Test
    void whatWasFoundIsNotToldOfSomebodyElseWhomTheMentionIsCorrectedToName() {
        String text = "Ruth Ilunga arrêtée devant Paule Ilunga.";
        String claim = taken("2021-04-10", text, "arrêtée", "Ruth Ilunga");
        verified(claim + ":1");

        call(claim, text, "Paule Ilunga");

        assertThat(file(claim + ":1").found()).isEmpty();
    }

    @Test
    void whatWasFoundOfABulletinThatIsNotPublicIsNotTold() {
        find(Answer.MET);
        String claim = store.claims(ClaimFilter.all()).getFirst().id();

        store.guard().restrict(claim.replaceAll("-.*", ""), "lawyers", "asked for", "Ada");

        assertThat(Finding.holding(store)).isEmpty();
    }
}
