package org.vigie.read.frames;

import java.util.List;

/// What must, or must not, stand in a slot for a rule to fire.
///
/// @param slot   a grammatical place, or `next`, `previous`, `clause`, `sentence`
/// @param values what is looked for
/// @param wanted whether one of them must be there, or none may
public record Condition(String slot, List<Alternative> values, boolean wanted) {}
