package org.vigie.serve.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers to writes with an `Idempotency-Key`, kept for a day, so that a write that is sent again
/// is not done again.
public final class Answers {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /// Begins with none.
    ///
    /// @param clock tells how long an answer is kept
    public Answers(Clock clock) {
        this.clock = clock;
    }

    private record Kept(String request, String answer, Instant at) {}

    /// {@return the answer: the one given before, where the same request came with the same
    ///     key}
    ///
    /// @param key     whose it is and which; empty for a write without
    /// @param request what tells it from other requests
    /// @param work    does the write
    public String answer(Optional<String> key, String request, Supplier<String> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        // one at a time: the second of two at once waits for the first and gets its answer
        synchronized (kept) {
            Instant now = clock.instant();
            kept.values().removeIf(one -> one.at().plus(KEPT).isBefore(now));
            Kept known = kept.get(key.get());
            if (known == null) {
                String answer = work.get();
                if (kept.size() >= MOST) {
                    kept.remove(kept.keySet().iterator().next());
                }
                kept.put(key.get(), new Kept(request, answer, now));
                return answer;
            }
            if (!known.request().equals(request)) {
                throw new ApiException(Problem.KEY_REUSED, "Idempotency-Key");
            }
            return known.answer();
        }
    }
}
