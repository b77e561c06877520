package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Series;
import org.vigie.cases.Tally;
import org.vigie.claim.EventKind;
import org.vigie.serve.TypedDay;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Curve;
import org.vigie.serve.page.Line;
import org.vigie.serve.page.Sources;
import org.vigie.serve.words.CountWords;
import org.vigie.serve.words.FigureWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the record counts, and what others count.
final class CountsPage {
    private final Casebook casebook;

    CountsPage(Casebook casebook) {
        this.casebook = casebook;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        Optional<EventKind> kind = visit.value("kind").flatMap(CountsPage::kind);
        Tally.Unit unit = visit.value("unit").flatMap(CountsPage::unit).orElse(Tally.Unit.PERSONS);
        Tally.By by = visit.value("by").flatMap(CountsPage::by).orElse(Tally.By.KIND);
        LocalDate asOf = visit.value("as-of").flatMap(TypedDay::of).orElse(casebook.today());
        Tally tally = casebook.tally(kind, unit, by, asOf);
        List<Series> series = casebook.series();
        return visit.page(
                "counts",
                "counts",
                words.say("counts.title"),
                Map.of(
                        "kinds",
                        kinds(kind, words),
                        "units",
                        choices("counts.", Tally.Unit.values(), unit, words),
                        "bys",
                        choices("counts.by-", Tally.By.values(), by, words),
                        "asOf",
                        asOf.toString(),
                        "tally",
                        tally,
                        "rows",
                        rows(tally, by, words),
                        "curves",
                        curves(series, words),
                        "disagreements",
                        disagreements(series, words)));
    }

    private static List<Line> rows(Tally tally, Tally.By by, Words words) {
        CountWords names = new CountWords(words);
        return tally.rows().stream()
                .map(row -> new Line(
                        names.label(row.label(), by),
                        "",
                        Long.toString(row.value()),
                        words.say("counts.claims", row.claims().size()),
                        "",
                        false,
                        List.of()))
                .toList();
    }

    private static List<Curve> curves(List<Series> all, Words words) {
        FigureWords figures = new FigureWords(words);
        TimeWords times = new TimeWords(words);
        CountWords names = new CountWords(words);
        Sources sources = new Sources(words);
        List<Curve> curves = new ArrayList<>();
        for (Series series : all) {
            List<Line> points = series.points().stream()
                    .map(point -> new Line(
                            point.asOf().map(times::day).orElse(words.say("person.undated")),
                            "",
                            figures.say(point.count()),
                            "",
                            "",
                            false,
                            sources.marks(List.of(point.step()))))
                    .toList();
            curves.add(Curve.of(names.title(series), series, points));
        }
        return curves;
    }

    private static List<Line> disagreements(List<Series> all, Words words) {
        FigureWords figures = new FigureWords(words);
        Sources sources = new Sources(words);
        TimeWords times = new TimeWords(words);
        return Series.disagreements(all).stream()
                .map(pair -> new Line(
                        pair.one().asOf().map(times::day).orElse(""),
                        "",
                        figures.say(pair.one().count()) + " ≠ "
                                + figures.say(pair.other().count()),
                        "",
                        "",
                        false,
                        sources.marks(List.of(pair.one().step(), pair.other().step()))))
                .toList();
    }

    /// {@return all kinds of event, and none in particular}
    static List<Choice> kinds(Optional<EventKind> chosen, Words words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("counts.any-kind"), chosen.isEmpty()));
        for (EventKind kind : EventKind.values()) {
            choices.add(new Choice(
                    kind.label(),
                    words.say("kind." + kind.label()),
                    chosen.filter(kind::equals).isPresent()));
        }
        return choices;
    }

    private static List<Choice> choices(String key, Enum<?>[] values, Enum<?> chosen, Words words) {
        return Arrays.stream(values)
                .map(value ->
                        new Choice(name(value), words.say(key + name(value)), value == chosen))
                .toList();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// {@return the kind that a query names}
    static Optional<EventKind> kind(String label) {
        return Arrays.stream(EventKind.values())
                .filter(kind -> kind.label().equals(label))
                .findFirst();
    }

    private static Optional<Tally.Unit> unit(String name) {
        return Arrays.stream(Tally.Unit.values())
                .filter(unit -> name(unit).equals(name))
                .findFirst();
    }

    private static Optional<Tally.By> by(String name) {
        return Arrays.stream(Tally.By.values())
                .filter(by -> name(by).equals(name))
                .findFirst();
    }
}
