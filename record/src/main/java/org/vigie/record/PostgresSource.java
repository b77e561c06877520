package org.vigie.record;

import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Opens connections to a database of a PostgreSQL server. Who may read it, and how its disk is
/// encrypted, is the server's affair.
final class PostgresSource implements Store {
    private static final int CONNECT_SECONDS = 10;
    private static final String LOCK_MILLIS = "30000";

    private final PGSimpleDataSource source = new PGSimpleDataSource();

    /// @param address such as `postgresql://ada@example.org/vigie`
    /// @throws RecordException if it is not of that form
    PostgresSource(String address) {
        try {
            source.setUrl("jdbc:" + address);
        } catch (IllegalArgumentException refused) {
            throw new RecordException(RecordException.Code.ADDRESS, "");
        }
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setApplicationName("vigie");
        // The server's details quote values, which may be anybody's name.
        source.setLogServerErrorDetail(false);
        // What is acknowledged is on the server's disk, however the server is set up.
        source.setOptions("-c lock_timeout=" + LOCK_MILLIS + " -c synchronous_commit=on");
    }

    @Override
    public DataSource migrating() {
        return source;
    }

    @Override
    public Connection writer() throws SQLException {
        return source.getConnection();
    }

    @Override
    public Connection reader() throws SQLException {
        Connection connection = shadowed();
        connection.setReadOnly(true);
        return connection;
    }

    @Override
    public Connection shadowed() throws SQLException {
        Connection connection = source.getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    @Override
    public void wrote(Connection writing) {}

    @Override
    public void rest() {}

    @Override
    public void close() {}
}
