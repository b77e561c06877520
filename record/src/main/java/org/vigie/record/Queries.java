package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Looks things up in one state of the record. With [Fold], [Log] and [Verifier], all SQL there is.
final class Queries {
    private static final String LISTED =
            "SELECT b.number, b.id, b.sha256, b.name, b.title, b.published, b.language, b.added,"
                    + " (SELECT count(*) FROM claim c WHERE c.bulletin = b.number AND c.status <>"
                    + " 'superseded') claims, (SELECT count(*) FROM claim c WHERE c.bulletin ="
                    + " b.number AND c.status = 'proposed') proposed FROM bulletin b";
    private static final int SEVERAL = 10;

    private final Handle handle;

    Queries(Handle handle) {
        this.handle = handle;
    }

    /// {@return the name of this record among all logs}
    String origin() {
        return Payloads.text(payload(0), "origin");
    }

    /// {@return what an entry says}
    JsonNode payload(long entry) {
        return handle.createQuery("SELECT payload FROM entry WHERE number = :entry")
                .bind("entry", entry)
                .map((row, context) -> CanonicalJson.parse(row.getBytes(1)))
                .one();
    }

    JsonNode latestReading(long bulletin) {
        return payload(handle.createQuery("SELECT reading FROM bulletin WHERE number = :n")
                .bind("n", bulletin)
                .mapTo(Long.class)
                .one());
    }

    /// {@return bulletins, the newest first}
    List<Listed> bulletins(int limit, int offset) {
        return handle.createQuery(LISTED
                        + " ORDER BY b.published DESC, b.number DESC LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, context) -> listed(row))
                .list();
    }

    long count() {
        return handle.createQuery("SELECT count(*) FROM bulletin")
                .mapTo(Long.class)
                .one();
    }

    Optional<Listed> listed(long number) {
        return handle.createQuery(LISTED + " WHERE b.number = :n")
                .bind("n", number)
                .map((row, context) -> listed(row))
                .findOne();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getLong("number"),
                row.getString("id"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("title"),
                Optional.ofNullable(row.getString("published")).map(LocalDate::parse),
                row.getString("language"),
                Instant.parse(row.getString("added")),
                row.getInt("claims"),
                row.getInt("proposed"));
    }

    /// {@return numbers of the bulletins that a typed word means: an id, the start of a
    /// SHA-256, a name}
    List<Long> bulletinsMeant(String typed) {
        List<Long> exact =
                numbers(handle.createQuery("SELECT number FROM bulletin WHERE id = :typed")
                        .bind("typed", typed));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Long> named = numbers(
                handle.createQuery("SELECT number FROM bulletin WHERE name = :typed LIMIT :limit")
                        .bind("typed", typed)
                        .bind("limit", SEVERAL));
        return named.isEmpty() ? bulletinsBySha(typed) : named;
    }

    private List<Long> bulletinsBySha(String typed) {
        if (typed.isEmpty() || !typed.chars().allMatch(HexFormat::isHexDigit)) {
            return List.of();
        }
        return numbers(handle.createQuery(
                        "SELECT number FROM bulletin WHERE sha256 >= :low AND sha256 < :high LIMIT"
                                + " :limit")
                .bind("low", typed)
                .bind("high", typed + "g")
                .bind("limit", SEVERAL));
    }

    private static List<Long> numbers(Query query) {
        return query.mapTo(Long.class).list();
    }

    Optional<Long> bulletinOf(String sha256) {
        return handle.createQuery("SELECT number FROM bulletin WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .findOne();
    }

    boolean idTaken(String id) {
        return !numbers(handle.createQuery("SELECT number FROM bulletin WHERE id = :id")
                        .bind("id", id))
                .isEmpty();
    }

    List<String> bulletinIds(List<Long> numbers) {
        return handle.createQuery(
                        "SELECT id FROM bulletin WHERE number IN (<numbers>) ORDER BY number")
                .bindList("numbers", numbers)
                .mapTo(String.class)
                .list();
    }

    Optional<KeptBulletin> bulletin(long number) {
        return listed(number).map(listed -> {
            long reading = handle.createQuery("SELECT reading FROM bulletin WHERE number = :n")
                    .bind("n", number)
                    .mapTo(Long.class)
                    .one();
            JsonNode payload = payload(reading);
            return new KeptBulletin(
                    listed,
                    Payloads.bulletin(payload),
                    reading,
                    Payloads.text(payload, "reader"),
                    acquisitions(listed.sha256()));
        });
    }

    private List<Acquisition> acquisitions(String sha256) {
        return handle.createQuery(
                        "SELECT e.payload FROM acquisition a JOIN entry e ON e.number = a.entry"
                                + " WHERE a.sha256 = :sha256 ORDER BY a.entry")
                .bind("sha256", sha256)
                .map((row, context) -> Payloads.acquisition(CanonicalJson.parse(row.getBytes(1))))
                .list();
    }

    Optional<byte[]> bytes(String sha256) {
        return handle.createQuery(
                        "SELECT bytes FROM blob WHERE sha256 = :sha256 AND bytes IS NOT NULL")
                .bind("sha256", sha256)
                .mapTo(byte[].class)
                .findOne();
    }

    List<Entry> entries(long from, int limit) {
        return handle.createQuery("SELECT number, time, kind, payload, commitment, leaf FROM entry"
                        + " WHERE number >= :from ORDER BY number LIMIT :limit")
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> new Entry(
                        row.getLong("number"),
                        Instant.parse(row.getString("time")),
                        EntryKind.parse(row.getString("kind")),
                        Optional.ofNullable(row.getBytes("payload"))
                                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)),
                        Sha256.hex(row.getBytes("commitment")),
                        Sha256.hex(row.getBytes("leaf"))))
                .list();
    }

    /// {@return bulletins in which each of some words stands in one of its forms, the best
    /// first}
    ///
    /// @param match a query in FTS5's language
    List<Long> search(String match, int limit) {
        return numbers(handle.createQuery(
                        "SELECT rowid FROM word WHERE word MATCH :match ORDER BY rank LIMIT :limit")
                .bind("match", match)
                .bind("limit", limit));
    }

    /// {@return rows of the entries from a number on, with their content}
    List<Log.Row> rows(long from, int limit) {
        List<Log.Row> rows = new ArrayList<>();
        handle.createQuery("SELECT number, time, kind, payload, salt, commitment, leaf FROM entry"
                        + " WHERE number >= :from AND payload IS NOT NULL ORDER BY number"
                        + " LIMIT :limit")
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> new Log.Row(
                        row.getLong("number"),
                        row.getString("time"),
                        EntryKind.parse(row.getString("kind")),
                        row.getBytes("payload"),
                        row.getBytes("salt"),
                        row.getBytes("commitment"),
                        row.getBytes("leaf")))
                .forEach(rows::add);
        return rows;
    }
}
