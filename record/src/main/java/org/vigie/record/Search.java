package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Span;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds bulletins by words and shows where the words stand.
final class Search {
    private static final int EXCERPT_CHARS = 240;
    private static final int BEFORE_CHARS = 60;

    private final Handle handle;
    private final Sight sight;
    private final Queries queries;

    /// @param sight what may be found
    Search(Handle handle, Sight sight) {
        this.handle = handle;
        this.sight = sight;
        this.queries = new Queries(handle, sight);
    }

    List<Hit> find(List<Set<String>> words, int limit) {
        List<Set<String>> forms = words.stream()
                .map(Search::folded)
                .filter(word -> !word.isEmpty())
                .toList();
        if (forms.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = new HashSet<>();
        forms.forEach(word -> word.forEach(form -> wanted.addAll(List.of(form.split(" ")))));
        List<Hit> hits = new ArrayList<>();
        List<Long> found = Dialect.of(handle).search(handle, forms, sight, limit);
        Map<Long, Listed> bulletins = found.isEmpty()
                ? Map.of()
                : queries.listed(found).stream()
                        .collect(Collectors.toMap(Listed::number, listed -> listed));
        for (long number : found) {
            Optional.ofNullable(bulletins.get(number))
                    .ifPresent(
                            listed -> hits.add(hit(listed, queries.latestReading(number), wanted)));
        }
        return hits;
    }

    private static Set<String> folded(Set<String> forms) {
        return forms.stream()
                .map(form -> String.join(" ", Folding.words(form)))
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Hit hit(Listed listed, JsonNode payload, Set<String> wanted) {
        Bulletin bulletin = Payloads.bulletin(payload);
        List<Span> marks = SearchWords.of(bulletin.text(), Payloads.terms(payload, bulletin.text()))
                .marks(wanted);
        Span window = window(bulletin.text(), marks);
        List<Span> inside = marks.stream()
                .filter(window::contains)
                .map(mark -> new Span(mark.begin() - window.begin(), mark.end() - window.begin()))
                .toList();
        return new Hit(listed, window.of(bulletin.text()), window.begin(), inside);
    }

    /// {@return the stretch that holds most of the marks, begun and ended at a blank}
    private static Span window(String text, List<Span> marks) {
        int best = 0;
        int most = 0;
        for (Span mark : marks) {
            int begin = Math.max(0, mark.begin() - BEFORE_CHARS);
            long held = marks.stream()
                    .filter(other -> other.begin() >= begin && other.end() <= begin + EXCERPT_CHARS)
                    .count();
            if (held > most) {
                most = (int) held;
                best = begin;
            }
        }
        int end = Math.min(text.length(), best + EXCERPT_CHARS);
        return new Span(atBlank(text, best, marks), atBlank(text, end, marks));
    }

    /// {@return an offset near, at the end of a word and outside every mark}
    private static int atBlank(String text, int near, List<Span> marks) {
        int at = near;
        while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        int found = at;
        return marks.stream().anyMatch(mark -> mark.begin() < found && found < mark.end())
                ? near
                : at;
    }
}
