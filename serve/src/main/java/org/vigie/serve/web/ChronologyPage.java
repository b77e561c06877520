package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Step;
import org.vigie.claim.Edtf;
import org.vigie.claim.Modality;
import org.vigie.claim.Place;
import org.vigie.serve.map.Gazetteer;
import org.vigie.serve.page.Bar;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.TimeRow;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

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
        AskedClaims asked = AskedClaims.of(visit, casebook.today());
        String typed = visit.value("place").orElse("");
        String place = typed.substring(0, Math.min(typed.length(), PLACE_CHARS));
        Told told = casebook.kept(
                asked.key("chronology", " " + place),
                () -> Told.of(at(place, casebook.between(asked)), casebook));
        TimeWords times = new TimeWords(words);
        Lines lines = new Lines(words, casebook.zone());
        List<TimeRow> rows = told.first().stream()
                .map(step ->
                        new TimeRow(lines.step(step), Bar.of(time(step), asked.from(), asked.to())))
                .toList();
        return visit.page(
                "chronology",
                "chronology",
                words.say("chronology.title"),
                Map.of(
                        "choices",
                        Map.of(
                                "kind",
                                CountsPage.kinds(asked.kind(), words),
                                "modality",
                                modalities(asked.modality(), words)),
                        "values",
                        Map.of(
                                "from",
                                asked.from().toString(),
                                "to",
                                asked.to().toString(),
                                "place",
                                place),
                        "proposed",
                        asked.proposed(),
                        "rows",
                        rows,
                        "found",
                        told.found(),
                        "edges",
                        List.of(times.day(asked.from()), times.day(asked.to()))));
    }

    /// What a page shows of what was found.
    private record Told(List<Step> first, int found) {
        static Told of(List<Step> found, Casebook casebook) {
            return new Told(
                    casebook.whole(found.subList(0, Math.min(ROWS, found.size()))), found.size());
        }
    }

    private static List<Step> at(String place, List<Step> steps) {
        Predicate<Place> there = Gazetteer.in(place);
        return place.isBlank()
                ? steps
                : steps.stream()
                        .filter(step -> step.claim().claim().where().stream().anyMatch(there))
                        .toList();
    }

    private static Edtf time(Step step) {
        return step.claim().claim().when().orElseThrow().edtf();
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
