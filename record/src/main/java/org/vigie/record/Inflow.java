package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Takes a whole record into a store without entries, as it is: numbers, times, salts and all. What
/// comes is checked hash by hash; nothing stays of a record that is not sound, for it comes in one
/// transaction.
final class Inflow {
    private static final int BATCH_ENTRIES = 1_000;

    private final Handle handle;
    private final Tree tree = new Tree();
    private final List<RawEntry> waiting = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Node(int level, long place, byte[] hash) {}

    /// @param handle an open transaction that may write
    /// @throws RecordException if the store has entries
    Inflow(Handle handle) {
        this.handle = handle;
        if (StoredTree.size(handle) > 0) {
            throw new RecordException(RecordException.Code.EXISTS, "");
        }
    }

    /// Takes the next entry.
    ///
    /// @throws RecordException if it is not the next one or its hashes do not stand
    void entry(RawEntry entry) {
        if (entry.number() != tree.size() || !entry.stands()) {
            throw new RecordException(RecordException.Code.UNSOUND, "entry=" + tree.size());
        }
        tree.add(entry.leaf(), (level, place, hash) -> nodes.add(new Node(level, place, hash)));
        waiting.add(entry);
        if (waiting.size() == BATCH_ENTRIES) {
            write();
        }
    }

    private void write() {
        if (waiting.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO entry (number, time, kind, payload, salt, commitment, leaf, redaction)"
                        + " VALUES (:number, :time, :kind, :payload, :salt, :commitment, :leaf,"
                        + " :redaction)")) {
            for (RawEntry entry : waiting) {
                batch.bind("number", entry.number())
                        .bind("time", entry.time())
                        .bind("kind", entry.kind())
                        .bind("payload", entry.payload().orElse(null))
                        .bind("salt", entry.salt().orElse(null))
                        .bind("commitment", entry.commitment())
                        .bind("leaf", entry.leaf())
                        .bind("redaction", entry.redaction().orElse(null))
                        .add();
            }
            batch.execute();
        }
        waiting.clear();
        writeNodes();
    }

    private void writeNodes() {
        if (nodes.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO node (level, place, hash) VALUES (:level, :place, :hash)")) {
            for (Node node : nodes) {
                batch.bind("level", node.level())
                        .bind("place", node.place())
                        .bind("hash", node.hash())
                        .add();
            }
            batch.execute();
        }
        nodes.clear();
    }

    /// Takes a kept file.
    ///
    /// @throws RecordException if the bytes are not what the file's name says
    void file(Blobs.Content content, InputStream bytes) throws IOException {
        new Blobs(handle).put(content, bytes);
    }

    /// Takes the name of a file whose bytes were destroyed.
    void destroyed(Outflow.File file) {
        handle.createUpdate("INSERT INTO blob (sha256, size, redaction) VALUES (:sha256, :size,"
                        + " :redaction)")
                .bind("sha256", file.content().sha256())
                .bind("size", file.content().size())
                .bind("redaction", file.redaction().orElseThrow())
                .execute();
    }

    void secret(Outflow.Secret secret) {
        handle.createUpdate("INSERT INTO secret (name, bytes) VALUES (:name, :bytes)")
                .bind("name", secret.name())
                .bind("bytes", secret.bytes())
                .execute();
    }

    /// Closes the tree and folds the entries.
    ///
    /// @param expected what the record was where it came from
    /// @throws RecordException if it is not that record
    void finish(Checkpoint expected) {
        write();
        handle.createUpdate("INSERT INTO head (id, size, root) VALUES (1, :size, :root)")
                .bind("size", tree.size())
                .bind("root", tree.root())
                .execute();
        boolean same = tree.size() == expected.size()
                && Arrays.equals(tree.root(), Base64.getDecoder().decode(expected.root()))
                && new Queries(handle, Sight.ALL).origin().equals(expected.origin());
        if (!same) {
            throw new RecordException(
                    RecordException.Code.UNSOUND, "checkpoint=" + expected.size());
        }
        new Derived(handle).fill();
    }
}
