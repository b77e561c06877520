package org.vigie.read.text;

/// What a dictionary says of a form besides its part of speech.
public enum Feature {
    /// Gender.
    MASCULINE,
    /// Gender.
    FEMININE,
    /// Gender.
    NEUTER,
    /// Number.
    SINGULAR,
    /// Number.
    PLURAL,
    /// Person.
    FIRST,
    /// Person.
    SECOND,
    /// Person.
    THIRD,
    /// Case.
    NOMINATIVE,
    /// Case.
    GENITIVE,
    /// Case.
    DATIVE,
    /// Case.
    ACCUSATIVE,
    /// Case.
    INSTRUMENTAL,
    /// Case.
    LOCATIVE,
    /// Names a living being.
    ANIMATE,
    /// Names a thing.
    INANIMATE,
    /// Form of a verb that has a subject and a tense.
    FINITE,
    /// Form of a verb.
    INFINITIVE,
    /// Form of a verb.
    PARTICIPLE,
    /// Form of a verb: present participle, adverbial participle.
    GERUND,
    /// Tense.
    PRESENT,
    /// Tense.
    PAST,
    /// Tense.
    FUTURE,
    /// Mood.
    CONDITIONAL,
    /// Mood.
    SUBJUNCTIVE,
    /// Mood.
    IMPERATIVE,
    /// Voice of a participle.
    PASSIVE,
    /// Voice of a participle.
    ACTIVE,
    /// Aspect.
    PERFECTIVE,
    /// Aspect.
    IMPERFECTIVE,
    /// Short form of an adjective or participle.
    SHORT,
    /// Has no object.
    INTRANSITIVE,
    /// Stands for the noun before the clause that it begins.
    RELATIVE,
    /// Is the object form of a pronoun.
    OBJECT,
    /// Is the subject form of a pronoun.
    SUBJECT,
    /// Is a given name, where the dictionary says so.
    GIVEN,
    /// Is a surname, where the dictionary says so.
    SURNAME,
    /// Is a patronymic, where the dictionary says so.
    PATRONYMIC,
    /// Contracted with the article.
    CONTRACTED;

    /// The bits of all cases.
    public static final long CASES = NOMINATIVE.bit()
            | GENITIVE.bit()
            | DATIVE.bit()
            | ACCUSATIVE.bit()
            | INSTRUMENTAL.bit()
            | LOCATIVE.bit();

    /// The bits of both numbers.
    public static final long NUMBERS = SINGULAR.bit() | PLURAL.bit();

    /// The bits of all genders.
    public static final long GENDERS = MASCULINE.bit() | FEMININE.bit() | NEUTER.bit();

    /// {@return the bit that stands for this in [Reading#features]}
    public long bit() {
        return 1L << ordinal();
    }
}
