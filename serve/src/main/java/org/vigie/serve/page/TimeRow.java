package org.vigie.serve.page;

/// A claim on a time line.
///
/// @param line what is said
/// @param bar  its time as a bar
public record TimeRow(Line line, Bar bar) {}
