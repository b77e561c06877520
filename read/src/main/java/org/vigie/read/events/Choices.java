package org.vigie.read.events;

import org.vigie.read.explain.Choice;
import org.vigie.read.model.Features;
import org.vigie.read.model.LinearModel;

import java.util.Comparator;
import java.util.List;

/// What weighs with a linear model, as values.
final class Choices {
    private static final int TERMS = 5;

    private Choices() {}

    /// {@return what a model makes of features}
    ///
    /// @param features with their names
    static Choice of(LinearModel model, Features features) {
        if (model.isEmpty()) {
            return Choice.BY_RULE;
        }
        List<Choice.Term> terms = features.names().stream()
                .map(name -> new Choice.Term(name, model.weight(name)))
                .filter(term -> term.weight() != 0 && !term.feature().equals("bias"))
                .sorted(Comparator.comparingDouble(term -> -Math.abs(term.weight())))
                .limit(TERMS)
                .toList();
        return new Choice(model.probability(features), terms);
    }
}
