package org.vigie.serve.web;

import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Record;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What was folded from the record, kept until the record grows or the day ends.
///
/// Of a record that is folded in a moment, an answer is always of all its entries. A large one is
/// folded beside those who work: what was folded before is shown meanwhile. What was folded once is
/// folded again after a rest nine times as long, so that the desk stays quick while people review.
/// What was hidden or destroyed since is never shown: such an entry empties the shelf.
final class Shelf {
    private static final Logger LOG = Logger.getLogger(Shelf.class.getName());

    /// A record of so many entries is folded in about as long as a page may take.
    static final long SMALL_ENTRIES = 20_000;

    private static final int KEPT = 48;
    private static final int PAGE = 1_000;
    private static final int REST = 9;
    private static final Duration LEAST_REST = Duration.ofSeconds(2);

    private final Record record;
    private final long smallEntries;
    private final Map<String, Fold> folds = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final ExecutorService beside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("folds").factory());
    private long seen;

    /// One thing that is folded.
    private static final class Fold {
        private Optional<Object> value = Optional.empty();
        private long size = -1;
        private LocalDate day = LocalDate.MIN;
        private boolean running;
        private long restsUntil = Long.MIN_VALUE;
    }

    /// Begins empty.
    ///
    /// @param record what is folded
    Shelf(Record record) {
        this(record, SMALL_ENTRIES);
    }

    /// Begins empty.
    ///
    /// @param record       what is folded
    /// @param smallEntries a record of more entries is folded beside those who work
    Shelf(Record record, long smallEntries) {
        this.record = record;
        this.smallEntries = smallEntries;
        this.seen = record.checkpoint().size();
    }

    /// {@return whether folding the record takes longer than a page may}
    boolean large() {
        return record.checkpoint().size() > smallEntries;
    }

    /// {@return what a fold answers}
    ///
    /// @param name what is folded
    /// @param day  what was folded on another day is outdated
    /// @param fold folds it
    /// @throws StillFolding if the record is large and it was not folded before
    @SuppressWarnings("unchecked") // what is kept under a name was made by the same line
    <T> T get(String name, LocalDate day, Supplier<T> fold) {
        long now = record.checkpoint().size();
        synchronized (folds) {
            dropWhatWasHidden(now);
            Fold kept = folds.computeIfAbsent(name, _ -> new Fold());
            if (folds.size() > KEPT) {
                folds.remove(folds.keySet().iterator().next());
            }
            boolean fresh = kept.size == now && kept.day.equals(day);
            if (!fresh && now <= smallEntries) {
                kept.value = Optional.of(fold.get());
                kept.size = now;
                kept.day = day;
            } else if (!fresh) {
                foldBeside(kept, day, fold);
            }
            return (T) kept.value.orElseThrow(StillFolding::new);
        }
    }

    private void dropWhatWasHidden(long now) {
        while (seen < now) {
            List<Event> events = record.history().events(seen, PAGE);
            if (events.isEmpty()) {
                return;
            }
            if (events.stream()
                    .anyMatch(event -> event.kind() == EntryKind.RESTRICTION
                            || event.kind() == EntryKind.REDACTION)) {
                folds.clear();
            }
            seen = events.getLast().entry() + 1;
        }
    }

    private void foldBeside(Fold kept, LocalDate day, Supplier<?> fold) {
        if (kept.running || System.nanoTime() - kept.restsUntil < 0 && kept.value.isPresent()) {
            return;
        }
        kept.running = true;
        try {
            beside.execute(() -> run(kept, day, fold));
        } catch (RejectedExecutionException closing) {
            kept.running = false;
        }
    }

    private void run(Fold kept, LocalDate day, Supplier<?> fold) {
        long begun = System.nanoTime();
        try {
            long size = record.checkpoint().size();
            Object value = fold.get();
            synchronized (folds) {
                kept.value = Optional.of(value);
                kept.size = size;
                kept.day = day;
            }
        } catch (RuntimeException failed) {
            // The record may have been closed meanwhile; what failed is folded again when asked.
            LOG.log(Level.WARNING, "a fold failed: kind={0}", failed.getClass().getName());
        } finally {
            synchronized (folds) {
                long rest = Math.max((System.nanoTime() - begun) * REST, LEAST_REST.toNanos());
                kept.running = false;
                kept.restsUntil = System.nanoTime() + rest;
            }
        }
    }
}
