package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.Bulletin;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// Makes the derived tables from entries, one after the other. An addition and a rebuild both come
/// here, so that they cannot differ.
final class Fold {
    private final Handle handle;
    private final Dialect dialect;
    private final Hiding hiding;
    private final FoldedRows rows;
    private final Queries queries;
    /// SHA-256 of bulletins of this page that were read before.
    private final Set<String> known = new HashSet<>();
    /// As far as it was asked for since the last entry that may change it.
    private Optional<SecondReader> second = Optional.empty();

    /// @param handle an open transaction that may write
    Fold(Handle handle) {
        this(handle, Runnable::run);
    }

    /// @param handle an open transaction that may write
    /// @param beside finds the words of texts, one text after the other
    Fold(Handle handle, Executor beside) {
        this.handle = handle;
        this.dialect = Dialect.of(handle);
        this.hiding = new Hiding(handle);
        this.rows = new FoldedRows(handle, hiding, beside);
        this.queries = new Queries(handle, Sight.ALL);
    }

    /// Empties the derived tables.
    void clear() {
        for (String table : List.of(
                "bulletin",
                "acquisition",
                "origin_word",
                "claim",
                "review",
                "claim_word",
                "about",
                "seldom",
                "address",
                "restriction",
                "hidden")) {
            handle.execute("DELETE FROM " + table);
        }
        dialect.clearIndex(handle);
    }

    /// An entry with what it says.
    private record Told(Log.Row row, JsonNode payload) {

        Optional<String> bulletin() {
            return row.kind() == EntryKind.BULLETIN
                    ? Optional.of(Payloads.text(payload, "sha256"))
                    : Optional.empty();
        }
    }

    /// Adds what entries tell; they are in their table already.
    void apply(List<Log.Row> entries) {
        take(entries);
        write();
    }

    /// Takes in what entries tell, which waits to be written with what later ones tell.
    void take(List<Log.Row> entries) {
        List<Told> page = entries.stream().map(row -> new Told(row, row.says())).toList();
        List<String> read = page.stream()
                .flatMap(told -> told.bulletin().stream())
                .distinct()
                .toList();
        known.clear();
        if (!read.isEmpty()) {
            known.addAll(queries.bulletinsOf(read));
            read.stream().filter(rows::holds).forEach(known::add);
        }
        page.forEach(told -> apply(told.row(), told.payload()));
    }

    /// Writes all that waits.
    void write() {
        rows.write();
    }

    private void apply(Log.Row row, JsonNode payload) {
        if (row.kind() != EntryKind.CLAIM && row.kind() != EntryKind.ACQUISITION) {
            rows.about(row.number(), Payloads.things(row.kind(), payload));
        }
        switch (row.kind()) {
            case ACQUISITION -> {
                rows.acquisition(
                        row.number(),
                        Payloads.text(payload, "sha256"),
                        Payloads.text(payload, "origin"));
                addresses(row, payload);
            }
            case BULLETIN -> bulletin(row, payload);
            case CLAIM -> rows.claim(row, payload);
            case REVIEW -> review(row, payload);
            case CORRECTION -> correction(row, payload);
            case RESTRICTION -> {
                rows.write();
                hiding.declared(row.number(), payload);
            }
            case KEY, EXPORT, BACKUP, CHECK, TIMESTAMP -> seldom(row);
            case SETTING -> second = Optional.empty();
            case GENESIS, WITNESS, COSIGNATURE, ACCESS, REDACTION, JUDGEMENT, FINDING -> {
                // Told by the entry alone, which is looked up where it stands.
            }
        }
    }

    private void addresses(Log.Row row, JsonNode payload) {
        if (HowJson.read(payload) instanceof How.Captured captured
                && captured.incomplete().isEmpty()) {
            for (String address : captured.addresses()) {
                handle.createUpdate("INSERT INTO address (address, entry) VALUES (:address,"
                                + " :entry) ON CONFLICT DO NOTHING")
                        .bind("address", address)
                        .bind("entry", row.number())
                        .execute();
            }
        }
    }

    private void seldom(Log.Row row) {
        handle.createUpdate("INSERT INTO seldom (kind, entry) VALUES (:kind, :entry)")
                .bind("kind", row.kind().label())
                .bind("entry", row.number())
                .execute();
    }

