package org.vigie.record;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Where a record's tables lie, and how connections to it are made.
sealed interface Store extends AutoCloseable permits KeyedSource, PostgresSource {

    /// {@return what migrations are run on}
    DataSource migrating();

    /// {@return a connection that may write}
    Connection writer() throws SQLException;

    /// {@return a connection that can only read; a transaction on it sees one state throughout}
    Connection reader() throws SQLException;

    /// {@return a connection for reading whose temporary tables may be written}
    Connection shadowed() throws SQLException;

    /// Hears that a transaction has written.
    ///
    /// @param writing the connection that wrote
    void wrote(Connection writing) throws SQLException;

    /// Lets go of connections of its own.
    void rest() throws SQLException;

    /// Forgets what opens it.
    @Override
    void close();
}
