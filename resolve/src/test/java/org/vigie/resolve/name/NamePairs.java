package org.vigie.resolve.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Pairs of names whose answer is known, with the people behind them, so that no one is both
/// learnt from and measured with.
final class NamePairs {
    private final Map<String, String> parents = new HashMap<>();

    /// A pair.
    record Pair(boolean same, String one, String other) {}

    static List<Pair> read(Path file) {
        List<Pair> pairs = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] columns = line.split("\t");
                pairs.add(new Pair(columns[0].equals("1"), columns[1], columns[2]));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pairs;
    }

    /// Names of a positive pair are one person's.
    void know(List<Pair> pairs) {
        pairs.stream().filter(Pair::same).forEach(pair -> {
            String one = root(pair.one);
            String other = root(pair.other);
            if (!one.equals(other)) {
                parents.put(one, other);
            }
        });
    }

    private String root(String name) {
        String at = name;
        for (String next = parents.get(at); next != null; next = parents.get(at)) {
            at = next;
        }
        return at;
    }

    /// {@return which part a person belongs to}
    int part(String name, int parts) {
        return Math.floorMod(root(name).hashCode() * 0x9E3779B1 >>> 8, parts);
    }

    /// {@return the pairs whose first name belongs to a part}
    List<Pair> ofPart(List<Pair> pairs, int part, int parts) {
        return pairs.stream().filter(pair -> part(pair.one, parts) == part).toList();
    }
}
