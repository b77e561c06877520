package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.Checkpoint;
import org.vigie.record.Event;
import org.vigie.record.Record;
import org.vigie.serve.page.Happening;
import org.vigie.serve.words.StampWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What the record is, whether its kept files were checked lately, and what was done last.
final class RecordPage {
    private static final int EVENTS = 100;

    private final Record record;
    private final Clock clock;
    private final ZoneId zone;

    RecordPage(Record record, Clock clock, ZoneId zone) {
        this.record = record;
        this.clock = clock;
        this.zone = zone;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        Checkpoint now = record.checkpoint();
        FixityNotice fixity = FixityNotice.of(record, clock.instant());
        List<Happening> events =
                record
                        .history()
                        .events(Math.max(0, now.size() - EVENTS), EVENTS)
                        .reversed()
                        .stream()
                        .map(event -> happening(event, words))
                        .toList();
        return visit.page(
                "record",
                "record",
                words.say("recordpage.title"),
                Map.of(
                        "checkpoint", now.text(),
                        "checked", fixity.said(words, zone),
                        "overdue", fixity.overdue(),
                        "stamps", stamps(words),
                        "clock", clock(words),
                        "restricted", record.guard().restrictions().size(),
                        "events", events));
    }

    /// {@return that this computer's clock cannot be right; empty where it can}
    private String clock(Words words) {
        return record.history()
                .clockBehind()
                .map(newest ->
                        words.say("record.clock-behind", new TimeWords(words).moment(newest, zone)))
                .orElse("");
    }

    private List<String> stamps(Words words) {
        StampWords stamps = new StampWords(words, zone);
        return record.timestamps().all().stream()
                .map(stamp -> stamps.line(stamp, clock.instant()))
                .toList();
    }

    private Happening happening(Event event, Words words) {
        String what = words.say("entry." + event.kind().label());
        String by = event.by()
                .map(who -> who.isEmpty() ? "" : " " + words.say("log.by", who))
                .orElseGet(() ->
                        " " + words.say("log.destroyed", event.redaction().orElse(event.entry())));
        return new Happening(
                Long.toString(event.entry()),
                new TimeWords(words).moment(event.time(), zone),
                what + by,
                String.join(" ", event.of()));
    }
}
