package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows that wait to be written by one statement, prepared once for all of them.
final class Rows {
    private final Handle handle;
    private final String statement;
    private final List<Object[]> waiting = new ArrayList<>();

    /// @param handle    an open transaction that may write
    /// @param statement SQL that writes one row, with a `?` for each of its values
    Rows(Handle handle, String statement) {
        this.handle = handle;
        this.statement = statement;
    }

    /// Lets a row wait.
    ///
    /// @param values what the statement asks for, in order; an empty `Optional` for nothing
    void add(Object... values) {
        waiting.add(values);
    }

    /// Writes all that wait.
    void write() {
        if (waiting.isEmpty()) {
            return;
        }
        try (PreparedStatement rows = handle.getConnection().prepareStatement(statement)) {
            for (Object[] row : waiting) {
                for (int column = 0; column < row.length; column++) {
                    rows.setObject(column + 1, plain(row[column]));
                }
                rows.addBatch();
            }
            rows.executeBatch();
        } catch (SQLException failed) {
            throw RecordException.of(failed);
        }
        waiting.clear();
    }

    @SuppressWarnings("NullAway") // SQL's NULL is Java's null, here alone
    private static Object plain(Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
