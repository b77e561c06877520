package org.vigie.record;

import java.util.Locale;

/// What an entry tells.
public enum EntryKind {
    /// The record was begun.
    GENESIS,
    /// Bytes came to hand.
    ACQUISITION,
    /// Bytes were read as a bulletin.
    BULLETIN,
    /// A reader proposed a claim.
    CLAIM,
    /// A person decided about a claim.
    REVIEW,
    /// A person put a claim right.
    CORRECTION;

    /// {@return the label used in entries and in the interface's message keys, such as
    /// `genesis`}
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the constant that bears a label}
    ///
    /// @param label such as `genesis`
    /// @throws IllegalArgumentException if there is no such label
    public static EntryKind parse(String label) {
        for (EntryKind constant : values()) {
            if (constant.label().equals(label)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("unknown EntryKind label");
    }
}
