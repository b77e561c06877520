package org.vigie.resolve;

import org.vigie.resolve.name.Name;
import org.vigie.resolve.name.NameReader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Places that bear or bore several names: Шевченко is Актау.
final class PlaceNames {
    private static final String FILE = "places.tsv";

    private final Map<Long, Integer> groups = new HashMap<>();

    private PlaceNames() {}

    static PlaceNames load(NameReader reader) {
        PlaceNames names = new PlaceNames();
        try (InputStream in = PlaceNames.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the data file " + FILE + " is missing; build the program anew");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int group = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    for (String name : line.split("\t")) {
                        names.groups.put(reader.read(name).soundHash(), group);
                    }
                    group++;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + FILE, broken);
        }
        return names;
    }

    /// {@return whether two names are known as one place's}
    boolean same(Name one, Name other) {
        Integer group = groups.get(one.soundHash());
        return group != null && group.equals(groups.get(other.soundHash()));
    }
}
