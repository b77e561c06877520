package org.vigie.serve.page;

/// One of several values to choose from.
///
/// @param value  as programs know it
/// @param words  as people read it
/// @param chosen whether it is the one chosen
public record Choice(String value, String words, boolean chosen) {}
