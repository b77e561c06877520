package org.vigie.claim;

import java.util.Optional;

/// The time of an event, resolved against the bulletin's day.
///
/// @param edtf     the time as EDTF level 1
/// @param quote    the words that say it; empty where it was counted from the bulletin's structure
/// @param inferred what the text did not say and the reader supplied, such as `year` or
///     `direction`; empty if the words say all
public record When(Edtf edtf, Optional<Quote> quote, Optional<String> inferred) {}
