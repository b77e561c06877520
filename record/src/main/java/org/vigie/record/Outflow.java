package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads everything precious out of one state of a store.
final class Outflow {
    private static final int FETCHED_ROWS = 1_000;

    private final Handle handle;

    Outflow(Handle handle) {
        this.handle = handle;
    }

    /// {@return all entries in order; to be closed}
    ResultIterator<RawEntry> entries() {
        return handle.createQuery(RawEntry.ALL)
                .setFetchSize(FETCHED_ROWS)
                .map((row, context) -> RawEntry.of(row))
                .iterator();
    }

    private static Optional<Long> redaction(ResultSet row) throws SQLException {
        long number = row.getLong(3);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    /// A kept file.
    ///
    /// @param redaction number of the entry that says why the bytes are gone
    record File(Blobs.Content content, Optional<Long> redaction) {}

    /// {@return all kept files, by their SHA-256}
    List<File> files() {
        return handle.createQuery("SELECT sha256, size, redaction FROM blob ORDER BY sha256")
                .map((row, context) -> new File(
                        new Blobs.Content(row.getString(1), row.getLong(2)), redaction(row)))
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Secret(String name, byte[] bytes) {}

    List<Secret> secrets() {
        return handle.createQuery("SELECT name, bytes FROM secret ORDER BY name")
                .map((row, context) -> new Secret(row.getString(1), row.getBytes(2)))
                .list();
    }
}
