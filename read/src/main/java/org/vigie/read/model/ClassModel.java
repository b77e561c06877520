package org.vigie.read.model;

import org.vigie.read.text.LanguageFiles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A linear model that tells classes apart: for each class the sum of the weights of the features
/// that hold, as probabilities of the classes (multinomial logistic).
///
/// Deterministic and readable: one line of its file is a feature, then for each class it speaks
/// for or against a tab and `class=weight`. Immutable.
public final class ClassModel {
    private final List<String> classes;
    private final FeatureTable table;
    /// For each place the first of its weights; those of one feature stand together.
    private final int[] from;
    private final int[] end;
    private final int[] spokenFor;
    private final float[] weights;
    private final int size;

    private ClassModel(List<String> classes, Map<Long, Map<String, Float>> byKey) {
        this.classes = List.copyOf(classes);
        int all = byKey.values().stream().mapToInt(Map::size).sum();
        this.table = new FeatureTable(byKey.keySet());
        this.from = new int[table.room()];
        this.end = new int[table.room()];
        this.spokenFor = new int[all];
        this.weights = new float[all];
        this.size = byKey.size();
        int next = 0;
        for (Map.Entry<Long, Map<String, Float>> known : byKey.entrySet()) {
            int at = table.place(known.getKey());
            from[at] = next;
            for (Map.Entry<String, Float> weight : known.getValue().entrySet()) {
                spokenFor[next] = classes.indexOf(weight.getKey());
                weights[next] = weight.getValue();
                next++;
            }
            end[at] = next;
        }
    }

    /// {@return the model of a file; one that knows no feature if there is no such file}
    ///
    /// @param path    such as `lang/fr/models/kind.tsv`
    /// @param classes the classes it may name
    /// @throws IllegalArgumentException if a line is not of the form; the message names it
    public static ClassModel load(String path, List<String> classes) {
        Map<Long, Map<String, Float>> byKey = new LinkedHashMap<>();
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            String[] columns = line.text().split("\t");
            Map<String, Float> named = new LinkedHashMap<>();
            for (int i = 1; i < columns.length; i++) {
                int equals = columns[i].lastIndexOf('=');
                if (equals < 0 || !classes.contains(columns[i].substring(0, equals))) {
                    throw line.wrong("expected a feature, then tabs and class=weight");
                }
                try {
                    named.put(
                            columns[i].substring(0, equals),
                            Float.valueOf(columns[i].substring(equals + 1)));
                } catch (NumberFormatException notANumber) {
                    throw line.wrong("the weight is no number");
                }
            }
            if (byKey.put(Features.key(columns[0]), named) != null) {
                throw line.wrong("the feature stands twice, or its number is another's too");
            }
        }
        return new ClassModel(classes, byKey);
    }

    /// {@return the model that some weights make}
    ///
    /// @param classes the classes
    /// @param named   for each feature its weights by class
    public static ClassModel of(List<String> classes, Map<String, Map<String, Float>> named) {
        Map<Long, Map<String, Float>> byKey = new LinkedHashMap<>();
        named.forEach((feature, of) -> byKey.put(Features.key(feature), of));
        return new ClassModel(classes, byKey);
    }

    /// {@return whether no feature is known, so that the model can say nothing}
    public boolean isEmpty() {
        return size == 0;
    }

    /// {@return whether a feature speaks for or against some class}
    ///
    /// @param features some features
    /// @param index    which of them, from 0
    public boolean knows(Features features, int index) {
        return table.has(features.key(index));
    }

    /// {@return the probability of each class, in the order of the classes; they sum to 1}
    ///
    /// @param features the features that hold
    public double[] probabilities(Features features) {
        double[] sums = new double[classes.size()];
        for (int i = 0; i < features.size(); i++) {
            int at = table.place(features.key(i));
            for (int j = from[at]; j < end[at]; j++) {
                sums[spokenFor[j]] += weights[j];
            }
        }
        double most = sums[0];
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - most);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }
}
