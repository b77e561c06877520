package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimJson;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;

import tools.jackson.databind.JsonNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks claims up in one state of the record.
final class ClaimQueries {
    private static final String CLAIM = "SELECT c.number, c.id, c.bulletin, c.reading, c.status,"
            + " p.payload proposed, k.payload correction,"
            + " EXISTS (SELECT 1 FROM review r WHERE r.claim = c.number) reviewed FROM claim c"
            + " JOIN entry p ON p.number = c.number LEFT JOIN entry k ON k.number = c.correction";
    private static final String NAMED_FIRST = " AND c.number IN (SELECT claim FROM claim_word WHERE"
            + " word >= :from AND word < :to)";
    private static final String NAMED_TOO = " AND c.names LIKE :named<i>";
    /// No index answers this: a store that found a million claims by their states would put all
    /// of them in order for each page of a few.
    private static final String ANY_STATUS = "c.status || ''";
    private static final int SEVERAL = 10;
    private static final int ENOUGH_CLAIMS = 5_000;
    private static final int FEW_CLAIMS = 1_000;
    /// How many things are asked for in one query.
    private static final int PAGE_THINGS = 500;

    private final Handle handle;
    private final Sight sight;
    private final Map<Long, ClaimJson> texts = new HashMap<>();
    private Optional<SecondReader> second = Optional.empty();

    /// @param sight what may be found
    ClaimQueries(Handle handle, Sight sight) {
        this.handle = handle;
        this.sight = sight;
    }

    /// {@return the claims asked for: by bulletin, and within it in the order they were
    /// proposed}
    List<KeptClaim> claims(ClaimFilter filter) {
        Optional<NameQuery> name = filter.name().map(NameQuery::of);
        if (filter.statuses().isEmpty()
                || name.filter(query -> query.words().isEmpty()).isPresent()) {
            return List.of();
        }
        StringBuilder sql = where(filter, "c.status");
        List<NameQuery.Range> ranges =
                name.map(query -> rarestFirst(query.ranges())).orElse(List.of());
        for (int i = 0; i < ranges.size(); i++) {
            sql.append(i == 0 ? NAMED_FIRST : NAMED_TOO.replace("<i>", Integer.toString(i)));
        }
        sql.append(sight.visible("c.bulletin")).append(" ORDER BY c.bulletin, c.ordinal");
        Query query = bind(sql, filter);
        for (int i = 0; i < ranges.size(); i++) {
            NameQuery.Range range = ranges.get(i);
            if (i == 0) {
                query.bind("from", range.from()).bind("to", range.to());
            } else {
                query.bind("named" + i, NamedIn.like(range));
            }
        }
        return read(query).stream()
                .filter(claim -> name.isEmpty() || names(claim.claim(), name.get()))
                .toList();
    }

    /// {@return claims in the same order, behind one of them}
    List<KeptClaim> claimsAfter(ClaimFilter filter, Optional<String> after, int limit) {
        if (filter.statuses().isEmpty()) {
            return List.of();
        }
        boolean seldom = isSeldom(filter);
        StringBuilder sql = where(filter, seldom ? "c.status" : ANY_STATUS);
        if (seldom) {
            sql.append(" AND c.number IN (SELECT number FROM claim WHERE status IN (<statuses>))");
        }
        if (after.isPresent()) {
            sql.append(" AND (c.bulletin, c.ordinal) > (SELECT l.bulletin, l.ordinal FROM claim l"
                    + " WHERE l.id = :after)");
        }
        sql.append(sight.visible("c.bulletin"))
                .append(" ORDER BY c.bulletin, c.ordinal LIMIT :limit");
        Query query = bind(sql, filter).bind("limit", limit);
        after.ifPresent(id -> query.bind("after", id));
        return read(query);
    }

