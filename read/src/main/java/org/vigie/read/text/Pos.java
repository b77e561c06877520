package org.vigie.read.text;

/// Parts of speech, the same for every language; each language's `tags.tsv` maps its dictionary's
/// tags to them.
public enum Pos {
    /// Common noun.
    NOUN,
    /// Proper noun.
    NAME,
    /// Verb, in any form, participles too.
    VERB,
    /// Adjective.
    ADJECTIVE,
    /// Adverb.
    ADVERB,
    /// Article, possessive, demonstrative, quantifier before a noun.
    DETERMINER,
    /// Pronoun.
    PRONOUN,
    /// Preposition, contracted with an article too.
    PREPOSITION,
    /// Conjunction.
    CONJUNCTION,
    /// Number in words or figures.
    NUMERAL,
    /// Particle, such as a negation.
    PARTICLE,
    /// Anything else that a dictionary knows.
    OTHER
}
