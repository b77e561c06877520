package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.claim.Claim;
import org.vigie.record.KeptClaim;
import org.vigie.serve.Desk;
import org.vigie.serve.page.CorrectionForm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form by which a person puts a claim right.
final class CorrectionPage {
    private static final int FIELD_CHARS = 4000;

    private final Desk desk;
    private final ReviewPage review;

    CorrectionPage(Desk desk, ReviewPage review) {
        this.desk = desk;
        this.review = review;
    }

    ServerResponse show(Visit visit) {
        return claim(visit)
                .map(claim -> form(
                        visit,
                        HttpStatus.OK,
                        claim,
                        CorrectionForm.of(claim.claim(), claim.reviews().size())))
                .orElseGet(visit::notFound);
    }

    ServerResponse save(Visit visit) {
        return claim(visit).map(claim -> save(visit, claim)).orElseGet(visit::notFound);
    }

    private ServerResponse save(Visit visit, KeptClaim claim) {
        Map<String, String> typed = typed(visit);
        CorrectionForm form = new CorrectionForm(typed, Map.of());
        String text = desk.record().reading(claim.reading()).text();
        Correcting correcting = new Correcting(claim.claim(), text, form);
        Optional<Claim> corrected = correcting.claim();
        Map<String, String> faults = new HashMap<>(correcting.faults());
        String now = Integer.toString(claim.reviews().size());
        if (!form.value("seen").equals(now)) {
            // somebody else was quicker; what was typed is kept, and saved if it is sent again
            faults.put("seen", "correct.fault.changed");
            typed.put("seen", now);
        }
        if (corrected.isEmpty() || !faults.isEmpty()) {
            CorrectionForm again = new CorrectionForm(typed, faults);
            return form(visit, HttpStatus.UNPROCESSABLE_CONTENT, claim, again);
        }
        desk.record().correct(claim.id(), corrected.get(), form.value("reason"), desk.collector());
        return review.after(visit, claim);
    }

    private ServerResponse form(
            Visit visit, HttpStatus status, KeptClaim claim, CorrectionForm form) {
        String text = desk.record().reading(claim.reading()).text();
        return visit.answer(
                visit.wantsPart() ? HttpStatus.OK : status,
                visit.wantsPart() ? "correct-form" : "correct",
                "bulletins",
                visit.words().say("correct.title"),
                Map.of(
                        "claim",
                        review.card(visit, claim, text),
                        "form",
                        form,
                        "language",
                        desk.record().reading(claim.reading()).language(),
                        "text",
                        text));
    }

    private Optional<KeptClaim> claim(Visit visit) {
        return review.claim(visit.request().pathVariable("claim"));
    }

    private static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = new HashMap<>();
        for (Map.Entry<String, List<String>> field : visit.request().params().entrySet()) {
            String value = field.getValue().getFirst();
            typed.put(field.getKey(), value.substring(0, Math.min(value.length(), FIELD_CHARS)));
        }
        return typed;
    }
}
