package org.vigie.serve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as people and programs type it: `2021-03-14`.
public final class TypedDay {
    /// Years of more digits are days, too, but no bulletin's, and counting on from the last of
    /// them fails.
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private TypedDay() {}

    /// {@return the day that a text names; empty if it names none}
    ///
    /// @param typed as `2021-03-14`
    public static Optional<LocalDate> of(String typed) {
        if (!FORM.matcher(typed).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
