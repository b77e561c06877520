package org.vigie.read.dates;

import java.time.LocalDate;
import java.util.Optional;

/// What a composed term knows of its parts.
///
/// @param tense    the direction that its words set
/// @param notAfter the end of the span that the part begins
record Hint(Optional<Tense> tense, Optional<LocalDate> notAfter) {
    /// Nothing is known.
    static final Hint NONE = new Hint(Optional.empty(), Optional.empty());
    /// It lies in the past.
    static final Hint PAST = new Hint(Optional.of(Tense.PAST), Optional.empty());

    /// What the parts of a term are to know: its setting `go` goes before what it was told.
    Hint of(Term term) {
        return switch (term.text("go").orElse("")) {
            case "next" -> new Hint(Optional.of(Tense.FUTURE), notAfter);
            case "last" -> new Hint(Optional.of(Tense.PAST), notAfter);
            default -> this;
        };
    }

    Hint endingBy(LocalDate day) {
        return new Hint(tense, Optional.of(day));
    }
}
