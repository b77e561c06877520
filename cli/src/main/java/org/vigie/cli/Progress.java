package org.vigie.cli;

/// How far a command is with many things: a bar on a terminal, else a line now and then. Says
/// nothing about one thing alone.
final class Progress implements AutoCloseable {
    private static final int BAR_CELLS = 24;
    private static final long BAR_MILLIS = 100;
    private static final long LINE_MILLIS = 5_000;
    private static final String ERASE = "\r\u001B[K";

    private final Terminal terminal;
    private final int total;
    private final boolean bar;
    private final long begunMillis;
    private long shownMillis;
    private int done;
    private boolean visible;

    /// Begins.
    ///
    /// @param terminal where it is shown
    /// @param total    how many things there are
    Progress(Terminal terminal, int total) {
        this.terminal = terminal;
        this.total = total;
        this.bar = terminal.screens().errors();
        this.begunMillis = terminal.clock().millis();
        this.shownMillis = begunMillis;
    }

    /// One more is done.
    void step() {
        done++;
        long now = terminal.clock().millis();
        boolean due = now - shownMillis >= (bar ? BAR_MILLIS : LINE_MILLIS);
        if (total > 1 && due && done < total) {
            shownMillis = now;
            show(now - begunMillis);
        }
    }

    private void show(long millis) {
        double perSecond = done * 1000.0 / Math.max(1, millis);
        long left = Math.round((total - done) / perSecond);
        String figures = terminal.say("progress", done, total, perSecond, left);
        if (bar) {
            int full = (int) ((long) BAR_CELLS * done / total);
            terminal.out().flush();
            terminal.errors()
                    .print(ERASE + "█".repeat(full) + "░".repeat(BAR_CELLS - full) + " " + figures);
            terminal.errors().flush();
            visible = true;
        } else {
            terminal.tell(figures);
        }
    }

    /// Makes room for other lines.
    void clear() {
        if (visible) {
            terminal.errors().print(ERASE);
            terminal.errors().flush();
            visible = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
