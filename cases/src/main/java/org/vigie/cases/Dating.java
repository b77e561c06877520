package org.vigie.cases;

import org.vigie.claim.Claim;
import org.vigie.claim.Edtf;
import org.vigie.claim.EventKind;
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
    /// @param when    the time, with its words
    /// @param lasting whether what it tells goes on, so that a span is every day of it; else a
    ///     span is some day within, as of an arrest "last week"
    record Told(When when, boolean lasting) implements Dating {}

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
                .<Dating>map(when -> new Told(when, lasts(claim.kind())))
                .or(() -> published.map(ByBulletin::new))
                .orElseGet(Undated::new);
    }

    /// {@return whether it may not have begun by the end of a day}
    ///
    /// @param day the day
    default boolean after(LocalDate day) {
        return firstDay().isAfter(day);
    }

    /// {@return whether it had ended before a day}
    ///
    /// @param day the day
    default boolean before(LocalDate day) {
        return lastDay().isBefore(day);
    }

    /// {@return whether two tellings may mean one moment: the days that each may have begun on
    /// overlap, or one of them tells no time of its own}
    ///
    /// @param other the other
    default boolean mayBe(Dating other) {
        return !own()
                || !other.own()
                || !firstDay().isAfter(other.lastBegin()) && !other.firstDay().isAfter(lastBegin());
    }

    /// {@return whether another may have begun on the day this ended or the day after}
    ///
    /// @param other what came later
    default boolean meets(Dating other) {
        return own() && other.own() && !other.firstDay().isAfter(nextDay(lastBegin()));
    }

    /// {@return the days between which it began}
    default Since since() {
        return switch (this) {
            case Told told -> {
                Edtf.Bounds bounds = told.when().edtf().bounds();
                yield new Since(
                        bounds.earliestBegin(),
                        told.lasting()
                                ? bounds.latestBegin()
                                : bounds.latestEnd().or(bounds::latestBegin));
            }
            case ByBulletin(var published) -> new Since(Optional.empty(), Optional.of(published));
            case Undated() -> new Since(Optional.empty(), Optional.empty());
        };
    }

    /// {@return whether an event of a kind goes on for days as a matter of course}
    private static boolean lasts(EventKind kind) {
        return switch (kind) {
            case DETENTION, DISAPPEARANCE, INVESTIGATION, TRIAL, THREAT, CRACKDOWN, BAN -> true;
            case STRIKE, HUNGER_STRIKE, PROTEST, ADVOCACY, VISIT, AGREEMENT, SANCTION -> true;
            case ARREST, RELEASE, TRANSFER, SUMMONS, SEARCH, SEIZURE, CHARGE, SENTENCE -> false;
            case FINE, ACQUITTAL, APPEAL, COMMUTATION, KILLING, DEATH, ASSAULT, TORTURE -> false;
            case DISMISSAL, RESOLUTION, STATEMENT, RESIGNATION -> false;
        };
    }

    private static LocalDate nextDay(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    private LocalDate lastBegin() {
        return since().notAfter().orElse(LocalDate.MAX);
    }

    /// {@return the first day it may have begun on; the last of all days where none is known}
    default LocalDate firstDay() {
        return switch (this) {
            case Told told -> {
                Edtf.Bounds bounds = told.when().edtf().bounds();
                yield bounds.earliestBegin().or(bounds::latestEnd).orElse(LocalDate.MAX);
            }
            case ByBulletin(var published) -> published;
            case Undated() -> LocalDate.MAX;
        };
    }

    /// {@return the last day it may have gone on; the last of all days where none is known}
    default LocalDate lastDay() {
        return switch (this) {
            case Told told -> told.when().edtf().bounds().latestEnd().orElse(LocalDate.MAX);
            case ByBulletin(var published) -> published;
            case Undated() -> LocalDate.MAX;
        };
    }

    private boolean own() {
        return this instanceof Told;
    }
}
