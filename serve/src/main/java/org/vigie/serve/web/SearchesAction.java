package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.SavedSearches;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps searches and lists under a name, and lets them go.
final class SearchesAction {
    private static final int VALUE_CHARS = 400;

    /// What can be kept: the pages, each with the fields of its filter.
    private static final Map<String, List<String>> FIELDS = Map.of(
            "/cases", List.of("name", "state"),
            "/search", List.of("q", "kind", "modality", "language", "year"),
            "/demands", List.of("name", "state"));

    private final SavedSearches searches;

    SearchesAction(SavedSearches searches) {
        this.searches = searches;
    }

    ServerResponse keep(Visit visit) {
        String page = visit.value("page").orElse("");
        String name = visit.value("as").orElse("");
        String query = FIELDS.getOrDefault(page, List.of()).stream()
                .filter(field -> visit.value(field).isPresent())
                .map(field -> field + "="
                        + Visit.encoded(visit.value(field)
                                .filter(value -> value.length() <= VALUE_CHARS)
                                .orElse("")))
                .collect(Collectors.joining("&"));
        if (query.isEmpty() || name.isEmpty() || name.length() > SavedSearches.NAME_CHARS) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        return searches.keep(visit.person().name(), name, page, query)
                ? Visit.goTo(page + "?" + query)
                : visit.message(HttpStatus.CONFLICT, "saved.full");
    }

    ServerResponse remove(Visit visit) {
        return ListPage.number(visit.request().pathVariable("number"))
                .flatMap(entry -> searches.remove(visit.person().name(), entry))
                .map(saved -> Visit.goTo(saved.page()))
                .orElseGet(visit::notFound);
    }
}
