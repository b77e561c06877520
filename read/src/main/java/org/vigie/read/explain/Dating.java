package org.vigie.read.explain;

import org.vigie.claim.Quote;
import org.vigie.claim.When;

import java.util.List;
import java.util.Optional;

/// How a claim got its time: words, the rule that reads them, what they were reckoned from, and
/// what came of it; then why they were taken for this event.
///
/// @param when     what came of it
/// @param name     the rule's name, such as `fr/last-week`
/// @param rule     the line where the rule begins
/// @param from     what was looked at to reckon it; none where the words say all
/// @param chosen   the probability by which these words are the event's time, and why
public record Dating(
        When when, String name, Optional<RuleLine> rule, List<Reference> from, Choice chosen) {

    /// Copies the list.
    public Dating {
        from = List.copyOf(from);
    }

    /// Something that a time is reckoned from.
    ///
    /// @param kind  what it is
    /// @param value it, as EDTF, or the tense
    /// @param words where it stands in the text; empty for the day of publication
    public record Reference(Kind kind, String value, Optional<Quote> words) {

        /// What times are reckoned from.
        public enum Kind {
            /// The day of publication.
            PUBLISHED,
            /// A date that stands before.
            BEFORE,
            /// The date of a heading over it.
            HEADING,
            /// The tense of its clause.
            TENSE
        }
    }
}
