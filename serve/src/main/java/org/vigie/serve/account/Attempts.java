package org.vigie.serve.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often somebody tried in vain. After some tries each further one has to wait, twice as long
/// each time.
final class Attempts {
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LAST_WAIT = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final int KEPT = 20_000;

    private final Clock clock;
    private final int free;
    private final Map<String, Tries> tries = new LinkedHashMap<>();

    private record Tries(int count, Instant last, Instant until) {}

    /// Begins to count.
    ///
    /// @param clock tells how long was waited
    /// @param free  how many tries cost no wait
    Attempts(Clock clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    /// {@return how long somebody has to wait before they try again; empty if they need not}
    synchronized Optional<Duration> pause(String who) {
        Instant now = clock.instant();
        return Optional.ofNullable(tries.get(who))
                .filter(known -> known.until().isAfter(now))
                .map(known -> Duration.between(now, known.until()));
    }

    /// Counts a try in vain.
    ///
    /// @return whether a wait begins that there was not before
    synchronized boolean failed(String who) {
        Instant now = clock.instant();
        Tries before = Optional.ofNullable(tries.remove(who))
                .filter(known -> known.last().plus(FORGOTTEN).isAfter(now))
                .orElse(new Tries(0, now, now));
        int count = before.count() + 1;
        boolean waits = count >= free;
        Duration wait = waits ? pause(count) : Duration.ZERO;
        if (tries.size() >= KEPT) {
            tries.remove(tries.keySet().iterator().next());
        }
        tries.put(who, new Tries(count, now, now.plus(wait)));
        return waits;
    }

    private Duration pause(int count) {
        Duration wait = FIRST_WAIT;
        for (int more = free; more < count && wait.compareTo(LAST_WAIT) < 0; more++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LAST_WAIT) > 0 ? LAST_WAIT : wait;
    }

    /// Forgets the tries of somebody who succeeded.
    synchronized void succeeded(String who) {
        tries.remove(who);
    }
}
