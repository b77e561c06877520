package org.vigie.read.explain;

import java.util.List;

/// What a linear model makes of a candidate.
///
/// @param probability between 0 and 1; 1 where a rule decided and no model was asked
/// @param terms       what weighed most, for and against, the heaviest first
public record Choice(double probability, List<Term> terms) {
    /// What a rule decides without a model.
    public static final Choice BY_RULE = new Choice(1, List.of());

    /// Copies the list.
    public Choice {
        terms = List.copyOf(terms);
    }

    /// One thing that is known, and what it weighs.
    ///
    /// @param feature what is known, such as `slot=object&form=passive-F`
    /// @param weight  above 0 for, below 0 against
    public record Term(String feature, double weight) {}
}
