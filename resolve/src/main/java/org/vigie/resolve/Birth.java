package org.vigie.resolve;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date of birth as a list or a bulletin tells it: a year, with month and day where they are
/// told. Wrong months and days are kept, for people mistype.
///
/// @param year  the year
/// @param month 0 where it is not told
/// @param day   0 where it is not told
public record Birth(int year, int month, int day) {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:[-./](\\d{1,2})(?:[-./](\\d{1,2}))?)?(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(\\d{1,2})[-./])?(\\d{1,2})[-./](\\d{4})");
    private static final int DIGITS = 8;

    /// How two dates of birth compare.
    public enum State {
        /// One of them is not known.
        UNKNOWN,
        /// The same day.
        SAME_DAY,
        /// Days of which one may be the other mistyped, in the same year.
        NEAR_DAY,
        /// Another day of the same year.
        SAME_YEAR,
        /// The same year, no more is told.
        ONLY_YEAR,
        /// Years of which one may be the other mistyped, the same day.
        YEAR_MISTYPED,
        /// Years next to each other.
        NEAR_YEAR,
        /// Years that differ by one digit.
        YEAR_ALIKE,
        /// Different ones.
        DIFFERENT
    }

    /// {@return the date that somebody wrote, if it is one}
    ///
    /// @param written such as `1962`, `1962-03`, `1962-03-19` or `19.3.1962`
    public static Optional<Birth> parse(String written) {
        String text = written.strip();
        Matcher first = YEAR_FIRST.matcher(text);
        if (first.matches()) {
            return Optional.of(new Birth(
                    Integer.parseInt(first.group(1)),
                    number(first.group(2)),
                    number(first.group(3))));
        }
        Matcher last = DAY_FIRST.matcher(text);
        if (last.matches()) {
            return Optional.of(new Birth(
                    Integer.parseInt(last.group(3)), number(last.group(2)), number(last.group(1))));
        }
        return Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /// {@return how it compares with another}
    ///
    /// @param other another date of birth
    public State compare(Birth other) {
        boolean whole = day > 0 && other.day > 0;
        if (year == other.year) {
            if (!whole || isNewYear() && other.isNewYear()) {
                return State.ONLY_YEAR;
            }
            if (month == other.month && day == other.day) {
                return State.SAME_DAY;
            }
            boolean turned = month == other.day && day == other.month;
            return turned || differing(other) == 1 ? State.NEAR_DAY : State.SAME_YEAR;
        }
        if (whole && month == other.month && day == other.day && differing(other) == 1) {
            return State.YEAR_MISTYPED;
        }
        if (Math.abs(year - other.year) == 1) {
            return State.NEAR_YEAR;
        }
        return differing(year, other.year) == 1 ? State.YEAR_ALIKE : State.DIFFERENT;
    }

    /// Lists write the first of January where they know only the year.
    boolean isNewYear() {
        return month == 1 && day == 1;
    }

    private int differing(Birth other) {
        return differing(
                (year * 100 + month) * 100 + day,
                (other.year * 100 + other.month) * 100 + other.day);
    }

    private static int differing(int first, int second) {
        int one = first;
        int two = second;
        int differing = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            differing += one % 10 == two % 10 ? 0 : 1;
            one /= 10;
            two /= 10;
        }
        return differing;
    }
}
