package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Chronology;
import org.vigie.cases.Dating;
import org.vigie.cases.Finding;
import org.vigie.cases.People;
import org.vigie.cases.Person;
import org.vigie.cases.Step;
import org.vigie.serve.page.Card;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Doubts;
import org.vigie.serve.page.Line;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.Moment;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the record knows about a person, under all their names: the case file, the chronology, who
/// may be the same, and what was judged.
final class PersonPage {
    private static final int DOUBTS = 5;
    private static final int SEVERAL = 50;

    private final Casebook casebook;
    private final ZoneId zone;

    PersonPage(Casebook casebook, ZoneId zone) {
        this.casebook = casebook;
        this.zone = zone;
    }

    ServerResponse show(Visit visit) {
        AskedPerson asked = AskedPerson.of(visit, casebook);
        List<Person> several = asked.several();
        String title =
                asked.called().isEmpty() ? visit.words().say("person.title") : asked.called();
        Map<String, Object> values = new HashMap<>(file(visit, asked.all()));
        values.putAll(who(visit, asked.people(), asked.meant()));
        values.put("name", asked.called());
        values.put("id", asked.meant().map(Person::id).orElse(""));
        values.put("several", several.size() < 2 ? List.of() : choices(several, visit.words()));
        return visit.page("person", "cases", title, values);
    }

    private static List<Line> choices(List<Person> several, Words words) {
        return several.stream()
                .limit(SEVERAL)
                .map(person -> new Line(
                        person.fullest(),
                        Cards.personOf(person.id()),
                        words.say("cases.claims", person.claims()),
                        "",
                        "",
                        false,
                        List.of()))
                .toList();
    }

    private Map<String, Object> file(Visit visit, Chronology all) {
        boolean reviewedOnly = visit.value("reviewed").isPresent();
        CaseFile file = casebook.file(all);
        Lines lines = new Lines(visit.words(), zone);
        return Map.of(
                "forms",
                all.forms(),
                "sentence",
                all.steps().isEmpty() ? List.of() : lines.sentence(file, casebook.staleDays()),
                "sections",
                lines.parts(file),
                "moments",
                moments(reviewedOnly ? all.reviewed() : all, visit.words()),
                "found",
                lines.found(file),
                "standings",
                Stream.of(Finding.Standing.values())
                        .map(one -> new Choice(
                                one.label(), visit.words().say("standing." + one.label()), false))
                        .toList(),
                "reviewedOnly",
                reviewedOnly,
                "left",
                all.steps().size() - all.reviewed().steps().size());
    }

    private Map<String, Object> who(Visit visit, People people, Optional<Person> meant) {
        Doubts doubts = new Doubts(people, visit.words(), zone);
        return Map.of(
                "doubts",
                meant.map(person -> doubts.of(people.questionsOf(person).stream()
                                .limit(DOUBTS)
                                .toList()))
                        .orElse(List.of()),
                "mentions",
                meant.map(doubts::mentions).orElse(List.of()),
                "groups",
                meant.map(Person::groups).orElse(1),
                "judged",
                meant.map(person -> doubts.judged(people.judgementsOf(person))).orElse(List.of()));
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
