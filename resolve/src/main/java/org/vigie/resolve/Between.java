package org.vigie.resolve;

import java.util.Map;
import java.util.TreeMap;

/// What was compared between two groups.
final class Between {
    private final Map<Pair, Float> scores = new TreeMap<>();
    private Pair of = new Pair(0, 0);
    private float best = Float.NEGATIVE_INFINITY;

    /// Takes in a pair; the same one twice counts once.
    void add(Pair pair, float score) {
        scores.put(pair, score);
        if (score > best || score == best && pair.compareTo(of) < 0) {
            best = score;
            of = pair;
        }
    }

    /// {@return the pair that is most alike}
    Pair of() {
        return of;
    }

    /// {@return the log-odds of that pair}
    float best() {
        return best;
    }

    /// {@return the log-odds of all pairs, on average}
    double average() {
        return scores.values().stream()
                .mapToDouble(score -> Math.clamp(score, -Ties.MOST, Ties.MOST))
                .average()
                .orElse(0);
    }
}
