package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Custody;
import org.vigie.cases.Roll;
import org.vigie.claim.Place;
import org.vigie.record.Folding;
import org.vigie.serve.account.SavedSearches;
import org.vigie.serve.map.Gazetteer;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Line;
import org.vigie.serve.words.CaseWords;
import org.vigie.serve.words.ClaimWords;
import org.vigie.serve.words.TimeWords;
import org.vigie.serve.words.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Everybody the record tells of, with where they are.
final class CasesPage {
    private static final int ROWS = 100;
    private static final int NAME_CHARS = 200;
    private static final List<String> STATES = List.of("", "held", "out", "gone", "not-reviewed");

    private final Casebook casebook;
    private final SavedSearches searches;

    CasesPage(Casebook casebook, SavedSearches searches) {
        this.casebook = casebook;
        this.searches = searches;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        String asked = visit.value("name").orElse("");
        String name = asked.substring(0, Math.min(asked.length(), NAME_CHARS));
        String state = visit.value("state").filter(STATES::contains).orElse("");
        String typed = visit.value("place").orElse("");
        String place = typed.substring(0, Math.min(typed.length(), NAME_CHARS));
        int page = visit.value("page").flatMap(ListPage::number).orElse(0);
        Predicate<Place> there = Gazetteer.in(place);
        Roll roll = casebook.roll();
        List<String> folded = Folding.words(name);
        List<Roll.Case> found = roll.cases().stream()
                .filter(one -> answers(one, folded) && fits(one, state))
                .filter(one -> place.isBlank() || one.places().stream().anyMatch(there))
                .toList();
        Stream<Roll.Case> shown = found.stream().skip((long) page * ROWS).limit(ROWS);
        return visit.page(
                "cases",
                "cases",
                words.say("cases.title"),
                Map.of(
                        "name",
                        name,
                        "states",
                        states(state, words),
                        "total",
                        roll.cases().size(),
                        "found",
                        found.size(),
                        "rows",
                        shown.map(one -> row(one, words)).toList(),
                        "saved",
                        searches.of(visit.person().name(), "/cases"),
                        "filter",
                        Map.of("name", name, "state", state, "place", place),
                        "before",
                        page > 0 ? href(name, state, place, page - 1) : "",
                        "after",
                        found.size() > (page + 1) * ROWS
                                ? href(name, state, place, page + 1)
                                : ""));
    }

    private static boolean answers(Roll.Case one, List<String> name) {
        for (String asked : name) {
            if (!answers(one, asked)) {
                return false;
            }
        }
        return true;
    }

    /// All cases of a large record are asked: streams would take longer than the asking.
    private static boolean answers(Roll.Case one, String asked) {
        for (String form : one.forms()) {
            if (Folding.hasWord(form, asked)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(Roll.Case one, String state) {
        return switch (state) {
            case "held" -> one.state().held();
            case "out" -> one.state().out();
            case "gone" ->
                one.state() == Custody.State.DISAPPEARED
                        || one.state() == Custody.State.EXPELLED
                        || one.state() == Custody.State.DEAD;
            case "not-reviewed" -> one.claims() == one.proposed();
            default -> true;
        };
    }

    private static Line row(Roll.Case one, Words words) {
        CaseWords cases = new CaseWords(words);
        List<String> aside = new ArrayList<>();
        if (!one.charges().isEmpty()) {
            aside.add(words.say(
                    "case.charge", one.charges().size(), String.join("; ", one.charges())));
        }
        one.next()
                .ifPresent(step -> aside.add(words.say(
                        "case.next", new ClaimWords(words).line(step.claim().claim()))));
        one.lastHeard()
                .ifPresent(
                        day -> aside.add(words.say("case.heard", new TimeWords(words).day(day))));
        List<String> others =
                one.forms().stream().filter(form -> !form.equals(one.name())).toList();
        if (!others.isEmpty()) {
            aside.add(words.say("cases.forms", String.join(" · ", others)));
        }
        if (one.groups() > 1) {
            aside.add(words.say("cases.namesakes"));
        }
        aside.add(words.say("cases.claims", one.claims()));
        if (one.proposed() > 0) {
            aside.add(words.say("cases.proposed", one.proposed()));
        }
        String state = cases.state(one.state());
        return new Line(
                one.name(),
                Cards.personOf(one.id()),
                cases.capital(one.since()
                        .map(since -> cases.since(state, since, one.state().held()))
                        .orElse(state)),
                String.join(" · ", aside),
                "",
                one.claims() == one.proposed(),
                List.of());
    }

    private static List<Choice> states(String chosen, Words words) {
        return STATES.stream()
                .map(state -> new Choice(
                        state,
                        words.say("cases." + (state.isEmpty() ? "any-state" : state)),
                        state.equals(chosen)))
                .toList();
    }

    private static String href(String name, String state, String place, int page) {
        return "/cases?name=" + Visit.encoded(name) + "&state=" + state + "&place="
                + Visit.encoded(place) + "&page=" + page;
    }
}
