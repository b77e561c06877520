package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The tables that follow from the entries: made from `db/derived`, and made anew wherever a record
/// holds others than this program expects.
final class Derived {
    /// Raised when [Fold] makes something else of the same entries.
    static final int FOLD = 4;

    private static final int PAGE_ENTRIES = 500;
    private static final int SHOWN_DIGITS = 16;

    /// All of them, for [#drop].
    private static final List<String> TABLES = List.of(
            "word",
            "hidden",
            "restriction",
            "about",
            "seldom",
            "address",
            "claim_word",
            "review",
            "claim",
            "acquisition",
            "origin_word",
            "bulletin");

    private final Handle handle;

    /// @param handle an open transaction that may write
    Derived(Handle handle) {
        this.handle = handle;
    }

    /// {@return what the derived tables of this program are}
    static String expected(Dialect dialect) {
        byte[] script = script(dialect).getBytes(StandardCharsets.UTF_8);
        return FOLD + "/" + Sha256.hex(Sha256.of(script)).substring(0, SHOWN_DIGITS);
    }

    /// {@return whether the tables are others than this program expects}
    boolean stale() {
        return !handle.createQuery("SELECT derived FROM state")
                .mapTo(String.class)
                .one()
                .equals(expected(Dialect.of(handle)));
    }

    /// Makes tables and content anew.
    ///
    /// @return how many entries they follow from
    long make() {
        drop();
        Dialect dialect = Dialect.of(handle);
        statements(dialect).forEach(handle::execute);
        long entries = fill();
        handle.createUpdate("UPDATE state SET derived = :derived")
                .bind("derived", expected(dialect))
                .execute();
        return entries;
    }

    private void drop() {
        handle.execute("DROP VIEW IF EXISTS concern");
        for (String table : TABLES) {
            handle.execute("DROP TABLE IF EXISTS " + table);
        }
    }

    /// {@return the statements that make the tables}
    static List<String> statements(Dialect dialect) {
        return Arrays.stream(script(dialect).split(";\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /// Folds all entries into empty tables.
    ///
    /// @return how many there are
    long fill() {
        Fold fold = new Fold(handle);
        Queries queries = new Queries(handle, Sight.ALL);
        long next = 0;
        List<Log.Row> rows = queries.rows(next, PAGE_ENTRIES);
        while (!rows.isEmpty()) {
            fold.take(rows);
            next = rows.getLast().number() + 1;
            rows = queries.rows(next, PAGE_ENTRIES);
        }
        fold.write();
        return StoredTree.size(handle);
    }

    private static String script(Dialect dialect) {
        String name = "/db/derived/" + dialect.label() + ".sql";
        try (InputStream script = Derived.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalStateException("the program lacks resource=" + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
