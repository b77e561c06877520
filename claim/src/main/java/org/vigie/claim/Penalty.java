package org.vigie.claim;

import java.math.BigDecimal;
import java.util.Optional;

/// What a court or an office imposes, or may impose.
///
/// @param kind     what makes the penalty other than a length or a sum: for life, death, suspended
/// @param duration its length, ISO 8601 (`P6Y`, `P15D`)
/// @param amount   a sum of money, with its currency
/// @param bound    how the stated figure stands to the penalty
/// @param from     the penalty that this one replaces
public record Penalty(
        Optional<Kind> kind,
        Optional<String> duration,
        Optional<Money> amount,
        Bound bound,
        Optional<Penalty> from) {

    /// A penalty that a length or a sum does not tell.
    public enum Kind {
        /// Imprisonment for life.
        LIFE,
        /// Death.
        DEATH,
        /// Not to be served unless broken.
        SUSPENDED;

        /// {@return the label used in files, such as `life`}
        public String label() {
            return Labels.of(this);
        }

        /// {@return the kind that bears a label}
        ///
        /// @param label as in shared files, such as `life`
        /// @throws IllegalArgumentException if there is no such label
        public static Kind parse(String label) {
            return Labels.parse(Kind.class, label);
        }
    }

    /// A sum of money.
    ///
    /// @param amount   the sum, at least 0, of at most 18 digits on either side of its point
    /// @param currency ISO 4217 code
    public record Money(BigDecimal amount, String currency) {
        /// More than any sum has; written out, `1e999999999` fills a memory.
        private static final int MAX_DIGITS = 18;

        /// Checks the sum.
        ///
        /// @throws IllegalArgumentException if it is negative or has too many digits
        public Money {
            long whole = (long) amount.precision() - amount.scale();
            if (amount.signum() < 0 || whole > MAX_DIGITS || amount.scale() > MAX_DIGITS) {
                throw new IllegalArgumentException(
                        "a sum needs to be >= 0, with at most " + MAX_DIGITS + " digits a side");
            }
        }
    }

    /// {@return a penalty of a length}
    ///
    /// @param duration ISO 8601
    public static Penalty lasting(String duration) {
        return new Penalty(
                Optional.empty(),
                Optional.of(duration),
                Optional.empty(),
                Bound.EXACT,
                Optional.empty());
    }
}
