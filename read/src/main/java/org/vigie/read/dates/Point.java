package org.vigie.read.dates;

import org.vigie.claim.Edtf;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/// A named stretch of the calendar: the day 2012-03-15, the week of 2012-03-12, the month 2012-03.
///
/// @param grain how long it is
/// @param first its first day
record Point(Grain grain, LocalDate first) {

    /// The point of a grain that a day lies in.
    static Point of(Grain grain, LocalDate day) {
        LocalDate first = switch (grain) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEKEND ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).with(IsoFields.DAY_OF_QUARTER, 1);
            case HALF -> LocalDate.of(day.getYear(), day.getMonthValue() <= 6 ? 1 : 7, 1);
            case SEASON -> day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue(), 3));
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case DECADE -> LocalDate.of(day.getYear() / 10 * 10, 1, 1);
            case CENTURY -> LocalDate.of(day.getYear() / 100 * 100, 1, 1);
        };
        return new Point(grain, first);
    }

    static Point day(LocalDate day) {
        return new Point(Grain.DAY, day);
    }

    static Point month(int year, int month) {
        return new Point(Grain.MONTH, LocalDate.of(year, month, 1));
    }

    static Point year(int year) {
        return new Point(Grain.YEAR, LocalDate.of(year, 1, 1));
    }

    /// The season of a year: 1 spring to 4 winter; winter begins in December of its year.
    static Point season(int year, int number) {
        return new Point(Grain.SEASON, LocalDate.of(year, 3 * number, 1));
    }

    LocalDate last() {
        return switch (grain) {
            case DAY -> first;
            case WEEK -> first.plusDays(6);
            case WEEKEND -> first.plusDays(1);
            default -> plus(1).first.minusDays(1);
        };
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /// The point of the same grain so many steps later, or earlier if negative.
    Point plus(int steps) {
        LocalDate moved = switch (grain) {
            case DAY -> first.plusDays(steps);
            case WEEK, WEEKEND -> first.plusWeeks(steps);
            case MONTH -> first.plusMonths(steps);
            case QUARTER, SEASON -> first.plusMonths(3L * steps);
            case HALF -> first.plusMonths(6L * steps);
            case YEAR -> first.plusYears(steps);
            case DECADE -> first.plusYears(10L * steps);
            case CENTURY -> first.plusYears(100L * steps);
        };
        return new Point(grain, moved);
    }

    /// The point in TIMEX3: `2012-03-15`, `2012-W11`, `2012-SU`, `199`.
    String timex() {
        int year = first.getYear();
        return switch (grain) {
            case DAY -> first.toString();
            case WEEK -> week();
            case WEEKEND -> week() + "-WE";
            case MONTH -> first.toString().substring(0, 7);
            case QUARTER -> "%04d-Q%d".formatted(year, first.get(IsoFields.QUARTER_OF_YEAR));
            case HALF -> "%04d-H%d".formatted(year, first.getMonthValue() == 1 ? 1 : 2);
            case SEASON ->
                "%04d-%s".formatted(year, "SPSUFAWI".substring(2 * season() - 2, 2 * season()));
            case YEAR -> "%04d".formatted(year);
            case DECADE -> "%04d".formatted(year).substring(0, 3);
            case CENTURY -> "%04d".formatted(year).substring(0, 2);
        };
    }

    private String week() {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                first.get(IsoFields.WEEK_BASED_YEAR),
                first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private int season() {
        return first.getMonthValue() / 3;
    }

    /// The point as claims write it: `2012-03-15`, `2012-03-12/2012-03-18`, `2012-22`.
    Edtf edtf() {
        return new Edtf(edtfText());
    }

    private String edtfText() {
        int year = first.getYear();
        return switch (grain) {
            case DAY -> first.toString();
            case WEEK, WEEKEND -> first + "/" + last();
            case MONTH -> first.toString().substring(0, 7);
            case QUARTER, HALF ->
                first.toString().substring(0, 7) + "/" + last().toString().substring(0, 7);
            case SEASON -> "%04d-%d".formatted(year, 20 + season());
            case YEAR -> "%04d".formatted(year);
            case DECADE -> "%04d/%04d".formatted(year, year + 9);
            case CENTURY -> "%04d/%04d".formatted(year, year + 99);
        };
    }

    /// The side of a span, which has no seasons' weeks: a week or weekend by the day that
    /// is meant.
    String side(boolean from) {
        return switch (grain) {
            case WEEK, WEEKEND, QUARTER, HALF, DECADE, CENTURY ->
                (from ? first : last()).toString();
            default -> edtfText();
        };
    }
}
