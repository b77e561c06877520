package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.vigie.record.Verification.Damage;
import org.vigie.record.Verification.Damaged;
import org.vigie.record.Verification.Fault;
import org.vigie.record.Verification.Verified;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Recomputes every hash of a record from its content and names what differs.
final class Verifier {
    private static final int MAX_DAMAGES = 1_000;

    private final Handle handle;
    private final Optional<Checkpoint> earlier;
    private final List<Damage> damages = new ArrayList<>();
    private final Tree tree = new Tree();
    private final Set<String> acquired = new LinkedHashSet<>();
    private boolean gaps;
    private Optional<String> rootThen = Optional.empty();

    private Verifier(Handle handle, Optional<Checkpoint> earlier) {
        this.handle = handle;
        this.earlier = earlier;
    }

    static Verification run(Connections connections, Optional<Checkpoint> earlier) {
        try {
            return connections.read(handle -> new Verifier(handle, earlier).verify());
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
        if (!gaps) {
            head();
            history();
        }
        long blobs = blobs();
        return damages.isEmpty()
                ? new Verified(
                        Checkpoint.of(new Queries(handle).origin(), tree.size(), tree.root()),
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
            byte[] leaf) {

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
        String verdict =
                handle.createQuery("PRAGMA quick_check(1)").mapTo(String.class).first();
        if (!verdict.equals("ok")) {
            damage("file", Fault.FILE);
        }
    }

    private void entries() {
        rootAt(0);
        try (StoredNodes nodes = new StoredNodes(handle);
                ResultIterator<Kept> rows = handle.createQuery(
                                "SELECT number, time, kind, payload, salt, commitment, leaf FROM"
                                        + " entry ORDER BY number")
                        .map((row, context) -> new Kept(
                                row.getLong("number"),
                                row.getString("time"),
                                row.getString("kind"),
                                Optional.ofNullable(row.getBytes("payload")),
                                Optional.ofNullable(row.getBytes("salt")),
                                row.getBytes("commitment"),
                                row.getBytes("leaf")))
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

    private void entry(Kept entry, StoredNodes nodes) {
        if (!entry.contentStands()) {
            damage("entry=" + entry.number(), Fault.CONTENT);
        } else if (entry.kind().equals(EntryKind.ACQUISITION.label())) {
            acquired.add(
                    Payloads.text(CanonicalJson.parse(entry.payload().orElseThrow()), "sha256"));
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

    private void rootAt(long size) {
        if (earlier.filter(then -> then.size() == size).isPresent()) {
            rootThen = Optional.of(Base64.getEncoder().encodeToString(tree.root()));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // rows are carried, never compared
    private record Head(long size, byte[] root) {}

    private void head() {
        Optional<Head> head = handle.createQuery("SELECT size, root FROM head")
                .map((row, context) -> new Head(row.getLong("size"), row.getBytes("root")))
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
            boolean ours = then.origin().equals(new Queries(handle).origin());
            if (!ours || rootThen.filter(then.root()::equals).isEmpty()) {
                damage("checkpoint=" + then.size(), Fault.HISTORY);
            }
        });
    }

    private record Blob(String sha256, Optional<byte[]> bytes) {}

    private long blobs() {
        long count = 0;
        try (ResultIterator<Blob> blobs = handle.createQuery(
                        "SELECT sha256, bytes FROM blob ORDER BY sha256")
                .map((row, context) ->
                        new Blob(row.getString(1), Optional.ofNullable(row.getBytes(2))))
                .iterator()) {
            while (blobs.hasNext()) {
                Blob blob = blobs.next();
                boolean wanted = acquired.remove(blob.sha256());
                boolean stands = blob.bytes()
                        .map(bytes -> Sha256.hex(Sha256.of(bytes)).equals(blob.sha256()))
                        .orElse(false);
                if (!stands || (!wanted && damages.isEmpty())) {
                    damage("blob=" + blob.sha256(), Fault.BYTES);
                }
                count++;
            }
        }
        acquired.forEach(sha256 -> damage("blob=" + sha256, Fault.BYTES));
        return count;
    }

    private void damage(String place, Fault what) {
        damages.add(new Damage(place, what));
    }

    private static String range(long from, long until) {
        return until - from == 1 ? "entry=" + from : "entries=" + from + "-" + (until - 1);
    }
}
