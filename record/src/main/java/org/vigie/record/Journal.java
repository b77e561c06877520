package org.vigie.record;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/// Brings pages from the journal of an SQLite file to their places on a thread of its own, so that
/// whoever writes much need not decrypt and encrypt each page again before writing on.
///
/// Nothing rests on it: what it leaves is done by the connection that writes once the journal is
/// long, and by the last one that closes the file.
final class Journal implements AutoCloseable {
    /// After so many changed rows it is worth a thread.
    private static final long DUE_ROWS = 5_000;

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final KeyedSource source;
    private Optional<Connection> connection = Optional.empty();
    private Optional<Thread> running = Optional.empty();
    private long doneRows;

    /// @param source of the file
    Journal(KeyedSource source) {
        this.source = source;
    }

    /// Begins if enough was written and it does not run already.
    ///
    /// @param writing the connection that wrote, between two transactions
    synchronized void wrote(Connection writing) throws SQLException {
        long rows = changedRows(writing);
        if (rows - doneRows < DUE_ROWS || running.filter(Thread::isAlive).isPresent()) {
            return;
        }
        doneRows = rows;
        Connection tidying = connection.isPresent() ? connection.get() : source.tidying();
        connection = Optional.of(tidying);
        running = Optional.of(
                Thread.ofPlatform().daemon().name("record-journal").start(() -> tidy(tidying)));
    }

    private static long changedRows(Connection writing) throws SQLException {
        try (Statement statement = writing.createStatement();
                ResultSet changes = statement.executeQuery("SELECT total_changes()")) {
            return changes.next() ? changes.getLong(1) : 0;
        }
    }

    private static void tidy(Connection tidying) {
        try (Statement statement = tidying.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException left) {
            // What stood in the way meets whoever writes next, who says so.
            return;
        }
    }

    /// Ends what runs, so that nothing but what was lent holds the file.
    synchronized void rest() throws SQLException {
        try {
            if (running.isPresent() && !running.get().join(LONGEST)) {
                throw new RecordException(RecordException.Code.BUSY, "journal=running");
            }
            running = Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RecordException(RecordException.Code.BUSY, "interrupted=true");
        }
        if (connection.isPresent()) {
            connection.get().close();
            connection = Optional.empty();
        }
    }

    @Override
    public void close() throws SQLException {
        rest();
    }
}
