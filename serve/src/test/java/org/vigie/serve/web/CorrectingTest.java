package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Bound;
import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.claim.When;
import org.vigie.serve.page.CorrectionForm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

class CorrectingTest {
    private static final String TEXT =
            "Anne Ndaye est libre. À Ngozi, le juge a condamné Anne Ndaye à six ans, le 3 mai, dit"
                    + " Paul Zabo.";
    private static final Claim CLAIM = new Claim(
            EventKind.SENTENCE,
            quote("a condamné"),
            List.of(
                    new Mention(Role.PATIENT, MentionKind.PERSON, lastQuote("Anne Ndaye")),
                    new Mention(Role.AGENT, MentionKind.AUTHORITY, quote("juge"))),
            Optional.of(new When(
                    new Edtf("2021-05-03"), Optional.of(quote("le 3 mai")), Optional.of("year"))),
            List.of(new Place(quote("Ngozi"), OptionalLong.of(17))),
            Modality.REPORTED,
            Optional.of(quote("Paul Zabo")),
            Optional.of(Count.of(1, Bound.EXACT)),
            Optional.of(new Penalty(
                    Optional.empty(),
                    Optional.of("P6Y"),
                    Optional.empty(),
                    Bound.AT_LEAST,
                    Optional.of(Penalty.lasting("P8Y")))),
            Optional.empty(),
            "fr/sentence#1");

    @Test
    void aFormThatNobodyChangedGivesTheSameClaim() {
        assertThat(correct(Map.of())).contains(CLAIM);
    }

    @Test
    void ofTwoPlacesTheOneNearestTheTriggerIsMeant() {
        Claim corrected = correct(Map.of("patient.0.at", "")).orElseThrow();

        assertThat(corrected.in(Role.PATIENT).getFirst().quote())
                .isEqualTo(lastQuote("Anne Ndaye"));
    }

    @Test
    void theChosenPlaceGoesBeforeTheNearest() {
        Claim corrected = correct(Map.of("patient.0.at", "0")).orElseThrow();

        assertThat(corrected.in(Role.PATIENT).getFirst().quote().span()).isEqualTo(new Span(0, 10));
    }

    @Test
    void typedWordsTakeTheFormTheyHaveInTheText() {
        Claim corrected =
                correct(Map.of("charge", "est   LIBRE", "charge.at", "")).orElseThrow();

        assertThat(corrected.charge()).contains(quote("est libre"));
    }

    @Test
    void aTimeThatAPersonChangedIsNotInferredAnyMore() {
        When when = correct(Map.of("when", "2021-05")).orElseThrow().when().orElseThrow();

        assertThat(when.edtf()).isEqualTo(new Edtf("2021-05"));
        assertThat(when.inferred()).isEmpty();
        assertThat(when.quote()).contains(quote("le 3 mai"));
    }

    @Test
    void emptiedFieldsAreGone() {
        Claim corrected = correct(Map.of(
                        "patient.0", "",
                        "where.0", "",
                        "when", "",
                        "said", "",
                        "source", "",
                        "count", "",
                        "penalty.years", ""))
                .orElseThrow();

        assertThat(corrected.in(Role.PATIENT)).isEmpty();
        assertThat(corrected.where()).isEmpty();
        assertThat(corrected.when()).isEmpty();
        assertThat(corrected.source()).isEmpty();
        assertThat(corrected.count()).isEmpty();
        assertThat(corrected.penalty()).isEmpty();
    }

    @Test
    void aPenaltyKeepsWhatItReplacesAndItsUnits() {
        Penalty penalty = correct(Map.of(
                        "penalty.months", "6",
                        "penalty.amount", "40 000,50",
                        "penalty.currency", "KZT"))
                .orElseThrow()
                .penalty()
                .orElseThrow();

        assertThat(penalty.duration()).contains("P6Y6M");
        assertThat(penalty.amount().orElseThrow().amount()).hasToString("40000.50");
        assertThat(penalty.from()).contains(Penalty.lasting("P8Y"));
        assertThat(penalty.bound()).isEqualTo(Bound.AT_LEAST);
    }

    @Test
    void aLengthThatTheFormHasNoFieldsForIsKept() {
        Claim hours = new Claim(
                CLAIM.kind(),
                CLAIM.trigger(),
                CLAIM.mentions(),
                CLAIM.when(),
                CLAIM.where(),
                CLAIM.modality(),
                CLAIM.source(),
                CLAIM.count(),
                Optional.of(Penalty.lasting("PT12H")),
                CLAIM.charge(),
                CLAIM.rule());

        assertThat(new Correcting(hours, TEXT, CorrectionForm.of(hours, 0)).claim())
                .contains(hours);
    }

    @Test
    void everyFaultNamesItsField() {
        assertThat(faults(Map.of("trigger", ""))).containsEntry("trigger", "correct.fault.needed");
        assertThat(faults(Map.of("agent.0", "nobody here")))
                .containsEntry("agent.0", "correct.fault.not-in-text");
        assertThat(faults(Map.of("when", "soon"))).containsEntry("when", "correct.fault.edtf");
        assertThat(faults(Map.of("when", ""))).containsEntry("when", "correct.fault.needed");
        assertThat(faults(Map.of("count", "many"))).containsEntry("count", "correct.fault.number");
        assertThat(faults(Map.of("penalty.amount", "5")))
                .containsEntry("penalty.currency", "correct.fault.currency");
        assertThat(faults(Map.of("kind", "feast"))).containsEntry("kind", "correct.fault.choice");
    }

    private static Optional<Claim> correct(Map<String, String> changes) {
        return new Correcting(CLAIM, TEXT, form(changes)).claim();
    }

    private static Map<String, String> faults(Map<String, String> changes) {
        Correcting correcting = new Correcting(CLAIM, TEXT, form(changes));
        assertThat(correcting.claim()).isEmpty();
        return correcting.faults();
    }

    private static CorrectionForm form(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(CorrectionForm.of(CLAIM, 0).values());
        values.putAll(changes);
        return new CorrectionForm(values, Map.of());
    }

    private static Quote quote(String words) {
        int begin = TEXT.indexOf(words);
        return Quote.of(TEXT, new Span(begin, begin + words.length()));
    }

    private static Quote lastQuote(String words) {
        int begin = TEXT.lastIndexOf(words);
        return Quote.of(TEXT, new Span(begin, begin + words.length()));
    }
}
