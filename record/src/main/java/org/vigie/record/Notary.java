package org.vigie.record;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Signs what a record is, proves what is in it, and vouches for other records as their witness.
///
/// Its keys are made when they are first needed; the public ones are told in an entry.
public final class Notary {
    private static final String LOG = "log";
    private static final String WITNESS = "witness";

    private final Access access;
    private final Clock clock;
    private final Supplier<byte[]> salts;

    Notary(Access access, Clock clock, Supplier<byte[]> salts) {
        this.access = access;
        this.clock = clock;
        this.salts = salts;
    }

    /// The keys by which others check what this record signs.
    ///
    /// @param log     for its checkpoints
    /// @param witness for its signatures under checkpoints of others
    public record Keys(NoteKey log, NoteKey witness) {}

    /// {@return the keys to give to others}
    public Keys keys() {
        return new Keys(signer(LOG).key(), signer(WITNESS).key());
    }

    private NoteSigner signer(String name) {
        return access.read(handle -> secret(handle, name)).orElseGet(() -> {
            access.write(handle -> {
                if (secret(handle, name).isEmpty()) {
                    makeKeys(handle);
                }
                return name;
            });
            return access.read(handle -> secret(handle, name)).orElseThrow();
        });
    }

    private static Optional<NoteSigner> secret(Handle handle, String name) {
        String origin = new Queries(handle, Sight.ALL).origin();
        return handle.createQuery("SELECT bytes FROM secret WHERE name = :name")
                .bind("name", name)
                .mapTo(byte[].class)
                .findOne()
                .map(seed -> name.equals(LOG)
                        ? NoteSigner.of(origin, NoteKey.Purpose.NOTE, seed)
                        : NoteSigner.of(origin + "/witness", NoteKey.Purpose.COSIGNATURE, seed));
    }

    private void makeKeys(Handle handle) {
        for (String name : List.of(LOG, WITNESS)) {
            handle.createUpdate("INSERT INTO secret (name, bytes) VALUES (:name, :bytes)")
                    .bind("name", name)
                    .bind("bytes", salts.get())
                    .execute();
        }
        append(
                handle,
                EntryKind.KEY,
                Payloads.act(
                        "vigie",
                        List.of(),
                        Map.of(
                                LOG, secret(handle, LOG).orElseThrow().key().text(),
                                WITNESS,
                                        secret(handle, WITNESS)
                                                .orElseThrow()
                                                .key()
                                                .text())));
    }

    private void append(Handle handle, EntryKind kind, JsonNode payload) {
        Log log = new Log(handle, clock, salts);
        log.append(kind, payload);
        new Fold(handle).apply(log.seal());
    }

    /// {@return what the record is now, signed}
    public SignedNote checkpoint() {
        NoteSigner signer = signer(LOG);
        Checkpoint now =
                access.read(handle -> new StoredTree(handle).checkpoint(StoredTree.size(handle)));
        return signed(signer, now);
    }

    private SignedNote signed(NoteSigner signer, Checkpoint checkpoint) {
        return new SignedNote(
                checkpoint.text(), List.of(signer.sign(checkpoint.text(), clock.instant())));
    }

    /// {@return what one state of the record is, signed; the keys are there already}
    SignedNote signed(Handle handle) {
        return signed(
                secret(handle, LOG).orElseThrow(),
                new StoredTree(handle).checkpoint(StoredTree.size(handle)));
    }

    /// {@return what to give to a witness}
    ///
    /// @param old how many entries there were when it signed last; 0 if never
    /// @throws IllegalArgumentException if there are not so many
    public WitnessRequest request(long old) {
        NoteSigner signer = signer(LOG);
        return access.read(handle -> {
            StoredTree tree = new StoredTree(handle);
            Checkpoint now = tree.checkpoint(StoredTree.size(handle));
            List<String> hashes =
                    old == 0 ? List.of() : tree.proveConsistency(old).hashes();
            return new WitnessRequest(old, hashes, signed(signer, now));
        });
    }

    /// {@return a proof that one entry is in the record, to be checked without it}
    ///
    /// @param entry    the entry's number
    /// @param disclose whether its content goes with it
    /// @throws IllegalArgumentException if there is no such entry
    public ProofFile prove(long entry, boolean disclose) {
        NoteSigner signer = signer(LOG);
        return access.read(handle -> {
            Proof.Inclusion proof = new StoredTree(handle).proveInclusion(entry);
            Log.Row row = new Queries(handle, Sight.ALL).row(entry);
            return new ProofFile(
                    Log.leafText(row.number(), row.time(), row.kind().label(), row.commitment()),
                    disclose && row.payload().length > 0
                            ? Optional.of(Sha256.hex(row.salt()) + "\n"
                                    + new String(row.payload(), StandardCharsets.UTF_8) + "\n")
                            : Optional.empty(),
                    entry,
                    proof.hashes(),
                    signed(signer, proof.checkpoint()));
        });
    }

