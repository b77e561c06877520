package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.vigie.claim.Bulletin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks things up in one state of the record. With [Fold], [Log] and [Verifier], all SQL there is.
final class Queries {
    private static final String UNDECIDED = "('proposed', 'awaiting', 'contested')";
    private static final String ROW =
            "SELECT b.number, b.id, b.sha256, b.name, b.title, b.published, b.language, b.added,"
                    + " b.reading,";
    private static final String LISTED =
            ROW + " (SELECT count(*) FROM claim c WHERE c.bulletin = b.number AND c.status <>"
                    + " 'superseded') claims, (SELECT count(*) FROM claim c WHERE c.bulletin ="
                    + " b.number AND c.status IN " + UNDECIDED
                    + ") proposed FROM bulletin b WHERE 1 = 1";
    /// Of many bulletins the claims are counted in one go: each claim is looked at once, not
    /// twice.
    private static final String LISTED_TOGETHER = ROW
            + " COALESCE(n.claims, 0) claims, COALESCE(n.proposed, 0) proposed FROM bulletin b LEFT"
            + " JOIN (SELECT bulletin, sum(CASE WHEN status <> 'superseded' THEN 1 ELSE 0 END)"
            + " claims, sum(CASE WHEN status IN " + UNDECIDED
            + " THEN 1 ELSE 0 END) proposed FROM claim WHERE bulletin IN (<numbers>)"
            + " GROUP BY bulletin) n ON n.bulletin = b.number WHERE"
            + " b.number IN (<numbers>)";
    private static final int SEVERAL = 10;
    private static final int PAGE_BULLETINS = 500;
    private static final int LAST_ENTRIES = 1_000;
    private static final int SECOND_CHARS = 19;

    private final Handle handle;
    private final Sight sight;

    /// @param sight what may be found
    Queries(Handle handle, Sight sight) {
        this.handle = handle;
        this.sight = sight;
    }

    /// {@return the name of this record among all logs, also before its first entry}
    String origin() {
        String entries = Dialect.of(handle).shadowed("entry");
        return handle.createQuery("SELECT payload FROM " + entries + " WHERE number = 0")
                .map((row, context) ->
                        Payloads.text(CanonicalJson.parse(row.getBytes(1)), "origin"))
                .one();
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
    List<Listed> bulletins(BulletinFilter filter, int limit, int offset) {
        Query query = sight.bind(handle.createQuery(LISTED + where(filter)
                        + sight.visible("b.number")
                        + " ORDER BY b.published DESC NULLS LAST, b.number DESC LIMIT :limit OFFSET"
                        + " :offset"))
                .bind("limit", limit)
                .bind("offset", offset)
                .bind("language", filter.language());
        filter.among().ifPresent(numbers -> query.bindList("among", numbers));
        return query.map((row, context) -> listed(row)).list();
    }

    private static String where(BulletinFilter filter) {
        String left = "EXISTS (SELECT 1 FROM claim u WHERE u.bulletin = b.number AND u.status IN "
                + UNDECIDED + ")";
        return (filter.among().isPresent() ? " AND b.number IN (<among>)" : "")
                + " AND (:language = '' OR b.language = :language)"
                + switch (filter.progress()) {
                    case ANY -> "";
                    case TO_DO -> " AND " + left;
                    case DONE -> " AND NOT " + left;
                };
    }

    List<Listed> bulletinsAfter(long number, int limit) {
        return sight.bind(handle.createQuery(LISTED
                        + " AND b.number > :after"
                        + sight.visible("b.number")
                        + " ORDER BY b.number LIMIT :limit"))
                .bind("after", number)
                .bind("limit", limit)
                .map((row, context) -> listed(row))
                .list();
    }

    long count() {
        return sight.bind(handle.createQuery(
                        "SELECT count(*) FROM bulletin WHERE 1 = 1" + sight.visible("number")))
                .mapTo(Long.class)
                .one();
    }

    Optional<Listed> listed(long number) {
        return listed(List.of(number)).stream().findFirst();
    }

    /// {@return bulletins by their numbers, of those that there are, in no order}
    List<Listed> listed(List<Long> numbers) {
        return sight.bind(handle.createQuery(LISTED_TOGETHER + sight.visible("b.number")))
                .bindList("numbers", numbers)
                .map((row, context) -> listed(row))
                .list();
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
        List<Long> exact = numbers(sight.bind(handle.createQuery(
                        "SELECT number FROM bulletin WHERE id = :typed" + sight.visible("number")))
                .bind("typed", typed));
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Long> named = numbers(
                sight.bind(handle.createQuery("SELECT number FROM bulletin WHERE name = :typed"
                                + sight.visible("number") + " LIMIT :limit"))
                        .bind("typed", typed)
                        .bind("limit", SEVERAL));
        return named.isEmpty() ? bulletinsBySha(typed) : named;
    }

    private List<Long> bulletinsBySha(String typed) {
        if (typed.isEmpty() || !typed.chars().allMatch(HexFormat::isHexDigit)) {
            return List.of();
        }
        return numbers(sight.bind(handle.createQuery(
                        "SELECT number FROM bulletin WHERE " + Concern.start("sha256")
                                + " >= :start AND " + Concern.start("sha256")
                                + " < :end AND sha256 >= :low AND sha256 < :high"
                                + sight.visible("number") + " LIMIT :limit"))
                .bind("start", Concern.startOf(typed))
                .bind("end", Concern.startOf(typed) + "g")
                .bind("low", typed)
                .bind("high", typed + "g")
                .bind("limit", SEVERAL));
    }

    private static List<Long> numbers(Query query) {
        return query.mapTo(Long.class).list();
    }

    /// {@return the newest time of any of the last entries}
    Optional<Instant> newest() {
        return handle.createQuery("SELECT max(time) FROM entry WHERE number > (SELECT max(number)"
                        + " FROM entry) - " + LAST_ENTRIES)
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse);
    }

