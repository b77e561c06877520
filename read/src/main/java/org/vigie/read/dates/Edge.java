package org.vigie.read.dates;

import java.util.Map;
import java.util.Optional;

/// Something that was recognised from one token on: a word of a class, a number, a term.
///
/// @param name   its class
/// @param end    one past its last token
/// @param values what it says, by the name of the value; a word says its class's name
/// @param term   the term, for what a rule found
record Edge(String name, int end, Map<String, String> values, Optional<Term> term) {

    static Edge word(String name, int end, String value) {
        return new Edge(name, end, Map.of(name, value), Optional.empty());
    }

    static Edge of(String name, Term term) {
        return new Edge(name, term.end(), Map.of(), Optional.of(term));
    }

    Optional<String> value(String key) {
        return Optional.ofNullable(values.get(key));
    }
}
