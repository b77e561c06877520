package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Chronology;
import org.vigie.cases.Custody;
import org.vigie.cases.Dating;
import org.vigie.cases.Step;
import org.vigie.record.Record;
import org.vigie.serve.page.Card;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Moment;
import org.vigie.serve.page.Sentence;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the record knows about a name, in order of time.
final class PersonPage {
    private static final int NAME_CHARS = 200;

    private final Record record;
    private final ZoneId zone;

    PersonPage(Record record, ZoneId zone) {
        this.record = record;
        this.zone = zone;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        String asked = visit.value("name").orElse("");
        String name = asked.substring(0, Math.min(asked.length(), NAME_CHARS));
        boolean reviewedOnly = visit.value("reviewed").isPresent();
        Chronology all =
                name.isEmpty() ? new Chronology("", List.of()) : Chronology.of(record, name);
        Chronology shown = reviewedOnly ? all.reviewed() : all;
        return visit.page(
                "person",
                "people",
                name.isEmpty() ? words.say("person.title") : name,
                Map.of(
                        "name",
                        name,
                        "forms",
                        all.forms().stream().filter(form -> !form.equals(name)).toList(),
                        "custody",
                        custody(Custody.of(all), words),
                        "moments",
                        moments(shown, words),
                        "reviewedOnly",
                        reviewedOnly,
                        "left",
                        all.steps().size() - all.reviewed().steps().size()));
    }

    /// {@return where the person is, as sentences with the claim that each rests on; none if
    ///     nothing reviewed tells it}
    private static List<Sentence> custody(Custody custody, Words words) {
        TimeWords times = new TimeWords(words);
        List<Sentence> sentences = new ArrayList<>();
        Optional<Custody.Change> last = custody.heldSince()
                .or(() -> custody.changes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(custody.changes().getLast()));
        last.ifPresent(change -> sentences.add(new Sentence(
                words.say(
                        "held."
                                + custody.state()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        when(change.step().dating(), times, words)),
                href(change.step()))));
        for (Step step : custody.against()) {
            String said = words.say("kind." + step.claim().claim().kind().label());
            sentences.add(new Sentence(
                    words.say("held.against", said, when(step.dating(), times, words)),
                    href(step)));
        }
        return sentences;
    }

    private static String href(Step step) {
        String claim = step.claim().id();
        return "/bulletins/" + step.bulletin().number() + "?claim=" + claim + "#c-" + claim;
    }

    private List<Moment> moments(Chronology chronology, Words words) {
        Cards cards = new Cards(words, zone);
        TimeWords times = new TimeWords(words);
        List<Moment> moments = new ArrayList<>();
        for (Step step : chronology.steps()) {
            Card card = cards.card(step.claim(), moments.size(), "");
            moments.add(new Moment(
                    when(step.dating(), times, words),
                    step.dating() instanceof Dating.Told,
                    card,
                    Cards.snippets(step.context()),
                    step.bulletin().title(),
                    step.bulletin().language(),
                    step.bulletin().published().map(times::day).orElse("")));
        }
        return moments;
    }

    private static String when(Dating dating, TimeWords times, Words words) {
        return switch (dating) {
            case Dating.Told told -> times.say(told.when().edtf());
            case Dating.ByBulletin(var day) -> words.say("person.by-bulletin", times.day(day));
            case Dating.Undated() -> words.say("person.undated");
        };
    }
}
