package org.vigie.serve.page;

/// A small mark behind a fact that leads to the claim it rests on.
///
/// @param number which source of its page it is, from 1
/// @param claim  the claim's id
/// @param href   where the claim stands in its bulletin
/// @param label  the claim's words and its bulletin, for who points at it or hears it
public record SourceMark(int number, String claim, String href, String label) {}
