package org.vigie.serve.page;

/// What somebody found, as a page tells it.
///
/// @param entry the number of its entry
/// @param words what they found
/// @param note  in their words; may be empty
/// @param done  who said so, and when
/// @param shown where the claim stands that shows it; empty for none
public record FindingRow(long entry, String words, String note, String done, String shown) {}
