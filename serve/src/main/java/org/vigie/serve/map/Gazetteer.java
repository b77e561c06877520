package org.vigie.serve.map;

import org.vigie.claim.Place;
import org.vigie.read.text.LanguageFiles;
import org.vigie.record.Folding;
import org.vigie.serve.Lemmas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which place lies in which country, as far as the lists that came with the program know: towns
/// and regions in their country. In which region a town lies they do not know.
public final class Gazetteer {
    private static final int REMEMBERED = 5_000;
    private static final int LONGEST_WORDS = 3;
    private static final Pattern TOWN = Pattern.compile("g(\\d{1,12})");

    private final Map<Long, String> countryOfTown = new HashMap<>();
    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    /// What words were found to mean; inflected words are costly to look up.
    private final Map<String, Site> remembered = Collections.synchronizedMap(new LinkedHashMap<>());

    private Gazetteer() {
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/shared/places/towns.tsv")) {
            for (String town : line.columns().get(1).split(" ")) {
                String[] parts = town.split(":", -1);
                countryOfTown.put(Long.valueOf(parts[0]), parts[1].intern());
            }
        }
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/shared/places/regions.tsv")) {
            regions.put(line.columns().get(0), line.columns().get(1));
        }
        for (String tag : LanguageFiles.languages()) {
            for (LanguageFiles.Line line :
                    LanguageFiles.lines("lang/" + tag + "/names/countries.tsv")) {
                named(line.columns().get(0), line.columns().get(1), countries::putIfAbsent);
            }
            for (LanguageFiles.Line line :
                    LanguageFiles.lines("lang/" + tag + "/names/places.tsv")) {
                List<String> columns = line.columns();
                switch (columns.get(0)) {
                    case "country" -> named(columns.get(1), columns.get(2), countries::putIfAbsent);
                    case "region" -> named(columns.get(1), columns.get(2), regions::putIfAbsent);
                    default -> {
                        // towns have an id, and areas lie in no country
                    }
                }
            }
        }
    }

    private static void named(String code, String names, BiConsumer<String, String> into) {
        for (String name : names.split("\\|")) {
            into.accept(folded(name), code);
        }
    }

    private static final class Held {
        private static final Gazetteer GAZETTEER = new Gazetteer();
    }

    /// {@return the gazetteer}
    public static Gazetteer installed() {
        return Held.GAZETTEER;
    }

    /// What a place is.
    ///
    /// @param value   by which it is told from all others: `KZ` for a country, `g` and an id
    ///     for a town, its folded words for all else
    /// @param name    what it is called; a country's code for a country
    /// @param country code of the country that it lies in or is; empty where that is not known
    public record Site(String value, String name, String country) {

        /// {@return whether it is a country}
        public boolean isCountry() {
            return value.equals(country) && !country.isEmpty();
        }

        /// {@return whether it lies in a place or is it}
        ///
        /// @param other a site's value
        public boolean within(String other) {
            return value.equals(other) || country.equals(other);
        }
    }

    /// {@return the town that a site's value tells, where the atlas knows it}
    ///
    /// @param value as [Site#value] tells it
    public Optional<Site> town(String value) {
        Matcher town = TOWN.matcher(value);
        return town.matches()
                ? Atlas.installed()
                        .spot(Long.parseLong(town.group(1)))
                        .map(spot -> new Site(
                                value,
                                spot.name(),
                                countryOfTown.getOrDefault(Long.valueOf(town.group(1)), "")))
                : Optional.empty();
    }

    /// {@return what a claim's place is}
    ///
    /// @param place the place
    public Site site(Place place) {
        return site(place.quote().text(), place.geonames());
    }

    /// {@return what a place is}
    ///
    /// @param words    how it is written
    /// @param geonames the town's GeoNames id, where one town is clearly meant
    public Site site(String words, OptionalLong geonames) {
        if (geonames.isPresent()) {
            long id = geonames.getAsLong();
            String name = Atlas.installed()
                    .spot(id)
                    .map(Spot::name)
                    .orElseGet(() -> words.replaceAll("\\s+", " "));
            return new Site("g" + id, name, countryOfTown.getOrDefault(id, ""));
        }
        Site known = remembered.get(words);
        if (known == null) {
            known = found(words);
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(words, known);
        }
        return known;
    }

    private Site found(String words) {
        for (String form : forms(words)) {
            String country = countries.get(form);
            if (country != null) {
                return new Site(country, country, country);
            }
        }
        String name = words.replaceAll("\\s+", " ");
        for (String form : forms(words)) {
            String region = regions.get(form);
            if (region != null) {
                return new Site(form, name, region.contains(" ") ? "" : region);
            }
        }
        return new Site(folded(words), name, "");
    }

    /// {@return how a name may be written in its dictionary form: as it stands first}
    private static Set<String> forms(String words) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(folded(words));
        List<Set<String>> each = Lemmas.words(words);
        if (each.size() <= LONGEST_WORDS) {
            List<String> all = new ArrayList<>(List.of(""));
            for (Set<String> some : each) {
                List<String> longer = new ArrayList<>();
                for (String begun : all) {
                    some.forEach(form -> longer.add(begun + " " + form));
                }
                all = longer;
            }
            all.forEach(form -> forms.add(folded(form)));
        }
        return forms;
    }

    private static String folded(String words) {
        return Folding.fold(words.replaceAll("\\s+", " ").strip());
    }

    /// {@return whether a claim's place is or lies in what somebody typed: in a country or a
    /// region by its name, else where the words stand in the place's own; all places for
    /// nothing typed}
    ///
    /// @param typed what somebody typed
    public static Predicate<Place> in(String typed) {
        String folded = folded(typed);
        return folded.isEmpty() ? _ -> true : installed().within(typed, folded);
    }

    private Predicate<Place> within(String typed, String folded) {
        Optional<Site> known = Optional.of(site(typed, OptionalLong.empty()))
                .filter(site -> !site.country().isEmpty());
        return place -> folded(place.quote().text()).contains(folded)
                || known.filter(site -> site(place).within(site.value())).isPresent();
    }
}
