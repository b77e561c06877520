package org.vigie.claim;

/// What a mention is to an event.
public enum Role {
    /// Whom it is done to.
    PATIENT,
    /// Who does it.
    AGENT;

    /// {@return the label used in files and in the interface's message keys, such as `patient`}
    public String label() {
        return Labels.of(this);
    }

    /// {@return the constant that bears a label}
    ///
    /// @param label as in shared files, such as `patient`
    /// @throws IllegalArgumentException if there is no such label
    public static Role parse(String label) {
        return Labels.parse(Role.class, label);
    }
}
