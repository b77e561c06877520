package org.vigie.record;

import java.util.Locale;

/// Where a claim stands in review.
public enum Status {
    /// Said by the reader; nobody has looked at it.
    PROPOSED,
    /// A person holds that the bulletin says this.
    ACCEPTED,
    /// A person holds that the bulletin does not say this.
    REJECTED,
    /// A person put it right; the claim shown is the corrected one.
    CORRECTED,
    /// Nobody had looked at it when a newer reader read the bulletin and did not say it again.
    SUPERSEDED;

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
