package org.vigie.read.frames;

import java.util.Locale;
import java.util.Optional;

/// A class that an element of a pattern may ask for.
public enum WordClass {
    /// A person's name.
    PERSON,
    /// Any group of people, or a person's name.
    HUMAN,
    /// An authority or organisation.
    BODY,
    /// A place.
    PLACE,
    /// A sum of money.
    MONEY,
    /// A length of time.
    DURATION,
    /// A date.
    DATE,
    /// A number in figures or words.
    NUMBER,
    /// An infinitive.
    INF,
    /// Nothing: the slot is empty.
    NONE;

    /// {@return the class of a name such as `<person>`, if there is one}
    ///
    /// @param text an element
    static Optional<WordClass> parse(String text) {
        if (text.length() < 3 || text.charAt(0) != '<' || text.charAt(text.length() - 1) != '>') {
            return Optional.empty();
        }
        String name = text.substring(1, text.length() - 1).toUpperCase(Locale.ROOT);
        for (WordClass known : values()) {
            if (known.name().equals(name)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
