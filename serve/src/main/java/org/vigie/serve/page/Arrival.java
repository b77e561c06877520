package org.vigie.serve.page;

import java.util.Optional;

/// What came of one file that was handed in.
///
/// @param name  what it is called
/// @param href  where it is read; empty if it was refused
/// @param text  what came of it, in words
/// @param fresh the bulletin's number, if the record did not have it
public record Arrival(String name, String href, String text, Optional<Long> fresh) {}
