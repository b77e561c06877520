package org.vigie.read.text;

import org.vigie.claim.Span;

import java.util.OptionalInt;

/// A paragraph, heading or list item of a text, as its lines and Markdown marks show.
///
/// @param index  its place in the text's blocks, from 0
/// @param kind   what it is
/// @param level  for a heading 1 (highest) to 6; for an item its depth from 1; else 0
/// @param span   where it stands, marks of Markdown left out at the ends
/// @param leader the block that it stands under: the heading over a paragraph, the lead-in line
///     (`We demand:`) or heading over an item
public record Block(int index, Kind kind, int level, Span span, OptionalInt leader) {

    /// What a block is.
    public enum Kind {
        /// A line that names what follows.
        HEADING,
        /// Running text.
        PARAGRAPH,
        /// One point of a list.
        ITEM
    }
}
