package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Demand;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.Section;
import org.vigie.serve.words.Words;

import java.util.List;
import java.util.Map;

/// What is asked of those in power, and what came after.
final class DemandsPage {
    private final Casebook casebook;

    DemandsPage(Casebook casebook) {
        this.casebook = casebook;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        List<Demand> demands = casebook.demands();
        return visit.page(
                "sheet",
                "demands",
                words.say("demands.title"),
                Map.of(
                        "lead",
                        words.say(demands.isEmpty() ? "demands.none" : "demands.lead"),
                        "sections",
                        demands.isEmpty() ? List.of() : sections(demands, words)));
    }

    private static List<Section> sections(List<Demand> demands, Words words) {
        Lines lines = new Lines(words);
        return List.of(
                new Section(
                        "open",
                        words.say("demands.open"),
                        demands.stream().filter(Demand::open).map(lines::demand).toList(),
                        words.say("demands.none-open")),
                new Section(
                        "answered",
                        words.say("demands.answered"),
                        demands.stream()
                                .filter(demand -> !demand.open())
                                .map(lines::demand)
                                .toList(),
                        words.say("demands.none-answered")));
    }
}
