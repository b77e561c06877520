package org.vigie.read.syntax;

import java.util.OptionalInt;

/// A noun or name with what stands before it and agrees.
///
/// @param first       the first token, a preposition included
/// @param end         one past the last token
/// @param head        the token that names it; a name's last token
/// @param core        the first token without preposition, article and possessive
/// @param preposition the preposition before it
/// @param name        the index among the text's names of the name that it is, if it is one
/// @param title       the common noun before a name: `avocat` in `l'avocat Max Meier`
/// @param possessive  the possessive that determines it
/// @param pronoun     whether its head is a pronoun
/// @param number      the token of a number in it
/// @param features    what the head's readings leave possible: cases, genders, numbers as bits
public record NounGroup(
        int first,
        int end,
        int head,
        int core,
        OptionalInt preposition,
        OptionalInt name,
        OptionalInt title,
        OptionalInt possessive,
        boolean pronoun,
        OptionalInt number,
        long features)
        implements Chunk {

    /// {@return whether no preposition stands before it}
    public boolean bare() {
        return preposition.isEmpty();
    }

    /// {@return whether a feature is possible}
    ///
    /// @param feature a case, gender or number
    public boolean maybe(org.vigie.read.text.Feature feature) {
        return (features & feature.bit()) != 0;
    }
}
