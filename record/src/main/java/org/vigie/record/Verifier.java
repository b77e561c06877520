package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.vigie.record.Verification.Damage;
import org.vigie.record.Verification.Damaged;
import org.vigie.record.Verification.Fault;
import org.vigie.record.Verification.Verified;

import tools.jackson.databind.JsonNode;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Recomputes every hash of a record from its content and names what differs.
final class Verifier {
    private static final int MAX_DAMAGES = 1_000;
    private static final int FETCHED_ROWS = 1_000;
    /// A piece may be a mebibyte.
    private static final int FETCHED_PIECES = 16;

    private final Handle handle;
    private final Optional<Checkpoint> earlier;
    private final List<Damage> damages = new ArrayList<>();
    private final Tree tree = new Tree();
    private final Set<String> acquired = new LinkedHashSet<>();
    /// Entries without content, with the entry that is said to tell why.
    private final Map<Long, Long> destroyed = new TreeMap<>();
    /// What redactions tell of: entries with the telling entry, and files.
    private final Map<Long, Long> told = new TreeMap<>();
    private final Set<String> excused = new HashSet<>();
    private boolean gaps;
    private Optional<String> rootThen = Optional.empty();

    private Verifier(Handle handle, Optional<Checkpoint> earlier) {
        this.handle = handle;
        this.earlier = earlier;
    }

    static Verification run(Access access, Optional<Checkpoint> earlier) {
        try {
            return access.read(handle -> new Verifier(handle, earlier).verify());
        } catch (RecordException failed) {
            if (failed.code() == RecordException.Code.BROKEN) {
                return new Damaged(List.of(new Damage("file", Fault.FILE)));
            }
            throw failed;
        }
    }

    private Verification verify() {
        file();
        entries();
        redactions();
        if (!gaps) {
            head();
            history();
        }
        long blobs = blobs();
        return damages.isEmpty()
                ? new Verified(
                        Checkpoint.of(
                                new Queries(handle, Sight.ALL).origin(), tree.size(), tree.root()),
                        blobs)
                : new Damaged(damages.subList(0, Math.min(damages.size(), MAX_DAMAGES)));
    }

    /// An entry as the table holds it, whatever somebody put there.
    @SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
    private record Kept(
            long number,
            String time,
            String kind,
            Optional<byte[]> payload,
            Optional<byte[]> salt,
            byte[] commitment,
            byte[] leaf,
            Optional<Long> redaction) {

        boolean isDestroyed() {
            return payload.isEmpty() && salt.isEmpty() && redaction.isPresent();
        }

        /// {@return whether payload and salt are what the entry commits to}
        boolean contentStands() {
            return payload.isPresent()
                    && salt.isPresent()
                    && Arrays.equals(Log.commitment(salt.get(), payload.get()), commitment);
        }

        boolean leafStands() {
            return Arrays.equals(Log.leaf(number, time, kind, commitment), leaf);
        }
    }

    /// Reads every page in use, derived tables too: each carries a code that a changed byte
    /// breaks.
    private void file() {
        if (!Dialect.of(handle).sound(handle)) {
            damage("file", Fault.FILE);
        }
    }

    private void entries() {
        rootAt(0);
        try (StoredNodes nodes = new StoredNodes(handle);
                ResultIterator<Kept> rows = handle.createQuery(
                                "SELECT number, time, kind, payload, salt, commitment, leaf,"
                                        + " redaction FROM entry ORDER BY number")
                        .setFetchSize(FETCHED_ROWS)
                        .map((row, context) -> new Kept(
                                row.getLong(1),
                                text(row, 2),
                                text(row, 3),
                                Optional.ofNullable(row.getBytes(4)),
                                Optional.ofNullable(row.getBytes(5)),
                                bytes(row, 6),
                                bytes(row, 7),
                                optional(row, 8)))
                        .iterator()) {
            long expected = 0;
            while (rows.hasNext()) {
                Kept entry = rows.next();
                missing(expected, entry.number());
                expected = entry.number() + 1;
                entry(entry, nodes);
            }
            if (!gaps) {
                nodes.rest().ifPresent(place -> damage(place, Fault.TREE));
            }
        }
    }

    private void missing(long from, long until) {
        if (from < until) {
            damage(range(from, until), Fault.MISSING);
            gaps = true;
        }
    }

