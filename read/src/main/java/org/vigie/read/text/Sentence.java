package org.vigie.read.text;

import org.vigie.claim.Span;

/// A sentence, heading or list item: a run of tokens that is read together.
///
/// @param index      its place in the text's sentences, from 0
/// @param firstToken the first token's index
/// @param endToken   one past the last token's index
/// @param span       from the first token's begin to the last token's end
/// @param block      the index of the block it stands in
public record Sentence(int index, int firstToken, int endToken, Span span, int block) {}
