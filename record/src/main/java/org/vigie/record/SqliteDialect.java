package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// SQLite, with its full-text search FTS5.
record SqliteDialect() implements Dialect {

    @Override
    public String label() {
        return "sqlite";
    }

    @Override
    public int version(Connection connection) throws SQLException {
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

    /// Transactions of a connection that writes take the lock when they begin.
    @Override
    public void lock(Handle handle) {}

    @Override
    public boolean sound(Handle handle) {
        return handle.createQuery("PRAGMA quick_check(1)")
                .mapTo(String.class)
                .first()
                .equals("ok");
    }

    @Override
    public boolean soundBeside(Handle handle) {
        List<String> tables = handle.createQuery("SELECT name FROM sqlite_master WHERE rootpage > 0"
                        + " AND tbl_name NOT IN ('entry', 'node', 'blob', 'chunk')")
                .mapTo(String.class)
                .list();
        tables.forEach(table -> handle.createQuery("SELECT count(*) FROM dbstat WHERE name = :name")
                .bind("name", table)
                .mapTo(Long.class)
                .one());
        // Pieces are read by their index, each of them, when their hashes are taken.
        return handle.createQuery("PRAGMA quick_check(blob)")
                .mapTo(String.class)
                .first()
                .equals("ok");
    }

    @Override
    public void index(Handle handle, List<Words> bulletins) {
        Rows rows = new Rows(handle, "INSERT INTO word (rowid, title, body) VALUES (?, ?, ?)");
        bulletins.forEach(words -> rows.add(words.bulletin(), words.title(), words.body()));
        rows.write();
    }

    @Override
    public void unindex(Handle handle, Words words) {
        Rows rows = new Rows(
                handle, "INSERT INTO word (word, rowid, title, body) VALUES ('delete', ?, ?, ?)");
        rows.add(words.bulletin(), words.title(), words.body());
        rows.write();
    }

    @Override
    public void clearIndex(Handle handle) {
        handle.execute("INSERT INTO word (word) VALUES ('delete-all')");
    }

    @Override
    public List<Long> search(Handle handle, List<Set<String>> words, Sight sight, int limit) {
        String match =
                words.stream().map(SqliteDialect::anyOf).collect(Collectors.joining(" AND "));
        Query query = handle.createQuery("SELECT rowid FROM word WHERE word MATCH :match"
                + sight.visible("rowid") + " ORDER BY rank LIMIT :limit");
        return sight.bind(query)
                .bind("match", match)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /// {@return a query in FTS5's language; folded words hold no quotation mark}
    private static String anyOf(Set<String> forms) {
        return forms.stream()
                .map(form -> "\"" + form + "\"")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    @Override
    public List<Long> beginning(Handle handle, String prefix) {
        return handle.createQuery("SELECT rowid FROM word WHERE word MATCH :match ORDER BY rowid")
                .bind("match", "\"" + prefix + "\" *")
                .mapTo(Long.class)
                .list();
    }

    @Override
    public void wipe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO word (word) VALUES ('optimize')");
            statement.execute("VACUUM");
            try (ResultSet done = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                if (!done.next() || done.getInt(1) != 0) {
                    throw new RecordException(RecordException.Code.BUSY, "wiped=false");
                }
            }
        }
    }

    @Override
    public String shadowing(String statement) {
        return statement
                .replace("CREATE TABLE ", "CREATE TEMP TABLE ")
                .replace("CREATE VIEW ", "CREATE TEMP VIEW ")
                .replace("CREATE VIRTUAL TABLE ", "CREATE VIRTUAL TABLE temp.");
    }

    @Override
    public String firstEntries(long size) {
        return "CREATE TEMP VIEW entry AS SELECT * FROM main.entry WHERE number < " + size;
    }

    @Override
    public String shadowed(String table) {
        return "main." + table;
    }
}
