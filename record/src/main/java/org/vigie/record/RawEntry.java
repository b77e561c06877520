package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An entry as it lies in a store or an export, whatever somebody put there: moved and verified
/// without being understood.
///
/// @param redaction number of the entry that says why the content is gone
@SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
record RawEntry(
        long number,
        String time,
        String kind,
        Optional<byte[]> payload,
        Optional<byte[]> salt,
        byte[] commitment,
        byte[] leaf,
        Optional<Long> redaction) {
    /// Asks for all of them, in their order.
    static final String ALL =
            "SELECT number, time, kind, payload, salt, commitment, leaf, redaction"
                    + " FROM entry ORDER BY number";

    private static final int PAGE_ROWS = 1_000;

    /// Reads all entries in their order.
    ///
    /// @param pages takes them
    static void all(Handle handle, ReadAhead.Pages<RawEntry> pages) {
        try (PreparedStatement query = handle.getConnection().prepareStatement(ALL)) {
            query.setFetchSize(PAGE_ROWS);
            try (ResultSet rows = query.executeQuery()) {
                boolean more = true;
                while (more) {
                    List<RawEntry> page = new ArrayList<>(PAGE_ROWS);
                    while (page.size() < PAGE_ROWS && rows.next()) {
                        page.add(of(rows));
                    }
                    more = !page.isEmpty() && pages.take(page);
                }
            }
        } catch (SQLException failed) {
            throw RecordException.of(failed);
        }
    }

    /// {@return the entry of a row of [#ALL]}
    static RawEntry of(ResultSet row) throws SQLException {
        return new RawEntry(
                row.getLong(1),
                Optional.ofNullable(row.getString(2)).orElse(""),
                Optional.ofNullable(row.getString(3)).orElse(""),
                Optional.ofNullable(row.getBytes(4)),
                Optional.ofNullable(row.getBytes(5)),
                bytes(row, 6),
                bytes(row, 7),
                optional(row, 8));
    }

    /// What a damaged file holds may be nothing at all, whatever the tables allow.
    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).orElse(new byte[0]);
    }

    private static Optional<Long> optional(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    boolean isDestroyed() {
        return payload.isEmpty() && salt.isEmpty() && redaction.isPresent();
    }

    /// {@return whether payload and salt are there and are what the entry commits to}
    boolean contentStands() {
        return payload.isPresent()
                && salt.isPresent()
                && redaction.isEmpty()
                && Arrays.equals(Log.commitment(salt.get(), payload.get()), commitment);
    }

    /// {@return whether all hashes are those of what they are said to be of}
    boolean stands() {
        return (isDestroyed() || contentStands()) && leafStands();
    }

    boolean leafStands() {
        return Arrays.equals(Log.leaf(number, time, kind, commitment), leaf);
    }
}
