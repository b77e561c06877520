package org.vigie.bench;

import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.record.Submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// A record as a team has it after years, made once and kept: invented bulletins, most of whose
/// claims were looked at.
///
/// @param file   the record
/// @param key    its key
/// @param claims how many claims it holds
record DeskRecord(Path file, Path key, int claims) {
    private static final long SEED = 20_261_129L;
    private static final int BATCH_BULLETINS = 500;
    private static final int LAST_IN_TEN = 9;
    private static final int ONE_IN = 4;

    /// {@return a copy of the record of so many claims, to be changed and thrown away; made
    /// first if the folder does not hold it yet}
    ///
    /// @param claims how many
    /// @param folder where such records are kept
    static DeskRecord of(int claims, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path kept = folder.resolve("desk-" + claims + ".vigie");
        Path key = folder.resolve("desk.key");
        if (!Files.exists(kept)) {
            try (RecordKey made = Files.exists(key) ? RecordKey.read(key) : RecordKey.make(key)) {
                Path half = folder.resolve("desk-" + claims + ".half");
                Files.deleteIfExists(half);
                make(half, made, claims);
                Files.move(half, kept, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Path work = folder.resolve("work.vigie");
        for (String left : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(Path.of(work + left));
        }
        Files.copy(kept, work);
        return new DeskRecord(work, key, claims);
    }

    private static void make(Path file, RecordKey key, int claims) {
        int bulletins = claims / Invented.CLAIMS;
        Invented invented = new Invented(SEED, bulletins);
        try (Record store = Record.create(file, key, Clock.systemUTC())) {
            List<Submission> batch = new ArrayList<>();
            for (int i = 0; i < bulletins; i++) {
                batch.add(invented.bulletin(i));
                if (batch.size() == BATCH_BULLETINS || i == bulletins - 1) {
                    store.add(batch);
                    batch.clear();
                    tell(i + 1, bulletins);
                }
            }
            review(store, bulletins);
        }
    }

    /// Of each bulletin but the newest tenth, three claims of four are accepted, as one who
    /// reads them through does.
    private static void review(Record store, int bulletins) {
        List<String> ids = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (int from = 0; from < bulletins; from += BATCH_BULLETINS) {
            store.bulletins(BATCH_BULLETINS, from).forEach(listed -> numbers.add(listed.number()));
        }
        numbers.sort(null);
        for (long number : numbers.subList(0, bulletins / (LAST_IN_TEN + 1) * LAST_IN_TEN)) {
            List<KeptClaim> claims = store.claims(ClaimFilter.all().ofBulletin(number));
            for (int i = 0; i < claims.size(); i++) {
                if (i % ONE_IN != 0) {
                    ids.add(claims.get(i).id());
                }
            }
            if (ids.size() >= BATCH_BULLETINS * Invented.CLAIMS) {
                store.review(ids, Decision.ACCEPT, "", "bench");
                ids.clear();
            }
        }
        store.review(ids, Decision.ACCEPT, "", "bench");
    }

    @SuppressWarnings("SystemOut") // standard output is the table's
    private static void tell(int made, int of) {
        System.err.println(made + " of " + of + " bulletins");
    }
}
