package org.vigie.record;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Pages of rows that a thread of its own reads while those before are worked on.
final class ReadAhead<T> implements AutoCloseable {
    private static final int PAGES_AHEAD = 4;
    private static final int LOOK_MILLIS = 100;

    private final BlockingQueue<List<T>> pages = new ArrayBlockingQueue<>(PAGES_AHEAD);
    private final FutureTask<Boolean> reading;
    private volatile boolean closed;

    /// Takes the pages that are read.
    interface Pages<T> {
        /// @param page at least one row
        /// @return whether more is wanted
        boolean take(List<T> page);
    }

    /// Reads pages, one after the other, until no more is wanted.
    interface Reading<T> {
        void into(Pages<T> pages);
    }

    ReadAhead(Reading<T> source) {
        this.reading = new FutureTask<>(() -> {
            try {
                source.into(this::put);
            } finally {
                put(List.of());
            }
            return true;
        });
        Thread.ofPlatform().daemon().name("record-read-ahead").start(reading);
    }

    private boolean put(List<T> page) {
        try {
            while (!closed && !pages.offer(page, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                // Whoever reads them is busy with those before, or has gone.
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !closed;
    }

    /// {@return the next page; of no rows when there are no more}
    ///
    /// @throws RecordException if reading failed
    List<T> next() {
        try {
            List<T> page = List.of();
            boolean taken = false;
            while (!taken) {
                List<T> found = pages.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                taken = found != null;
                page = taken ? found : page;
            }
            if (page.isEmpty()) {
                done(reading);
            }
            return page;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RecordException(RecordException.Code.BUSY, "interrupted=true");
        }
    }

    /// {@return what a task answers}
    ///
    /// @throws RecordException if the wait was interrupted
    static <R> R done(FutureTask<R> task) {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new RecordException(RecordException.Code.BUSY, "interrupted=true");
        }
    }

    @Override
    public void close() {
        closed = true;
        pages.clear();
    }
}
