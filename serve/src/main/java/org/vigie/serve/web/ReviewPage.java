package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.Found;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.SecondReader;
import org.vigie.serve.Desk;
import org.vigie.serve.page.Card;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Review;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bulletin with its claims, and what a person decides about them.
final class ReviewPage {
    /// A reason is a sentence or two.
    private static final int REASON_CHARS = 2000;

    private final Record record;
    private final Desk desk;
    private final ZoneId zone;

    ReviewPage(Desk desk, ZoneId zone) {
        this.record = desk.record();
        this.desk = desk;
        this.zone = zone;
    }

    ServerResponse show(Visit visit) {
        return bulletin(visit.request().pathVariable("number"))
                .map(kept -> show(visit, kept))
                .orElseGet(visit::notFound);
    }

    private ServerResponse show(Visit visit, KeptBulletin kept) {
        Review review = review(visit.words(), kept, visit.value("claim"));
        return visit.page(
                "review",
                "bulletins",
                kept.bulletin().title(),
                Map.of(
                        "review",
                        review,
                        "accepted",
                        accepted(visit),
                        "act",
                        AcceptAll.act(visit).filter(act -> act.count() > 0),
                        "notKept",
                        notKept(kept),
                        "languages",
                        Tongue.readable(kept.bulletin().language())));
    }

    /// {@return what came of accepting all that was left, or of taking that back; empty if that
    /// was not done}
    private static String accepted(Visit visit) {
        int left = count(visit, "left").orElse(0);
        return count(visit, "undone")
                .map(undone -> visit.words().say("review.all-undone", undone, left))
                .or(() -> count(visit, "accepted")
                        .map(accepted -> visit.words().say("review.all-accepted", accepted, left)))
                .orElse("");
    }

    private static Optional<Integer> count(Visit visit, String name) {
        return visit.value(name).filter(AcceptAll.COUNT).map(Integer::parseInt);
    }

    /// {@return how many of the pages that a bulletin names are not kept yet}
    private int notKept(KeptBulletin kept) {
        List<String> links = desk.links(kept);
        return links.size() - record.files().fetched(links).size();
    }

    /// Writes a decision down and shows the claim as it stands then.
    ServerResponse decide(Visit visit) {
        return claim(visit.request().pathVariable("claim"))
                .map(claim -> decide(visit, claim))
                .orElseGet(visit::notFound);
    }

    private ServerResponse decide(Visit visit, KeptClaim claim) {
        Optional<Decision> decision = visit.value("decision").flatMap(ReviewPage::decision);
        String reason = visit.value("reason").orElse("");
        if (decision.isEmpty() || reason.length() > REASON_CHARS) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        record.review(claim.id(), decision.get(), reason, desk.collector());
        return after(visit, claim);
    }

    /// {@return the changed card alone to a script, else the page at that claim}
    ServerResponse after(Visit visit, KeptClaim claim) {
        Optional<KeptBulletin> kept = record.bulletin(claim.bulletin());
        if (visit.wantsPart() && kept.isPresent()) {
            Review review = review(visit.words(), kept.get(), Optional.of(claim.id()));
            return visit.page("card-answer", "bulletins", "", Map.of("review", review));
        }
        return Visit.goTo(
                "/bulletins/" + claim.bulletin() + "?claim=" + claim.id() + "#c-" + claim.id());
    }

    private Cards cards(Words words) {
        return new Cards(words, zone, desk.collector(), SecondReader.wanted(record));
    }

    private Review review(Words words, KeptBulletin kept, Optional<String> current) {
        List<KeptClaim> claims =
                record.claims(ClaimFilter.all().ofBulletin(kept.listed().number())).stream()
                        .sorted(Comparator.comparing(
                                claim -> claim.claim().trigger().span()))
                        .toList();
        String tongue = Tongue.name(kept.bulletin().language());
        return Review.of(kept, claims, current, cards(words), tongue, words);
    }

    /// {@return a claim's card, alone}
    Card card(Visit visit, KeptClaim claim, String text) {
        return cards(visit.words()).card(claim, 0, text);
    }

    /// {@return the bulletin with a number as it stands in an address}
    Optional<KeptBulletin> bulletin(String number) {
        return number.matches("\\d{1,12}")
                ? record.bulletin(Long.parseLong(number))
                : Optional.empty();
    }

    /// {@return the claim with an id as it stands in an address}
    Optional<KeptClaim> claim(String id) {
        return record.findClaim(id) instanceof Found.One<KeptClaim>(var claim)
                ? Optional.of(claim)
                : Optional.empty();
    }

    private static Optional<Decision> decision(String label) {
        for (Decision decision : Decision.values()) {
            if (decision.label().equals(label)) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }
}
