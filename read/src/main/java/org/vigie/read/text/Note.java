package org.vigie.read.text;

import java.util.function.Function;

/// What one part of the reader knows of a word by its form and readings alone, such as the rules
/// that it may begin: found out when first asked, and kept with the word.
///
/// Immutable, shared between threads.
///
/// @param <T> what is known; immutable
public final class Note<T> {
    private final int place;
    private final Function<WordForm, T> find;

    /// A note that is found out by a function.
    ///
    /// @param language the language of the words
    /// @param find     finds out what is to be known of a word; the same for the same word
    public Note(Language language, Function<WordForm, T> find) {
        this.place = language.nextNote();
        this.find = find;
    }

    /// {@return what is known of a token's word}
    ///
    /// @param token a token of a text in the language of this note
    public T of(Token token) {
        return of(token.word());
    }

    /// {@return what is known of a word}
    ///
    /// @param word a word of the language of this note
    @SuppressWarnings("unchecked") // nobody else writes in this place
    public T of(WordForm word) {
        Object known = word.note(place);
        if (known == null) {
            T found = find.apply(word);
            word.note(place, found);
            return found;
        }
        return (T) known;
    }
}
