package org.vigie.record;

import java.util.Locale;

/// Where a claim stands in review.
public enum Status {
    /// Said by the reader; nobody has looked at it.
    PROPOSED,
    /// One person holds that the bulletin says this, and the team wants a second one to look.
    AWAITING,
    /// A person holds that the bulletin says this, or two where the team wants a second reader.
    ACCEPTED,
    /// A person holds that the bulletin does not say this.
    REJECTED,
    /// One person holds that the bulletin says this, another that it does not.
    CONTESTED,
    /// A person put it right; the claim shown is the corrected one.
    CORRECTED,
    /// Nobody had looked at it when a newer reader read the bulletin and did not say it again.
    SUPERSEDED;

    /// {@return whether cases may follow the claim: as many people accepted it as the team
    /// wants}
    public boolean stands() {
        return this == ACCEPTED || this == CORRECTED;
    }

    /// {@return whether people are yet to decide: nobody did, too few, or they are at odds}
    public boolean undecided() {
        return this == PROPOSED || this == AWAITING || this == CONTESTED;
    }

    /// {@return the label used in entries and in the interface's message keys, such as
    /// `proposed`}
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the constant that bears a label}
    ///
    /// @param label such as `proposed`
    /// @throws IllegalArgumentException if there is no such label
    public static Status parse(String label) {
        for (Status constant : values()) {
            if (constant.label().equals(label)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("unknown Status label");
    }
}
