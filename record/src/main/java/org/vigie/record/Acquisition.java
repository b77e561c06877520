package org.vigie.record;

import java.time.Instant;

/// How bytes came to hand, once. The same bytes may come several times, each an acquisition.
///
/// @param origin    where they were taken from: a file's name, an address as typed, `standard
///     input`
/// @param time      when they were taken
/// @param collector who took them: a person's name or the program with its version
/// @param how       what else is known of how they came
public record Acquisition(String origin, Instant time, String collector, How how) {

    /// An acquisition of which no more is known.
    ///
    /// @param origin    where they were taken from
    /// @param time      when they were taken
    /// @param collector who took them
    public Acquisition(String origin, Instant time, String collector) {
        this(origin, time, collector, new How.Unsaid());
    }
}
