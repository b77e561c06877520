package org.vigie.read.frames;

/// Words that change how a claim stands, with what they do.
///
/// @param label   what the cue does: a modality, `verb`, `prep`, `agent`, `patient`, a class of
///     people
/// @param scope   how far it reaches: `governs`, `clause`, `heading`, `opens`, or a kind of event
///     whose own trigger's words it holds; empty where that is not asked
/// @param pattern the words
/// @param place   file and line
public record Cue(String label, String scope, WordPattern pattern, String place) {}
