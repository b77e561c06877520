package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Chronology;
import org.vigie.cases.Dating;
import org.vigie.cases.Step;
import org.vigie.serve.page.Card;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.Moment;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the record knows about a name, in order of time.
final class PersonPage {
    private static final int NAME_CHARS = 200;

    private final Casebook casebook;
    private final ZoneId zone;

    PersonPage(Casebook casebook, ZoneId zone) {
        this.casebook = casebook;
        this.zone = zone;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        String asked = visit.value("name").orElse("");
        String name = asked.substring(0, Math.min(asked.length(), NAME_CHARS));
        boolean reviewedOnly = visit.value("reviewed").isPresent();
        CaseFile file = name.isEmpty()
                ? CaseFile.of(new Chronology("", List.of()), casebook.today())
                : casebook.file(name);
        Chronology all = file.all();
        Chronology shown = reviewedOnly ? all.reviewed() : all;
        Lines lines = new Lines(words);
        return visit.page(
                "person",
                "cases",
                name.isEmpty() ? words.say("person.title") : name,
                Map.of(
                        "name",
                        name,
                        "forms",
                        all.forms().stream().filter(form -> !form.equals(name)).toList(),
                        "sentence",
                        all.steps().isEmpty()
                                ? List.of()
                                : lines.sentence(file, casebook.staleDays()),
                        "sections",
                        lines.parts(file),
                        "moments",
                        moments(shown, words),
                        "reviewedOnly",
                        reviewedOnly,
                        "left",
                        all.steps().size() - all.reviewed().steps().size()));
    }

    private List<Moment> moments(Chronology chronology, Words words) {
        Cards cards = new Cards(words, zone);
        CaseWords cases = new CaseWords(words);
        TimeWords times = new TimeWords(words);
        List<Moment> moments = new ArrayList<>();
        for (Step step : chronology.steps()) {
            Card card = cards.card(step.claim(), moments.size(), "");
            moments.add(new Moment(
                    cases.when(step.dating()),
                    step.dating() instanceof Dating.Told,
                    card,
                    Cards.snippets(step.context()),
                    step.bulletin().title(),
                    step.bulletin().language(),
                    step.bulletin().published().map(times::day).orElse("")));
        }
        return moments;
    }
}
