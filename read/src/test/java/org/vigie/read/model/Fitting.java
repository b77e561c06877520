package org.vigie.read.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Fits the weights of a linear model: to samples that are yes or no (logistic), or to choices of
/// one among several options (conditional logit); the least loss with an L2 penalty, by L-BFGS.
///
/// The loss has one minimum, and every sum runs in a fixed order with exact functions, so the same
/// samples give the same weights everywhere.
public final class Fitting {
    private static final int STEPS = 200;

    /// For each choice its options, each as the numbers of its features.
    private final int[][][] options;
    private final int[] chosen;
    private final double[] shares;
    private final double[] penalties;
    private final List<String> names;

    /// A choice that people made among options; one option may have no features.
    ///
    /// @param options  what held of each
    /// @param chosen   the one they chose
    /// @param bulletin the bulletin's number
    /// @param share    how much it counts, 1 for a choice in a bulletin
    public record Choice(List<List<String>> options, int chosen, int bulletin, double share) {

        /// Keeps each name once, since many choices share it.
        public Choice {
            options = options.stream().map(Fitting::interned).toList();
        }

        /// A choice in a bulletin.
        ///
        /// @param options  what held of each
        /// @param chosen   the one they chose
        /// @param bulletin the bulletin's number
        public Choice(List<List<String>> options, int chosen, int bulletin) {
            this(options, chosen, bulletin, 1);
        }

        /// {@return the same choice, counting less}
        ///
        /// @param less how much it counts
        public Choice counting(double less) {
            return new Choice(options, chosen, bulletin, less);
        }

        /// {@return a choice between yes and no}
        ///
        /// @param features what held
        /// @param yes      how they chose
        /// @param bulletin the bulletin's number
        public static Choice of(List<String> features, boolean yes, int bulletin) {
            return new Choice(List.of(features, List.of()), yes ? 0 : 1, bulletin);
        }

        /// {@return what held, of a choice between yes and no}
        public List<String> features() {
            return options.getFirst();
        }

        /// {@return whether yes was chosen}
        public boolean yes() {
            return chosen == 0;
        }
    }

    static List<String> interned(List<String> names) {
        return names.stream().map(String::intern).toList();
    }

    private Fitting(List<Choice> choices, double penalty, int support) {
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> bulletins = new HashMap<>();
        for (Choice choice : choices) {
            for (List<String> option : choice.options()) {
                for (String feature : option) {
                    Integer before = last.put(feature, choice.bulletin());
                    if (before == null || before != choice.bulletin()) {
                        bulletins.merge(feature, 1, Integer::sum);
                    }
                }
            }
        }
        bulletins.values().removeIf(count -> count < support);
        this.names = List.copyOf(new TreeSet<>(bulletins.keySet()));
        Map<String, Integer> index = new HashMap<>();
        for (String name : names) {
            index.put(name, index.size());
        }
        this.options = new int[choices.size()][][];
        this.chosen = new int[choices.size()];
        this.shares = new double[choices.size()];
        for (int i = 0; i < options.length; i++) {
            List<List<String>> of = choices.get(i).options();
            options[i] = new int[of.size()][];
            for (int j = 0; j < options[i].length; j++) {
                options[i][j] = of.get(j).stream()
                        .filter(index::containsKey)
                        .mapToInt(index::get)
                        .toArray();
            }
            chosen[i] = choices.get(i).chosen();
            shares[i] = choices.get(i).share();
        }
        this.penalties = new double[names.size()];
        Arrays.fill(penalties, penalty);
        if (index.containsKey("bias")) {
            penalties[index.get("bias")] = 0;
        }
    }

    /// {@return the weight of each feature}
    ///
    /// @param penalty how much a weight's square costs, against one sample's loss
    /// @param support in how many bulletins a feature must hold to have a weight
    public static Map<String, Double> fit(List<Choice> choices, double penalty, int support) {
        Fitting fitting = new Fitting(choices, penalty, support);
        double[] weights = Descent.least(fitting.names.size(), STEPS, fitting::loss);
        Map<String, Double> named = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            named.put(fitting.names.get(i), weights[i]);
        }
        return named;
    }

    private double loss(double[] weights, double[] slope) {
        double loss = 0;
        for (int i = 0; i < options.length; i++) {
            double[] sums = new double[options[i].length];
            double most = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < sums.length; j++) {
                for (int feature : options[i][j]) {
                    sums[j] += weights[feature];
                }
                most = Math.max(most, sums[j]);
            }
            double total = 0;
            for (double sum : sums) {
                total += StrictMath.exp(sum - most);
            }
            loss += shares[i] * (StrictMath.log(total) + most - sums[chosen[i]]);
            for (int j = 0; j < sums.length; j++) {
                double error = shares[i]
                        * (StrictMath.exp(sums[j] - most) / total - (j == chosen[i] ? 1 : 0));
                for (int feature : options[i][j]) {
                    slope[feature] += error;
                }
            }
        }
        for (int i = 0; i < weights.length; i++) {
            loss += penalties[i] / 2 * weights[i] * weights[i];
            slope[i] += penalties[i] * weights[i];
        }
        return loss;
    }
}
