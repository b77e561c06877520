package org.vigie.read.dates;

import org.vigie.claim.Edtf;
import org.vigie.claim.Span;

import java.util.Optional;

/// Words of a text that say when, how long or how often.
///
/// @param span       where they stand, with the preposition that changes their meaning (`since
///     March`), without one that does not (`on`)
/// @param type       what kind of time it is, as TIMEX3 names it
/// @param value      the time in TIMEX3, such as `2012-03-15`, `2012-W11`, `P6Y`, `PAST_REF`
/// @param edtf       the day or days as claims write them; empty where no day can be told (a
/// length,
///     a habit, `recently`)
/// @param inferred   what had to be concluded and was not said: `anchor` (counted from a date
///     that stands before), `direction` (a weekday's, by the tense), `year`, `month`
/// @param firstToken the first token's index
/// @param endToken   one past the last token's index
/// @param iso8601    a length, such as `P6Y`; empty unless one is said in numbers
/// @param rule       the rule that read it, such as `fr/last-week`
public record TimeExpression(
        Span span,
        Type type,
        String value,
        Optional<Edtf> edtf,
        Optional<String> inferred,
        int firstToken,
        int endToken,
        Optional<String> iso8601,
        String rule) {

    /// The kinds of time that TIMEX3 knows.
    public enum Type {
        /// A day or something longer, in the calendar.
        DATE,
        /// A time of day.
        TIME,
        /// A length of time.
        DURATION,
        /// Something that comes again and again.
        SET
    }
}
