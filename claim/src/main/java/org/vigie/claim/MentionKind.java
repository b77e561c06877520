package org.vigie.claim;

/// What a mention names.
public enum MentionKind {
    /// One human being.
    PERSON,
    /// Several people, or people described and not named.
    GROUP,
    /// A body that is not part of a state: union, party, company, newspaper.
    ORGANISATION,
    /// A body or office of a state: police, court, ministry, prosecutor.
    AUTHORITY;

    /// {@return the label used in files and in the interface's message keys, such as `person`}
    public String label() {
        return Labels.of(this);
    }

    /// {@return the constant that bears a label}
    ///
    /// @param label as in shared files, such as `person`
    /// @throws IllegalArgumentException if there is no such label
    public static MentionKind parse(String label) {
        return Labels.parse(MentionKind.class, label);
    }
}
