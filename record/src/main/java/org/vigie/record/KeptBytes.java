package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Recomputes the hashes of all kept bytes.
///
/// @param kept      SHA-256 of all there are, also of what was destroyed
/// @param destroyed of these, those that are said to be destroyed
/// @param faulty    of these, those whose bytes are not theirs
/// @param stray     names of pieces that no file has
record KeptBytes(Set<String> kept, Set<String> destroyed, List<String> faulty, List<String> stray) {
    /// A piece may be a mebibyte.
    private static final int FETCHED_PIECES = 16;

    /// {@return what became of all kept bytes}
    ///
    /// Reads all files in one pass: a query for each would take longer than hashing it.
    static KeptBytes of(Handle handle) {
        Pass pass = new Pass();
        try (PreparedStatement query = handle.getConnection()
                .prepareStatement(
                        "SELECT b.sha256, b.size, b.redaction, c.bytes FROM blob b LEFT JOIN chunk"
                                + " c ON c.sha256 = b.sha256 ORDER BY b.sha256, c.ordinal")) {
            query.setFetchSize(FETCHED_PIECES);
            try (ResultSet pieces = query.executeQuery()) {
                while (pieces.next()) {
                    pass.piece(pieces);
                }
            }
        } catch (SQLException failed) {
            throw RecordException.of(failed);
        }
        pass.end();
        return new KeptBytes(pass.kept, pass.destroyed, pass.faulty, stray(handle));
    }

    private static List<String> stray(Handle handle) {
        return handle.createQuery("SELECT DISTINCT sha256 FROM chunk WHERE sha256 NOT IN (SELECT"
                        + " sha256 FROM blob WHERE redaction IS NULL) ORDER BY sha256")
                .map((row, context) -> Optional.ofNullable(row.getString(1)).orElse(""))
                .list();
    }

    /// The file whose pieces are being read, and what was found before it.
    private static final class Pass {
        private final Set<String> kept = new HashSet<>();
        private final Set<String> destroyed = new HashSet<>();
        private final List<String> faulty = new ArrayList<>();
        private final MessageDigest digest = Sha256.digest();
        private Optional<String> file = Optional.empty();
        private long expected;
        private long size;

        void piece(ResultSet row) throws SQLException {
            String sha256 = Optional.ofNullable(row.getString(1)).orElse("");
            if (!file.equals(Optional.of(sha256))) {
                end();
                file = Optional.of(sha256);
                expected = row.getLong(2);
                size = 0;
                row.getLong(3);
                if (!row.wasNull()) {
                    destroyed.add(sha256);
                }
            }
            byte[] bytes = Optional.ofNullable(row.getBytes(4)).orElse(new byte[0]);
            digest.update(bytes);
            size += bytes.length;
        }

        void end() {
            String found = Sha256.hex(digest.digest());
            file.ifPresent(sha256 -> {
                boolean twice = !kept.add(sha256);
                boolean whole = found.equals(sha256) && size == expected;
                if (twice || (!whole && !destroyed.contains(sha256))) {
                    faulty.add(sha256);
                }
            });
        }
    }

    /// {@return how many files there are whose bytes were not destroyed}
    long count() {
        return (long) kept.size() - destroyed.size();
    }
}
