package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.Edtf;
import org.vigie.claim.When;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// When something that a claim tells was, as far as it is known. A day is never invented: what has
/// no time of its own goes by the day of its bulletin, and says so.
public sealed interface Dating {
    /// By the first day each may have begun on; of two, the vaguer first, and the dated before
    /// what goes by its bulletin's day; what has no day at all comes last.
    Comparator<Dating> ORDER = Comparator.comparing(Dating::firstDay)
            .thenComparing(Dating::own, Comparator.reverseOrder())
            .thenComparing(Dating::lastDay, Comparator.reverseOrder());

    /// The claim tells a time.
    ///
    /// @param when the time, with its words
    record Told(When when) implements Dating {}

    /// The claim tells none; its bulletin was published that day, so it was so then or before.
    ///
    /// @param published the bulletin's day
    record ByBulletin(LocalDate published) implements Dating {}

    /// Neither the claim nor its bulletin has a day.
    record Undated() implements Dating {}

    /// {@return the dating of a claim}
    ///
    /// @param claim     the claim
    /// @param published the day of its bulletin
    static Dating of(Claim claim, Optional<LocalDate> published) {
        return claim.when()
                .<Dating>map(Told::new)
                .or(() -> published.map(ByBulletin::new))
                .orElseGet(Undated::new);
    }

    /// {@return whether it may not have begun by the end of a day}
    ///
    /// @param day the day
    default boolean after(LocalDate day) {
        return firstDay().isAfter(day);
    }

    private LocalDate firstDay() {
        return switch (this) {
            case Told(var when) -> {
                Edtf.Bounds bounds = when.edtf().bounds();
                yield bounds.earliestBegin().or(bounds::latestEnd).orElse(LocalDate.MAX);
            }
            case ByBulletin(var published) -> published;
            case Undated() -> LocalDate.MAX;
        };
    }

    private LocalDate lastDay() {
        return switch (this) {
            case Told(var when) -> when.edtf().bounds().latestEnd().orElse(LocalDate.MAX);
            case ByBulletin(var published) -> published;
            case Undated() -> LocalDate.MAX;
        };
    }

    private boolean own() {
        return this instanceof Told;
    }
}
