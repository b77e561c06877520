package org.vigie.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock on which seven seconds pass each time somebody looks.
final class Ticking extends Clock {
    private static final int SECONDS = 7;

    private Instant time = Shell.CLOCK.instant();

    @Override
    public Instant instant() {
        time = time.plusSeconds(SECONDS);
        return time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
