package org.vigie.serve.web;

import org.vigie.record.EntryKind;
import org.vigie.record.Growth;
import org.vigie.record.Record;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What was folded from the record, kept until the record grows or the day ends.
///
/// Of a record that is folded in a moment, an answer is always of all its entries. A large one is
/// folded beside those who work: what was folded before is shown meanwhile. Whenever something was
/// folded, nothing is folded again before a rest nine times as long, so that the desk stays quick
/// while people review.
/// What was hidden or destroyed since is never shown: it empties the shelf.
///
/// A name without a blank is of what everybody asks for, and is kept and folded before all else. In
/// others what stands before the blank says what is folded, and the rest what somebody asked of it:
/// of each so many are kept, and whoever asks for many puts out only others of the same.
final class Shelf {
    private static final Logger LOG = Logger.getLogger(Shelf.class.getName());

    /// A record of so many entries is folded in about as long as a page may take.
    static final long SMALL_ENTRIES = 20_000;

    /// So many answers to different questions of one sort are kept, or waited for.
    static final int EACH = 12;

    private static final int REST = 9;
    private static final Duration LEAST_REST = Duration.ofSeconds(2);

    private final Record record;
    private final long smallEntries;
    private final Map<String, LinkedHashMap<String, Fold>> folds = new HashMap<>();
    private final Executor beside = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new PriorityBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("folds").factory());
    /// How many entries there were when some of a kind were seen that had come.
    private final Map<EntryKind, Long> came = new EnumMap<>(EntryKind.class);

    private long begun;
    /// Until then nothing is folded that was folded before, so that all of it together, and not
    /// each by itself, takes a tenth of a processor.
    private long restsUntil = System.nanoTime();

    private long seen;
    private String hiding;

    /// One thing that is folded.
    private static final class Fold {
        private Optional<Object> value = Optional.empty();
        private Optional<RuntimeException> failure = Optional.empty();
        private long size = -1;
        private LocalDate day = LocalDate.MIN;
        private boolean running;
        private long restsUntil = System.nanoTime();

        private boolean rests() {
            return System.nanoTime() - restsUntil < 0;
        }
    }

    /// Work that waits: what everybody asks for goes first.
    private record Waiting(boolean asked, long order, Runnable work)
            implements Runnable, Comparable<Waiting> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Waiting other) {
            int first = Boolean.compare(asked, other.asked);
            return first == 0 ? Long.compare(order, other.order) : first;
        }
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
        this.seen = record.size();
        this.hiding = record.hiding();
    }

    /// {@return whether folding the record takes longer than a page may}
    boolean large() {
        return record.size() > smallEntries;
    }

    /// {@return what a fold answers that keeps up with the record by itself: it is made once,
    /// and thrown away when something was hidden}
    ///
    /// @param name what is folded
    /// @param fold folds it
    /// @throws StillFolding if the record is large and it was not folded before
    <T> T once(String name, Supplier<T> fold) {
        return get(name, LocalDate.MAX, fold);
    }

    /// {@return what a fold of all entries answers}
    ///
    /// @param name what is folded
    /// @param day  what was folded on another day is outdated
    /// @param fold folds it
    /// @throws StillFolding if the record is large and it was not folded before
    <T> T get(String name, LocalDate day, Supplier<T> fold) {
        return get(name, day, EnumSet.allOf(EntryKind.class), fold);
    }

    /// {@return what a fold answers}
    ///
    /// @param name  what is folded
    /// @param day   what was folded on another day is outdated
    /// @param kinds the entries that it is folded from: others do not outdate it
    /// @param fold  folds it
    /// @throws StillFolding if the record is large and it was not folded before
    @SuppressWarnings("unchecked") // what is kept under a name was made by the same line
    <T> T get(String name, LocalDate day, Set<EntryKind> kinds, Supplier<T> fold) {
        long now = record.size();
        synchronized (folds) {
            dropWhatWasHidden(now);
            Fold kept = find(name).orElseGet(() -> begin(name));
            boolean lasting = day.equals(LocalDate.MAX) && kept.value.isPresent();
            boolean fresh = lasting || kept.day.equals(day) && kept.size >= newest(kinds);
            if (!fresh && now <= smallEntries) {
                kept.value = Optional.of(fold.get());
                kept.size = now;
                kept.day = day;
            } else if (!fresh) {
                foldBeside(name, kept, day, fold);
            }
            return (T) kept.value.orElseThrow(() -> kept.failure.orElseGet(StillFolding::new));
        }
    }

    /// {@return how many entries there were at most when the last of some kinds came}
    private long newest(Set<EntryKind> kinds) {
        return kinds.stream()
                .mapToLong(kind -> came.getOrDefault(kind, 0L))
                .max()
                .orElse(0);
    }

    private void dropWhatWasHidden(long now) {
        String hidden = record.hiding();
        if (!hidden.equals(hiding)) {
            folds.clear();
            hiding = hidden;
        }
        if (seen < now) {
            Growth growth = record.walk().kinds(seen);
            growth.kinds().forEach(kind -> came.put(kind, growth.size()));
            if (growth.kinds().contains(EntryKind.RESTRICTION)
                    || growth.kinds().contains(EntryKind.REDACTION)) {
                folds.clear();
            }
            seen = growth.size();
        }
    }

    private static boolean asked(String name) {
        return name.indexOf(' ') >= 0;
    }

    private Map<String, Fold> alike(String name) {
        String sort = asked(name) ? name.substring(0, name.indexOf(' ') + 1) : name;
        return folds.computeIfAbsent(sort, _ -> new LinkedHashMap<>(EACH, 0.75f, true));
    }

    private Optional<Fold> find(String name) {
        return Optional.ofNullable(alike(name).get(name));
    }

    /// What is waited for is not put out: nobody's question would ever be answered if others
    /// kept asking.
    private Fold begin(String name) {
        Map<String, Fold> alike = alike(name);
        if (alike.size() >= EACH) {
            String eldest = alike.entrySet().stream()
                    .filter(entry -> !entry.getValue().running)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(StillFolding::new);
            alike.remove(eldest);
        }
        Fold fresh = new Fold();
        alike.put(name, fresh);
        return fresh;
    }

    private void foldBeside(String name, Fold kept, LocalDate day, Supplier<?> fold) {
        boolean rests =
                kept.rests() || kept.value.isPresent() && System.nanoTime() - restsUntil < 0;
        if (!kept.running && !rests) {
            kept.running = true;
            kept.failure = Optional.empty();
            beside.execute(new Waiting(asked(name), begun++, () -> run(name, kept, day, fold)));
        }
    }

    private boolean isWanted(String name, Fold fold) {
        synchronized (folds) {
            return find(name).filter(fold::equals).isPresent();
        }
    }

    private void run(String name, Fold kept, LocalDate day, Supplier<?> fold) {
        if (!isWanted(name, kept)) {
            return;
        }
        long start = System.nanoTime();
        Optional<RuntimeException> failure = Optional.empty();
        try {
            long size = record.size();
            Object value = fold.get();
            synchronized (folds) {
                kept.value = Optional.of(value);
                kept.size = size;
                kept.day = day;
            }
        } catch (StillFolding wait) {
            // what it is folded from was hidden meanwhile and is made anew; whoever asks again
            // has it tried again
        } catch (RuntimeException failed) {
            // The record may have been closed meanwhile; it is folded again after a rest.
            LOG.log(Level.WARNING, "a fold failed: kind={0}", failed.getClass().getName());
            failure = Optional.of(failed);
        } catch (OutOfMemoryError tooLarge) {
            LOG.log(Level.SEVERE, "a fold needs more memory than this program may take");
            failure = Optional.of(new IllegalStateException("out of memory", tooLarge));
        } finally {
            synchronized (folds) {
                long end = System.nanoTime();
                long rest = (end - start) * REST;
                kept.running = false;
                kept.failure = failure;
                kept.restsUntil = end + Math.max(rest, LEAST_REST.toNanos());
                restsUntil = end + rest;
            }
        }
    }
}
