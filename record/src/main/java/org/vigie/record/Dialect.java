package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Where the SQL of the stores differs. All other SQL is the same on each.
sealed interface Dialect permits SqliteDialect, PostgresDialect {

    /// {@return the dialect of an open connection}
    static Dialect of(Handle handle) {
        return of(handle.getConnection());
    }

    /// {@return the dialect of an open connection}
    static Dialect of(Connection connection) {
        return connection instanceof SQLiteConnection ? new SqliteDialect() : new PostgresDialect();
    }

    /// {@return the store's name: the folder of its migrations and of its derived tables}
    String label();

    /// {@return the version of the tables; 0 where there are none}
    int version(Connection connection) throws SQLException;

    /// Lets nobody else append until the transaction ends.
    void lock(Handle handle);

    /// {@return whether tables and indexes are built as they should be}
    boolean sound(Handle handle);

    /// Looks at what recomputing hashes does not: reads every page of the derived tables, where
    /// each carries a code that a changed byte breaks, and the indexes of kept bytes.
    ///
    /// @return whether the indexes fit
    /// @throws RecordException with `BROKEN` if a page cannot be read
    boolean soundBeside(Handle handle);

    /// What search finds a bulletin by.
    ///
    /// @param bulletin the bulletin's number
    /// @param title    folded words
    /// @param body     folded words and lemmas
    record Words(long bulletin, String title, String body) {}

    /// Adds bulletins' words to the search index.
    void index(Handle handle, List<Words> bulletins);

    /// Takes a bulletin's words out of the search index.
    ///
    /// @param words as they were added
    void unindex(Handle handle, Words words);

    /// Empties the search index.
    void clearIndex(Handle handle);

    /// {@return bulletins in which each of some words stands in one of its forms, the best
    /// first}
    ///
    /// @param words for each word its folded forms; a form may be several words in a row
    /// @param sight what may be seen
    List<Long> search(Handle handle, List<Set<String>> words, Sight sight, int limit);

    /// {@return bulletins with a word that begins so}
    List<Long> beginning(Handle handle, String prefix);

    /// Wipes what was deleted from wherever the store still holds it. Not in a transaction.
    ///
    /// @throws RecordException if others have the record open for too long
    void wipe(Connection connection) throws SQLException;

    /// {@return a statement that makes a derived table, for a table that shadows it in this
    /// connection alone}
    String shadowing(String statement);

    /// {@return the statement that lets this connection see only the first entries}
    String firstEntries(long size);

    /// {@return the name of a table that is shadowed}
    String shadowed(String table);
}
