package org.vigie.read.names;

import org.vigie.read.text.Pos;
import org.vigie.read.text.Reading;
import org.vigie.read.text.Token;

import java.util.List;
import java.util.Locale;

/// Words that a name of some kind begins or ends with: `cour suprême`, "prison", «суд».
///
/// @param sort  what a name with this head names
/// @param words the words, lemmas or folded forms
/// @param capitalOnly whether it makes a name only where it has a capital
record Head(Sort sort, List<String> words, boolean capitalOnly) {

    /// What a name with a head names.
    enum Sort {
        /// A body of a state.
        AUTHORITY,
        /// Any other body.
        ORGANISATION,
        /// A newspaper, station or site; the head is part of its name only where it has a
        /// capital.
        OUTLET,
        /// A building, street, camp, mine.
        FACILITY,
        /// A part of a land.
        REGION,
        /// A post, which is a name only with what it belongs to.
        OFFICE,
        /// A people or community.
        GROUP,
        /// A treaty, feast, war.
        EVENT,
        /// A law.
        LAW;

        /// {@return the label used in the language's files, such as `region`}
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Head {
        words = List.copyOf(words);
    }

    /// {@return the kind of the names that have this head}
    Kind kind() {
        return switch (sort) {
            case AUTHORITY, OFFICE -> Kind.AUTHORITY;
            case ORGANISATION, OUTLET -> Kind.ORGANISATION;
            case FACILITY -> Kind.FACILITY;
            case REGION -> Kind.PLACE;
            case GROUP -> Kind.GROUP;
            case EVENT, LAW -> Kind.OTHER;
        };
    }

    /// {@return whether the head stands at a token}
    ///
    /// @param tokens a text's tokens
    /// @param at     the index of the first
    /// @param end    where to look no further
    boolean standsAt(List<Token> tokens, int at, int end) {
        if (at + words.size() > end) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(at + i);
            boolean modifies = words.size() > 1 && isAdjective(token, words.get(i));
            if (!is(token, words.get(i)) && !modifies) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(Token token, String word) {
        if (word.charAt(0) == '"') {
            return token.folded().equals(word.substring(1, word.length() - 1));
        }
        return token.folded().equals(word)
                || token.readings().stream().anyMatch(reading -> isNoun(reading, word));
    }

    private static boolean isNoun(Reading reading, String word) {
        return reading.pos() != Pos.VERB && reading.lemma().equals(word);
    }

    /// Whether a token is a form of an adjective that stands in a head of several words with
    /// another gender's ending. A head of one word is a noun: a `ferme` is nothing `fermé`.
    private static boolean isAdjective(Token token, String word) {
        if (word.length() <= 4) {
            return false;
        }
        String stem = word.substring(0, word.length() - 2);
        return token.readings().stream()
                .anyMatch(reading -> reading.pos() == Pos.ADJECTIVE
                        && reading.lemma().length() >= stem.length() + 1
                        && reading.lemma().length() <= stem.length() + 2
                        && reading.lemma().startsWith(stem));
    }
}
