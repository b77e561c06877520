package org.vigie.resolve;

import org.vigie.resolve.Comparison.Kind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// How much each piece of evidence counts, in nats; `evidence.tsv`, fitted by the program in the
/// tests of this room.
final class EvidenceWeights {
    private static final String FILE = "evidence.tsv";
    private static final String NAMES_FOR = "names-for";
    private static final String NAMES_AGAINST = "names-against";
    /// No names count more, for or against.
    static final double MOST = 12;

    private final double[] weights = new double[Kind.values().length];
    private double namesFor = 1;
    private double namesAgainst = 1;

    EvidenceWeights() {}

    static EvidenceWeights load() {
        EvidenceWeights loaded = new EvidenceWeights();
        try (InputStream in = EvidenceWeights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the data file " + FILE + " is missing; build the program anew");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    loaded.put(line.split("\t"));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read " + FILE, broken);
        }
        return loaded;
    }

    private void put(String... columns) {
        if (columns.length != 2) {
            throw new IllegalArgumentException(FILE + ": expected a kind, a tab and its weight");
        }
        double weight = Double.parseDouble(columns[1]);
        if (columns[0].equals(NAMES_FOR)) {
            namesFor = weight;
        } else if (columns[0].equals(NAMES_AGAINST)) {
            namesAgainst = weight;
        } else {
            set(Kind.valueOf(columns[0].toUpperCase(Locale.ROOT).replace('-', '_')), weight);
        }
    }

    void set(Kind kind, double weight) {
        weights[kind.ordinal()] = weight;
    }

    void setNames(double inFavour, double against) {
        namesFor = inFavour;
        namesAgainst = against;
    }

    double of(Kind kind) {
        return weights[kind.ordinal()];
    }

    double of(Optional<Kind> kind) {
        return kind.isPresent() ? weights[kind.get().ordinal()] : 0;
    }

    /// {@return what the log-odds of names count where more is told}
    double ofNames(double logOdds) {
        double clamped = Math.clamp(logOdds, -MOST, MOST);
        return clamped * (clamped > 0 ? namesFor : namesAgainst);
    }
}
