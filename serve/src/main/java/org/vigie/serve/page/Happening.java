package org.vigie.serve.page;

/// A line of the record's history, ready to be shown.
///
/// @param entry number of the entry that tells it
/// @param time  when it was written
/// @param what  what happened, and by whom
/// @param of    ids of what it is about; may be empty
public record Happening(String entry, String time, String what, String of) {}
