package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Claim;
import org.vigie.claim.Modality;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class SecondReaderTest {
    private static final String TWO_ARRESTS = "Ngolo, deux arrestations\n"
            + "La police a [arrêté]<arrêter> {Jean Kabemba}. Elle a [saisi] {Paule Ordan}.";

    @TempDir
    Path folder;

    private Record store;
    private String claim;
    private String other;

    @BeforeEach
    void twoClaimsAreProposedAndASecondReaderIsWanted() {
        store = Samples.create(folder);
        List<String> claims = Samples.add(store, TWO_ARRESTS).newClaims();
        claim = claims.getFirst();
        other = claims.getLast();
        SecondReader.want(store, true, "Root");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Status decided(String by, Decision decision) {
        return store.review(claim, decision, "", by).status();
    }

    private Status now() {
        return ((Found.One<KeptClaim>) store.findClaim(claim)).thing().status();
    }

    private Claim denied() {
        KeptClaim kept = ((Found.One<KeptClaim>) store.findClaim(claim)).thing();
        Claim told = kept.proposed();
        return new Claim(
                told.kind(),
                told.trigger(),
                told.mentions(),
                told.when(),
                told.where(),
                Modality.DENIED,
                told.source(),
                told.count(),
                told.penalty(),
                told.charge(),
                told.rule());
    }

    @Test
    void whatOneAcceptsWaitsUntilAnotherDoes() {
        assertThat(decided("Ada", Decision.ACCEPT)).isEqualTo(Status.AWAITING);

        assertThat(decided("Ben", Decision.ACCEPT)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void nobodyIsTheirOwnSecondReaderHoweverTheyWriteTheirName() {
        decided("Ada", Decision.ACCEPT);

        assertThatThrownBy(() -> decided(" ADA ", Decision.ACCEPT))
                .isInstanceOfSatisfying(
                        RecordException.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo(RecordException.Code.SAME_READER));
        assertThatThrownBy(() -> decided("A\u200Bd\u3164a\u00A0", Decision.ACCEPT))
                .isInstanceOf(RecordException.class);
        assertThat(now()).isEqualTo(Status.AWAITING);
    }

    @Test
    void blanksBetweenNamesMakeNoSecondReader() {
        decided("Ada Moreau", Decision.ACCEPT);

        assertThatThrownBy(() -> decided("Ada \u00A0\tMoreau", Decision.ACCEPT))
                .isInstanceOf(RecordException.class);
    }

    @Test
    void whatTheSecondRejectsIsContestedUntilAThirdDecides() {
        decided("Ada", Decision.ACCEPT);

        assertThat(decided("Ben", Decision.REJECT)).isEqualTo(Status.CONTESTED);
        assertThat(decided("Cleo", Decision.ACCEPT)).isEqualTo(Status.ACCEPTED);
        assertThat(decided("Cleo", Decision.REOPEN)).isEqualTo(Status.CONTESTED);
        assertThat(decided("Cleo", Decision.REJECT)).isEqualTo(Status.REJECTED);
    }

    @Test
    void whoeverComesRoundEndsTheContest() {
        decided("Ada", Decision.ACCEPT);
        decided("Ben", Decision.REJECT);

        assertThat(decided("Ben", Decision.ACCEPT)).isEqualTo(Status.ACCEPTED);
        assertThat(decided("Ada", Decision.REJECT)).isEqualTo(Status.CONTESTED);
        assertThat(decided("Ben", Decision.REJECT)).isEqualTo(Status.REJECTED);
    }

    @Test
    void undoingTakesOnesOwnDecisionBackAndAStrangersUndoTakesAll() {
        decided("Ada", Decision.ACCEPT);
        decided("Ben", Decision.ACCEPT);

        assertThat(decided("Ben", Decision.REOPEN)).isEqualTo(Status.AWAITING);
        assertThat(decided("Cleo", Decision.REOPEN)).isEqualTo(Status.PROPOSED);
        assertThat(decided("Ada", Decision.ACCEPT)).isEqualTo(Status.AWAITING);
        assertThat(decided("Ada", Decision.REOPEN)).isEqualTo(Status.PROPOSED);
    }

    @Test
    void aCorrectionWaitsForSomebodyElseThanWhoeverMadeIt() {
        decided("Ada", Decision.ACCEPT);

        KeptClaim corrected = store.correct(claim, denied(), "", "Ben");

        assertThat(corrected.status()).isEqualTo(Status.AWAITING);
        assertThat(corrected.decidedBy("Ben")).isTrue();
        assertThat(corrected.decidedBy("Ada")).isFalse();
        assertThatThrownBy(() -> decided("Ben", Decision.ACCEPT))
                .isInstanceOf(RecordException.class);
        assertThat(decided("Ada", Decision.ACCEPT)).isEqualTo(Status.CORRECTED);
        KeptClaim undone = store.review(claim, Decision.REOPEN, "", "Ben");
        assertThat(undone.status()).isEqualTo(Status.PROPOSED);
        assertThat(undone.claim()).isEqualTo(undone.proposed());
    }

    @Test
    void whatCountsTellsWhoDecidedFirstAndWhat() {
        decided("Ada", Decision.ACCEPT);
        decided("Ben", Decision.REJECT);
        decided("Ben", Decision.REOPEN);

        KeptClaim kept = ((Found.One<KeptClaim>) store.findClaim(claim)).thing();

        assertThat(kept.reviews()).hasSize(3);
        assertThat(kept.counting()).singleElement().satisfies(review -> {
            assertThat(review.reviewer()).isEqualTo("Ada");
            assertThat(review.decision()).contains(Decision.ACCEPT);
        });
    }

    @Test
    void turningItOnOrOffMovesNoClaim() {
        decided("Ada", Decision.ACCEPT);
        SecondReader.want(store, false, "Root");
        store.review(other, Decision.ACCEPT, "", "Ada");

        SecondReader.want(store, true, "Root");

        assertThat(now()).isEqualTo(Status.AWAITING);
        assertThat(store.claims(ClaimFilter.all().in(Status.ACCEPTED)))
                .extracting(KeptClaim::id)
                .containsExactly(other);
        SecondReader.want(store, false, "Root");
        assertThat(decided("Ada", Decision.ACCEPT)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void whatOneSettledBeforeTheRuleIsSettledAgainOnceOthersUndo() {
        SecondReader.want(store, false, "Root");
        decided("Ada", Decision.ACCEPT);
        SecondReader.want(store, true, "Root");

        decided("Ada", Decision.ACCEPT);
        decided("Ben", Decision.ACCEPT);
        assertThat(decided("Ben", Decision.REOPEN)).isEqualTo(Status.ACCEPTED);
        assertThat(decided("Ben", Decision.REJECT)).isEqualTo(Status.CONTESTED);
        decided("Ada", Decision.ACCEPT);
        assertThat(decided("Cleo", Decision.REJECT)).isEqualTo(Status.REJECTED);
        assertThat(decided("Cleo", Decision.REOPEN)).isEqualTo(Status.CONTESTED);
        assertThat(decided("Ben", Decision.REOPEN)).isEqualTo(Status.ACCEPTED);
        assertThat(decided("Ada", Decision.REOPEN)).isEqualTo(Status.PROPOSED);
    }

    @Test
    void whatOneCorrectedOrRejectedBeforeTheRuleStaysSoOnceOthersUndo() {
        SecondReader.want(store, false, "Root");
        store.correct(claim, denied(), "", "Ada");
        store.review(other, Decision.ACCEPT, "", "Ada");
        store.review(other, Decision.REJECT, "", "Ben");
        SecondReader.want(store, true, "Root");

        decided("Ben", Decision.ACCEPT);
        assertThat(decided("Ben", Decision.REOPEN)).isEqualTo(Status.CORRECTED);
        decided("Ben", Decision.REJECT);
        assertThat(decided("Ben", Decision.REOPEN)).isEqualTo(Status.CORRECTED);
        store.review(other, Decision.ACCEPT, "", "Cleo");
        assertThat(store.review(other, Decision.REOPEN, "", "Cleo").status())
                .isEqualTo(Status.REJECTED);
    }

    @Test
    void manyAcceptedAtOnceWaitToo() {
        store.review(List.of(claim, other), Decision.ACCEPT, "", "Ada");

        assertThat(store.claims(ClaimFilter.all()))
                .extracting(KeptClaim::status)
                .containsOnly(Status.AWAITING);
    }

    @Test
    void aRebuildAndAPastDayTellTheSame() {
        decided("Ada", Decision.ACCEPT);
        store.correct(claim, denied(), "", "Ben");
        store.review(other, Decision.ACCEPT, "", "Ada");
        store.review(other, Decision.REJECT, "", "Ben");
        List<KeptClaim> before = store.claims(ClaimFilter.all());

        store.rebuild();

        assertThat(store.claims(ClaimFilter.all())).isEqualTo(before);
        try (Record past = store.asKnown(Instant.parse("2999-01-01T00:00:00Z"))) {
            assertThat(past.claims(ClaimFilter.all())).isEqualTo(before);
        }
    }

    @Test
    void theAgreementCannotBeDestroyed() {
        long entry = store.checkpoint().size() - 1;

        assertThatThrownBy(
                        () -> store.guard().redact("entry:" + entry, "an order", "a court", "Root"))
                .isInstanceOfSatisfying(
                        RecordException.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo(RecordException.Code.NO_SUCH_THING));
        assertThat(Optional.of(SecondReader.wanted(store))).contains(true);
    }
}
