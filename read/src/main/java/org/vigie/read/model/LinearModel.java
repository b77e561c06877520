package org.vigie.read.model;

import org.vigie.read.text.LanguageFiles;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// A logistic model over named features: the sum of the weights of those that hold, as a
/// probability.
///
/// Deterministic and readable: one line of its file is a feature, a tab and a weight. Immutable.
public final class LinearModel {
    private final FeatureTable table;
    private final float[] weights;
    private final int size;

    private LinearModel(Map<Long, Float> byKey) {
        this.table = new FeatureTable(byKey.keySet());
        this.weights = new float[table.room()];
        this.size = byKey.size();
        byKey.forEach((key, weight) -> weights[table.place(key)] = weight);
    }

    /// {@return the model of one file or several; one that knows no feature if there is none}
    ///
    /// @param paths such as `lang/shared/models/patient.tsv`, then what one language adds to it
    /// @throws IllegalArgumentException if a line is not feature, tab, number; the message
    ///     names it
    public static LinearModel load(String... paths) {
        Map<Long, Float> weights = new LinkedHashMap<>();
        for (String path : paths) {
            load(path, weights);
        }
        return new LinearModel(weights);
    }

    private static void load(String path, Map<Long, Float> weights) {
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            String[] columns = line.text().split("\t");
            if (columns.length != 2) {
                throw line.wrong("expected a feature, a tab and its weight");
            }
            try {
                Float before = weights.put(Features.key(columns[0]), Float.valueOf(columns[1]));
                if (before != null) {
                    throw line.wrong("the feature stands twice, or its number is another's too");
                }
            } catch (NumberFormatException notANumber) {
                throw line.wrong("the weight is no number");
            }
        }
    }

    /// {@return the model that some weights make}
    ///
    /// @param named the weight of each feature by its name
    public static LinearModel of(Map<String, Double> named) {
        Map<Long, Float> weights = new LinkedHashMap<>();
        named.forEach((name, weight) -> weights.put(Features.key(name), weight.floatValue()));
        return new LinearModel(weights);
    }

    /// {@return whether no feature is known, so that the model can say nothing}
    public boolean isEmpty() {
        return size == 0;
    }

    /// {@return the probability, between 0 and 1}
    ///
    /// @param features the features that hold
    public double probability(Features features) {
        return 1 / (1 + Math.exp(-sum(features)));
    }

    /// {@return the sum of the weights; the option with the highest is the likeliest}
    ///
    /// @param features the features that hold
    public double sum(Features features) {
        double sum = 0;
        for (int i = 0; i < features.size(); i++) {
            sum += weights[table.place(features.key(i))];
        }
        return sum;
    }

    /// {@return the weight of a feature, 0 for one that it does not know}
    ///
    /// @param feature the feature's name
    public double weight(String feature) {
        return weights[table.place(Features.key(feature))];
    }

    /// {@return the probability, between 0 and 1}
    ///
    /// @param features the names of the features that hold
    public double probability(Collection<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights[table.place(Features.key(feature))];
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
