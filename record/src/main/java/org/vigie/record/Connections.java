package org.vigie.record;

import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// One connection that writes, for one thread at a time, and a few that read beside it.
final class Connections implements Access {
    private static final int IDLE_READERS = 4;
    private static final int LOCK_SECONDS = 30;

    private final Store source;
    private final Connection writing;
    private final Jdbi writer;
    private final Jdbi reader;
    private final ReentrantLock writeLock = new ReentrantLock(true);
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /// Takes over a source and a connection of it; both are closed with this.
    Connections(Store source, Connection writing) {
        this.source = source;
        this.writing = writing;
        this.writer = quiet(Jdbi.create(writing));
        this.reader = quiet(Jdbi.create(new Readers()));
    }

    /// Keeps bound values, which may be anybody's name, out of messages.
    static Jdbi quiet(Jdbi jdbi) {
        jdbi.configure(
                StatementExceptions.class,
                config -> config.setMessageRendering(MessageRendering.NONE));
        return jdbi;
    }

    @Override
    public <T> T write(HandleCallback<T, RuntimeException> work) {
        return alone(() -> {
            T answer = writer.inTransaction(handle -> {
                Dialect.of(handle).lock(handle);
                return work.withHandle(handle);
            });
            wrote();
            return answer;
        });
    }

    /// What comes after a transaction changes nothing about what it wrote.
    private void wrote() {
        try {
            source.wrote(writing);
        } catch (SQLException failed) {
            throw RecordException.of(failed);
        }
    }

    private <T> T alone(Work<T> work) {
        try {
            if (!writeLock.tryLock(LOCK_SECONDS, TimeUnit.SECONDS)) {
                throw new RecordException(
                        RecordException.Code.BUSY, "waited=" + LOCK_SECONDS + "s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RecordException(RecordException.Code.BUSY, "interrupted=true");
        }
        try {
            return translated(work);
        } finally {
            writeLock.unlock();
        }
    }

    @Override
    public <T> T read(HandleCallback<T, RuntimeException> work) {
        return translated(() -> reader.inTransaction(work));
    }

    @Override
    public Access past(long size) {
        try {
            return Past.of(source.shadowed(), size);
        } catch (SQLException failed) {
            throw RecordException.of(failed);
        }
    }

    @Override
    public void wipe() {
        alone(() -> {
            try {
                closeIdle();
                source.rest();
                Dialect.of(writing).wipe(writing);
            } catch (SQLException failed) {
                throw RecordException.of(failed);
            }
            return writer.inTransaction(handle -> handle.execute("UPDATE state SET unwiped = 0"));
        });
    }

    /// {@return whether this is a file of the machine itself}
    boolean isFile() {
        return source instanceof KeyedSource;
    }

    private void closeIdle() throws SQLException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                idle.pop().close();
            }
        }
    }

    /// {@return what work on the connection that writes answers, while nobody else writes}
    <T> T direct(Direct<T> work) {
        return alone(() -> {
            try {
                source.rest();
                return work.on(writing);
            } catch (SQLException failed) {
                throw RecordException.of(failed);
            }
        });
    }

    /// Work on a connection itself.
    interface Direct<T> {
        T on(Connection connection) throws SQLException;
    }

    interface Work<T> {
        T run();
    }

    static <T> T translated(Work<T> work) {
        try {
            return work.run();
        } catch (JdbiException failed) {
            throw translate(failed);
        }
    }

    private static RecordException translate(JdbiException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error) {
                return RecordException.of(error);
            }
        }
        return new RecordException(
                RecordException.Code.DATABASE, "type=" + failed.getClass().getSimpleName());
    }

    /// Lends reading connections and keeps a few of those given back.
    private final class Readers implements ConnectionFactory {
        @Override
        public Connection openConnection() throws SQLException {
            synchronized (idle) {
                if (!idle.isEmpty()) {
                    return idle.pop();
                }
            }
            return source.reader();
        }

        @Override
        public void closeConnection(Connection connection) throws SQLException {
            synchronized (idle) {
                if (!closed && idle.size() < IDLE_READERS) {
                    idle.push(connection);
                    return;
                }
            }
            connection.close();
        }
    }

    @Override
    public void close() {
        try {
            synchronized (idle) {
                closed = true;
            }
            closeIdle();
            source.rest();
            writing.close();
        } catch (SQLException failed) {
            throw RecordException.of(failed);
        } finally {
            source.close();
        }
    }
}
