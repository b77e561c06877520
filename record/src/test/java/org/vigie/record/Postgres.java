package org.vigie.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A real PostgreSQL server, started once for all tests, with a new database for each of them.
final class Postgres {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /// Held here, for a logger that nobody holds forgets its level.
    private static final Logger LOGGER = Logger.getLogger("io.zonky.test.db.postgres.embedded");

    private Postgres() {}

    /// Starts the server when it is first asked for.
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            LOGGER.setLevel(Level.WARNING);
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    /// {@return the address of a new, empty database}
    static String database() {
        String name = "vigie" + DATABASES.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
        return "postgresql://localhost:" + Server.POSTGRES.getPort() + "/" + name
                + "?user=postgres";
    }
}
