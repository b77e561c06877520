package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.SavedSearches;

import java.util.Optional;

/// Keeps searches and lists under a name, and lets them go.
final class SearchesAction {
    private final SavedSearches searches;

    SearchesAction(SavedSearches searches) {
        this.searches = searches;
    }

    ServerResponse keep(Visit visit) {
        String page = visit.value("page").orElse("");
        String name = visit.value("as").orElse("");
        Optional<String> query =
                SavedSearches.query(page, visit.request().params().toSingleValueMap());
        if (query.isEmpty() || name.isEmpty() || name.length() > SavedSearches.NAME_CHARS) {
            return visit.message(HttpStatus.BAD_REQUEST, "error.form");
        }
        return searches.keep(visit.person().name(), name, page, query.get())
                ? Visit.goTo(page + "?" + query.get())
                : visit.message(HttpStatus.CONFLICT, "saved.full");
    }

    ServerResponse remove(Visit visit) {
        return ListPage.number(visit.request().pathVariable("number"))
                .flatMap(entry -> searches.remove(visit.person().name(), entry))
                .map(saved -> Visit.goTo(saved.page()))
                .orElseGet(visit::notFound);
    }
}
