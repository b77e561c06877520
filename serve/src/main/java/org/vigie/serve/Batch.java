package org.vigie.serve;

import org.vigie.record.Submission;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Bulletins that were read and are not acknowledged yet: they are written together, which is far
/// quicker than one by one, but none waits for long or for many others.
public final class Batch {
    private static final int MAX_BULLETINS = 256;
    private static final int MAX_BYTES = 8 << 20;
    private static final long MAX_MILLIS = 1_000;

    private final Desk desk;
    private final Consumer<Desk.Taken> heard;
    private final List<Submission> waiting = new ArrayList<>();
    private long waitingBytes;
    private long firstMillis;

    /// Begins.
    ///
    /// @param desk  writes them
    /// @param heard hears of each what came of it, in their order
    public Batch(Desk desk, Consumer<Desk.Taken> heard) {
        this.desk = desk;
        this.heard = heard;
    }

    /// Takes one more, and writes what waits if it is enough.
    ///
    /// @param bulletin as it was read
    public void add(Submission bulletin) {
        if (waiting.isEmpty()) {
            firstMillis = desk.clock().millis();
        }
        waiting.add(bulletin);
        waitingBytes += bulletin.bytes().length;
        boolean due = waiting.size() >= MAX_BULLETINS
                || waitingBytes >= MAX_BYTES
                || desk.clock().millis() - firstMillis >= MAX_MILLIS;
        if (due) {
            write();
        }
    }

    /// Writes what waits.
    public void write() {
        List<Submission> page = List.copyOf(waiting);
        waiting.clear();
        waitingBytes = 0;
        desk.keep(page, heard);
    }
}
