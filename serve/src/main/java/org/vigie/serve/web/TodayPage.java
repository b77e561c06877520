package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Roll;
import org.vigie.record.Listed;
import org.vigie.serve.account.SecondReading;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Line;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.Section;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What is new, due, quiet, in contradiction or waiting.
final class TodayPage {
    private static final int NEW_DAYS = 7;
    private static final int DUE_DAYS = 14;
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 12;

    private final Casebook casebook;
    private final Clock clock;
    private final ZoneId zone;

    TodayPage(Casebook casebook, Clock clock, ZoneId zone) {
        this.casebook = casebook;
        this.clock = clock;
        this.zone = zone;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        List<Listed> listed = casebook.record().bulletins(LOOKED_AT, 0);
        Roll roll = casebook.roll();
        return visit.page(
                "sheet",
                "today",
                words.say("today.title"),
                Map.of(
                        "lead",
                        words.say("today.lead"),
                        "sections",
                        List.of(
                                fixity(words),
                                waiting(visit, words),
                                review(listed, words),
                                due(words),
                                arrived(listed, words),
                                quiet(roll, words),
                                against(roll, words))));
    }

    private Section section(String name, List<Line> lines, Words words) {
        return new Section(
                name,
                words.say("today." + name),
                lines.stream().limit(SHOWN).toList(),
                words.say("today." + name + "-none"));
    }

    /// Is left out where no comparison is due.
    private Section fixity(Words words) {
        FixityNotice fixity = FixityNotice.of(casebook.record(), clock.instant());
        Line due = new Line(
                fixity.said(words, zone),
                "/record",
                words.say("recordpage.overdue"),
                "",
                "",
                false,
                List.of());
        return new Section(
                "fixity",
                words.say("today.fixity"),
                fixity.overdue() ? List.of(due) : List.of(),
                "");
    }

    /// Is left out where nothing waits for whoever looks.
    private Section waiting(Visit visit, Words words) {
        Line line = new Line(words.say("waiting.title"), "/waiting", "", "", "", false, List.of());
        return new Section(
                "waiting",
                words.say("waiting.you"),
                new SecondReading(casebook.record(), visit.person()).isDue()
                        ? List.of(line)
                        : List.of(),
                "");
    }

    private Section review(List<Listed> listed, Words words) {
        return section(
                "review",
                listed.stream()
                        .filter(one -> one.proposed() > 0)
                        .map(one -> bulletin(one, words.say("list.to-do", one.proposed()), words))
                        .toList(),
                words);
    }

    private Section arrived(List<Listed> listed, Words words) {
        LocalDate since = casebook.today().minusDays(NEW_DAYS);
        return section(
                "new",
                listed.stream()
                        .filter(one -> !one.added().atZone(zone).toLocalDate().isBefore(since))
                        .map(one -> bulletin(one, words.say("list.claims", one.claims()), words))
                        .toList(),
                words);
    }

    private static Line bulletin(Listed one, String aside, Words words) {
        return new Line(
                one.title().isBlank() ? one.name() : one.title(),
                "/bulletins/" + one.number(),
                one.published().map(new TimeWords(words)::day).orElse(""),
                aside,
                "",
                false,
                List.of());
    }

    private Section due(Words words) {
        Lines lines = new Lines(words, zone);
        return section(
                "due", casebook.due(DUE_DAYS, SHOWN).stream().map(lines::item).toList(), words);
    }

    private Section quiet(Roll roll, Words words) {
        int stale = casebook.staleDays();
        return section(
                "quiet",
                roll.cases().stream()
                        .filter(one -> one.state().held() && one.stale(roll.day(), stale))
                        .limit(SHOWN)
                        .map(one -> person(
                                one,
                                one.lastHeard()
                                        .map(day -> words.say(
                                                "case.heard", new TimeWords(words).day(day)))
                                        .orElse(""),
                                words))
                        .toList(),
                words);
    }

    private Section against(Roll roll, Words words) {
        return section(
                "against",
                roll.cases().stream()
                        .filter(one -> one.against() > 0)
                        .limit(SHOWN)
                        .map(one -> person(one, words.say("case.against", one.against()), words))
                        .toList(),
                words);
    }

    private static Line person(Roll.Case one, String aside, Words words) {
        CaseWords cases = new CaseWords(words);
        return new Line(
                one.name(),
                Cards.personOf(one.id()),
                cases.capital(cases.state(one.state())),
                aside,
                "",
                false,
                List.of());
    }
}
