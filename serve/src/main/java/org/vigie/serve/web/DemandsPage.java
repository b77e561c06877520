package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.cases.Demand;
import org.vigie.cases.Demands;
import org.vigie.record.Folding;
import org.vigie.serve.account.SavedSearches;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Line;
import org.vigie.serve.page.Lines;
import org.vigie.serve.page.Section;
import org.vigie.serve.words.Words;

import java.util.List;
import java.util.Map;

/// What is asked of those in power, what came after, and how people say that it was answered.
final class DemandsPage {
    private static final int ROWS = 50;
    private static final int NAME_CHARS = 200;
    private static final List<String> STATES = List.of("", "open", "answered");

    private final Casebook casebook;
    private final SavedSearches searches;

    DemandsPage(Casebook casebook, SavedSearches searches) {
        this.casebook = casebook;
        this.searches = searches;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        String asked = visit.value("name").orElse("");
        String name = asked.substring(0, Math.min(asked.length(), NAME_CHARS));
        String state = visit.value("state").filter(STATES::contains).orElse("");
        int page = visit.value("page").flatMap(ListPage::number).orElse(0);
        Demands demands = casebook.demands();
        List<String> folded = Folding.words(name);
        List<Demands.Asked> all = demands.all();
        // What waits comes first, whatever is on the page behind.
        List<Demands.Asked> found = all.stream()
                .filter(demand -> fits(demand, state) && answers(demand, folded))
                .sorted((one, other) -> Boolean.compare(other.open(), one.open()))
                .toList();
        List<Demand> shown = demands.whole(
                found.stream().skip((long) page * ROWS).limit(ROWS).toList());
        return visit.page(
                "demands",
                "demands",
                words.say("demands.title"),
                Map.of(
                        "name",
                        name,
                        "states",
                        states(state, words),
                        "total",
                        all.size(),
                        "open",
                        all.stream().filter(Demands.Asked::open).count(),
                        "sections",
                        sections(shown, state, words),
                        "saved",
                        searches.of(visit.person().name(), "/demands"),
                        "filter",
                        Map.of("name", name, "state", state),
                        "before",
                        page > 0 ? href(name, state, page - 1) : "",
                        "after",
                        found.size() > (page + 1) * ROWS ? href(name, state, page + 1) : ""));
    }

    private static boolean fits(Demands.Asked demand, String state) {
        return state.isEmpty() || demand.open() == state.equals("open");
    }

    private static boolean answers(Demands.Asked demand, List<String> name) {
        return name.stream()
                .allMatch(asked ->
                        demand.whom().stream().anyMatch(whom -> Folding.hasWord(whom, asked)));
    }

    private List<Section> sections(List<Demand> shown, String state, Words words) {
        Lines lines = new Lines(words, casebook.zone());
        List<Line> open = shown.stream().filter(Demand::open).map(lines::demand).toList();
        List<Line> answered = shown.stream()
                .filter(demand -> !demand.open())
                .map(lines::demand)
                .toList();
        return List.of(
                new Section(
                        "open",
                        words.say("demands.open"),
                        open,
                        state.equals("answered") ? "" : words.say("demands.none-open")),
                new Section(
                        "answered",
                        words.say("demands.answered"),
                        answered,
                        state.equals("open") ? "" : words.say("demands.none-answered")));
    }

    private static List<Choice> states(String chosen, Words words) {
        return STATES.stream()
                .map(state -> new Choice(
                        state,
                        words.say("demands." + (state.isEmpty() ? "all" : state)),
                        state.equals(chosen)))
                .toList();
    }

    private static String href(String name, String state, int page) {
        return "/demands?name=" + Visit.encoded(name) + "&state=" + state + "&page=" + page;
    }
}
