package org.vigie.resolve.name;

import org.vigie.resolve.name.NameFeatures.Feature;

import java.util.Locale;

/// How much each feature weighs: a logistic regression for people's names and one for the names of
/// bodies and things, so that a score is a probability.
///
/// The weights are fitted by the program in the tests of this room and lie in `weights.tsv`.
///
/// @param person by the order of [Feature]
/// @param body   the same
@SuppressWarnings("ArrayRecordComponent") // arrays for speed; they never leave this package
record NameModel(double[] person, double[] body) {

    /// {@return the model of the data file}
    static NameModel load() {
        double[] person = new double[NameFeatures.COUNT];
        double[] body = new double[NameFeatures.COUNT];
        for (DataFile.Row row : DataFile.rows("weights.tsv")) {
            String[] columns = row.columns();
            if (columns.length != 3) {
                throw row.wrong("expected a feature, its weight for people and that for bodies");
            }
            int feature = Feature.valueOf(columns[0].toUpperCase(Locale.ROOT).replace('-', '_'))
                    .ordinal();
            person[feature] = row.number(columns[1]);
            body[feature] = row.number(columns[2]);
        }
        return new NameModel(person, body);
    }

    double[] weights(boolean ofBodies) {
        return ofBodies ? body : person;
    }

    /// {@return the probability, between 0 and 1}
    double probability(double[] features, boolean ofBodies) {
        return probability(logOdds(features, ofBodies));
    }

    double logOdds(double[] features, boolean ofBodies) {
        double[] weights = weights(ofBodies);
        double sum = 0;
        for (int at = 0; at < weights.length; at++) {
            if (features[at] != 0) {
                sum += weights[at] * features[at];
            }
        }
        return sum;
    }

    static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
