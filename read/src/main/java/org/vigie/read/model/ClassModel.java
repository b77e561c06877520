package org.vigie.read.model;

import org.vigie.read.text.LanguageFiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A linear model that tells classes apart: for each class the sum of the weights of the features
/// that hold, as probabilities of the classes (multinomial logistic).
///
/// Deterministic and readable: one line of its file is a feature, then for each class it speaks
/// for or against a tab and `class=weight`. Immutable.
public final class ClassModel {
    private static final float[] NOTHING = new float[0];
    private static final int[] NO_CLASS = new int[0];

    private final List<String> classes;
    /// Numbers of features, open addressing; 0 is an empty place.
    private final long[] keys;
    private final int[][] spokenFor;
    private final float[][] weights;
    private final int size;

    private record Weights(int[] classes, float[] weights) {}

    private ClassModel(List<String> classes, Map<Long, Weights> byKey) {
        this.classes = List.copyOf(classes);
        int room = Integer.highestOneBit(Math.max(8, 3 * byKey.size())) << 1;
        this.keys = new long[room];
        this.spokenFor = new int[room][];
        this.weights = new float[room][];
        this.size = byKey.size();
        byKey.forEach((key, known) -> {
            int at = place(key);
            keys[at] = key;
            spokenFor[at] = known.classes;
            weights[at] = known.weights;
        });
    }

    /// {@return the model of a file; one that knows no feature if there is no such file}
    ///
    /// @param path    such as `lang/fr/models/kind.tsv`
    /// @param classes the classes it may name
    /// @throws IllegalArgumentException if a line is not of the form; the message names it
    public static ClassModel load(String path, List<String> classes) {
        Map<Long, Weights> byKey = new LinkedHashMap<>();
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
            if (byKey.put(Features.key(columns[0]), weights(classes, named)) != null) {
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
        Map<Long, Weights> byKey = new LinkedHashMap<>();
        named.forEach((feature, of) -> byKey.put(Features.key(feature), weights(classes, of)));
        return new ClassModel(classes, byKey);
    }

    private static Weights weights(List<String> classes, Map<String, Float> named) {
        List<String> order = new ArrayList<>(named.keySet());
        int[] spokenFor = new int[order.size()];
        float[] weights = new float[order.size()];
        for (int i = 0; i < weights.length; i++) {
            spokenFor[i] = classes.indexOf(order.get(i));
            weights[i] = named.getOrDefault(order.get(i), 0f);
        }
        return new Weights(spokenFor, weights);
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
        return keys[place(features.key(index))] != 0;
    }

    /// {@return the probability of each class, in the order of the classes; they sum to 1}
    ///
    /// @param features the features that hold
    public double[] probabilities(Features features) {
        double[] sums = new double[classes.size()];
        for (int i = 0; i < features.size(); i++) {
            int at = place(features.key(i));
            int[] of = keys[at] == 0 ? NO_CLASS : spokenFor[at];
            float[] by = keys[at] == 0 ? NOTHING : weights[at];
            for (int j = 0; j < of.length; j++) {
                sums[of[j]] += by[j];
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

    /// Where a number stands, or the empty place where it would.
    private int place(long key) {
        int at = (int) (key >>> 32) & keys.length - 1;
        while (keys[at] != 0 && keys[at] != key) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