    /// Whether so few claims are in the states asked for that they are found by them: in the
    /// order of bulletins a store would go through all others to find that there is none.
    private boolean isSeldom(ClaimFilter filter) {
        return handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM claim WHERE status IN"
                                + " (<statuses>) LIMIT :few) AS found")
                        .bindList(
                                "statuses",
                                filter.statuses().stream().map(Status::label).toList())
                        .bind("few", FEW_CLAIMS)
                        .mapTo(Long.class)
                        .one()
                < FEW_CLAIMS;
    }

    private static StringBuilder where(ClaimFilter filter, String status) {
        StringBuilder sql =
                new StringBuilder(CLAIM).append(" WHERE " + status + " IN (<statuses>)");
        if (filter.bulletin().isPresent()) {
            sql.append(" AND c.bulletin = :bulletin");
        }
        if (!filter.kinds().isEmpty()) {
            sql.append(" AND c.kind IN (<kinds>)");
        }
        if (!filter.modalities().isEmpty()) {
            sql.append(" AND c.modality IN (<modalities>)");
        }
        return sql;
    }

    private Query bind(StringBuilder sql, ClaimFilter filter) {
        Query query = sight.bind(handle.createQuery(sql))
                .bindList(
                        "statuses",
                        filter.statuses().stream().map(Status::label).toList());
        filter.bulletin().ifPresent(number -> query.bind("bulletin", number));
        if (!filter.kinds().isEmpty()) {
            query.bindList(
                    "kinds", filter.kinds().stream().map(EventKind::label).toList());
        }
        if (!filter.modalities().isEmpty()) {
            query.bindList(
                    "modalities",
                    filter.modalities().stream().map(Modality::label).toList());
        }
        return query;
    }

    /// {@return the ranges in the order of how many claims they hold, as far as that is
    /// counted:
    /// a given name may stand in a tenth of all claims, and a surname in ten of them}
    private List<NameQuery.Range> rarestFirst(List<NameQuery.Range> ranges) {
        if (ranges.size() < 2) {
            return ranges;
        }
        Map<NameQuery.Range, Long> counts = new HashMap<>();
        for (NameQuery.Range range : ranges) {
            counts.put(
                    range,
                    handle.createQuery("SELECT count(*) FROM (SELECT 1 FROM claim_word WHERE word"
                                    + " >= :from AND word < :to LIMIT :enough) AS few")
                            .bind("from", range.from())
                            .bind("to", range.to())
                            .bind("enough", ENOUGH_CLAIMS)
                            .mapTo(Long.class)
                            .one());
        }
        return ranges.stream()
                .sorted(Comparator.comparing(range -> counts.getOrDefault(range, 0L)))
                .toList();
    }

    private static boolean names(Claim claim, NameQuery name) {
        return claim.mentions().stream()
                .anyMatch(mention -> name.matches(mention.quote().text()));
    }

    /// {@return the number of a claim}
    ///
    /// @param id whole
    Optional<Long> number(String id) {
        return sight.bind(handle.createQuery(
                        "SELECT number FROM claim WHERE bulletin = (SELECT number FROM bulletin"
                                + " WHERE id = :bulletin) AND ordinal = :ordinal"
                                + sight.visible("bulletin")))
                .bind("bulletin", ClaimId.bulletin(id))
                .bind("ordinal", ClaimId.ordinal(id))
                .mapTo(Long.class)
                .findOne();
    }

    /// {@return claims by the numbers of the entries that proposed them}
    List<KeptClaim> claims(List<Long> entries) {
        List<KeptClaim> claims = new ArrayList<>(entries.size());
        for (List<Long> page : pages(entries)) {
            claims.addAll(read(sight.bind(handle.createQuery(
                            CLAIM + " WHERE c.number IN (<entries>)" + sight.visible("c.bulletin")
                                    + " ORDER BY c.bulletin, c.ordinal"))
                    .bindList("entries", page)));
        }
        return claims;
    }

    Optional<KeptClaim> claim(String id) {
        return read(sight.bind(handle.createQuery(
                                CLAIM + " WHERE c.bulletin = (SELECT number FROM bulletin WHERE"
                                        + " id = :bulletin) AND c.ordinal = :ordinal"
                                        + sight.visible("c.bulletin")))
                        .bind("bulletin", ClaimId.bulletin(id))
                        .bind("ordinal", ClaimId.ordinal(id)))
                .stream()
                .findFirst();
    }

    /// {@return the claim that a typed id stands for}
    Found<KeptClaim> found(String typed) {
        List<String> ids = ClaimId.typed(typed).map(this::idsMeant).orElse(List.of());
        return ids.size() > 1
                ? new Found.Several<>(ids)
                : ids.stream()
                        .findFirst()
                        .flatMap(this::claim)
                        .<Found<KeptClaim>>map(Found.One::new)
                        .orElseGet(Found.None::new);
    }

    /// {@return ids that a typed one may stand for: itself, or those of bulletins whose SHA-256
    /// begins so}
    private List<String> idsMeant(String typed) {
        if (number(typed).isPresent()) {
            return List.of(typed);
        }
        String start = ClaimId.bulletin(typed);
        return sight.bind(handle.createQuery(
                        "SELECT c.id FROM bulletin b JOIN claim c ON c.bulletin = b.number WHERE "
                                + Concern.start("b.sha256") + " >= :start AND "
                                + Concern.start("b.sha256") + " < :end AND b.sha256 >= :low AND"
                                + " b.sha256 < :high AND c.ordinal = :ordinal"
                                + sight.visible("b.number") + " LIMIT :limit"))
                .bind("start", Concern.startOf(start))
                .bind("end", Concern.startOf(start) + "g")
                .bind("low", start)
                .bind("high", start + "g")
                .bind("ordinal", ClaimId.ordinal(typed))
                .bind("limit", SEVERAL)
                .mapTo(String.class)
                .list();
    }

    /// A claim's row, before its JSON is read.
    private record Row(
            long number,
            String id,
            long bulletin,
            long reading,
            Status status,
            JsonNode proposed,
            Optional<JsonNode> correction,
            boolean reviewed) {}

    private List<KeptClaim> read(Query query) {
        List<Row> rows = query.map((row, context) -> row(row)).list();
        readTexts(rows.stream()
                .map(Row::reading)
                .distinct()
                .filter(reading -> !texts.containsKey(reading))
                .toList());
        Map<Long, List<Reviewed>> reviews =
                reviews(rows.stream().filter(Row::reviewed).map(Row::number).toList());
        List<KeptClaim> claims = new ArrayList<>(rows.size());
        for (Row row : rows) {
            claims.add(kept(row, reviews.getOrDefault(row.number(), List.of())));
        }
        return claims;
    }

    private void readTexts(List<Long> readings) {
        for (List<Long> page : pages(readings)) {
            handle.createQuery("SELECT number, payload FROM entry WHERE number IN (<numbers>)")
                    .bindList("numbers", page)
                    .map((row, context) ->
                            Map.entry(row.getLong(1), WalkQueries.text(row.getBytes(2))))
                    .forEach(text -> texts.put(text.getKey(), new ClaimJson(text.getValue())));
        }
    }

    private static <T> List<List<T>> pages(List<T> things) {
        List<List<T>> pages = new ArrayList<>();
        for (int from = 0; from < things.size(); from += PAGE_THINGS) {
            pages.add(things.subList(from, Math.min(things.size(), from + PAGE_THINGS)));
        }
        return pages;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("number"),
                row.getString("id"),
                row.getLong("bulletin"),
                row.getLong("reading"),
                Status.parse(row.getString("status")),
                CanonicalJson.parse(row.getBytes("proposed")),
                Optional.ofNullable(row.getBytes("correction")).map(CanonicalJson::parse),
                row.getBoolean("reviewed"));
    }

    private KeptClaim kept(Row row, List<Reviewed> reviews) {
        ClaimJson json = json(row.reading());
        Claim proposed = json.parse(row.proposed().path("claim"));
        List<Review> done = reviews.stream()
                .map(review ->
                        Payloads.review(review.entry(), review.time(), review.payload(), json))
                .toList();
        return new KeptClaim(
                row.id(),
                row.bulletin(),
                row.reading(),
                row.number(),
                row.status(),
                row.correction()
                        .map(correction -> json.parse(correction.path("corrected")))
                        .orElse(proposed),
                proposed,
                Payloads.optional(row.proposed(), "after"),
                done,
                done.isEmpty() ? done : counting(done));
    }

    private List<Review> counting(List<Review> reviews) {
        SecondReader rule = second.orElseGet(() -> SecondReader.of(handle));
        second = Optional.of(rule);
        Set<Long> counting = standing(reviews, rule).votes().values().stream()
                .map(Standing.Vote::entry)
                .collect(Collectors.toSet());
        return reviews.stream()
                .filter(review -> counting.contains(review.entry()))
                .toList();
    }

    /// {@return where a claim stands after all that was done about it}
    ///
    /// @param claim its number
    /// @param rule  when one person's acceptance waited for another's
    Standing standing(long claim, SecondReader rule) {
        Standing standing = Standing.NEW;
        for (Reviewed done : reviews(List.of(claim)).getOrDefault(claim, List.of())) {
            String by = Payloads.text(done.payload(), "by");
            boolean second = rule.wanted(done.entry());
            Optional<Decision> decision =
                    Payloads.optional(done.payload(), "decision").map(Decision::parse);
            standing = decision.isPresent()
                    ? standing.decided(done.entry(), by, decision.get(), second)
                    : standing.corrected(done.entry(), by, second);
        }
        return standing;
    }

    private static Standing standing(List<Review> reviews, SecondReader rule) {
        Standing standing = Standing.NEW;
        for (Review done : reviews) {
            boolean second = rule.wanted(done.entry());
            standing = done.decision().isPresent()
                    ? standing.decided(
                            done.entry(), done.reviewer(), done.decision().get(), second)
                    : standing.corrected(done.entry(), done.reviewer(), second);
        }
        return standing;
    }

    /// An entry about a claim, before its JSON is read.
    private record Reviewed(long claim, long entry, Instant time, JsonNode payload) {}

    /// {@return what was done about claims, by their numbers, the oldest first}
    private Map<Long, List<Reviewed>> reviews(List<Long> claims) {
        Map<Long, List<Reviewed>> reviews = new HashMap<>();
        for (List<Long> page : pages(claims)) {
            handle.createQuery(
                            "SELECT r.claim, e.number, e.time, e.payload FROM review r JOIN entry"
                                + " e ON e.number = r.entry WHERE r.claim IN (<claims>) ORDER BY"
                                + " e.number")
                    .bindList("claims", page)
                    .map((row, context) -> new Reviewed(
                            row.getLong(1),
                            row.getLong(2),
                            Instant.parse(row.getString(3)),
                            CanonicalJson.parse(row.getBytes(4))))
                    .forEach(review -> reviews.computeIfAbsent(
                                    review.claim(), claim -> new ArrayList<>())
                            .add(review));
        }
        return reviews;
    }

    /// {@return what reads claims on the text of a reading}
    ClaimJson json(long reading) {
        return texts.computeIfAbsent(
                reading,
                entry -> new ClaimJson(
                        Payloads.text(new Queries(handle, Sight.ALL).payload(entry), "text")));
    }
}
