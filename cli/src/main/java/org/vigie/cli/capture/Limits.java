package org.vigie.cli.capture;

import java.time.Duration;

/// What a capture may cost.
///
/// @param bytes     how many bytes an answer may have
/// @param redirects how many redirects are followed
/// @param silence   how long a server may say nothing
/// @param whole     how long one answer may take
public record Limits(long bytes, int redirects, Duration silence, Duration whole) {
    /// What suits a page on a slow line.
    public static final Limits USUAL =
            new Limits(64L << 20, 10, Duration.ofSeconds(60), Duration.ofMinutes(10));
}
