package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.Bulletin;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes the derived tables from entries, one after the other. An addition and a rebuild both come
/// here, so that they cannot differ.
final class Fold {
    private final Handle handle;
    private final Dialect dialect;

    /// @param handle an open transaction that may write
    Fold(Handle handle) {
        this.handle = handle;
        this.dialect = Dialect.of(handle);
    }

    /// Empties the derived tables.
    void clear() {
        for (String table : List.of(
                "bulletin",
                "acquisition",
                "claim",
                "review",
                "claim_word",
                "about",
                "restriction",
                "hidden")) {
            handle.execute("DELETE FROM " + table);
        }
        dialect.clearIndex(handle);
    }

    /// Adds what one entry tells; the entry is in its table already.
    void apply(Log.Row row) {
        JsonNode payload = CanonicalJson.parse(row.payload());
        about(row.number(), Payloads.things(row.kind(), payload));
        switch (row.kind()) {
            case ACQUISITION -> acquisition(row, payload);
            case BULLETIN -> bulletin(row, payload);
            case CLAIM -> claim(row, payload);
            case REVIEW -> review(row, payload);
            case CORRECTION -> correction(row, payload);
            case RESTRICTION -> new Hiding(handle).declared(row.number(), payload);
            case GENESIS,
                    KEY,
                    WITNESS,
                    COSIGNATURE,
                    ACCESS,
                    EXPORT,
                    BACKUP,
                    CHECK,
                    TIMESTAMP,
                    SETTING,
                    REDACTION,
                    JUDGEMENT -> {
                // Told by the entry alone, which is looked up where it stands.
            }
        }
    }

    private void about(long entry, List<String> things) {
        for (String thing : things) {
            handle.createUpdate("INSERT INTO about (thing, entry) VALUES (:thing, :entry) ON"
                            + " CONFLICT DO NOTHING")
                    .bind("thing", thing)
                    .bind("entry", entry)
                    .execute();
        }
    }

    private void acquisition(Log.Row row, JsonNode payload) {
        handle.createUpdate("INSERT INTO acquisition (entry, sha256) VALUES (:entry, :sha256)")
                .bind("entry", row.number())
                .bind("sha256", Payloads.text(payload, "sha256"))
                .execute();
        new Queries(handle, Sight.ALL)
                .bulletinOf(Payloads.text(payload, "sha256"))
                .ifPresent(bulletin -> new Hiding(handle).told(bulletin));
    }

    private void bulletin(Log.Row row, JsonNode payload) {
        Bulletin bulletin = Payloads.bulletin(payload);
        List<Long> known = handle.createQuery("SELECT number FROM bulletin WHERE sha256 = :sha256")
                .bind("sha256", bulletin.sha256())
                .mapTo(Long.class)
                .list();
        if (known.isEmpty()) {
            newBulletin(row, payload, bulletin);
            dialect.index(handle, row.number(), title(bulletin), body(payload, bulletin));
        } else {
            readAgain(known.getFirst(), row, payload, bulletin);
        }
        new Hiding(handle).told(known.isEmpty() ? row.number() : known.getFirst());
    }

    private static String title(Bulletin bulletin) {
        return String.join(" ", Folding.words(bulletin.title()));
    }

    private static String body(JsonNode payload, Bulletin bulletin) {
        return SearchWords.of(bulletin.text(), Payloads.terms(payload, bulletin.text()))
                .line();
    }

    private void newBulletin(Log.Row row, JsonNode payload, Bulletin bulletin) {
        handle.createUpdate("INSERT INTO bulletin (number, id, sha256, name, title, published,"
                        + " language, added, reading, reader) VALUES (:n, :id, :sha256, :name,"
                        + " :title, :published, :language, :added, :n, :reader)")
                .bind("n", row.number())
                .bind("id", Payloads.text(payload, "id"))
                .bind("sha256", bulletin.sha256())
                .bind("name", bulletin.id())
                .bind("title", bulletin.title())
                .bind("published", bulletin.published().map(Object::toString))
                .bind("language", bulletin.language())
                .bind("added", row.time())
                .bind("reader", Payloads.text(payload, "reader"))
                .execute();
    }

