package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.Hit;
import org.vigie.serve.Desk;
import org.vigie.serve.account.SavedSearches;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Choice;
import org.vigie.serve.page.Result;
import org.vigie.serve.words.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bulletins in which words stand, in any of their forms, narrowed by what they tell.
final class SearchPage {
    private static final int FOUND = 200;
    private static final int SHOWN = 50;
    private static final int QUERY_CHARS = 400;

    private final Desk desk;
    private final Casebook casebook;
    private final SavedSearches searches;

    SearchPage(Desk desk, Casebook casebook, SavedSearches searches) {
        this.casebook = casebook;
        this.desk = desk;
        this.searches = searches;
    }

    ServerResponse show(Visit visit) {
        String query = visit.value("q").orElse("");
        String typed = query.substring(0, Math.min(query.length(), QUERY_CHARS));
        Map<String, String> chosen = new LinkedHashMap<>();
        Facets.NAMES.forEach(name -> visit.value(name)
                .filter(value -> value.length() <= Facets.VALUE_CHARS)
                .ifPresent(value -> chosen.put(name, value)));
        List<Hit> found = desk.search(typed, FOUND, casebook::alike);
        Facets facets = Facets.of(
                desk.record()
                        .sorts(found.stream().map(hit -> hit.listed().number()).toList()),
                chosen);
        List<Hit> fitting = found.stream().filter(facets::fits).toList();
        Map<String, String> filter = new LinkedHashMap<>(chosen);
        filter.put("q", typed);
        return visit.page(
                "search",
                "search",
                visit.words().say("search.title"),
                Map.of(
                        "query",
                        typed,
                        "results",
                        results(fitting, visit.words()),
                        "total",
                        fitting.size(),
                        "full",
                        found.size() == FOUND,
                        "facets",
                        found.isEmpty() ? Map.of() : choices(facets, found, visit.words()),
                        "filter",
                        filter,
                        "saved",
                        searches.of(visit.person().name(), "/search")));
    }

    private static List<Result> results(List<Hit> hits, Words words) {
        return hits.stream()
                .limit(SHOWN)
                .map(hit -> new Result(
                        ListPage.row(hit.listed(), words),
                        Cards.snippets(hit.excerpt(), hit.marks())))
                .toList();
    }

    private static Map<String, List<Choice>> choices(Facets facets, List<Hit> found, Words words) {
        Map<String, List<Choice>> choices = new LinkedHashMap<>();
        Facets.NAMES.forEach(name -> choices.put(name, facets.choices(name, found, words)));
        return choices;
    }
}
