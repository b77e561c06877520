package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.serve.Desk;
import org.vigie.serve.account.SecondReading;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Line;
import org.vigie.serve.page.Section;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What waits for a second reader: for whoever looks, or for others; and what people are at odds
/// about.
final class WaitingPage {
    private static final int SHOWN = 100;

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
        SecondReading reading = new SecondReading(record, visit.person());
        Cards cards = new Cards(words, zone, desk.collector(), reading.wanted());
        int most = SHOWN + 1;
        Section odds = section("odds", reading.contested(most), cards, words);
        return visit.page(
                "sheet",
                "bulletins",
                words.say("waiting.title"),
                Map.of(
                        "lead",
                        words.say(reading.wanted() ? "waiting.lead" : "waiting.not-wanted"),
                        "sections",
                        reading.may()
                                ? List.of(
                                        section("you", reading.waiting(most), cards, words),
                                        odds,
                                        section("others", reading.others(most), cards, words))
                                : List.of(
                                        section("all", reading.others(most), cards, words), odds)));
    }

    private static Section section(String name, List<KeptClaim> found, Cards cards, Words words) {
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
}
