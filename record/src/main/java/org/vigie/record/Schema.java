package org.vigie.record;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.sql.DataSource;

/// The tables' version, and the way up to the newest.
final class Schema {
    /// The newest version under `db/migration`.
    static final int NEWEST = 2;

    /// Held here, for a logger that nobody holds forgets its level.
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Schema() {}

    /// Brings the tables to the newest version. Asking Flyway costs a third of a second, so
    /// that whoever opens a record looks at [Dialect#version] first.
    static void migrate(DataSource source, Dialect dialect) {
        // It tells every step of making a file, on standard error, to people who only added a
        // bulletin.
        FLYWAY.setLevel(Level.WARNING);
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration/" + dialect.label())
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
