package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Dating;
import org.vigie.cases.Step;
import org.vigie.cases.Steps;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Folding;
import org.vigie.serve.page.Bar;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.TimeRow;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is told to have been between two days, on a line, with its vagueness.
final class ChronologyPage {
    private static final int ROWS = 100;
    private static final int PLACE_CHARS = 100;

    private final Casebook casebook;

    ChronologyPage(Casebook casebook) {
        this.casebook = casebook;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        LocalDate to = visit.value("to").flatMap(CountsPage::day).orElse(casebook.today());
        LocalDate from = visit.value("from")
                .flatMap(CountsPage::day)
                .filter(day -> !day.isAfter(to))
                .orElse(to.minusYears(1));
        Optional<EventKind> kind = visit.value("kind").flatMap(CountsPage::kind);
        Optional<Modality> modality = visit.value("modality").flatMap(ChronologyPage::modality);
        String asked = visit.value("place").orElse("");
        String place = asked.substring(0, Math.min(asked.length(), PLACE_CHARS));
        boolean proposed = visit.value("proposed").isPresent();
        Told told = casebook.kept(
                String.join(" ", "chronology", from + " " + to, kind + " " + modality, place)
                        + proposed,
                () -> Told.of(steps(casebook, kind, modality, proposed).stream()
                        .filter(step -> isBetween(step, from, to) && isAt(step, place))
                        .toList()));
        Lines lines = new Lines(words, casebook.zone());
        List<TimeRow> rows = told.first().stream()
                .map(step -> new TimeRow(lines.step(step), Bar.of(time(step), from, to)))
                .toList();
        return visit.page(
                "chronology",
                "chronology",
                words.say("chronology.title"),
                Map.of(
                        "choices",
                        Map.of(
                                "kind",
                                CountsPage.kinds(kind, words),
                                "modality",
                                modalities(modality, words)),
                        "values",
                        Map.of("from", from.toString(), "to", to.toString(), "place", place),
                        "proposed",
                        proposed,
                        "rows",
                        rows,
                        "found",
                        told.found(),
                        "edges",
                        List.of(new TimeWords(words).day(from), new TimeWords(words).day(to))));
    }

    /// What a page shows of what was found.
    private record Told(List<Step> first, int found) {
        static Told of(List<Step> found) {
            return new Told(
                    List.copyOf(found.subList(0, Math.min(ROWS, found.size()))), found.size());
        }
    }

    /// {@return claims of a kind and a certainty, in order of time}
    static List<Step> steps(
            Casebook casebook,
            Optional<EventKind> kind,
            Optional<Modality> modality,
            boolean proposed) {
        ClaimFilter filter = proposed ? Steps.standing() : Steps.reviewed();
        if (kind.isPresent()) {
            filter = filter.of(kind.get());
        }
        if (modality.isPresent()) {
            filter = filter.told(modality.get());
        }
        return Steps.of(casebook.record(), filter);
    }

    static boolean isBetween(Step step, LocalDate from, LocalDate to) {
        return step.dating() instanceof Dating.Told
                && !step.dating().before(from)
                && !step.dating().after(to);
    }

    private static boolean isAt(Step step, String place) {
        return place.isBlank()
                || step.claim().claim().where().stream()
                        .anyMatch(where -> Folding.fold(where.quote().text())
                                .contains(Folding.fold(place.strip())));
    }

    private static Edtf time(Step step) {
        return step.claim().claim().when().orElseThrow().edtf();
    }

    static Optional<Modality> modality(String label) {
        return Arrays.stream(Modality.values())
                .filter(modality -> modality.label().equals(label))
                .findFirst();
    }

    static List<Choice> modalities(Optional<Modality> chosen, Words words) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.say("chronology.any-modality"), chosen.isEmpty()));
        for (Modality modality : Modality.values()) {
            choices.add(new Choice(
                    modality.label(),
                    words.say("modality." + modality.label()),
                    chosen.filter(modality::equals).isPresent()));
        }
        return choices;
    }
}
