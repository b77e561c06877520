package org.vigie.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// How good scores are, where it is known which pairs are one.
public final class PairScores {
    private final List<Scored> all = new ArrayList<>();

    private record Scored(double score, boolean same) {}

    /// Begins without pairs.
    public PairScores() {}

    /// Adds a pair.
    ///
    /// @param score its score
    /// @param same  whether it is one
    public void add(double score, boolean same) {
        all.add(new Scored(score, same));
    }

    /// {@return how many pairs there are}
    public int size() {
        return all.size();
    }

    /// {@return the best F1 that any threshold reaches}
    public double bestF1() {
        long positives = positives();
        return best((taken, right) -> 2.0 * right / (taken + positives));
    }

    /// {@return the best recall of thresholds that reach a precision}
    ///
    /// @param precision between 0 and 1
    public double recallAtPrecision(double precision) {
        long positives = positives();
        return best((taken, right) ->
                right >= precision * taken ? (double) right / Math.max(1, positives) : 0);
    }

    /// {@return the mean of the precisions at which each pair that is one is reached}
    public double averagePrecision() {
        List<Scored> sorted = sorted();
        double sum = 0;
        long right = 0;
        int from = 0;
        while (from < sorted.size()) {
            int to = afterTies(sorted, from);
            long found = sorted.subList(from, to).stream().filter(Scored::same).count();
            right += found;
            sum += found * ((double) right / to);
            from = to;
        }
        return sum / Math.max(1, positives());
    }

    /// {@return of the pairs scored at least so high, the share that is one; 1 where there are
    /// none}
    ///
    /// @param score the least score that counts
    public double precisionFrom(double score) {
        long taken = all.stream().filter(one -> one.score >= score).count();
        long right = all.stream().filter(one -> one.score >= score && one.same).count();
        return taken == 0 ? 1 : (double) right / taken;
    }

    private double best(ToDoubleBiFunction<Integer, Long> measure) {
        List<Scored> sorted = sorted();
        double best = 0;
        long right = 0;
        int from = 0;
        while (from < sorted.size()) {
            int to = afterTies(sorted, from);
            right += sorted.subList(from, to).stream().filter(Scored::same).count();
            best = Math.max(best, measure.applyAsDouble(to, right));
            from = to;
        }
        return best;
    }

    /// Pairs of one score stand or fall together.
    private static int afterTies(List<Scored> sorted, int from) {
        int to = from + 1;
        while (to < sorted.size() && sorted.get(to).score == sorted.get(from).score) {
            to++;
        }
        return to;
    }

    private List<Scored> sorted() {
        return all.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
    }

    private long positives() {
        return all.stream().filter(Scored::same).count();
    }
}
