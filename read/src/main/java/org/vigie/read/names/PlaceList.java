package org.vigie.read.names;

import org.vigie.read.text.Fold;
import org.vigie.read.text.LanguageFiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The places that are known by name: a language's own list, and the world's towns and
/// regions.
final class PlaceList implements Forms.Phrases {
    private final TreeMap<String, PlaceEntry> own = new TreeMap<>();
    private static final int NAMED_BY_ID = 8;
    private final Map<String, String> sameAs = new HashMap<>();
    private final Map<String, String> demonyms = new HashMap<>();

    /// The lists that all languages share, read when the first name is looked up.
    private static final class Shared {
        private static final SortedLines TOWNS = SortedLines.of("lang/shared/places/towns.tsv");
        private static final SortedLines REGIONS = SortedLines.of("lang/shared/places/regions.tsv");
    }

    PlaceList(String tag) {
        readCountries("lang/" + tag + "/names/countries.tsv");
        readOwn("lang/" + tag + "/names/places.tsv");
        for (LanguageFiles.Line line : LanguageFiles.lines("lang/" + tag + "/names/peoples.tsv")) {
            List<String> columns = line.columns();
            if (columns.size() != 2) {
                throw line.wrong("expected a country's code or -, a tab and names of its people");
            }
            for (String name : columns.get(1).split("\\|")) {
                demonyms.put(Fold.bare(name), columns.get(0).equals("-") ? "" : columns.get(0));
            }
        }
    }

    /// {@return what is known of a name}
    ///
    /// @param name a place's name, folded to [Fold#bare]
    Optional<PlaceEntry> find(String name) {
        PlaceEntry entry = own.get(name);
        if (entry != null && entry.sort() != PlaceEntry.Sort.TOWN) {
            return Optional.of(entry);
        }
        if (entry != null) {
            List<PlaceEntry.Town> known = ownTowns(name, entry).orElse(List.of());
            return Optional.of(new PlaceEntry(entry.sort(), entry.countries(), known, true));
        }
        Optional<List<PlaceEntry.Town>> towns = Shared.TOWNS.find(name).map(PlaceList::towns);
        List<String> regions = Shared.REGIONS
                .find(name)
                .map(codes -> List.of(codes.split(" ")))
                .orElse(List.of());
        if (towns.isPresent()) {
            return Optional.of(new PlaceEntry(PlaceEntry.Sort.TOWN, regions, towns.get(), false));
        }
        return regions.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlaceEntry(PlaceEntry.Sort.REGION, regions, List.of(), false));
    }

    @Override
    public boolean begins(String prefix) {
        String first = own.ceilingKey(prefix);
        return first != null && first.startsWith(prefix)
                || Shared.TOWNS.begins(prefix)
                || Shared.REGIONS.begins(prefix);
    }

    @Override
    public boolean has(String whole) {
        return find(whole).isPresent();
    }

    /// {@return the code of the country whose people or language a word names; the empty text
    /// for a people without a state}
    ///
    /// @param word a word, folded to [Fold#bare]
    Optional<String> demonym(String word) {
        return Optional.ofNullable(demonyms.get(word));
    }

    private static List<PlaceEntry.Town> towns(String line) {
        List<PlaceEntry.Town> towns = new ArrayList<>();
        for (String town : line.split(" ")) {
            String[] parts = town.split(":");
            towns.add(new PlaceEntry.Town(
                    Long.parseLong(parts[0]), parts[1], Integer.parseInt(parts[2])));
        }
        return towns;
    }

    private void readCountries(String path) {
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            List<String> columns = line.columns();
            if (columns.size() < 2) {
                throw line.wrong("expected a country's code, a tab and its names");
            }
            PlaceEntry entry = new PlaceEntry(
                    PlaceEntry.Sort.COUNTRY, List.of(columns.get(0)), List.of(), true);
            for (String name : columns.get(1).split("\\|")) {
                own.put(Fold.bare(name), entry);
            }
            if (columns.size() > 2) {
                for (String name : columns.get(2).split("\\|")) {
                    demonyms.put(Fold.bare(name), columns.get(0));
                }
            }
        }
    }

    private void readOwn(String path) {
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            List<String> columns = line.columns();
            if (columns.size() < 3 || columns.size() > 4) {
                throw line.wrong("expected a kind, a country's code or -, names, and, if the list"
                        + " of towns has another name, that name or a GeoNames id");
            }
            PlaceEntry.Sort sort;
            try {
                sort = PlaceEntry.Sort.valueOf(columns.get(0).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw line.wrong("a place is a country, region, town or area");
            }
            List<String> countries =
                    columns.get(1).equals("-") ? List.of() : List.of(columns.get(1));
            String same = columns.size() == 4 ? columns.get(3) : "";
            for (String name : columns.get(2).split("\\|")) {
                String key = Fold.bare(name);
                own.put(key, new PlaceEntry(sort, countries, List.of(), true));
                sameAs.put(key, same.isEmpty() ? key : Fold.bare(same));
            }
        }
    }

    /// The towns that a name of the language's own list stands for: those of another name, or
    /// one by its number.
    private Optional<List<PlaceEntry.Town>> ownTowns(String name, PlaceEntry entry) {
        String same = sameAs.getOrDefault(name, name);
        if (!same.isEmpty() && same.chars().allMatch(Character::isDigit)) {
            String country =
                    entry.countries().isEmpty() ? "" : entry.countries().getFirst();
            return Optional.of(
                    List.of(new PlaceEntry.Town(Long.parseLong(same), country, NAMED_BY_ID)));
        }
        return Shared.TOWNS.find(same).map(PlaceList::towns);
    }
}