    /// What a damaged file holds may be nothing at all, whatever the tables allow.
    private static byte[] bytes(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).orElse(new byte[0]);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    private static Optional<Long> optional(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private void entry(Kept entry, StoredNodes nodes) {
        if (entry.isDestroyed()) {
            destroyed.put(entry.number(), entry.redaction().orElseThrow());
        } else if (!entry.contentStands()) {
            damage("entry=" + entry.number(), Fault.CONTENT);
        } else {
            tells(entry);
        }
        if (!entry.leafStands()) {
            damage("entry=" + entry.number(), Fault.LEAF);
            nodes.faultyLeaf(entry.number());
        }
        if (!gaps) {
            tree.add(entry.leaf(), (level, place, hash) -> {
                if (nodes.faultyFirstAt(level, place, hash)) {
                    damage(range(place << level, (place + 1) << level), Fault.TREE);
                }
            });
            rootAt(tree.size());
        }
    }

    /// Takes from an entry's content what other checks need.
    private void tells(Kept entry) {
        if (entry.kind().equals(EntryKind.ACQUISITION.label())) {
            acquired.add(Payloads.text(content(entry), "sha256"));
        } else if (entry.kind().equals(EntryKind.REDACTION.label())) {
            JsonNode content = content(entry);
            content.path("entries").forEach(number -> told.put(number.asLong(), entry.number()));
            excused.addAll(Payloads.strings(content, "files"));
        }
    }

    private static JsonNode content(Kept entry) {
        return CanonicalJson.parse(entry.payload().orElseThrow());
    }

    /// What was destroyed needs an entry that tells so, and what an entry tells so of needs to
    /// be destroyed.
    private void redactions() {
        destroyed.forEach((entry, redaction) -> {
            if (!redaction.equals(told.get(entry))) {
                damage("entry=" + entry, Fault.CONTENT);
            }
        });
        told.keySet().stream()
                .filter(entry -> !destroyed.containsKey(entry))
                .forEach(entry -> damage("entry=" + entry, Fault.NOT_DESTROYED));
    }

    private void rootAt(long size) {
        if (earlier.filter(then -> then.size() == size).isPresent()) {
            rootThen = Optional.of(Base64.getEncoder().encodeToString(tree.root()));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
    private record Head(long size, byte[] root) {}

    private void head() {
        Optional<Head> head = handle.createQuery("SELECT size, root FROM head")
                .map((row, context) -> new Head(row.getLong(1), bytes(row, 2)))
                .findFirst();
        long size = head.map(Head::size).orElse(0L);
        boolean stands = head.map(
                        last -> size == tree.size() && Arrays.equals(last.root(), tree.root()))
                .orElse(false);
        if (size > tree.size()) {
            damage(range(tree.size(), size), Fault.MISSING);
        } else if (!stands && damages.isEmpty()) {
            damage("head", Fault.HEAD);
        }
    }

    private void history() {
        earlier.ifPresent(then -> {
            boolean ours = then.origin().equals(new Queries(handle, Sight.ALL).origin());
            if (!ours || rootThen.filter(then.root()::equals).isEmpty()) {
                damage("checkpoint=" + then.size(), Fault.HISTORY);
            }
        });
    }

    private record Blob(String sha256, long size, Optional<Long> redaction) {}

    /// A kept file's row with one of its pieces, if it has any.
    @SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
    private record Piece(Blob blob, byte[] bytes) {}

    /// Reads all files in one pass: a query for each would take longer than hashing it.
    private long blobs() {
        long count = 0;
        try (ResultIterator<Piece> pieces = handle.createQuery(
                        "SELECT b.sha256, b.size, b.redaction, c.bytes FROM blob b LEFT JOIN chunk"
                                + " c ON c.sha256 = b.sha256 ORDER BY b.sha256, c.ordinal")
                .setFetchSize(FETCHED_PIECES)
                .map((row, context) -> new Piece(
                        new Blob(text(row, 1), row.getLong(2), optional(row, 3)), bytes(row, 4)))
                .iterator()) {
            Optional<Piece> next = next(pieces);
            while (next.isPresent()) {
                Blob blob = next.get().blob();
                MessageDigest digest = Sha256.digest();
                long size = 0;
                while (next.filter(piece -> piece.blob().equals(blob)).isPresent()) {
                    byte[] bytes = next.get().bytes();
                    digest.update(bytes);
                    size += bytes.length;
                    next = next(pieces);
                }
                blob(blob, new Blobs.Content(Sha256.hex(digest.digest()), size));
                count += blob.redaction().isPresent() ? 0 : 1;
            }
        }
        acquired.forEach(sha256 -> damage("blob=" + sha256, Fault.BYTES));
        strayChunks();
        return count;
    }

    private static Optional<Piece> next(ResultIterator<Piece> pieces) {
        return pieces.hasNext() ? Optional.of(pieces.next()) : Optional.empty();
    }

    private void blob(Blob blob, Blobs.Content found) {
        boolean wanted = acquired.remove(blob.sha256());
        if (blob.redaction().isPresent()) {
            redacted(blob);
        } else if (!found.equals(new Blobs.Content(blob.sha256(), blob.size()))
                || (!wanted && damages.isEmpty())) {
            damage("blob=" + blob.sha256(), Fault.BYTES);
        }
    }

    private void redacted(Blob blob) {
        if (!excused.contains(blob.sha256())) {
            damage("blob=" + blob.sha256(), Fault.BYTES);
        }
    }

    /// Pieces of files that nothing names.
    private void strayChunks() {
        handle
                .createQuery(
                        "SELECT DISTINCT sha256 FROM chunk WHERE sha256 NOT IN (SELECT sha256 FROM"
                                + " blob WHERE redaction IS NULL) ORDER BY sha256")
                .mapTo(String.class)
                .map(sha256 -> new Damage("blob=" + sha256, Fault.BYTES))
                .stream()
                .filter(stray -> !damages.contains(stray))
                .forEach(damages::add);
    }

    private void damage(String place, Fault what) {
        damages.add(new Damage(place, what));
    }

    private static String range(long from, long until) {
        return until - from == 1 ? "entry=" + from : "entries=" + from + "-" + (until - 1);
    }
}
