package org.vigie.read.dates;

/// Where the verb of a clause puts it, seen from the day of publication.
enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    /// No verb says.
    NONE
}