    /// Vouches for another record, if it only grew since it was seen last. What was seen and
    /// signed is told in an entry.
    ///
    /// @param request what the other record gives
    /// @param key     the other record's key; needed when it is seen first
    /// @param by      who asks for it
    /// @return what the witness says
    public Witnessing witness(WitnessRequest request, Optional<NoteKey> key, String by) {
        Checkpoint given = request.note().checkpoint().orElseThrow();
        NoteSigner signer = signer(WITNESS);
        return access.write(handle -> {
            if (given.origin().equals(new Queries(handle, Sight.ALL).origin())) {
                return new Witnessing.Own();
            }
            Optional<Seen> seen = seen(handle, given.origin());
            Optional<NoteKey> known = seen.map(Seen::key).or(() -> key);
            if (known.isEmpty()) {
                return new Witnessing.Unknown(given.origin());
            }
            if (!known.get().name().equals(given.origin()) || !known.get().signed(request.note())) {
                return new Witnessing.Unsigned(given.origin());
            }
            Optional<Witnessing> objection = seen.flatMap(last -> objection(last, request, given));
            if (objection.isPresent()) {
                return objection.get();
            }
            SignedNote cosigned = request.note().with(signer.sign(given.text(), clock.instant()));
            append(
                    handle,
                    EntryKind.WITNESS,
                    Payloads.act(
                            by,
                            List.of(given.origin()),
                            Map.of(
                                    "key", known.get().text(),
                                    "note", cosigned.written())));
            return new Witnessing.Cosigned(cosigned, seen.isEmpty());
        });
    }

    private record Seen(NoteKey key, Checkpoint checkpoint) {}

    private static Optional<Seen> seen(Handle handle, String origin) {
        return handle.createQuery(
                        "SELECT e.payload FROM about a JOIN entry e ON e.number = a.entry WHERE"
                            + " a.thing = :origin AND e.kind = :kind ORDER BY e.number DESC LIMIT"
                            + " 1")
                .bind("origin", origin)
                .bind("kind", EntryKind.WITNESS.label())
                .map((row, context) -> CanonicalJson.parse(row.getBytes(1)))
                .findOne()
                .map(payload -> new Seen(
                        NoteKey.parse(Payloads.text(payload, "key")).orElseThrow(),
                        SignedNote.parse(Payloads.text(payload, "note"))
                                .flatMap(SignedNote::checkpoint)
                                .orElseThrow()));
    }

    private static Optional<Witnessing> objection(
            Seen last, WitnessRequest request, Checkpoint given) {
        Checkpoint seen = last.checkpoint();
        if (given.size() < seen.size()) {
            return Optional.of(new Witnessing.Behind(seen.size()));
        }
        if (given.size() == seen.size()) {
            return given.equals(seen)
                    ? Optional.empty()
                    : Optional.of(new Witnessing.Contradicting(seen, request.note()));
        }
        if (request.old() != seen.size()) {
            return Optional.of(new Witnessing.Elsewhere(seen.size()));
        }
        return new Proof.Consistency(seen, given, request.hashes()).holds()
                ? Optional.empty()
                : Optional.of(new Witnessing.Contradicting(seen, request.note()));
    }

    /// Keeps the signature of a witness under a checkpoint of this record, in an entry.
    ///
    /// @param note    the checkpoint with the witness's signature
    /// @param witness the witness's key
    /// @param by      who brings it
    /// @return whether it is this record's past and a witness of another record signed it; else
    ///     nothing is kept
    public boolean keep(SignedNote note, NoteKey witness, String by) {
        Optional<Checkpoint> then = note.checkpoint();
        boolean cosigned = witness.purpose() == NoteKey.Purpose.COSIGNATURE
                && witness.signed(note)
                && !witness.equals(keys().witness());
        if (then.isEmpty() || !cosigned) {
            return false;
        }
        return access.write(handle -> {
            boolean ours = then.get().size() <= StoredTree.size(handle)
                    && new StoredTree(handle).checkpoint(then.get().size()).equals(then.get());
            if (ours) {
                append(
                        handle,
                        EntryKind.COSIGNATURE,
                        Payloads.act(
                                by,
                                List.of(witness.name()),
                                Map.of("key", witness.text(), "note", note.written())));
            }
            return ours;
        });
    }

    /// {@return whether a checkpoint bears this record's signature}
    ///
    /// @param note the checkpoint
    public boolean signedHere(SignedNote note) {
        return access.read(handle -> handle
                .createQuery("SELECT payload FROM entry WHERE number IN (SELECT entry FROM seldom"
                        + " WHERE kind = :kind) AND payload IS NOT NULL")
                .bind("kind", EntryKind.KEY.label())
                .map((row, context) -> CanonicalJson.parse(row.getBytes(1)))
                .stream()
                .flatMap(payload -> Payloads.optional(payload, LOG).stream())
                .flatMap(text -> NoteKey.parse(text).stream())
                .anyMatch(key -> key.signed(note)));
    }
}
