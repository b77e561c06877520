package org.vigie.claim;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time as EDTF level 1 writes it: a day, a month, a year, a season, a span of those, open at one
/// end or about.
///
/// Supported: `2012-03-15`, `2012-03`, `2012`, `2011-22`, each with `~`, `?` or `%` after it, and
/// `A/B` where either side may be `..`.
///
/// A point (no slash) is **some day within** its bounds; a span is **every day from–to**: the four
/// bounds of CIDOC CRM (P82a, P81a, P81b, P82b) keep the two apart.
///
/// @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format</a>
public final class Edtf {
    private static final int MONTH_BEGIN = 5;
    private static final int DAY_BEGIN = 8;
    private static final int DAY_CHARS = 10;
    private static final Pattern POINT =
            Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?([~?%])?");

    private final String text;
    private final Bounds bounds;

    /// Parses the text once: bounds are asked for whenever times are compared.
    ///
    /// @param text the time in EDTF
    /// @throws IllegalArgumentException if the text is not of a supported form or names no day
    public Edtf(String text) {
        this.text = text;
        this.bounds = bounds(text);
    }

    /// {@return the time in EDTF}
    public String text() {
        return text;
    }

    /// {@return the time that is one day}
    ///
    /// @param day the day
    public static Edtf of(LocalDate day) {
        return new Edtf(day.toString());
    }

    /// {@return the time from one day to another, both included; one day if they are the same}
    ///
    /// @param first the first day
    /// @param last  the last day, not before the first
    public static Edtf between(LocalDate first, LocalDate last) {
        return first.equals(last) ? of(first) : new Edtf(first + "/" + last);
    }

    /// The four bounds of a time; a bound is empty where the time is open.
    ///
    /// @param earliestBegin no part of it lies before (P82a)
    /// @param latestBegin   it has begun by then (P81a)
    /// @param earliestEnd   it has not ended before (P81b)
    /// @param latestEnd     no part of it lies after (P82b)
    public record Bounds(
            Optional<LocalDate> earliestBegin,
            Optional<LocalDate> latestBegin,
            Optional<LocalDate> earliestEnd,
            Optional<LocalDate> latestEnd) {}

    /// {@return the four bounds}
    public Bounds bounds() {
        return bounds;
    }

    /// {@return whether the time is marked as approximate or uncertain}
    public boolean approximate() {
        return text.indexOf('~') >= 0 || text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
    }

    /// {@return whether the time is a span from one point to another}
    public boolean isSpan() {
        return text.indexOf('/') >= 0;
    }

    private static Bounds bounds(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            Days days = days(text);
            return new Bounds(
                    Optional.of(days.first),
                    Optional.of(days.last),
                    Optional.of(days.first),
                    Optional.of(days.last));
        }
        Optional<Days> from = openOrDays(text.substring(0, slash));
        Optional<Days> to = openOrDays(text.substring(slash + 1));
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("a span needs a day at one end at least");
        }
        if (from.isPresent() && to.isPresent() && to.get().last.isBefore(from.get().first)) {
            throw new IllegalArgumentException("a span needs its end after its begin");
        }
        return new Bounds(
                from.map(Days::first),
                from.map(Days::last),
                to.map(Days::first),
                to.map(Days::last));
    }

    private static Optional<Days> openOrDays(String side) {
        return side.equals("..") ? Optional.empty() : Optional.of(days(side));
    }

    private record Days(LocalDate first, LocalDate last) {}

    /// {@return the day that `2012-03-15` names, as most times do; empty for any other form}
    private static Optional<LocalDate> plainDay(String point) {
        boolean plain = point.length() == DAY_CHARS;
        for (int i = 0; plain && i < DAY_CHARS; i++) {
            char c = point.charAt(i);
            plain = i == MONTH_BEGIN - 1 || i == DAY_BEGIN - 1 ? c == '-' : c >= '0' && c <= '9';
        }
        if (!plain) {
            return Optional.empty();
        }
        int year = Integer.parseInt(point, 0, MONTH_BEGIN - 1, 10);
        int month = Integer.parseInt(point, MONTH_BEGIN, DAY_BEGIN - 1, 10);
        int day = Integer.parseInt(point, DAY_BEGIN, DAY_CHARS, 10);
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("no such day or month in an EDTF time", noDay);
        }
    }

    private static Days days(String point) {
        return plainDay(point).map(day -> new Days(day, day)).orElseGet(() -> vaguer(point));
    }

    private static Days vaguer(String point) {
        Matcher parts = POINT.matcher(point);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "no EDTF time; expected such as 2012-03-15, 2012-03, 2012, 2011-22, "
                            + "2012-03-19/2012-03-24, 2011-12/.., 2012-03-22~");
        }
        int year = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(3) != null) {
                LocalDate day = LocalDate.of(
                        year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
                return new Days(day, day);
            }
            if (parts.group(2) != null) {
                return monthOrSeason(year, Integer.parseInt(parts.group(2)));
            }
            return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        } catch (DateTimeException outOfRange) {
            throw new IllegalArgumentException("no such day or month in an EDTF time", outOfRange);
        }
    }

    /// Seasons as EDTF numbers them: 21 spring, 22 summer, 23 autumn, 24 winter of the north;
    /// winter begins in December of its year.
    private static Days monthOrSeason(int year, int number) {
        if (number >= 21 && number <= 24) {
            YearMonth begin = YearMonth.of(year, 3 * (number - 20));
            return new Days(begin.atDay(1), begin.plusMonths(2).atEndOfMonth());
        }
        YearMonth month = YearMonth.of(year, number);
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    /// {@return the time in EDTF}
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf time && text.equals(time.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
