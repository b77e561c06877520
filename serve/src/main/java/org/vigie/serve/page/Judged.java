package org.vigie.serve.page;

/// A judgement, as a page tells it.
///
/// @param entry   the number of its entry
/// @param verdict its label
/// @param words   what was judged of whom, in words
/// @param why     why
/// @param done    who judged, and when
/// @param against whether other judgements contradict it
public record Judged(
        long entry, String verdict, String words, String why, String done, boolean against) {}
