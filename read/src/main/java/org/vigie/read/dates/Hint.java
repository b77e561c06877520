package org.vigie.read.dates;

import java.time.LocalDate;
import java.util.Optional;

/// What a composed term knows of its parts.
///
/// @param tense     the direction that its words set
/// @param notAfter  the end of the span that the part begins
/// @param notBefore the begin of the span that the part ends
record Hint(Optional<Tense> tense, Optional<LocalDate> notAfter, Optional<LocalDate> notBefore) {
    /// Nothing is known.
    static final Hint NONE = new Hint(Optional.empty(), Optional.empty(), Optional.empty());
    /// It lies in the past.
    static final Hint PAST = new Hint(Optional.of(Tense.PAST), Optional.empty(), Optional.empty());

    /// What the parts of a term are to know: its setting `go` goes before what it was told.
    Hint of(Term term) {
        return switch (term.text("go").orElse("")) {
            case "next" -> with(Tense.FUTURE);
            case "last" -> with(Tense.PAST);
            default -> this;
        };
    }

    Hint with(Tense told) {
        return new Hint(Optional.of(told), notAfter, notBefore);
    }

    Hint endingBy(LocalDate day) {
        return new Hint(tense, Optional.of(day), Optional.empty());
    }

    Hint beginningBy(LocalDate day) {
        return new Hint(tense, Optional.empty(), Optional.of(day));
    }
}
