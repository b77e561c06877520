package org.vigie.claim;

/// Words of a bulletin with the place where they stand.
///
/// @param span where the words stand in the bulletin's text
/// @param text exactly what stands there
public record Quote(Span span, String text) {

    /// {@return the quote of a stretch of a text}
    ///
    /// @param text the bulletin's text
    /// @param span a stretch of it
    public static Quote of(CharSequence text, Span span) {
        return new Quote(span, span.of(text));
    }
}