    private void bulletin(Log.Row row, JsonNode payload) {
        Bulletin bulletin = Payloads.bulletin(payload);
        if (known.add(bulletin.sha256())) {
            rows.bulletin(row, payload, bulletin);
        } else {
            rows.write();
            long number = queries.bulletinOf(bulletin.sha256()).orElseThrow();
            readAgain(number, row, payload, bulletin);
            rows.came(number, bulletin.id());
            hiding.told(Set.of(bulletin.sha256()));
        }
    }

    private void readAgain(long number, Log.Row row, JsonNode payload, Bulletin bulletin) {
        JsonNode before = queries.latestReading(number);
        Bulletin old = Payloads.bulletin(before);
        dialect.unindex(handle, FoldedRows.words(number, before, old));
        dialect.index(handle, List.of(FoldedRows.words(number, payload, bulletin)));
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
            handle.createUpdate("UPDATE claim SET status = 'proposed' WHERE bulletin = :n AND"
                            + " ordinal = :ordinal AND status = 'superseded'")
                    .bind("n", number)
                    .bind("ordinal", ClaimId.ordinal(id))
                    .execute();
        }
    }

    private void review(Log.Row row, JsonNode payload) {
        Decision decision = Decision.parse(Payloads.text(payload, "decision"));
        String by = Payloads.text(payload, "by");
        reviewed(row, payload)
                .ifPresent(claim -> stands(
                        claim,
                        (before, second) -> before.decided(row.number(), by, decision, second)));
    }

    private void correction(Log.Row row, JsonNode payload) {
        String by = Payloads.text(payload, "by");
        reviewed(row, payload)
                .ifPresent(claim -> stands(
                        claim, (before, second) -> before.corrected(row.number(), by, second)));
    }

    /// One thing that a person did about a claim.
    private interface Move {
        Standing from(Standing before, boolean second);
    }

    /// Where nobody ever wanted a second reader, what was decided before changes nothing, and
    /// is not looked up.
    private void stands(long claim, Move move) {
        SecondReader rule = second.orElseGet(() -> SecondReader.of(handle));
        second = Optional.of(rule);
        Optional<Long> correction = handle.createQuery(
                        "SELECT correction FROM claim WHERE number = :n AND correction IS NOT NULL")
                .bind("n", claim)
                .mapTo(Long.class)
                .findOne();
        Standing now = rule.never()
                ? move.from(new Standing(Status.PROPOSED, correction, "", Map.of()), false)
                : new ClaimQueries(handle, Sight.ALL).standing(claim, rule);
        handle.createUpdate(
                        "UPDATE claim SET status = :status, correction = :correction, accepter ="
                                + " :accepter WHERE number = :n")
                .bind("n", claim)
                .bind("status", now.status().label())
                .bind("correction", now.correction())
                .bind("accepter", now.accepter())
                .execute();
        if (!now.correction().equals(correction)) {
            show(claim, wording(claim, now));
        }
    }

    private JsonNode wording(long claim, Standing now) {
        return now.correction().isPresent()
                ? queries.payload(now.correction().get()).path("corrected")
                : queries.payload(claim).path("claim");
    }

    /// {@return the number of the claim that a review is about, once it is noted beside it;
    /// empty where the claim was destroyed}
    private Optional<Long> reviewed(Log.Row row, JsonNode payload) {
        rows.write();
        Optional<Long> claim =
                new ClaimQueries(handle, Sight.ALL).number(Payloads.text(payload, "claim"));
        claim.ifPresent(number -> handle.createUpdate(
                        "INSERT INTO review (entry, claim) VALUES (:entry, :claim)")
                .bind("entry", row.number())
                .bind("claim", number)
                .execute());
        return claim;
    }

    /// Lets the derived columns tell another wording of a claim.
    private void show(long number, JsonNode claim) {
        NamedIn.forget(handle, number);
        NamedIn named = NamedIn.of(claim);
        handle.createUpdate("UPDATE claim SET kind = :kind, modality = :modality, names = :names"
                        + " WHERE number = :n")
                .bind("n", number)
                .bind("names", named.line())
                .bind("kind", Payloads.text(claim, "event"))
                .bind("modality", Payloads.text(claim, "modality"))
                .execute();
        rows.names(number, named);
    }
}
