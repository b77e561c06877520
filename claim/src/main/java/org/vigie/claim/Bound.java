package org.vigie.claim;

/// How a figure stands to the true number.
public enum Bound {
    /// The figure itself.
    EXACT,
    /// The figure or more.
    AT_LEAST,
    /// The figure or less.
    AT_MOST,
    /// Near the figure.
    ABOUT;

    /// {@return the label used in files and in the interface's message keys, such as
    /// `at-least`}
    public String label() {
        return Labels.of(this);
    }

    /// {@return the constant that bears a label}
    ///
    /// @param label as in shared files, such as `at-least`
    /// @throws IllegalArgumentException if there is no such label
    public static Bound parse(String label) {
        return Labels.parse(Bound.class, label);
    }
}
