package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Agenda;
import org.vigie.claim.Edtf;
import org.vigie.serve.Desk;
import org.vigie.serve.TypedDay;
import org.vigie.serve.api.Folds;
import org.vigie.serve.page.CalendarFile;
import org.vigie.serve.page.Line;
import org.vigie.serve.page.Lines;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A month: hearings, actions, deadlines, anniversaries.
final class CalendarPage {
    private static final int MONTHS = 12;
    private static final int ROWS = 100;

    private final Casebook casebook;
    private final String collector;

    CalendarPage(Casebook casebook, Desk desk) {
        this.casebook = casebook;
        this.collector = desk.collector();
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        YearMonth now = YearMonth.from(casebook.today());
        YearMonth month = visit.value("month").flatMap(CalendarPage::month).orElse(now);
        boolean proposed = visit.value("proposed").isPresent();
        Lines lines = new Lines(words, casebook.zone());
        int page = visit.value("page").flatMap(ListPage::number).orElse(0);
        // one more than a page holds, to tell whether there is another
        List<Agenda.Item> found = casebook.outlined(
                month.atDay(1), month.atEndOfMonth(), proposed, (long) page * ROWS, ROWS + 1L);
        List<Line> items = casebook.wholeItems(found.stream().limit(ROWS).toList()).stream()
                .map(lines::item)
                .toList();
        return visit.page(
                "calendar",
                "calendar",
                words.say("calendar.title"),
                Map.of(
                        "month",
                        new CaseWords(words)
                                .capital(new TimeWords(words).say(new Edtf(month.toString()))),
                        "value",
                        month.toString(),
                        "items",
                        items,
                        "proposed",
                        proposed,
                        "before",
                        href(month.minusMonths(1), proposed),
                        "after",
                        href(month.plusMonths(1), proposed),
                        "file",
                        "/calendar/file?from=" + month.atDay(1) + (proposed ? "&proposed=yes" : ""),
                        "now",
                        month.equals(now) ? "" : href(now, proposed),
                        "within",
                        Map.of(
                                "before",
                                page > 0 ? href(month, proposed) + "&page=" + (page - 1) : "",
                                "after",
                                found.size() > ROWS
                                        ? href(month, proposed) + "&page=" + (page + 1)
                                        : "")));
    }

    /// Answers with what lies between two days, as a file for other calendars: it leaves the
    /// record, which an entry tells.
    ServerResponse file(Visit visit) {
        LocalDate from = visit.value("from").flatMap(TypedDay::of).orElse(casebook.today());
        LocalDate to = visit.value("to").flatMap(TypedDay::of).orElse(from.plusMonths(MONTHS));
        if (to.isBefore(from) || to.isAfter(from.plusYears(Folds.MOST_YEARS))) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        boolean proposed = visit.value("proposed").isPresent();
        Agenda agenda = casebook.agenda(from, to, proposed);
        String text = CalendarFile.of(agenda, visit.words(), casebook.zone(), casebook.now());
        String name = "vigie-" + from + ".ics";
        casebook.record().history().givenOut("calendar", name, agenda.claims(), collector);
        return ServerResponse.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return typed.matches("\\d{4}-\\d\\d")
                    ? Optional.of(YearMonth.parse(typed))
                    : Optional.empty();
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private static String href(YearMonth month, boolean proposed) {
        return "/calendar?month=" + month + (proposed ? "&proposed=yes" : "");
    }
}
