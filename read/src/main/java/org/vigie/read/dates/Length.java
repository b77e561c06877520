package org.vigie.read.dates;

import org.vigie.claim.Edtf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A length of time: how TIMEX3 and ISO 8601 write it, and how it counts from a day.
///
/// A unit is a letter of ISO 8601 (`D`, `W`, `M`, `Y`, with `T` before it for `TH`, `TM`, `TS`),
/// with a number before it for what a language has a word for: `10Y`, `2W`.
///
/// @param amount how many; `X` where it is not said
/// @param unit   of what
record Length(String amount, String unit) {
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    static Length of(String amount, String unit) {
        int digits = 0;
        while (digits < unit.length() && Character.isDigit(unit.charAt(digits))) {
            digits++;
        }
        String bare = unit.substring(digits);
        if (digits == 0 || amount.equals("X")) {
            return new Length(amount, bare);
        }
        BigDecimal times = new BigDecimal(unit.substring(0, digits));
        return new Length(new BigDecimal(amount).multiply(times).toPlainString(), bare);
    }

    /// The length that a term says itself, or that its slot `duration` says.
    static Optional<Length> of(Term term) {
        if (term.rule().operation() != Operation.LENGTH) {
            return term.term("duration").flatMap(Length::of).or(() -> said(term));
        }
        return said(term);
    }

    /// The length that a term says in its own slots.
    static Optional<Length> said(Term term) {
        Optional<String> fixed = term.text("value").filter(value -> value.startsWith("P"));
        return fixed.isPresent()
                ? fixed.map(
                        value -> of(value.replaceAll("\\D", ""), value.replaceAll("[P\\d]", "")))
                : term.text("unit").map(unit -> of(amount(term), unit));
    }

    /// The tenth day has nine behind it.
    private static String amount(Term term) {
        return term.number("ordinal").isPresent()
                ? String.valueOf(Math.max(0, term.number("ordinal").getAsInt() - 1))
                : term.text("n").orElse("1");
    }

    /// `P6Y`, `PT40H`, `PXD`.
    String value() {
        return "P" + body();
    }

    private String body() {
        return unit.startsWith("T") ? "T" + amount + unit.substring(1) : amount + unit;
    }

    /// `P2Y6M`: this and a smaller length.
    String with(Length smaller) {
        return value() + smaller.body();
    }

    /// The length in ISO 8601, if it is said in whole numbers or tenths.
    Optional<String> iso() {
        return amount.equals("X") ? Optional.empty() : Optional.of(value());
    }

    /// The point so long before or after a day; empty if the number is not said or out of
    /// reach.
    ///
    /// @param exact a week after a day is a day; else weeks, months and years name the
    ///     whole of them
    Optional<Point> from(LocalDate day, int sign, boolean exact) {
        if (amount.equals("X") || amount.indexOf('.') >= 0 || amount.length() > 3) {
            return Optional.empty();
        }
        long steps = (long) sign * Integer.parseInt(amount);
        return switch (unit) {
            case "TS", "TM" -> Optional.of(Point.day(day));
            case "TH" -> Optional.of(Point.day(day.plusDays(steps / 24)));
            case "D" -> Optional.of(Point.day(day.plusDays(steps)));
            case "W" -> Optional.of(Point.of(exact ? Grain.DAY : Grain.WEEK, day.plusWeeks(steps)));
            case "M" -> Optional.of(Point.of(Grain.MONTH, day.plusMonths(steps)));
            case "Y" -> Optional.of(Point.of(Grain.YEAR, day.plusYears(steps)));
            default -> Optional.empty();
        };
    }

    /// Whether it is hours or less, fewer than a day has: on which day they end is not said.
    boolean isWithinDay() {
        return switch (unit) {
            case "TS", "TM" -> true;
            case "TH" -> !amount.equals("X") && new BigDecimal(amount).compareTo(HOURS_A_DAY) < 0;
            default -> false;
        };
    }

    /// Open after the point so long ago.
    Optional<Edtf> since(LocalDate day) {
        return from(day, -1, unit.equals("W")).map(point -> new Edtf(point.side(true) + "/.."));
    }
}
