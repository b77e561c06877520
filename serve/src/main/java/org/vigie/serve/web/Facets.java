package org.vigie.serve.web;

import org.vigie.record.ClaimSort;
import org.vigie.record.Hit;
import org.vigie.serve.map.Gazetteer;
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
/// have it. A kind, a certainty and a place are asked of one claim, not of three; a place counts
/// with all that lies in it.
final class Facets {
    /// What is asked for in the address, in the order of the page.
    static final List<String> NAMES = List.of("kind", "modality", "place", "language", "year");

    /// What is longer describes a place and does not name it: it is no choice.
    static final int VALUE_CHARS = 100;

    /// A list to choose from is no register of places.
    private static final int CHOICES = 60;

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
                        .filter(sort -> is("modality", sort.modality().label()) && isThere(sort))
                        .forEach(sort -> values.add(sort.kind().label()));
            case "place" ->
                sorts(hit)
                        .filter(sort -> is("modality", sort.modality().label())
                                && is("kind", sort.kind().label()))
                        .forEach(sort -> places(sort).forEach(place -> {
                            values.add(place.value());
                            values.add(place.country());
                        }));
            default ->
                sorts(hit)
                        .filter(sort -> is("kind", sort.kind().label()) && isThere(sort))
                        .forEach(sort -> values.add(sort.modality().label()));
        }
        values.removeIf(value -> value.isEmpty() || value.length() > VALUE_CHARS);
        return values;
    }

    private boolean isThere(ClaimSort sort) {
        String asked = chosen.getOrDefault("place", "");
        return asked.isEmpty() || places(sort).anyMatch(place -> place.within(asked));
    }

    private static Stream<Gazetteer.Site> places(ClaimSort sort) {
        return sort.where().stream()
                .map(place -> Gazetteer.installed().site(place.words(), place.geonames()));
    }

    private Stream<ClaimSort> sorts(Hit hit) {
        return sorts.getOrDefault(hit.listed().number(), List.of()).stream();
    }

    private boolean is(String name, String label) {
        String asked = chosen.getOrDefault(name, "");
        return asked.isEmpty() || asked.equals(label);
    }

    /// {@return what can be chosen, the commonest first and what is chosen in any case, each
    /// with how many of what fits all else}
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
        Map<String, String> named = name.equals("place") ? placeNames(found, words) : Map.of();
        List<Map.Entry<String, Integer>> commonest = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        return Stream.concat(
                        commonest.stream().limit(CHOICES),
                        commonest.stream()
                                .skip(CHOICES)
                                .filter(entry -> entry.getKey().equals(now)))
                .map(entry -> new Choice(
                        entry.getKey(),
                        named.getOrDefault(entry.getKey(), said(name, entry.getKey(), words)) + " ("
                                + entry.getValue() + ")",
                        entry.getKey().equals(now)))
                .toList();
    }

    /// {@return what places are called, by their values: those found and the one chosen; a town
    /// with its country}
    private Map<String, String> placeNames(List<Hit> found, Words words) {
        Map<String, String> countries = MapPage.countries(words);
        Map<String, String> names = new HashMap<>(countries);
        Stream.concat(
                        found.stream().flatMap(this::sorts).flatMap(Facets::places),
                        Gazetteer.installed().town(chosen.getOrDefault("place", "")).stream())
                .filter(place -> !place.isCountry())
                .forEach(place -> {
                    String country = countries.getOrDefault(place.country(), "");
                    String town = shortened(place.name());
                    names.putIfAbsent(
                            place.value(), country.isEmpty() ? town : town + ", " + country);
                });
        return names;
    }

    private static String shortened(String name) {
        return name.length() <= VALUE_CHARS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, VALUE_CHARS / 2)) + "…";
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