    /// {@return how many entries there were at a moment: those before the first later one}
    long sizeAt(Instant moment) {
        return handle.createQuery(
                        "SELECT coalesce(min(number), (SELECT coalesce(max(number) + 1, 0)"
                                + " FROM entry)) FROM entry WHERE substr(time, 1, 19) > :second")
                .bind("second", moment.toString().substring(0, SECOND_CHARS))
                .mapTo(Long.class)
                .one();
    }

    Optional<Long> bulletinOf(String sha256) {
        return handle.createQuery("SELECT number FROM bulletin WHERE " + Concern.start("sha256")
                        + " = :start AND " + Concern.whole("sha256") + " = :sha256")
                .bind("start", Concern.startOf(sha256))
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .findOne();
    }

    /// {@return which of some SHA-256 are those of bulletins}
    ///
    /// @param sha256 at least one
    List<String> bulletinsOf(List<String> sha256) {
        return handle.createQuery("SELECT sha256 FROM bulletin WHERE " + Concern.start("sha256")
                        + " IN (<starts>) AND " + Concern.whole("sha256") + " IN (<sha256>)")
                .bindList("starts", sha256.stream().map(Concern::startOf).toList())
                .bindList("sha256", sha256)
                .mapTo(String.class)
                .list();
    }

    /// {@return which of some ids are those of bulletins}
    ///
    /// @param ids at least one
    List<String> idsTaken(List<String> ids) {
        return handle.createQuery("SELECT id FROM bulletin WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .mapTo(String.class)
                .list();
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
        return Optional.ofNullable(bulletins(List.of(number)).get(number));
    }

    /// A bulletin's row, with the number of its newest reading.
    private record Row(Listed listed, long reading) {}

    /// {@return bulletins by their numbers, of those that there are}
    Map<Long, KeptBulletin> bulletins(List<Long> numbers) {
        Map<Long, KeptBulletin> bulletins = new HashMap<>();
        for (int from = 0; from < numbers.size(); from += PAGE_BULLETINS) {
            List<Long> page =
                    numbers.subList(from, Math.min(numbers.size(), from + PAGE_BULLETINS));
            List<Row> rows = sight.bind(
                            handle.createQuery(LISTED_TOGETHER + sight.visible("b.number")))
                    .bindList("numbers", page)
                    .map((row, context) -> new Row(listed(row), row.getLong("reading")))
                    .list();
            if (!rows.isEmpty()) {
                Map<Long, JsonNode> payloads =
                        payloads(rows.stream().map(Row::reading).toList());
                Map<String, List<Acquisition>> acquisitions = acquisitions(
                        rows.stream().map(row -> row.listed().sha256()).toList());
                rows.forEach(row -> bulletins.put(
                        row.listed().number(),
                        kept(
                                row,
                                payloads.getOrDefault(row.reading(), MissingNode.getInstance()),
                                acquisitions.getOrDefault(row.listed().sha256(), List.of()))));
            }
        }
        return bulletins;
    }

    private static KeptBulletin kept(Row row, JsonNode payload, List<Acquisition> acquisitions) {
        return new KeptBulletin(
                row.listed(),
                Payloads.bulletin(payload),
                row.reading(),
                Payloads.text(payload, "reader"),
                acquisitions);
    }

    private Map<Long, JsonNode> payloads(List<Long> entries) {
        Map<Long, JsonNode> payloads = new HashMap<>();
        handle.createQuery("SELECT number, payload FROM entry WHERE number IN (<numbers>)")
                .bindList("numbers", entries)
                .map((row, context) -> Map.entry(
                        row.getLong(1), CanonicalJson.parseWithout("terms", row.getBytes(2))))
                .forEach(entry -> payloads.put(entry.getKey(), entry.getValue()));
        return payloads;
    }

    private Map<String, List<Acquisition>> acquisitions(List<String> sha256) {
        Map<String, List<Acquisition>> acquisitions = new HashMap<>();
        handle.createQuery(
                        "SELECT a.sha256, e.payload FROM acquisition a JOIN entry e ON e.number ="
                                + " a.entry WHERE " + Concern.start("a.sha256")
                                + " IN (<starts>) AND " + Concern.whole("a.sha256")
                                + " IN (<sha256>) ORDER BY a.entry")
                .bindList("starts", sha256.stream().map(Concern::startOf).toList())
                .bindList("sha256", sha256)
                .map((row, context) -> Map.entry(
                        row.getString(1),
                        Payloads.acquisition(CanonicalJson.parse(row.getBytes(2)))))
                .forEach(came -> acquisitions
                        .computeIfAbsent(came.getKey(), hash -> new ArrayList<>())
                        .add(came.getValue()));
        return acquisitions;
    }

    /// {@return when and how bytes came, oldest first}
    List<Acquisition> acquisitions(String sha256) {
        return acquisitions(List.of(sha256)).getOrDefault(sha256, List.of());
    }

    /// {@return a reading of a bulletin that may be seen}
    Bulletin reading(long entry) {
        Bulletin bulletin = Payloads.bulletin(payload(entry));
        if (!mayShow(bulletin.sha256())) {
            throw new RecordException(RecordException.Code.NO_SUCH_THING, "");
        }
        return bulletin;
    }

    /// {@return whether the bytes are of nothing that may not be seen}
    boolean mayShow(String sha256) {
        if (sight.all()) {
            return true;
        }
        Optional<Long> bulletin = bulletinOf(sha256);
        return bulletin.isPresent()
                ? bulletin.flatMap(this::listed).isPresent()
                : new Hiding(handle).isFree(acquisitions(sha256), sight);
    }

    /// {@return entries in the order of the log, without the content of those about what may
    /// not be seen}
    List<Entry> entries(long from, int limit) {
        return sight.bind(handle.createQuery("SELECT number, time, kind, CASE WHEN "
                        + sight.mayShow("number")
                        + " THEN payload END AS payload, commitment, leaf FROM entry WHERE number"
                        + " >= :from ORDER BY number LIMIT :limit"))
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

    /// {@return rows of the entries from a number on, with their content}
    List<Log.Row> rows(long from, int limit) {
        List<Log.Row> rows = new ArrayList<>();
        handle.createQuery("SELECT number, time, kind, payload, salt, commitment, leaf FROM entry"
                        + " WHERE number >= :from AND payload IS NOT NULL ORDER BY number"
                        + " LIMIT :limit")
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .forEach(rows::add);
        return rows;
    }

    /// {@return an entry as stored; payload and salt are of no bytes where they were destroyed}
    Log.Row row(long entry) {
        return handle.createQuery("SELECT number, time, kind, payload, salt, commitment, leaf FROM"
                        + " entry WHERE number = :entry")
                .bind("entry", entry)
                .map((row, context) -> row(row))
                .one();
    }

    private static Log.Row row(ResultSet row) throws SQLException {
        return new Log.Row(
                row.getLong("number"),
                row.getString("time"),
                EntryKind.parse(row.getString("kind")),
                Optional.ofNullable(row.getBytes("payload")).orElse(new byte[0]),
                Optional.ofNullable(row.getBytes("salt")).orElse(new byte[0]),
                row.getBytes("commitment"),
                row.getBytes("leaf"),
                Optional.empty());
    }

    /// {@return the bulletin that somebody means}
    ///
    /// @param typed its short id, the start of its SHA-256, or its name
    Found<KeptBulletin> found(String typed) {
        List<Long> numbers = bulletinsMeant(typed);
        return numbers.size() > 1
                ? new Found.Several<>(bulletinIds(numbers))
                : numbers.stream()
                        .findFirst()
                        .flatMap(this::bulletin)
                        .<Found<KeptBulletin>>map(Found.One::new)
                        .orElseGet(Found.None::new);
    }
}
