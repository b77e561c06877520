package org.vigie.read.frames;

import org.vigie.claim.EventKind;

/// A sentence beside a rule, that the reader must read so, or must not.
///
/// @param kind     the kind of event
/// @param holds    whether a claim of that kind must come of it, or none may
/// @param sentence the sentence
/// @param expected what the claim must have: `patient "…"; agent "…"; modality planned; count 12`
/// @param place    file and line
public record Example(
        EventKind kind, boolean holds, String sentence, String expected, String place) {}
