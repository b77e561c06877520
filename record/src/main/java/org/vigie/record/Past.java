package org.vigie.record;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/// The record as it was when it had fewer entries: one connection in which every derived table is
/// shadowed by a temporary one, folded from the first entries alone.
final class Past implements Access {
    private final Connection connection;
    private final Jdbi jdbi;
    private final ReentrantLock lock = new ReentrantLock();

    private Past(Connection connection) {
        this.connection = connection;
        this.jdbi = Connections.quiet(Jdbi.create(connection));
    }

    /// {@return the past of a store}
    ///
    /// @param connection can read, and write temporary tables; closed with what is returned
    /// @param size       how many entries there were
    static Past of(Connection connection, long size) {
        Past past = new Past(connection);
        past.locked(handle -> {
            Dialect dialect = Dialect.of(handle);
            for (String statement : Derived.statements(dialect)) {
                // The entries themselves are looked at through a view, which takes no index.
                if (!statement.contains(" ON entry (")) {
                    handle.execute(dialect.shadowing(statement));
                }
            }
            handle.execute(dialect.firstEntries(size));
            new Derived(handle).fill();
            // What is not public today is not shown by asking what was known yesterday.
            handle.execute("DELETE FROM hidden");
            handle.execute("INSERT INTO hidden SELECT * FROM " + dialect.shadowed("hidden"));
            return size;
        });
        return past;
    }

    private <T> T locked(HandleCallback<T, RuntimeException> work) {
        lock.lock();
        try {
            return Connections.translated(() -> jdbi.inTransaction(work));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return locked(work);
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        throw new RecordException(RecordException.Code.PAST, "");
    }

    @Override
    public Access past(long size) {
        throw new RecordException(RecordException.Code.PAST, "");
    }

    @Override
    public void wipe() {
        throw new RecordException(RecordException.Code.PAST, "");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw RecordException.of(failed);
        }
    }
}
