package org.vigie.read.explain;

import org.vigie.claim.Modality;
import org.vigie.claim.Quote;

import java.util.Optional;

/// Why a claim has its modality.
///
/// @param modality the modality
/// @param basis    what it rests on
/// @param cue      the words it rests on, where there are such
/// @param rule     the line of the data that knows them
public record Certainty(
        Modality modality, Basis basis, Optional<Quote> cue, Optional<RuleLine> rule) {

    /// What a modality rests on.
    public enum Basis {
        /// Words of the data: `reportedly`, `calls for`.
        CUE,
        /// The verb's own form: negation, conditional, future.
        FORM,
        /// A source is named: `according to …`.
        SOURCE,
        /// The day lies after the bulletin's own.
        LATER_DAY,
        /// The same bulletin refutes it.
        REFUTED,
        /// A model finds it much likelier than what the rules say.
        MODEL,
        /// Nothing limits it.
        PLAIN
    }
}
