package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/// Appends entries in one transaction: nothing is written before [#seal], which writes the entries,
/// the tree above them and the new head.
///
/// Whoever appends many has another thread hash a page of them while the page before is written.
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
    private final Rows entries;
    private final Rows nodes;
    private final Deque<FutureTask<Hashed>> pages = new ArrayDeque<>();
    private List<Appended> appended = new ArrayList<>();
    private long next;

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

    /// An entry that is not hashed yet.
    private record Appended(long number, EntryKind kind, JsonNode payload) {}

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Node(int level, long place, byte[] hash) {}

    /// Entries with the part of the tree that they closed, and the tree's root after them.
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Hashed(List<Row> rows, List<Node> nodes, long size, byte[] root) {}

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
        this.next = tree.size();
        this.entries = new Rows(handle, ENTRY);
        this.nodes = new Rows(handle, NODE);
    }

    /// {@return the number that the next entry takes}
    long next() {
        return next;
    }

    Instant time() {
        return time;
    }

    /// {@return the entry's number}
    ///
    /// @param kind    what it tells
    /// @param payload what it says; not changed any more
    long append(EntryKind kind, JsonNode payload) {
        appended.add(new Appended(next, kind, payload));
        return next++;
    }

    /// Has what was appended since the last call hashed: a page, sealed in its turn.
    ///
    /// @param hashing takes one page after the other, in their order
    void hash(Executor hashing) {
        List<Appended> page = appended;
        appended = new ArrayList<>();
        FutureTask<Hashed> task = new FutureTask<>(() -> hashed(page));
        pages.add(task);
        hashing.execute(task);
    }

    private Hashed hashed(List<Appended> page) {
        List<Row> rows = new ArrayList<>(page.size());
        List<Node> closed = new ArrayList<>(page.size());
        for (Appended entry : page) {
            byte[] bytes = CanonicalJson.bytes(entry.payload());
            byte[] salt = salts.get();
            byte[] commitment = commitment(salt, bytes);
            byte[] leaf = leaf(entry.number(), written, entry.kind().label(), commitment);
            rows.add(new Row(
                    entry.number(),
                    written,
                    entry.kind(),
                    bytes,
                    salt,
                    commitment,
                    leaf,
                    Optional.of(entry.payload())));
            tree.add(leaf, (level, place, hash) -> closed.add(new Node(level, place, hash)));
        }
        return new Hashed(rows, closed, tree.size(), tree.root());
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

    /// {@return how many pages wait to be sealed}
    int waiting() {
        return pages.size();
    }

    /// {@return the entries appended and not sealed yet, now in the table}
    List<Row> seal() {
        List<Row> sealed = new ArrayList<>();
        while (!pages.isEmpty()) {
            sealed.addAll(sealPage());
        }
        // Only now: the last page's leaves go behind those of the pages that another thread hashes.
        hash(Runnable::run);
        sealed.addAll(sealPage());
        return sealed;
    }

    /// {@return the entries of the first page that waits, now in the table}
    List<Row> sealPage() {
        Hashed page = ReadAhead.done(pages.remove());
        for (Row row : page.rows()) {
            entries.add(
                    row.number(),
                    row.time(),
                    row.kind().label(),
                    row.payload(),
                    row.salt(),
                    row.commitment(),
                    row.leaf());
        }
        entries.write();
        page.nodes().forEach(node -> nodes.add(node.level(), node.place(), node.hash()));
        nodes.write();
        handle.createUpdate("INSERT INTO head (id, size, root) VALUES (1, :size, :root) ON CONFLICT"
                        + " (id) DO UPDATE SET size = excluded.size, root = excluded.root")
                .bind("size", page.size())
                .bind("root", page.root())
                .execute();
        return page.rows();
    }
}
