package org.vigie.serve.api;

import org.vigie.cases.Step;
import org.vigie.claim.Place;
import org.vigie.serve.map.Atlas;
import org.vigie.serve.map.Spot;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Where claims say that things were: by town where one town is clearly meant, else by the words
/// alone.
final class Places {
    private Places() {}

    /// What is told of one place.
    private static final class Told {
        private final String name;
        private final OptionalLong geonames;
        private final Optional<Spot> spot;
        private final Set<String> claims = new HashSet<>();
        private final Set<String> proposed = new HashSet<>();

        Told(String name, OptionalLong geonames, Optional<Spot> spot) {
            this.name = name;
            this.geonames = geonames;
            this.spot = spot;
        }

        ObjectNode shape() {
            ObjectNode node = Shapes.object().put("name", name);
            geonames.ifPresent(id -> node.put("geonames", id));
            spot.ifPresent(
                    at -> node.put("latitude", at.latitude()).put("longitude", at.longitude()));
            return node.put("claims", claims.size()).put("proposed", proposed.size());
        }
    }

    static JsonNode map(Ask ask) {
        Map<String, Told> places = new LinkedHashMap<>();
        long nowhere = 0;
        for (Step step : Cases.steps(ask)) {
            List<Place> where = step.claim().claim().where();
            nowhere += where.isEmpty() ? 1 : 0;
            for (Place place : where) {
                Told told = told(places, place);
                told.claims.add(step.claim().id());
                if (step.proposed()) {
                    told.proposed.add(step.claim().id());
                }
            }
        }
        List<Told> most = places.values().stream()
                .sorted(Comparator.comparingInt((Told one) -> -one.claims.size())
                        .thenComparing(one -> one.name))
                .toList();
        Ask.Piece<Told> piece = ask.piece(most);
        ArrayNode items = Shapes.list(piece.items(), Told::shape);
        return Shapes.piece(items, piece.next()).put("nowhere", nowhere);
    }

    private static Told told(Map<String, Told> places, Place place) {
        String words = place.quote().text().replaceAll("\\s+", " ");
        Optional<Spot> spot = place.geonames().isPresent()
                ? Atlas.installed().spot(place.geonames().getAsLong())
                : Optional.empty();
        String key = spot.isPresent() ? "#" + place.geonames().getAsLong() : words;
        return places.computeIfAbsent(
                key,
                _ -> spot.map(at -> new Told(at.name(), place.geonames(), spot))
                        .orElseGet(() -> new Told(words, OptionalLong.empty(), spot)));
    }
}
