package org.vigie.read.syntax;

/// A piece of a sentence: groups of words that stand for one thing or one doing, and what links
/// them.
public sealed interface Chunk permits NounGroup, VerbGroup, Link {
    /// {@return the first token's index}
    int first();

    /// {@return one past the last token's index}
    int end();
}
