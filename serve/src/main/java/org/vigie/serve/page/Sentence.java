package org.vigie.serve.page;

/// A sentence about somebody, with the claim it rests on.
///
/// @param text the sentence
/// @param href where the claim stands in its bulletin
public record Sentence(String text, String href) {}
