package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// PostgreSQL, with its own full-text search.
record PostgresDialect() implements Dialect {
    /// A `tsvector` holds a mebibyte at most; what lies behind this many chars is not indexed.
    private static final int MAX_INDEXED_CHARS = 400_000;

    @Override
    public String label() {
        return "postgresql";
    }

    @Override
    public int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery(
                    "SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
                if (!table.next() || !table.getBoolean(1)) {
                    return 0;
                }
            }
            try (ResultSet version = statement.executeQuery(
                    "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE"
                            + " success")) {
                return version.next() ? version.getInt(1) : 0;
            }
        }
    }

    @Override
    public void lock(Handle handle) {
        handle.execute("LOCK TABLE head IN EXCLUSIVE MODE");
    }

    /// What a page holds is the server's affair; every entry and byte is checked all the same.
    @Override
    public boolean sound(Handle handle) {
        return true;
    }

    /// As with [#sound].
    @Override
    public boolean soundBeside(Handle handle) {
        return true;
    }

    @Override
    public void index(Handle handle, List<Words> bulletins) {
        Rows rows = new Rows(
                handle,
                "INSERT INTO word (rowid, words) VALUES (?, setweight(to_tsvector('simple', ?),"
                        + " 'A') || to_tsvector('simple', ?))");
        for (Words words : bulletins) {
            String body = words.body();
            rows.add(
                    words.bulletin(),
                    words.title(),
                    body.substring(0, Math.min(body.length(), MAX_INDEXED_CHARS)));
        }
        rows.write();
    }

    @Override
    public void unindex(Handle handle, Words words) {
        handle.createUpdate("DELETE FROM word WHERE rowid = :n")
                .bind("n", words.bulletin())
                .execute();
    }

    @Override
    public void clearIndex(Handle handle) {
        handle.execute("DELETE FROM word");
    }

    @Override
    public List<Long> search(Handle handle, List<Set<String>> words, Sight sight, int limit) {
        List<String> forms = new ArrayList<>();
        StringBuilder wanted = new StringBuilder();
        for (Set<String> word : words) {
            StringBuilder any = new StringBuilder();
            for (String form : word) {
                any.append(any.isEmpty() ? "" : " || ")
                        .append("phraseto_tsquery('simple', :form")
                        .append(forms.size())
                        .append(")");
                forms.add(form);
            }
            wanted.append(wanted.isEmpty() ? "" : " && ")
                    .append("(")
                    .append(any)
                    .append(")");
        }
        Query query = handle.createQuery("SELECT rowid FROM word, (SELECT " + wanted
                + " AS wanted) AS asked WHERE words @@ wanted" + sight.visible("rowid")
                + " ORDER BY ts_rank(words, wanted, 1) DESC, rowid LIMIT :limit");
        for (int i = 0; i < forms.size(); i++) {
            query.bind("form" + i, forms.get(i));
        }
        return sight.bind(query).bind("limit", limit).mapTo(Long.class).list();
    }

    @Override
    public List<Long> beginning(Handle handle, String prefix) {
        return handle.createQuery("SELECT rowid FROM word WHERE words @@"
                        + " to_tsquery('simple', quote_literal(:prefix) || ':*') ORDER BY rowid")
                .bind("prefix", prefix)
                .mapTo(Long.class)
                .list();
    }

    @Override
    public void wipe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM FULL");
            statement.execute("CHECKPOINT");
        }
    }

    @Override
    public String shadowing(String statement) {
        return statement.replace("CREATE TABLE ", "CREATE TEMP TABLE ");
    }

    @Override
    public String firstEntries(long size) {
        return "CREATE TEMP VIEW entry AS SELECT * FROM public.entry WHERE number < " + size;
    }

    @Override
    public String shadowed(String table) {
        return "public." + table;
    }
}
