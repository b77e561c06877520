package org.vigie.record;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

/// The tables' version, and the way up to the newest.
final class Schema {
    /// The newest version under `db/migration`.
    static final int NEWEST = 1;

    /// Held here, for a logger that nobody holds forgets its level.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Schema() {}

    /// {@return the version of the tables in a file; 0 where there are none}
    static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(
                    "SELECT 1 FROM sqlite_master WHERE name = 'flyway_schema_history'")) {
                if (!tables.next()) {
                    return 0;
                }
            }
            try (ResultSet version = statement.executeQuery(
                    "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success"
                            + " = 1")) {
                return version.next() ? version.getInt(1) : 0;
            }
        }
    }

    /// Brings the tables to the newest version. Asking Flyway costs a third of a second, so
    /// that whoever opens a record looks at [#version] first.
    static void migrate(DataSource source) {
        // It tells every step of making a file, on standard error, to people who only added a
        // bulletin.
        FLYWAY.setLevel(Level.WARNING);
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration/sqlite")
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException error) {
                    throw RecordException.of(error);
                }
            }
            throw new RecordException(
                    RecordException.Code.DATABASE, "migration=" + failed.getErrorCode());
        }
    }
}
