package org.vigie.record;

import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;

/// What a claim is about and how it is told, without its words.
///
/// @param bulletin the number of its bulletin
/// @param kind     its kind of event
/// @param modality how the bulletin stands to it
public record ClaimSort(long bulletin, EventKind kind, Modality modality) {}
