package org.vigie.read.text;

/// One way to understand a form: its lemma, part of speech and features.
///
/// @param lemma    the dictionary form, lower case but for names, `ё` written `е`
/// @param pos      the part of speech
/// @param features the set of features, as the sum of their [bits][Feature#bit]
public record Reading(String lemma, Pos pos, long features) {

    /// {@return whether the form has a feature}
    ///
    /// @param feature a feature
    public boolean has(Feature feature) {
        return (features & feature.bit()) != 0;
    }
}