    private void readAgain(long number, Log.Row row, JsonNode payload, Bulletin bulletin) {
        JsonNode before = new Queries(handle, Sight.ALL).latestReading(number);
        Bulletin old = Payloads.bulletin(before);
        dialect.unindex(handle, number, title(old), body(before, old));
        dialect.index(handle, number, title(bulletin), body(payload, bulletin));
        handle.createUpdate(
                        "UPDATE bulletin SET name = :name, title = :title, published = :published,"
                            + " language = :language, reading = :reading, reader = :reader WHERE"
                            + " number = :n")
                .bind("n", number)
                .bind("name", bulletin.id())
                .bind("title", bulletin.title())
                .bind("published", bulletin.published().map(Object::toString))
                .bind("language", bulletin.language())
                .bind("reading", row.number())
                .bind("reader", Payloads.text(payload, "reader"))
                .execute();
        handle.createUpdate(
                        "UPDATE claim SET status = 'superseded' WHERE bulletin = :n AND status ="
                                + " 'proposed'")
                .bind("n", number)
                .execute();
        for (String id : Payloads.kept(payload)) {
            handle.createUpdate("UPDATE claim SET status = 'proposed' WHERE id = :id AND status ="
                            + " 'superseded'")
                    .bind("id", id)
                    .execute();
        }
    }

    private void claim(Log.Row row, JsonNode payload) {
        String id = Payloads.text(payload, "id");
        JsonNode claim = payload.path("claim");
        int claims = handle.createUpdate(
                        "INSERT INTO claim (number, id, bulletin, ordinal, reading, kind,"
                            + " modality, status) SELECT :n, :id, number, :ordinal, :reading,"
                            + " :kind, :modality, 'proposed' FROM bulletin WHERE id = :bulletin")
                .bind("n", row.number())
                .bind("id", id)
                .bind("bulletin", ClaimId.bulletin(id))
                .bind("ordinal", ClaimId.ordinal(id))
                .bind("reading", Payloads.number(payload, "reading"))
                .bind("kind", Payloads.text(claim, "event"))
                .bind("modality", Payloads.text(claim, "modality"))
                .execute();
        if (claims == 1) {
            names(row.number(), claim);
        }
    }

    private void review(Log.Row row, JsonNode payload) {
        reviewed(row, payload).ifPresent(claim -> decided(claim, payload));
    }

    private void decided(long claim, JsonNode payload) {
        Decision decision = Decision.parse(Payloads.text(payload, "decision"));
        Status status = switch (decision) {
            case ACCEPT -> Status.ACCEPTED;
            case REJECT -> Status.REJECTED;
            case REOPEN -> Status.PROPOSED;
        };
        handle.createUpdate("UPDATE claim SET status = :status WHERE number = :n")
                .bind("n", claim)
                .bind("status", status.label())
                .execute();
        if (decision == Decision.REOPEN) {
            show(claim, new Queries(handle, Sight.ALL).payload(claim).path("claim"));
            handle.createUpdate("UPDATE claim SET correction = NULL WHERE number = :n")
                    .bind("n", claim)
                    .execute();
        }
    }

    private void correction(Log.Row row, JsonNode payload) {
        reviewed(row, payload).ifPresent(claim -> corrected(claim, row.number(), payload));
    }

    private void corrected(long claim, long entry, JsonNode payload) {
        show(claim, payload.path("corrected"));
        handle.createUpdate(
                        "UPDATE claim SET status = 'corrected', correction = :entry WHERE number ="
                                + " :n")
                .bind("n", claim)
                .bind("entry", entry)
                .execute();
    }

    /// {@return the number of the claim that a review is about, once it is noted beside it;
    /// empty where the claim was destroyed}
    private Optional<Long> reviewed(Log.Row row, JsonNode payload) {
        Optional<Long> claim = handle.createQuery("SELECT number FROM claim WHERE id = :id")
                .bind("id", Payloads.text(payload, "claim"))
                .mapTo(Long.class)
                .findOne();
        claim.ifPresent(number -> handle.createUpdate(
                        "INSERT INTO review (entry, claim) VALUES (:entry, :claim)")
                .bind("entry", row.number())
                .bind("claim", number)
                .execute());
        return claim;
    }

    /// Lets the derived columns tell another wording of a claim.
    private void show(long number, JsonNode claim) {
        handle.createUpdate("UPDATE claim SET kind = :kind, modality = :modality WHERE number = :n")
                .bind("n", number)
                .bind("kind", Payloads.text(claim, "event"))
                .bind("modality", Payloads.text(claim, "modality"))
                .execute();
        handle.createUpdate("DELETE FROM claim_word WHERE claim = :n")
                .bind("n", number)
                .execute();
        names(number, claim);
    }

    private void names(long number, JsonNode claim) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode role : claim.path("roles")) {
            words.addAll(Folding.words(Payloads.text(role, "text")));
        }
        if (words.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch(
                "INSERT INTO claim_word (word, claim) VALUES (:word, :claim)")) {
            for (String word : words) {
                batch.bind("word", word).bind("claim", number).add();
            }
            batch.execute();
        }
    }
}
