package org.vigie.serve.web;

import org.vigie.cases.Step;
import org.vigie.claim.EventKind;
import org.vigie.claim.Place;
import org.vigie.serve.map.Atlas;
import org.vigie.serve.map.Spot;
import org.vigie.serve.page.PlaceRow;
import org.vigie.serve.words.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where claims say that things were: by town where one town is clearly meant, else by the words
/// alone.
final class PlacesOfClaims {
    private final Map<Spot, List<Told>> towns = new LinkedHashMap<>();
    private final Map<String, List<Told>> others = new LinkedHashMap<>();
    private long nowhere;

    /// @param claim    id of a claim, which may name a place twice
    /// @param words    how it names it
    /// @param kind     the claim's kind
    /// @param proposed whether nobody has reviewed it
    private record Told(String claim, String words, EventKind kind, boolean proposed) {}

    /// Somewhere on the map.
    ///
    /// @param spot where
    /// @param row  what the list says of it
    record Town(Spot spot, PlaceRow row) {}

    PlacesOfClaims(List<Step> steps, Atlas atlas) {
        for (Step step : steps) {
            List<Place> where = step.claim().claim().where();
            if (where.isEmpty()) {
                nowhere++;
            }
            for (Place place : where) {
                String words = place.quote().text().replaceAll("\\s+", " ");
                Told told = new Told(
                        step.claim().id(), words, step.claim().claim().kind(), step.proposed());
                if (place.geonames().isPresent()) {
                    atlas.spot(place.geonames().getAsLong())
                            .ifPresentOrElse(
                                    spot -> in(towns, spot).add(told),
                                    () -> in(others, words).add(told));
                } else {
                    in(others, words).add(told);
                }
            }
        }
    }

    private static <K> List<Told> in(Map<K, List<Told>> map, K key) {
        return map.computeIfAbsent(key, _ -> new ArrayList<>());
    }

    /// {@return how many claims name no place}
    long nowhere() {
        return nowhere;
    }

    /// {@return the towns, those with most claims first}
    ///
    /// @param words the page's language
    /// @param href  where the claims of a place are shown, by its words
    List<Town> towns(Words words, Function<String, String> href) {
        return towns.entrySet().stream()
                .map(entry -> new Town(
                        entry.getKey(), row(entry.getKey().name(), entry.getValue(), words, href)))
                .sorted(Comparator.comparingLong((Town town) -> town.row().claims())
                        .reversed()
                        .thenComparing(town -> town.row().name()))
                .toList();
    }

    /// {@return the places that are on no map, those with most claims first}
    List<PlaceRow> others(Words words, Function<String, String> href) {
        return others.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), words, href))
                .sorted(Comparator.comparingLong(PlaceRow::claims)
                        .reversed()
                        .thenComparing(PlaceRow::name))
                .toList();
    }

    private static PlaceRow row(
            String name, List<Told> told, Words words, Function<String, String> href) {
        List<PlaceRow.Form> forms = counted(told, Told::words).entrySet().stream()
                .map(form -> new PlaceRow.Form(
                        form.getKey(), href.apply(form.getKey()), form.getValue()))
                .sorted(Comparator.comparingLong(PlaceRow.Form::claims).reversed())
                .toList();
        String kinds =
                counted(told, one -> words.say("kind." + one.kind().label())).entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(kind -> kind.getKey() + " " + kind.getValue())
                        .collect(Collectors.joining(" · "));
        return new PlaceRow(
                name,
                forms,
                kinds,
                claims(told.stream()),
                claims(told.stream().filter(Told::proposed)));
    }

    private static Map<String, Long> counted(List<Told> told, Function<Told, String> by) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        by,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.toList(), some -> claims(some.stream()))));
    }

    private static long claims(Stream<Told> told) {
        return told.map(Told::claim).distinct().count();
    }
}
