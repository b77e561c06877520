package org.vigie.read.dates;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a rule does with the words it caught. The words of `lang/README.md` for rules of dates.
enum Operation {
    /// A day, month or year of the calendar: slots day, month, year, yy, weekday, of.
    CALENDAR("date"),
    /// A weekday: slots weekday, of; `go` = last, next, this, or by the tense.
    WEEKDAY("date"),
    /// A stretch counted in its own grain: `unit` and `by`, from `of`.
    SHIFT("date"),
    /// A length before or after a day: slot duration, `go` = -1 or 1, `from` = published or
    /// before.
    OFFSET("date"),
    /// A season: slots season, year, of; `go`.
    SEASON("date"),
    /// A decade or century: slots decade, century.
    ERA("date"),
    /// A part of a year: slots ordinal or n (the first so many), unit, year, of.
    PORTION("date"),
    /// A part of a day: slots daypart, date.
    DAYPART("time"),
    /// A time of day: slots hour, minute, date.
    CLOCK("time"),
    /// From the evening of one day to the morning of the next: slot date, `go`.
    NIGHT("time"),
    /// A length: slots n, unit, plus.
    LENGTH("duration"),
    /// Something that comes again: slots unit, weekday, n, or a value.
    HABIT("set"),
    /// A time that is no day: value PRESENT_REF, PAST_REF, FUTURE_REF.
    REFERENCE("reference"),
    /// Open after a date or a length ago: slot date or duration.
    SINCE("span"),
    /// Open before a date: slot date.
    UNTIL("span"),
    /// From one date to another: slots from, to, or from-day.
    BETWEEN("span"),
    /// Near a date: slot date.
    ABOUT("span"),
    /// A date that is one of its slots, with another reach: slot date.
    DATE("date"),
    /// No time at all, though its words look like one.
    IGNORE("ignored");

    private static final Map<String, Operation> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toMap(
                    operation -> operation.name().toLowerCase(Locale.ROOT), Function.identity()));

    private final String edge;

    Operation(String edge) {
        this.edge = edge;
    }

    /// The class that later rules find the result under.
    String edge() {
        return edge;
    }

    static Optional<Operation> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
