package org.vigie.read.syntax;

import org.vigie.read.text.Token;

/// What stands between groups.
///
/// @param first the first token's index
/// @param end   one past the last token's index
/// @param kind  what it is
public record Link(int first, int end, Kind kind) implements Chunk {

    /// What links or parts groups.
    public enum Kind {
        /// A comma or dash.
        COMMA,
        /// A conjunction that joins like with like.
        AND,
        /// A relative pronoun.
        RELATIVE,
        /// Begins a clause that is said or asked.
        THAT,
        /// Begins another clause.
        BOUNDARY,
        /// A semicolon, colon or bracket.
        STOP,
        /// A quotation mark.
        QUOTE,
        /// A time expression.
        TIME,
        /// A preposition with no noun group after it.
        PREPOSITION,
        /// An adverb or anything else.
        OTHER;

        /// {@return what a punctuation mark is}
        ///
        /// @param mark a token of one char
        static Kind of(Token mark) {
            return switch (mark.form().charAt(0)) {
                case ',', '–', '—', '-' -> COMMA;
                case ';', ':', '(', ')', '[', ']', '.', '!', '?', '…' -> STOP;
                case '«', '»', '“', '”', '"', '„' -> QUOTE;
                default -> OTHER;
            };
        }
    }

    /// {@return whether it is of a kind}
    ///
    /// @param other a kind
    public boolean is(Kind other) {
        return kind == other;
    }
}
