package org.vigie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Pairs of names of which it is known whether they name one.
final class KnownPairs {
    private KnownPairs() {}

    /// A pair.
    ///
    /// @param same  whether they name one
    /// @param one   a name
    /// @param other another
    record Pair(boolean same, String one, String other) {}

    static List<Pair> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(columns -> new Pair(columns[0].equals("1"), columns[1], columns[2]))
                .toList();
    }

    /// {@return all pairs of people}
    static List<Pair> ofPeople(Path corpora) throws IOException {
        List<Pair> pairs = new ArrayList<>(read(corpora.resolve("names/cyrillic-latin.tsv")));
        pairs.addAll(read(corpora.resolve("names/latin-latin.tsv")));
        return pairs;
    }
}
