package org.vigie.read.text;

import org.vigie.claim.Span;

import java.util.List;
import java.util.Optional;

/// A word, number or mark of a text, with all the readings its language's dictionary gives it.
///
/// @param index its place in the text's tokens, from 0
/// @param span  where it stands
/// @param kind  what it is
/// @param word  its form with what is known of it wherever it stands
public record Token(int index, Span span, Kind kind, WordForm word) {

    /// What a token is.
    public enum Kind {
        /// Letters, with hyphens or apostrophes inside.
        WORD,
        /// Begins with a digit: `52`, `19.03.2012`, `12:30`, `1,800`, `22nd`.
        NUMBER,
        /// A mark of punctuation or a symbol, one char or a run of the same dots.
        MARK,
        /// An address of a page or of mail.
        LINK
    }

    /// {@return as it stands}
    public String form() {
        return word.form();
    }

    /// {@return lower case, apostrophes straight, hyphens plain, `ё` written `е`}
    public String folded() {
        return word.folded();
    }

    /// {@return all readings, in the dictionary's order; none for unknown words and marks}
    public List<Reading> readings() {
        return word.readings();
    }

    /// {@return whether one of the readings has this part of speech}
    ///
    /// @param pos a part of speech
    public boolean is(Pos pos) {
        return word.is(pos);
    }

    /// {@return whether one of the readings has this part of speech and this feature}
    ///
    /// @param pos     a part of speech
    /// @param feature a feature
    public boolean is(Pos pos, Feature feature) {
        return word.is(pos, feature);
    }

    /// {@return the first reading with this part of speech}
    ///
    /// @param pos a part of speech
    public Optional<Reading> as(Pos pos) {
        if (!word.is(pos)) {
            return Optional.empty();
        }
        for (Reading reading : word.readings()) {
            if (reading.pos() == pos) {
                return Optional.of(reading);
            }
        }
        return Optional.empty();
    }

    /// {@return whether one of the readings has this lemma, or the folded form equals it}
    ///
    /// @param lemma a lemma, lower case
    public boolean isLemma(String lemma) {
        return word.isLemma(lemma);
    }

    /// {@return whether it may be one of some words by form or lemma; only a no is certain}
    ///
    /// @param words the bits of the words, see [WordForm#bit(String)]
    public boolean maybe(long words) {
        return word.maybe(words);
    }

    /// {@return whether it is a word that begins with a capital}
    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(form().codePointAt(0));
    }

    /// {@return whether it is a word of two letters or more, all capitals}
    public boolean isUpperCase() {
        return kind == Kind.WORD && word.isUpperCase();
    }

    /// {@return whether it is this mark}
    ///
    /// @param mark one char or more
    public boolean isMark(String mark) {
        return kind == Kind.MARK && form().equals(mark);
    }

    /// {@return the first char's offset}
    public int begin() {
        return span.begin();
    }

    /// {@return the offset after the last char}
    public int end() {
        return span.end();
    }
}
