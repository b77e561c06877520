package org.vigie.read.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Fits the weights of a model that tells classes apart (multinomial logistic): the least loss with
/// an L2 penalty.
///
/// The same samples give the same weights everywhere.
public final class FittingClasses {
    /// More steps change weights, not what the model says.
    private static final int STEPS = 60;

    private final List<String> names;
    private final int classes;
    private final int[][] holding;
    private final int[] chosen;
    private final double[] shares;
    private final double penalty;

    /// One sample.
    ///
    /// @param features what held
    /// @param chosen   the class, from 0
    /// @param bulletin the bulletin's number
    /// @param share    how much it counts
    public record Sample(List<String> features, int chosen, int bulletin, double share) {

        /// Keeps each name once, since many samples share it.
        public Sample {
            features = Fitting.interned(features);
        }
    }

    private FittingClasses(List<Sample> samples, int classes, double penalty, int support) {
        this.classes = classes;
        this.penalty = penalty;
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> bulletins = new HashMap<>();
        for (Sample sample : samples) {
            for (String feature : sample.features()) {
                Integer before = last.put(feature, sample.bulletin());
                if (before == null || before != sample.bulletin()) {
                    bulletins.merge(feature, 1, Integer::sum);
                }
            }
        }
        bulletins.values().removeIf(count -> count < support);
        this.names = List.copyOf(new TreeSet<>(bulletins.keySet()));
        Map<String, Integer> index = new HashMap<>();
        for (String name : names) {
            index.put(name, index.size());
        }
        this.holding = new int[samples.size()][];
        this.chosen = new int[samples.size()];
        this.shares = new double[samples.size()];
        for (int i = 0; i < holding.length; i++) {
            Sample sample = samples.get(i);
            holding[i] = sample.features().stream()
                    .distinct()
                    .filter(index::containsKey)
                    .mapToInt(feature -> index.getOrDefault(feature, -1))
                    .toArray();
            chosen[i] = sample.chosen();
            shares[i] = sample.share();
        }
    }

    /// {@return for each feature its weight for each class}
    ///
    /// @param classes how many classes there are
    /// @param penalty how much a weight's square costs, against one sample's loss
    /// @param support in how many bulletins a feature must hold to have weights
    public static Map<String, double[]> fit(
            List<Sample> samples, int classes, double penalty, int support) {
        FittingClasses fitting = new FittingClasses(samples, classes, penalty, support);
        double[] weights = Descent.least(fitting.names.size() * classes, STEPS, fitting::loss);
        Map<String, double[]> named = new TreeMap<>();
        for (int i = 0; i < fitting.names.size(); i++) {
            double[] of = new double[classes];
            System.arraycopy(weights, i * classes, of, 0, classes);
            named.put(fitting.names.get(i), of);
        }
        return named;
    }

    private double loss(double[] weights, double[] slope) {
        double loss = 0;
        double[] sums = new double[classes];
        for (int i = 0; i < holding.length; i++) {
            Arrays.fill(sums, 0);
            for (int feature : holding[i]) {
                int at = feature * classes;
                for (int c = 0; c < classes; c++) {
                    sums[c] += weights[at + c];
                }
            }
            double most = sums[0];
            for (double sum : sums) {
                most = Math.max(most, sum);
            }
            double own = sums[chosen[i]] - most;
            double total = 0;
            for (int c = 0; c < classes; c++) {
                sums[c] = StrictMath.exp(sums[c] - most);
                total += sums[c];
            }
            loss += shares[i] * (StrictMath.log(total) - own);
            for (int c = 0; c < classes; c++) {
                sums[c] = shares[i] * (sums[c] / total - (c == chosen[i] ? 1 : 0));
            }
            for (int feature : holding[i]) {
                int at = feature * classes;
                for (int c = 0; c < classes; c++) {
                    slope[at + c] += sums[c];
                }
            }
        }
        for (int i = 0; i < weights.length; i++) {
            loss += penalty / 2 * weights[i] * weights[i];
            slope[i] += penalty * weights[i];
        }
        return loss;
    }
}
