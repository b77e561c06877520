package org.vigie.resolve.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How good scores are: the figures of the issue.
final class Figures {
    private record Scored(double score, boolean same) {}

    private final List<Scored> all = new ArrayList<>();

    void add(double score, boolean same) {
        all.add(new Scored(score, same));
    }

    int size() {
        return all.size();
    }

    private List<Scored> sorted() {
        all.sort(Comparator.comparingDouble(Scored::score).reversed());
        return all;
    }

    private long positives() {
        return all.stream().filter(Scored::same).count();
    }

    double bestF1() {
        double best = 0;
        long positives = positives();
        long found = 0;
        List<Scored> sorted = sorted();
        for (int at = 0; at < sorted.size(); at++) {
            found += sorted.get(at).same ? 1 : 0;
            boolean last =
                    at + 1 == sorted.size() || sorted.get(at + 1).score < sorted.get(at).score;
            if (last) {
                best = Math.max(best, 2.0 * found / (at + 1 + positives));
            }
        }
        return best;
    }

    double recallAt(double precision) {
        double best = 0;
        long found = 0;
        List<Scored> sorted = sorted();
        long positives = positives();
        for (int at = 0; at < sorted.size(); at++) {
            found += sorted.get(at).same ? 1 : 0;
            boolean last =
                    at + 1 == sorted.size() || sorted.get(at + 1).score < sorted.get(at).score;
            if (last && found >= precision * (at + 1)) {
                best = Math.max(best, (double) found / positives);
            }
        }
        return best;
    }

    /// {@return of those scored at least so high, how many are right}
    double right(double score) {
        long sure = all.stream().filter(one -> one.score >= score).count();
        long right = all.stream().filter(one -> one.score >= score && one.same).count();
        return sure == 0 ? 1 : (double) right / sure;
    }

    @Override
    public String toString() {
        return "F1 %.4f  R@99 %.4f  right of p>=.99 %.4f of %d"
                .formatted(
                        bestF1(),
                        recallAt(0.99),
                        right(0.99),
                        all.stream().filter(one -> one.score >= 0.99).count());
    }
}
