package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.serve.Desk;
import org.vigie.serve.words.WhyWords;

import java.util.Map;
import java.util.Optional;

/// How a claim came about: its bulletin read anew, with the reader telling what it does.
final class WhyPage {
    private final Desk desk;
    private final ReviewPage review;

    WhyPage(Desk desk, ReviewPage review) {
        this.desk = desk;
        this.review = review;
    }

    ServerResponse show(Visit visit) {
        Optional<KeptClaim> claim = review.claim(visit.request().pathVariable("claim"));
        Optional<KeptBulletin> bulletin =
                claim.flatMap(kept -> desk.record().bulletin(kept.bulletin()));
        return bulletin.isEmpty()
                ? visit.notFound()
                : show(visit, claim.orElseThrow(), bulletin.get());
    }

    private ServerResponse show(Visit visit, KeptClaim claim, KeptBulletin bulletin) {
        WhyWords.Told told = new WhyWords(visit.words())
                .told(desk.explain(bulletin.bulletin()), claim.proposed());
        return visit.page(
                "why",
                "bulletins",
                visit.words().say("why.title"),
                Map.of(
                        "sections",
                        told.sections(),
                        "card",
                        review.card(visit, claim, bulletin.bulletin().text()),
                        "back",
                        "/bulletins/" + claim.bulletin() + "?claim=" + claim.id() + "#c-"
                                + claim.id(),
                        "language",
                        bulletin.bulletin().language(),
                        "stale",
                        !told.readSo()));
    }
}
