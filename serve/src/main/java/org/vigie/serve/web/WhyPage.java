package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.claim.Claim;
import org.vigie.read.explain.Explained;
import org.vigie.read.explain.Explanation;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.serve.Desk;
import org.vigie.serve.words.WhyWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a claim came about: its bulletin read anew, with the reader telling what it does.
final class WhyPage {
    private static final int MISSES = 8;

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
        Explained explained = desk.explain(bulletin.bulletin());
        WhyWords why = new WhyWords(visit.words());
        Optional<Explanation> found = explained.claims().stream()
                .filter(one -> isSame(one.claim(), claim.proposed()))
                .findFirst();
        List<WhyWords.Section> sections = new ArrayList<>(found.map(why::say).orElse(List.of()));
        int place = claim.proposed().trigger().span().begin();
        sections.add(why.misses(explained.misses(place, MISSES)));
        if (found.isEmpty()) {
            explained.sentence(place).ifPresent(sentence -> sections.addAll(why.say(sentence)));
        }
        return visit.page(
                "why",
                "bulletins",
                visit.words().say("why.title"),
                Map.of(
                        "sections",
                        sections,
                        "card",
                        review.card(visit, claim, bulletin.bulletin().text()),
                        "back",
                        "/bulletins/" + claim.bulletin() + "?claim=" + claim.id() + "#c-"
                                + claim.id(),
                        "language",
                        bulletin.bulletin().language(),
                        "stale",
                        found.isEmpty()));
    }

    /// The reader of today may take a word more or less for the trigger.
    private static boolean isSame(Claim one, Claim other) {
        return one.kind() == other.kind()
                && one.trigger().span().overlaps(other.trigger().span());
    }
}
