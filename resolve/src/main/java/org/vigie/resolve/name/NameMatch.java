package org.vigie.resolve.name;

import java.util.List;

/// How two names compare.
///
/// @param probability that they name one, by the names alone
/// @param words       the words of both, side by side
/// @param evidence    what counts for and against; the log-odds add up to that of the probability
public record NameMatch(double probability, List<Pairing> words, List<Evidence> evidence) {

    /// Copies the lists.
    public NameMatch {
        words = List.copyOf(words);
        evidence = List.copyOf(evidence);
    }

    /// What goes side by side.
    ///
    /// @param one   a word of the first name, as written; empty where it has none
    /// @param other the counterpart in the other name; empty where it has none
    /// @param how   how they go together
    /// @param apart how far apart they sound, 0 to 1
    public record Pairing(String one, String other, How how, double apart) {}

    /// How words go together.
    public enum How {
        /// They sound the same.
        SAME,
        /// They sound alike.
        ALIKE,
        /// They are forms of one name, or mean the same.
        VARIANT,
        /// One is the other's first letter.
        INITIAL,
        /// One name writes in one word what the other writes in two.
        JOINED,
        /// They are a surname's forms for women and men.
        WOMANS_FORM,
        /// One is the beginning or end of the other.
        SHORTENED,
        /// Only one name has it.
        LEFT_OUT
    }

    /// A piece of evidence.
    ///
    /// @param kind    what it is
    /// @param logOdds how much it counts, in nats; below zero it counts against
    public record Evidence(Kind kind, double logOdds) {}

    /// Kinds of evidence of names.
    public enum Kind {
        /// How often any two such names are one, before anything else is known.
        START,
        /// The words that go together, by how alike and how rare they are.
        SHARED,
        /// Words of one name that contradict words of the other.
        CONTRADICTED,
        /// Words that only one name has.
        LEFT_OUT,
        /// Two different patronymics.
        PATRONYMIC,
        /// Forms of one name, initials, shortened names.
        FORMS,
        /// Given names of a woman and a man.
        SEX,
        /// One is called the younger or the elder.
        GENERATION,
        /// The order of the words.
        ORDER,
        /// Numbers.
        NUMBER,
        /// Legal forms and words of which names of bodies are made.
        BODY_WORDS,
        /// That the names are written in different scripts.
        SCRIPT
    }
}
