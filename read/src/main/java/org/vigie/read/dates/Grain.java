package org.vigie.read.dates;

/// How long a named stretch of the calendar is.
enum Grain {
    DAY,
    WEEKEND,
    WEEK,
    MONTH,
    QUARTER,
    HALF,
    SEASON,
    YEAR,
    DECADE,
    CENTURY
}
