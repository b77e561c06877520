package org.vigie.record;

import org.jdbi.v3.core.Handle;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What proves that somebody is who they say: hashes of passwords, seeds of codes, keys. They lie
/// beside the log, in no entry and no export, for what is in the log can never be taken back. The
/// entry that tells of a change commits to what is kept from then on, so that nobody puts a
/// credential of theirs in unseen.
public final class Credentials {
    /// Keeps the record's own signing keys out of reach.
    private static final String PREFIX = "account/";

    private static final String COMMITMENT = "credential";

    private final Access access;
    private final Clock clock;
    private final Supplier<byte[]> salts;

    Credentials(Access access, Clock clock, Supplier<byte[]> salts) {
        this.access = access;
        this.clock = clock;
        this.salts = salts;
    }

    /// {@return what is kept of somebody, if anything is}
    ///
    /// @param holder id of their account
    public Optional<byte[]> of(String holder) {
        return access.read(
                handle -> handle.createQuery("SELECT bytes FROM secret WHERE name = :name")
                        .bind("name", PREFIX + holder)
                        .mapTo(byte[].class)
                        .findOne());
    }

    /// {@return the commitment that the entry of an act holds for some bytes}
    ///
    /// @param bytes as they are kept
    public static String commitment(byte[] bytes) {
        return Sha256.hex(Sha256.of(bytes));
    }

    /// Notes an act in an entry and keeps what proves somebody from then on, both or neither.
    ///
    /// @param act    what was done; the fact `credential` is added to it
    /// @param holder id of their account
    /// @param bytes  what is kept; empty if nothing is from now on
    /// @return the entry's number
    public long keep(Act act, String holder, Optional<byte[]> bytes) {
        Map<String, String> facts = new HashMap<>(act.facts());
        facts.put(COMMITMENT, bytes.map(Credentials::commitment).orElse(""));
        return access.write(handle -> {
            put(handle, PREFIX + holder, bytes);
            Log log = new Log(handle, clock, salts);
            long entry = log.append(act.kind(), Payloads.act(act.by(), act.of(), facts));
            new Fold(handle).apply(log.seal());
            return entry;
        });
    }

    private static void put(Handle handle, String name, Optional<byte[]> bytes) {
        handle.createUpdate("DELETE FROM secret WHERE name = :name")
                .bind("name", name)
                .execute();
        bytes.ifPresent(
                kept -> handle.createUpdate("INSERT INTO secret (name, bytes) VALUES (:name, :b)")
                        .bind("name", name)
                        .bind("b", kept)
                        .execute());
    }
}
