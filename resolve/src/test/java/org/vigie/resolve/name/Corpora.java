package org.vigie.resolve.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pairs and lists of names that parameters are fitted on. They lie in a folder of their own
/// beside the repository, for their licences let them be used, not passed on.
public final class Corpora {
    private static final String RUSSIAN_GIVEN = "lists/given-names-ru.tsv";
    private static final String RUSSIAN_PATRONYMICS = "lists/patronymics-ru.tsv";
    private static final int GIVEN_COLUMN = 10;
    private static final int SURNAME_COLUMN = 4;

    private final Path folder;

    Corpora(Path folder) {
        this.folder = folder;
    }

    /// {@return the corpora: in the folder that `-Dvigie.train` names, else beside the
    /// repository, if they are there}
    public static Optional<Corpora> find() {
        return Stream.of(System.getProperty("vigie.train", ""), "../../shared/corpora")
                .filter(place -> !place.isEmpty())
                .map(Path::of)
                .filter(place -> Files.isDirectory(place.resolve("names")))
                .map(Corpora::new)
                .findFirst();
    }

    /// A name of a list that counts its bearers.
    ///
    /// @param name   as written
    /// @param man    whether men bear it
    /// @param count  how many bear it
    /// @param father the father's name that a patronymic is made of; empty for other names
    record Counted(String name, boolean man, double count, String father) {}

    /// Two writings of one name.
    ///
    /// @param weight how much it counts when costs are learnt
    record Writing(String one, String other, double weight) {}

    List<Counted> givenNames() {
        return counted(RUSSIAN_GIVEN);
    }

    List<Counted> patronymics() {
        return counted(RUSSIAN_PATRONYMICS);
    }

    private List<Counted> counted(String file) {
        return lines(file).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(columns -> new Counted(
                        columns[0],
                        columns[1].equals("m"),
                        Double.parseDouble(columns[2]),
                        columns.length > 3 ? columns[3] : ""))
                .toList();
    }

    /// {@return given names of all countries: in their script, then romanised; one may be
    /// empty}
    List<List<String>> givenNamesOfCountries() {
        return ofCountries("lists/common-forenames-by-country.csv", GIVEN_COLUMN);
    }

    /// {@return surnames, as [#givenNamesOfCountries]}
    List<List<String>> surnamesOfCountries() {
        return ofCountries("lists/common-surnames-by-country.csv", SURNAME_COLUMN);
    }

    private List<List<String>> ofCountries(String file, int column) {
        return lines(file).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(columns -> columns.length > column)
                .map(columns -> List.of(
                        columns[column], columns.length > column + 1 ? columns[column + 1] : ""))
                .toList();
    }

    /// {@return names of towns with their writings in other languages and scripts}
    List<Writing> places() {
        List<Writing> writings = new ArrayList<>();
        for (String line : lines("places/cities15000.txt")) {
            String[] columns = line.split("\t");
            for (String other : columns[3].split(",")) {
                if (!other.isBlank()) {
                    writings.add(new Writing(columns[1], other, 0.3));
                }
            }
        }
        return writings;
    }

    /// {@return writings of places, given names and surnames in two scripts each}
    List<Writing> writings() {
        List<Writing> writings = places();
        Stream.concat(givenNamesOfCountries().stream(), surnamesOfCountries().stream())
                .filter(name -> !name.getFirst().isBlank() && !name.getLast().isBlank())
                .forEach(name -> writings.add(new Writing(name.getLast(), name.getFirst(), 1)));
        return writings;
    }

    /// {@return pairs of people's names, Cyrillic with Latin}
    List<NamePairs.Pair> cyrillicLatin() {
        return NamePairs.read(folder.resolve("names/cyrillic-latin.tsv"));
    }

    /// {@return pairs of people's names, both Latin}
    List<NamePairs.Pair> latinLatin() {
        return NamePairs.read(folder.resolve("names/latin-latin.tsv"));
    }

    /// {@return a table of historical figures with errors, without its header}
    public List<List<String>> figures() {
        return lines("linkage/historical-figures.csv").stream()
                .skip(1)
                .map(Corpora::columns)
                .toList();
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(letter);
            }
        }
        columns.add(column.toString());
        return columns;
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the corpora's " + file, broken);
        }
    }
}
