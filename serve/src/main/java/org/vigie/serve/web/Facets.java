package org.vigie.serve.web;

import org.vigie.record.ClaimSort;
import org.vigie.record.Hit;
import org.vigie.serve.page.Choice;
import org.vigie.serve.words.Words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// By what the bulletins that a search found can be told apart, each value with how many of them
/// have it. A kind and a certainty are asked of one claim, not of two.
final class Facets {
    /// What is asked for in the address, in the order of the page.
    static final List<String> NAMES = List.of("kind", "modality", "language", "year");

    private final Map<Long, List<ClaimSort>> sorts;
    private final Map<String, String> chosen;

    private Facets(Map<Long, List<ClaimSort>> sorts, Map<String, String> chosen) {
        this.sorts = Map.copyOf(sorts);
        this.chosen = Map.copyOf(chosen);
    }

    /// {@return what can be told apart}
    ///
    /// @param sorts  the sorts of claims of what was found
    /// @param chosen what somebody chose, by name; what is not chosen is missing
    static Facets of(List<ClaimSort> sorts, Map<String, String> chosen) {
        return new Facets(
                sorts.stream().collect(Collectors.groupingBy(ClaimSort::bulletin)), chosen);
    }

    private Facets without(String name) {
        Map<String, String> others = new HashMap<>(chosen);
        others.remove(name);
        return new Facets(sorts, others);
    }

    /// {@return whether a bulletin has all that was chosen}
    boolean fits(Hit hit) {
        return NAMES.stream().allMatch(name -> fits(hit, name));
    }

    private boolean fits(Hit hit, String name) {
        String asked = chosen.getOrDefault(name, "");
        return asked.isEmpty() || values(hit, name).contains(asked);
    }

    /// {@return the values that a bulletin has, by claims that fit what else was chosen}
    private Set<String> values(Hit hit, String name) {
        Set<String> values = new HashSet<>();
        switch (name) {
            case "language" -> values.add(hit.listed().language());
            case "year" ->
                hit.listed()
                        .published()
                        .ifPresent(day -> values.add(Integer.toString(day.getYear())));
            case "kind" ->
                sorts(hit)
                        .filter(sort -> is("modality", sort.modality().label()))
                        .forEach(sort -> values.add(sort.kind().label()));
            default ->
                sorts(hit)
                        .filter(sort -> is("kind", sort.kind().label()))
                        .forEach(sort -> values.add(sort.modality().label()));
        }
        return values;
    }

    private Stream<ClaimSort> sorts(Hit hit) {
        return sorts.getOrDefault(hit.listed().number(), List.of()).stream();
    }

    private boolean is(String name, String label) {
        String asked = chosen.getOrDefault(name, "");
        return asked.isEmpty() || asked.equals(label);
    }

    /// {@return what can be chosen, the commonest first, each with how many of what fits all
    /// else}
    ///
    /// @param name  one of [#NAMES]
    /// @param found what was found
    List<Choice> choices(String name, List<Hit> found, Words words) {
        Map<String, Integer> counts = new TreeMap<>();
        Facets others = without(name);
        found.stream()
                .filter(others::fits)
                .flatMap(hit -> values(hit, name).stream())
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        String now = chosen.getOrDefault(name, "");
        if (!now.isEmpty()) {
            counts.putIfAbsent(now, 0);
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new Choice(
                        entry.getKey(),
                        said(name, entry.getKey(), words) + " (" + entry.getValue() + ")",
                        entry.getKey().equals(now)))
                .toList();
    }

    private static String said(String name, String value, Words words) {
        return switch (name) {
            case "kind", "modality" ->
                words.knows(name + "." + value) ? words.say(name + "." + value) : value;
            case "language" -> Tongue.name(value);
            default -> value;
        };
    }
}
