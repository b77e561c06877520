package org.vigie.serve.page;

/// What came of one file that was handed in.
///
/// @param name what it is called
/// @param href where it is read; empty if it was refused
/// @param text what came of it, in words
public record Arrival(String name, String href, String text) {}
