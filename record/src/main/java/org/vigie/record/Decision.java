package org.vigie.record;

import java.util.Locale;

/// What a person decides about a claim.
public enum Decision {
    /// The bulletin says this.
    ACCEPT,
    /// The bulletin does not say this.
    REJECT,
    /// Take earlier decisions and corrections back. The claim is proposed again.
    REOPEN;

    /// {@return the label used in entries and in the interface's message keys, such as
    /// `accept`}
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the constant that bears a label}
    ///
    /// @param label such as `accept`
    /// @throws IllegalArgumentException if there is no such label
    public static Decision parse(String label) {
        for (Decision constant : values()) {
            if (constant.label().equals(label)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("unknown Decision label");
    }
}
