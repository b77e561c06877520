package org.vigie.serve.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Answers to writes with an `Idempotency-Key`, kept for a day, so that a write that is sent again
/// is not done again. Where they grow too many or too large, the oldest go before their day is
/// over.
public final class Answers {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;
    private static final long MOST_BYTES = 16L << 20;

    private final Clock clock;
    /// Oldest first.
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private long bytes;

    /// Begins with none.
    ///
    /// @param clock tells how long an answer is kept
    public Answers(Clock clock) {
        this.clock = clock;
    }

    private record Kept(String request, String answer, Instant at) {

        /// {@return what it takes of the memory, at most}
        long bytes() {
            return 2L * (request.length() + answer.length());
        }
    }

    /// Whose turn it is among those who came with one key.
    ///
    /// @param lock  whoever holds it works
    /// @param users how many work or wait
    private record Turn(ReentrantLock lock, int users) {

        Turn with(int more) {
            return new Turn(lock, users + more);
        }
    }

    /// {@return the answer: the one given before, where the same request came with the same
    ///     key}
    ///
    /// @param key     whose it is and which; empty for a write without
    /// @param request what tells it from other requests
    /// @param work    does the write
    public String answer(Optional<String> key, String request, Supplier<String> work) {
        return key.isEmpty() ? work.get() : oneAtATime(key.get(), request, work);
    }

    /// The second of two that come with one key at once waits for the first and gets its
    /// answer; who comes with another key waits for nobody.
    private String oneAtATime(String key, String request, Supplier<String> work) {
        ReentrantLock lock = turns.merge(
                        key, new Turn(new ReentrantLock(), 1), (known, _) -> known.with(1))
                .lock();
        try {
            await(lock);
            try {
                return known(key, request).orElseGet(() -> keep(key, request, work.get()));
            } finally {
                lock.unlock();
            }
        } finally {
            turns.computeIfPresent(key, (_, one) -> one.users() > 1 ? one.with(-1) : null);
        }
    }

    private static void await(ReentrantLock lock) {
        try {
            if (!lock.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ApiException(Problem.BUSY, "");
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new ApiException(Problem.BUSY, "");
        }
    }

    private synchronized Optional<String> known(String key, String request) {
        forget(0);
        Optional<Kept> known = Optional.ofNullable(kept.get(key));
        if (known.filter(one -> !one.request().equals(request)).isPresent()) {
            throw new ApiException(Problem.KEY_REUSED, "Idempotency-Key");
        }
        return known.map(Kept::answer);
    }

    private synchronized String keep(String key, String request, String answer) {
        Kept one = new Kept(request, answer, clock.instant());
        forget(one.bytes());
        kept.put(key, one);
        bytes += one.bytes();
        return answer;
    }

    /// Lets go what is too old, and the oldest until there is room for more.
    ///
    /// @param more how many bytes are to be kept besides; 0 for none
    private void forget(long more) {
        Instant now = clock.instant();
        Iterator<Kept> oldest = kept.values().iterator();
        boolean go = true;
        while (go && oldest.hasNext()) {
            Kept one = oldest.next();
            go = one.at().plus(KEPT).isBefore(now)
                    || more > 0 && (bytes + more > MOST_BYTES || kept.size() >= MOST);
            if (go) {
                oldest.remove();
                bytes -= one.bytes();
            }
        }
    }
}
