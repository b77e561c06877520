package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.read.text.LanguageFiles;
import org.vigie.serve.map.Atlas;
import org.vigie.serve.map.Drawing;
import org.vigie.serve.page.PlaceRow;
import org.vigie.serve.words.Words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Where things are told to have been, on a map that came with the program.
final class MapPage {
    private static final int TOWNS = 60;
    private static final int OTHERS = 40;

    private final Casebook casebook;

    MapPage(Casebook casebook) {
        this.casebook = casebook;
    }

    ServerResponse show(Visit visit) {
        Words words = visit.words();
        AskedClaims asked = AskedClaims.of(visit, casebook.today());
        PlacesOfClaims places = casebook.kept(
                asked.key("map", ""),
                () -> new PlacesOfClaims(casebook.between(asked), Atlas.installed()));
        Map<String, Object> values = new HashMap<>(shown(words, places, asked::href));
        values.put("kinds", CountsPage.kinds(asked.kind(), words));
        values.put("modalities", ChronologyPage.modalities(asked.modality(), words));
        values.put("from", asked.from().toString());
        values.put("to", asked.to().toString());
        values.put("proposed", asked.proposed());
        return visit.page("map", "map", words.say("map.title"), values);
    }

    private static Map<String, Object> shown(
            Words words, PlacesOfClaims places, Function<String, String> href) {
        List<PlacesOfClaims.Town> towns =
                places.towns(words, href).stream().limit(TOWNS).toList();
        List<PlaceRow> others =
                places.others(words, href).stream().limit(OTHERS).toList();
        Drawing drawing = Atlas.installed()
                .draw(towns.stream()
                        .map(town -> new Atlas.Weighed(town.spot(), town.row().claims()))
                        .toList());
        return Map.of(
                "drawing",
                drawing,
                "towns",
                towns.stream().map(PlacesOfClaims.Town::row).toList(),
                "others",
                others,
                "nowhere",
                places.nowhere(),
                "countries",
                countries(words));
    }

    /// {@return names of countries, by their codes}
    static Map<String, String> countries(Words words) {
        Map<String, String> names = new HashMap<>();
        for (LanguageFiles.Line line :
                LanguageFiles.lines("lang/" + words.tag() + "/names/countries.tsv")) {
            names.put(line.columns().get(0), line.columns().get(1).split("\\|", -1)[0]);
        }
        return names;
    }
}
