package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.claim.EventKind;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Status;
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
        int accepted = desk.record().review(seen, Decision.ACCEPT, reason, desk.collector());
        int left = open.size() - accepted;
        return Visit.goTo("/bulletins/" + number + "?accepted=" + accepted + "&left=" + left);
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
