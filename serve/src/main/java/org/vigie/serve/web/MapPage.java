package org.vigie.serve.web;

import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.text.LanguageFiles;
import org.vigie.serve.map.Atlas;
import org.vigie.serve.map.Drawing;
import org.vigie.serve.page.PlaceRow;
import org.vigie.serve.words.Words;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        LocalDate to = visit.value("to").flatMap(CountsPage::day).orElse(casebook.today());
        LocalDate from = visit.value("from")
                .flatMap(CountsPage::day)
                .filter(day -> !day.isAfter(to))
                .orElse(to.minusYears(1));
        Optional<EventKind> kind = visit.value("kind").flatMap(CountsPage::kind);
        Optional<Modality> modality = visit.value("modality").flatMap(ChronologyPage::modality);
        boolean proposed = visit.value("proposed").isPresent();
        PlacesOfClaims places = casebook.kept(
                String.join(" ", "map", from + " " + to, kind + " " + modality) + proposed,
                () -> new PlacesOfClaims(
                        ChronologyPage.steps(casebook, kind, modality, proposed).stream()
                                .filter(step -> ChronologyPage.isBetween(step, from, to))
                                .toList(),
                        Atlas.installed()));
        Map<String, Object> values = new HashMap<>(shown(
                words,
                places,
                place -> "/chronology?from=" + from + "&to=" + to
                        + kind.map(one -> "&kind=" + one.label()).orElse("")
                        + modality.map(one -> "&modality=" + one.label()).orElse("")
                        + (proposed ? "&proposed=yes" : "") + "&place=" + Visit.encoded(place)));
        values.put("kinds", CountsPage.kinds(kind, words));
        values.put("modalities", ChronologyPage.modalities(modality, words));
        values.put("from", from.toString());
        values.put("to", to.toString());
        values.put("proposed", proposed);
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

    private static Map<String, String> countries(Words words) {
        Map<String, String> names = new HashMap<>();
        for (LanguageFiles.Line line :
                LanguageFiles.lines("lang/" + words.tag() + "/names/countries.tsv")) {
            names.put(line.columns().get(0), line.columns().get(1).split("\\|", -1)[0]);
        }
        return names;
    }
}
