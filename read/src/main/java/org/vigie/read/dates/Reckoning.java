package org.vigie.read.dates;

import java.util.List;

/// A time expression with what was looked at to resolve it.
///
/// @param time what was found
/// @param from what was looked at, in that order; none where the words say all
public record Reckoning(TimeExpression time, List<From> from) {

    /// Copies the list.
    public Reckoning {
        from = List.copyOf(from);
    }

    /// Something that was looked at.
    ///
    /// @param what  what it is
    /// @param value as EDTF; for a tense its name
    public record From(What what, String value) {}

    /// What a time can be reckoned from.
    public enum What {
        /// The day of publication.
        PUBLISHED,
        /// A date that stands before.
        BEFORE,
        /// The date of a heading.
        HEADING,
        /// The tense of the clause.
        TENSE
    }
}
