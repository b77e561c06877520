package org.vigie.read.model;

import org.vigie.read.text.LanguageFiles;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// A logistic model over named features: the sum of the weights of those that hold, as a
/// probability.
///
/// Deterministic and readable: one line of its file is a feature, a tab and a weight. Immutable.
public final class LinearModel {
    private final Map<String, Double> weights;

    private LinearModel(Map<String, Double> weights) {
        this.weights = weights;
    }

    /// {@return the model of a file; one that knows no feature if there is no such file}
    ///
    /// @param path such as `lang/shared/models/patient.tsv`
    /// @throws IllegalArgumentException if a line is not feature, tab, number; the message
    ///     names it
    public static LinearModel load(String path) {
        Map<String, Double> weights = new HashMap<>();
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            String[] columns = line.text().split("\t");
            if (columns.length != 2) {
                throw line.wrong("expected a feature, a tab and its weight");
            }
            try {
                weights.put(columns[0], Double.valueOf(columns[1]));
            } catch (NumberFormatException notANumber) {
                throw line.wrong("the weight is no number");
            }
        }
        return new LinearModel(weights);
    }

    /// {@return whether no feature is known, so that the model can say nothing}
    public boolean isEmpty() {
        return weights.isEmpty();
    }

    /// {@return the probability, between 0 and 1}
    ///
    /// @param features the names of the features that hold
    public double probability(Collection<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
