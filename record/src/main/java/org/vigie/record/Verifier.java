package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.vigie.record.Verification.Damage;
import org.vigie.record.Verification.Damaged;
import org.vigie.record.Verification.Fault;
import org.vigie.record.Verification.Verified;

import tools.jackson.databind.JsonNode;

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
import java.util.concurrent.FutureTask;

/// Recomputes every hash of a record from its content and names what differs.
///
/// Three threads share the work where the store has a connection for each: one reads entries ahead,
/// one reads and hashes kept bytes, one hashes entries and the tree above them.
final class Verifier {
    private static final int MAX_DAMAGES = 1_000;
    private static final int MAX_TRIES = 8;

    private final Access access;
    private final Handle handle;
    private final long size;
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

    private Verifier(Access access, Handle handle, Optional<Checkpoint> earlier) {
        this.access = access;
        this.handle = handle;
        this.size = StoredTree.size(handle);
        this.earlier = earlier;
    }

    static Verification run(Access access, Optional<Checkpoint> earlier) {
        try {
            for (int left = MAX_TRIES; left > 0; left--) {
                Optional<Verification> done = once(access, earlier);
                if (done.isPresent()) {
                    return done.get();
                }
            }
            throw new RecordException(RecordException.Code.BUSY, "tries=" + MAX_TRIES);
        } catch (RecordException failed) {
            if (failed.code() == RecordException.Code.BROKEN) {
                return new Damaged(List.of(new Damage("file", Fault.FILE)));
            }
            throw failed;
        }
    }

    private static Optional<Verification> once(Access access, Optional<Checkpoint> earlier) {
        try {
            return Optional.of(
                    access.read(handle -> new Verifier(access, handle, earlier).verify()));
        } catch (Grown retry) {
            return Optional.empty();
        }
    }

    /// Somebody appended between the moments at which two connections began to read.
    private static final class Grown extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// {@return what a look at the same state answers, on another connection where there may be
    /// one}
    private <T> T same(HandleCallback<T, RuntimeException> look) {
        if (access instanceof Past) {
            return look.withHandle(handle);
        }
        return access.read(other -> {
            // Whatever is kept or destroyed has an entry of its own.
            if (StoredTree.size(other) != size) {
                throw new Grown();
            }
            return look.withHandle(other);
        });
    }

    private Verification verify() {
        FutureTask<KeptBytes> hashing = new FutureTask<>(() -> same(other -> {
            if (!Dialect.of(other).soundBeside(other)) {
                throw new RecordException(RecordException.Code.BROKEN, "");
            }
            return KeptBytes.of(other);
        }));
        if (access instanceof Past) {
            hashing.run();
        } else {
            Thread.ofPlatform().daemon().name("record-bytes").start(hashing);
        }
        entries();
        redactions();
        if (!gaps) {
            head();
            history();
        }
        KeptBytes bytes = ReadAhead.done(hashing);
        blobs(bytes);
        return damages.isEmpty()
                ? new Verified(
                        Checkpoint.of(
                                new Queries(handle, Sight.ALL).origin(), tree.size(), tree.root()),
                        bytes.count())
                : new Damaged(damages.subList(0, Math.min(damages.size(), MAX_DAMAGES)));
    }

    private void entries() {
        rootAt(0);
        if (access instanceof Past) {
            try (StoredNodes nodes = new StoredNodes(handle)) {
                long[] expected = {0};
                RawEntry.all(handle, page -> {
                    page.forEach(entry -> expected[0] = entry(entry, expected[0], nodes));
                    return true;
                });
                rest(nodes);
            }
            return;
        }
        try (StoredNodes nodes = new StoredNodes(handle);
                ReadAhead<RawEntry> ahead = new ReadAhead<>(pages -> same(other -> {
                    RawEntry.all(other, pages);
                    return true;
                }))) {
            long expected = 0;
            for (List<RawEntry> page = ahead.next(); !page.isEmpty(); page = ahead.next()) {
                for (RawEntry entry : page) {
                    expected = entry(entry, expected, nodes);
                }
            }
            rest(nodes);
        }
    }

    private void rest(StoredNodes nodes) {
        if (!gaps) {
            nodes.rest().ifPresent(place -> damage(place, Fault.TREE));
        }
    }

    private void missing(long from, long until) {
        if (from < until) {
            damage(range(from, until), Fault.MISSING);
            gaps = true;
        }
    }

    /// {@return the number that comes after the entry's}
    private long entry(RawEntry entry, long expected, StoredNodes nodes) {
        missing(expected, entry.number());
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
        return entry.number() + 1;
    }

    /// Takes from an entry's content what other checks need.
    private void tells(RawEntry entry) {
        if (entry.kind().equals(EntryKind.ACQUISITION.label())) {
            acquired.add(Payloads.text(content(entry), "sha256"));
        } else if (entry.kind().equals(EntryKind.REDACTION.label())) {
            JsonNode content = content(entry);
            content.path("entries").forEach(number -> told.put(number.asLong(), entry.number()));
            excused.addAll(Payloads.strings(content, "files"));
        }
    }

    private static JsonNode content(RawEntry entry) {
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
                .map((row, context) -> new Head(
                        row.getLong(1), Optional.ofNullable(row.getBytes(2)).orElse(new byte[0])))
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

    private void blobs(KeptBytes bytes) {
        Set<String> named = new LinkedHashSet<>(bytes.faulty());
        boolean sound = damages.isEmpty();
        for (String sha256 : bytes.kept()) {
            boolean wanted = acquired.remove(sha256);
            boolean foreign = bytes.destroyed().contains(sha256)
                    ? !excused.contains(sha256)
                    : !wanted && sound && named.isEmpty();
            if (foreign) {
                named.add(sha256);
            }
        }
        named.addAll(acquired);
        named.addAll(bytes.stray());
        named.forEach(sha256 -> damage("blob=" + sha256, Fault.BYTES));
    }

    private void damage(String place, Fault what) {
        damages.add(new Damage(place, what));
    }

    private static String range(long from, long until) {
        return until - from == 1 ? "entry=" + from : "entries=" + from + "-" + (until - 1);
    }
}
