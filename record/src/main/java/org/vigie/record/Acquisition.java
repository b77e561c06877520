package org.vigie.record;

import java.time.Instant;

/// How bytes came to hand, once. The same bytes may come several times, each an acquisition.
///
/// @param origin    where they were taken from: a file's name, an address as typed, `standard
///     input`
/// @param time      when they were taken
/// @param collector who took them: a person's name or the program with its version
public record Acquisition(String origin, Instant time, String collector) {}
