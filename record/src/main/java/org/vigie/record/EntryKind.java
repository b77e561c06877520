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
    CORRECTION,
    /// The record got the keys by which its checkpoints can be told to be its own.
    KEY,
    /// This record's witness signed a checkpoint of another.
    WITNESS,
    /// Another's witness signed a checkpoint of this record.
    COSIGNATURE,
    /// Somebody looked at what is not public.
    ACCESS,
    /// Something left the record for a file or another place.
    EXPORT,
    /// A copy of the whole record was made.
    BACKUP,
    /// Kept bytes were compared with their hashes.
    CHECK,
    /// A time-stamping authority vouched for a checkpoint or a file.
    TIMESTAMP,
    /// A setting or an account was changed.
    SETTING,
    /// Something was declared not public, or public again.
    RESTRICTION,
    /// Content was destroyed for a stated reason.
    REDACTION,
    /// A person decided whether two mentions name one, or took such a decision back.
    JUDGEMENT,
    /// A person entered what they found out about a case, or took it back.
    FINDING;

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
