package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Appends entries in one transaction: nothing is written before [#seal], which writes the entries,
/// the tree above them and the new head.
final class Log {
    private static final String ENTRY =
            "INSERT INTO entry (number, time, kind, payload, salt, commitment, leaf) VALUES"
                    + " (?, ?, ?, ?, ?, ?, ?)";
    private static final String NODE = "INSERT INTO node (level, place, hash) VALUES (?, ?, ?)";

    private final Handle handle;
    private final Instant time;
    private final String written;
    private final Supplier<byte[]> salts;
    private final Tree tree;
    private final List<Row> rows = new ArrayList<>();
    private final Rows entries;
    private final Rows nodes;

    /// An entry as stored.
    ///
    /// @param content the payload, where it is at hand and needs no parsing
    @SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
    record Row(
            long number,
            String time,
            EntryKind kind,
            byte[] payload,
            byte[] salt,
            byte[] commitment,
            byte[] leaf,
            Optional<JsonNode> content) {

        /// {@return what the entry says}
        JsonNode says() {
            return content.orElseGet(() -> CanonicalJson.parse(payload));
        }
    }

    /// Begins after the last entry there is.
    ///
    /// @param handle an open transaction that may write
    /// @param clock  tells the time of the entries
    /// @param salts  gives 32 random bytes for each entry
    Log(Handle handle, Clock clock, Supplier<byte[]> salts) {
        this.handle = handle;
        this.time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        this.written = time.toString();
        this.salts = salts;
        this.tree = new Tree(StoredTree.size(handle), new StoredTree(handle));
        this.entries = new Rows(handle, ENTRY);
        this.nodes = new Rows(handle, NODE);
    }

    /// {@return the number that the next entry takes}
    long next() {
        return tree.size();
    }

    Instant time() {
        return time;
    }

    /// {@return the entry's number}
    ///
    /// @param kind    what it tells
    /// @param payload what it says
    long append(EntryKind kind, JsonNode payload) {
        long number = tree.size();
        byte[] bytes = CanonicalJson.bytes(payload);
        byte[] salt = salts.get();
        byte[] commitment = commitment(salt, bytes);
        String label = kind.label();
        byte[] leaf = leaf(number, written, label, commitment);
        rows.add(new Row(
                number, written, kind, bytes, salt, commitment, leaf, Optional.of(payload)));
        entries.add(number, written, label, bytes, salt, commitment, leaf);
        tree.add(leaf, nodes::add);
        return number;
    }

    /// {@return what an entry commits to}
    static byte[] commitment(byte[] salt, byte[] payload) {
        return Sha256.of(salt, payload);
    }

    /// {@return the leaf's hash}
    static byte[] leaf(long number, String time, String kind, byte[] commitment) {
        return Tree.leaf(leafText(number, time, kind, commitment).getBytes(StandardCharsets.UTF_8));
    }

    /// {@return what a leaf's hash is of: five lines, a name for the form, then number, time,
    /// kind and commitment}
    static String leafText(long number, String time, String kind, byte[] commitment) {
        return "vigie entry 1\n" + number + "\n" + time + "\n" + kind + "\n"
                + Sha256.hex(commitment) + "\n";
    }

    /// {@return the entries appended since the last call, now in the table}
    List<Row> seal() {
        entries.write();
        nodes.write();
        handle.createUpdate("INSERT INTO head (id, size, root) VALUES (1, :size, :root) ON CONFLICT"
                        + " (id) DO UPDATE SET size = excluded.size, root = excluded.root")
                .bind("size", tree.size())
                .bind("root", tree.root())
                .execute();
        List<Row> sealed = List.copyOf(rows);
        rows.clear();
        return sealed;
    }
}
