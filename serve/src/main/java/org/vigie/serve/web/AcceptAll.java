package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.claim.EventKind;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Status;
import org.vigie.record.Together;
import org.vigie.serve.Desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Accepts what is left of a bulletin at once, all of it or one kind: only what the page showed,
/// and not what somebody else decided about since. Each claim is decided by an entry of its own,
/// so that each can be undone.
final class AcceptAll {
    /// An entry's number, as it stands in a form or an address.
    static final Predicate<String> NUMBER = Pattern.compile("\\d{1,12}").asMatchPredicate();

    /// How many claims, as it stands in a form or an address.
    static final Predicate<String> COUNT = Pattern.compile("\\d{1,6}").asMatchPredicate();

    private final Desk desk;
    private final ReviewPage review;

    AcceptAll(Desk desk, ReviewPage review) {
        this.desk = desk;
        this.review = review;
    }

    ServerResponse accept(Visit visit) {
        Optional<KeptBulletin> kept = review.bulletin(visit.request().pathVariable("number"));
        Optional<EventKind> kind = visit.value("kind").flatMap(AcceptAll::kind);
        if (kept.isEmpty()) {
            return visit.notFound();
        }
        Optional<Long> shown = visit.value("shown").filter(NUMBER).map(Long::parseLong);
        if (shown.isEmpty() || (kind.isEmpty() && visit.value("kind").isPresent())) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        long number = kept.get().listed().number();
        List<KeptClaim> open = open(number, kind);
        List<String> seen = open.stream()
                .filter(claim -> claim.entry() <= shown.get())
                .map(KeptClaim::id)
                .toList();
        String reason = visit.words().say("review.all-reason");
        Together act = desk.record().review(seen, Decision.ACCEPT, reason, desk.collector());
        return Visit.goTo("/bulletins/" + number + "?accepted=" + act.count() + "&left="
                + (open.size() - act.count()) + "&first=" + act.first());
    }

    /// Takes back what one such act accepted, and nothing that somebody decided about since.
    ServerResponse takeBack(Visit visit) {
        Optional<KeptBulletin> kept = review.bulletin(visit.request().pathVariable("number"));
        if (kept.isEmpty()) {
            return visit.notFound();
        }
        Optional<Together> act = act(visit);
        if (act.isEmpty()) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        long number = kept.get().listed().number();
        List<String> claims = desk.record().claims(ClaimFilter.all().ofBulletin(number)).stream()
                .map(KeptClaim::id)
                .toList();
        String reason = visit.words().say("review.all-undone-reason");
        int undone = desk.record().takeBack(claims, act.get(), reason, desk.collector());
        return Visit.goTo("/bulletins/" + number + "?undone=" + undone + "&left="
                + (act.get().count() - undone));
    }

    /// {@return the act that a page tells of, if it tells of one}
    static Optional<Together> act(Visit visit) {
        Optional<Long> first = visit.value("first").filter(NUMBER).map(Long::parseLong);
        return visit.value("accepted")
                .filter(COUNT)
                .map(Integer::parseInt)
                .flatMap(count -> first.map(entry -> new Together(entry, count)));
    }

    private List<KeptClaim> open(long number, Optional<EventKind> kind) {
        return desk.record().claims(ClaimFilter.all().ofBulletin(number)).stream()
                .filter(claim -> claim.status() == Status.PROPOSED)
                .filter(claim -> kind.isEmpty() || claim.claim().kind() == kind.get())
                .sorted(Comparator.comparing(claim -> claim.claim().trigger().span()))
                .toList();
    }

    private static Optional<EventKind> kind(String label) {
        return Stream.of(EventKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }
}
