package org.vigie.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// A begin that is known between bounds. A bound that nothing tells is empty.
///
/// @param notBefore the first day it may have begun on
/// @param notAfter  the last day it may have begun on
public record Since(Optional<LocalDate> notBefore, Optional<LocalDate> notAfter) {

    /// {@return whether the day is known}
    public boolean exact() {
        return notBefore.isPresent() && notBefore.equals(notAfter);
    }

    /// {@return how many days have passed at least; empty if it may not have begun}
    ///
    /// @param day the day it is asked on
    public OptionalLong daysAtLeast(LocalDate day) {
        return days(notAfter, day);
    }

    /// {@return how many days have passed at most; empty if nothing tells}
    ///
    /// @param day the day it is asked on
    public OptionalLong daysAtMost(LocalDate day) {
        return days(notBefore, day);
    }

    private static OptionalLong days(Optional<LocalDate> from, LocalDate day) {
        return from.filter(begin -> !begin.isAfter(day))
                .map(begin -> OptionalLong.of(ChronoUnit.DAYS.between(begin, day)))
                .orElse(OptionalLong.empty());
    }
}
