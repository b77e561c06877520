package org.vigie.cli.capture;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// The spools of one capture, deleted together.
public final class Spools implements AutoCloseable {
    private final Deque<Spool> made = new ArrayDeque<>();

    /// None yet.
    public Spools() {
        // Nothing to prepare.
    }

    Spool make() throws IOException {
        Spool spool = new Spool();
        made.push(spool);
        return spool;
    }

    @Override
    public void close() throws IOException {
        while (!made.isEmpty()) {
            made.pop().close();
        }
    }
}
