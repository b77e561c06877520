package org.vigie.claim;

/// How a bulletin stands to what it tells.
public enum Modality {
    /// Said as a fact.
    ASSERTED,
    /// Given as the word of someone else, whom the bulletin names.
    REPORTED,
    /// Hedged or rumoured.
    UNCONFIRMED,
    /// Risked or threatened.
    POSSIBLE,
    /// Expected or announced for later.
    PLANNED,
    /// Asked for.
    DEMANDED,
    /// Said not to be so, or not to have happened.
    DENIED;

    /// {@return the label used in files and in the interface's message keys, such as
    /// `asserted`}
    public String label() {
        return Labels.of(this);
    }

    /// {@return the constant that bears a label}
    ///
    /// @param label as in shared files, such as `asserted`
    /// @throws IllegalArgumentException if there is no such label
    public static Modality parse(String label) {
        return Labels.parse(Modality.class, label);
    }
}
