package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.record.Hit;
import org.vigie.serve.Desk;
import org.vigie.serve.account.SavedSearches;
import org.vigie.serve.page.Cards;
import org.vigie.serve.page.Result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Bulletins in which words stand, in any of their forms.
final class SearchPage {
    private static final int HITS = 50;
    private static final int QUERY_CHARS = 400;

    private final Desk desk;
    private final SavedSearches searches;

    SearchPage(Desk desk, SavedSearches searches) {
        this.desk = desk;
        this.searches = searches;
    }

    ServerResponse show(Visit visit) {
        String query = visit.value("q").orElse("");
        String typed = query.substring(0, Math.min(query.length(), QUERY_CHARS));
        List<Result> results = new ArrayList<>();
        for (Hit hit : desk.search(typed, HITS)) {
            results.add(new Result(
                    ListPage.row(hit.listed(), visit.words()),
                    Cards.snippets(hit.excerpt(), hit.marks())));
        }
        return visit.page(
                "search",
                "search",
                visit.words().say("search.title"),
                Map.of(
                        "query",
                        typed,
                        "results",
                        results,
                        "full",
                        results.size() == HITS,
                        "saved",
                        searches.of(visit.person().name(), "/search")));
    }
}
