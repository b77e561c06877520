package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.ClaimFilter;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.SecondReader;
import org.vigie.record.Status;
import org.vigie.serve.Desk;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Line;
import org.vigie.serve.page.Section;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What waits for a second reader: for whoever looks, or for others; and what people are at odds
/// about.
final class WaitingPage {
    private static final int SHOWN = 100;
    private static final int FETCHED = 200;

    private final Record record;
    private final Desk desk;
    private final ZoneId zone;

    WaitingPage(Desk desk, ZoneId zone) {
        this.record = desk.record();
        this.desk = desk;
        this.zone = zone;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        boolean wanted = SecondReader.wanted(record);
        Cards cards = new Cards(words, zone, desk.collector(), wanted);
        Predicate<KeptClaim> own = claim -> wanted && claim.decidedBy(desk.collector());
        return visit.page(
                "sheet",
                "bulletins",
                words.say("waiting.title"),
                Map.of(
                        "lead",
                        words.say(wanted ? "waiting.lead" : "waiting.not-wanted"),
                        "sections",
                        List.of(
                                section("you", Status.AWAITING, own.negate(), cards, words),
                                section("odds", Status.CONTESTED, _ -> true, cards, words),
                                section("others", Status.AWAITING, own, cards, words))));
    }

    /// {@return whether something waits for somebody}
    ///
    /// @param record the record
    /// @param name   by which entries call them
    static boolean any(Record record, String name) {
        boolean wanted = SecondReader.wanted(record);
        return !some(record, Status.CONTESTED, _ -> true, 1).isEmpty()
                || !some(record, Status.AWAITING, claim -> !wanted || !claim.decidedBy(name), 1)
                        .isEmpty();
    }

    private Section section(
            String name, Status status, Predicate<KeptClaim> which, Cards cards, Words words) {
        List<KeptClaim> found = some(record, status, which, SHOWN + 1);
        List<Line> lines = found.stream()
                .limit(SHOWN)
                .map(claim -> line(claim, cards, words))
                .toList();
        String title = words.say("waiting." + name);
        return new Section(
                name,
                found.size() > SHOWN
                        ? title + " (" + words.say("waiting.first", SHOWN) + ")"
                        : title,
                lines,
                words.say("waiting." + name + "-none"));
    }

    private static Line line(KeptClaim claim, Cards cards, Words words) {
        String facts = String.join(
                " · ",
                cards.facts(claim.claim()).stream()
                        .flatMap(fact -> fact.items().stream())
                        .map(item -> item.words())
                        .toList());
        return new Line(
                words.say("kind." + claim.claim().kind().label()),
                "/bulletins/" + claim.bulletin() + "?claim=" + claim.id(),
                facts.isEmpty() ? "“" + claim.claim().trigger().text() + "”" : facts,
                cards.waits(claim),
                claim.claim().modality().label(),
                false,
                List.of());
    }

    /// {@return claims that stand so and are of a sort, no more than are shown}
    private static List<KeptClaim> some(
            Record record, Status status, Predicate<KeptClaim> which, int most) {
        ClaimFilter filter = ClaimFilter.all().in(status);
        List<KeptClaim> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        List<KeptClaim> page = record.walk().claims(filter, after, FETCHED);
        while (!page.isEmpty() && found.size() < most) {
            page.stream().filter(which).limit(most - (long) found.size()).forEach(found::add);
            after = Optional.of(page.getLast().id());
            page = record.walk().claims(filter, after, FETCHED);
        }
        return found;
    }
}
