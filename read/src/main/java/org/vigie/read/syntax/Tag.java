package org.vigie.read.syntax;

/// What a token is in its sentence, once one reading is chosen.
enum Tag {
    NOUN,
    NAME,
    VERB,
    PARTICIPLE,
    INFINITIVE,
    GERUND,
    ADJECTIVE,
    DETERMINER,
    PRONOUN,
    PREPOSITION,
    CONJUNCTION,
    NUMBER,
    ADVERB,
    NEGATION,
    RELATIVE,
    THAT,
    BOUNDARY,
    TIME,
    MARK,
    OTHER;

    boolean isVerbal() {
        return this == VERB || this == PARTICIPLE || this == INFINITIVE || this == GERUND;
    }

    boolean isNominal() {
        return this == NOUN || this == NAME;
    }
}
