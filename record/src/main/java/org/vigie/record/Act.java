package org.vigie.record;

import java.util.List;
import java.util.Map;

/// Something done with the record that changes none of its claims and yet is to be known later:
/// that it was copied, exported, checked, or that somebody looked at what is not public.
///
/// @param kind  one of `ACCESS`, `EXPORT`, `BACKUP`, `CHECK`, `SETTING`, `JUDGEMENT`,
///     `FINDING`
/// @param by    who did it: a person, or a program with its version
/// @param of    ids of the bulletins, claims and files it is about; empty for the whole record
/// @param facts what else is to be known, such as `to` for an export's place
public record Act(EntryKind kind, String by, List<String> of, Map<String, String> facts) {

    /// Copies the collections.
    ///
    /// @throws IllegalArgumentException if the kind has a method of its own
    public Act {
        of = List.copyOf(of);
        facts = Map.copyOf(facts);
        boolean free = switch (kind) {
            case ACCESS, EXPORT, BACKUP, CHECK, SETTING, JUDGEMENT, FINDING -> true;
            case GENESIS,
                    ACQUISITION,
                    BULLETIN,
                    CLAIM,
                    REVIEW,
                    CORRECTION,
                    KEY,
                    WITNESS,
                    COSIGNATURE,
                    TIMESTAMP,
                    RESTRICTION,
                    REDACTION -> false;
        };
        if (!free) {
            throw new IllegalArgumentException("an act needs a kind of its own, got " + kind);
        }
    }
}
