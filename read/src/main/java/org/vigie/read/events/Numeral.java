package org.vigie.read.events;

import org.vigie.claim.Bound;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// The value of one number word or of one number in figures.
///
/// @param value  the value, at least 0
/// @param bound  how exact the word is: `dozens`
/// @param lots   whether it counts lots, which a number before it multiplies: `dozen`, `hundred`
/// @param joined whether it counts only behind another number: the `un` of `vingt et un`
/// @param digits how many digits it is written with; 0 for a word
record Numeral(BigDecimal value, Bound bound, boolean lots, boolean joined, int digits) {
    /// What kind of word counts people alone, «пятерых».
    static final String PEOPLE = "people";
    /// What kind of word halves the lots behind it: `half a dozen`.
    static final String HALF = "half";

    private static final int MAX_DIGITS = 15;
    private static final int GROUP = 3;
    private static final int HUNDRED = 100;
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:[.,]\\d{3}){1,4}");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(?:[.,]\\d{1,6})?");

    /// {@return the numeral of a line of `numbers.tsv`}
    ///
    /// @param value the value
    /// @param kind  the third column: a bound (the word then counts lots), `joined`, `people`,
    ///     or nothing
    static Numeral of(BigDecimal value, String kind) {
        boolean joined = kind.equals("joined");
        boolean plain = joined || kind.isEmpty() || kind.equals(PEOPLE);
        return new Numeral(
                value,
                plain ? Bound.EXACT : Bound.parse(kind),
                !plain || value.intValue() >= HUNDRED,
                joined,
                0);
    }

    static Numeral ofWords(BigDecimal value) {
        return new Numeral(value, Bound.EXACT, false, false, 0);
    }

    /// {@return a number in figures: `1,800`, `1.5`}
    ///
    /// @param form as it stands
    static Optional<Numeral> ofDigits(String form) {
        boolean grouped = GROUPED.matcher(form).matches();
        if (!grouped && !PLAIN.matcher(form).matches()) {
            return Optional.empty();
        }
        String figure = grouped ? form.replaceAll("[.,]", "") : form.replace(',', '.');
        return figure.length() > MAX_DIGITS
                ? Optional.empty()
                : Optional.of(new Numeral(
                        new BigDecimal(figure), Bound.EXACT, false, false, figure.length()));
    }

    /// Adds up the words of one figure: `deux cent mille`, `quatre-vingt-dix`, `1 500`,
    /// `dizaines de milliers`.
    static final class Sum {
        private static final BigDecimal SCORE = BigDecimal.valueOf(20);
        private static final BigDecimal FOUR = BigDecimal.valueOf(4);
        private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

        private BigDecimal total = BigDecimal.ZERO;
        private BigDecimal current = BigDecimal.ZERO;
        private Bound bound = Bound.EXACT;
        private Optional<Numeral> last = Optional.empty();

        boolean isEmpty() {
            return last.isEmpty();
        }

        /// {@return whether a word can go on with the figure}
        boolean takes(Numeral next) {
            if (last.isEmpty()) {
                return !next.joined();
            }
            Numeral before = last.get();
            if (next.digits() > 0) {
                boolean thousands = before.digits() == 0 && before.value().compareTo(THOUSAND) == 0;
                return next.digits() == GROUP
                        && before.value().scale() <= 0
                        && (thousands || before.digits() > 0 && before.digits() <= GROUP);
            }
            boolean score = isScore(next);
            return next.lots()
                    || score
                    || before.digits() == 0 && next.value().compareTo(before.value()) < 0;
        }

        private boolean isScore(Numeral next) {
            return next.value().compareTo(SCORE) == 0 && current.compareTo(FOUR) == 0;
        }

        /// {@return whether the figure goes on behind `and`: `vingt et un`, `a hundred and
        ///     six`}
        boolean goesOnBehindAnd(Numeral next) {
            boolean tens = next.joined()
                    && current.compareTo(SCORE) >= 0
                    && current.remainder(BigDecimal.TEN).signum() == 0;
            boolean hundreds = last.filter(Numeral::lots).isPresent()
                    && bound == Bound.EXACT
                    && next.digits() == 0
                    && next.value().intValue() < HUNDRED;
            return tens || hundreds;
        }

        /// {@return whether lots of lots are counted: `dizaines de milliers`}
        boolean goesOnBehindOf(Numeral next) {
            return next.lots() && last.filter(Numeral::lots).isPresent() && bound != Bound.EXACT;
        }

        void add(Numeral next) {
            if (last.isEmpty()) {
                bound = next.bound();
            }
            if (next.digits() > 0) {
                current = current.multiply(THOUSAND).add(next.value());
            } else if (next.value().compareTo(THOUSAND) >= 0) {
                total = total.add(
                        current.signum() == 0 ? next.value() : current.multiply(next.value()));
                current = BigDecimal.ZERO;
            } else if (isScore(next) || next.lots() && current.signum() > 0) {
                current = current.multiply(next.value());
            } else {
                current = current.add(next.value());
            }
            last = Optional.of(next);
        }

        BigDecimal value() {
            return total.add(current);
        }

        Bound bound() {
            return bound;
        }
    }
}
