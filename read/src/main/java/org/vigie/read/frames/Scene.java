package org.vigie.read.frames;

import org.vigie.read.text.Token;

/// What a pattern may ask of the text that it is matched against.
public interface Scene {
    /// {@return a token of the text}
    ///
    /// @param index its index
    Token token(int index);

    /// {@return the first token of the sentence that a token stands in}
    ///
    /// @param index a token's index
    int sentenceBegin(int index);

    /// {@return one past the last token of the sentence that a token stands in}
    ///
    /// @param index a token's index
    int sentenceEnd(int index);

    /// {@return one past the last token of a thing of a class that begins at a token, or -1}
    ///
    /// @param index     a token's index
    /// @param wordClass a class
    int classEnd(int index, WordClass wordClass);

    /// {@return whether a token is a finite verb, which a gap does not cross}
    ///
    /// @param index a token's index
    boolean isFinite(int index);

    /// {@return whether two tokens are of one verb group}
    ///
    /// @param one   a token's index
    /// @param other another token's index
    boolean sameGroup(int one, int other);

    /// {@return whether a token may stand between two elements without being written}
    ///
    /// @param index a token's index
    boolean isLight(int index);

    /// {@return the head of what is done by a passive verb, where its words stand before the
    ///     verb; -1 where there is none}
    ///
    /// @param verb a token's index
    int passiveObject(int verb);

    /// {@return whether words may stand before the verb that they belong to, as in languages
    ///     with cases}
    boolean freeOrder();
}
