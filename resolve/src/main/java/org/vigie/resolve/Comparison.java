package org.vigie.resolve;

import org.vigie.resolve.name.NameMatch;

import java.util.List;

/// How two profiles compare, and why.
///
/// @param probability that they are one
/// @param names       how the names compare
/// @param evidence    what counts beside the names; with the log-odds of the names it adds up to
///     that of the probability
public record Comparison(double probability, NameMatch names, List<Evidence> evidence) {

    /// Copies the list.
    public Comparison {
        evidence = List.copyOf(evidence);
    }

    /// A piece of evidence beyond the names.
    ///
    /// @param kind    what it is
    /// @param logOdds how much it counts, in nats; below zero it counts against
    public record Evidence(Kind kind, double logOdds) {}

    /// Kinds of evidence beyond the names, each with the weight it has in `evidence.tsv`.
    public enum Kind {
        /// What any two are worth before their particulars are looked at.
        START,
        /// The same day of birth.
        BIRTH_SAME_DAY,
        /// Days of birth of which one may be the other mistyped.
        BIRTH_NEAR_DAY,
        /// Another day of the same year.
        BIRTH_SAME_YEAR,
        /// The same year of birth; no more is told.
        BIRTH_ONLY_YEAR,
        /// The same day of a year that may be mistyped.
        BIRTH_YEAR_MISTYPED,
        /// Years of birth next to each other.
        BIRTH_NEAR_YEAR,
        /// Years of birth that differ by one digit.
        BIRTH_YEAR_ALIKE,
        /// Different years of birth.
        BIRTH_DIFFERENT,
        /// The same place.
        PLACE_SAME,
        /// Two names of one place.
        PLACE_RENAMED,
        /// Places whose names share a part.
        PLACE_ALIKE,
        /// Different places.
        PLACE_DIFFERENT,
        /// The same trade, office or employer.
        ROLE_SAME,
        /// Ones that share a word.
        ROLE_ALIKE,
        /// Different ones.
        ROLE_DIFFERENT,
        /// The same number or postcode.
        CODE_SAME,
        /// Ones that begin alike.
        CODE_ALIKE,
        /// Different ones.
        CODE_DIFFERENT,
        /// A place that bore both names.
        RENAMED,
        /// A name that many bear, and nothing else to tell people apart by.
        COMMON_NAME,
        /// A rare name, with a year of birth told of one side alone.
        BIRTH_ONE_SIDED,
        /// Named side by side in one bulletin.
        SIDE_BY_SIDE,
        /// Named in the same company.
        SAME_COMPANY
    }
}
