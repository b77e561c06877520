package org.vigie.serve.api;

import org.vigie.serve.account.SavedSearches;
import org.vigie.serve.account.SavedSearches.Saved;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Searches and lists that somebody keeps under a name.
final class Searches {
    private Searches() {}

    static JsonNode list(Ask ask) {
        Optional<String> page = ask.value("page", Searches::page);
        List<Saved> own = SavedSearches.pages().stream()
                .filter(one -> page.isEmpty() || page.get().equals(one))
                .flatMap(one -> ask.team().searches().of(ask.person().name(), one).stream())
                .toList();
        var piece = ask.piece(own);
        return Shapes.piece(Shapes.list(piece.items(), Searches::shape), piece.next());
    }

    private static Optional<String> page(String typed) {
        return SavedSearches.pages().stream().filter(typed::equals).findFirst();
    }

    private static ObjectNode shape(Saved one) {
        return Shapes.object()
                .put("entry", one.entry())
                .put("name", one.name())
                .put("page", one.page())
                .put("query", one.query());
    }

    static JsonNode keep(Ask ask) {
        String name = ask.text("name", SavedSearches.NAME_CHARS);
        String page = page(ask.text("page", SavedSearches.NAME_CHARS))
                .orElseThrow(() -> Ask.wrong("page"));
        Map<String, String> fields = new LinkedHashMap<>();
        ask.body().path("fields").properties().forEach(field -> {
            if (!field.getValue().isString()) {
                throw Ask.wrong("fields");
            }
            fields.put(field.getKey(), field.getValue().asString());
        });
        String query = SavedSearches.query(page, fields)
                .filter(_ -> !name.isBlank())
                .orElseThrow(() -> Ask.wrong("fields"));
        SavedSearches searches = ask.team().searches();
        if (!searches.keep(ask.person().name(), name.strip(), page, query)) {
            throw new ApiException(Problem.FULL, "");
        }
        return searches.of(ask.person().name(), page).stream()
                .filter(one -> one.name().equals(name.strip()))
                .findFirst()
                .map(one -> Shapes.object().put("entry", one.entry()))
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
    }

    static JsonNode remove(Ask ask) {
        return ask.team()
                .searches()
                .remove(ask.person().name(), ask.number("entry"))
                .map(one -> Shapes.object().put("entry", one.entry()))
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
    }
}
