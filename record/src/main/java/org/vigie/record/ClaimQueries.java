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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks claims up in one state of the record.
final class ClaimQueries {
    private static final String CLAIM = "SELECT c.number, c.id, c.bulletin, c.reading, c.status,"
            + " p.payload proposed, k.payload correction,"
            + " EXISTS (SELECT 1 FROM review r WHERE r.claim = c.number) reviewed FROM claim c"
            + " JOIN entry p ON p.number = c.number LEFT JOIN entry k ON k.number = c.correction";
    private static final int SEVERAL = 10;

    private final Handle handle;
    private final Sight sight;
    private final Map<Long, ClaimJson> texts = new HashMap<>();

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
        StringBuilder sql = new StringBuilder(CLAIM).append(" WHERE c.status IN (<statuses>)");
        if (filter.bulletin().isPresent()) {
            sql.append(" AND c.bulletin = :bulletin");
        }
        if (!filter.kinds().isEmpty()) {
            sql.append(" AND c.kind IN (<kinds>)");
        }
        if (!filter.modalities().isEmpty()) {
            sql.append(" AND c.modality IN (<modalities>)");
        }
        if (name.isPresent()) {
            sql.append(
                    " AND c.number IN (SELECT claim FROM claim_word WHERE word >= :low AND word <"
                            + " :high)");
        }
        sql.append(sight.visible("c.bulletin")).append(" ORDER BY c.bulletin, c.ordinal");
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
        name.ifPresent(wanted -> query.bind("low", wanted.start()).bind("high", wanted.end()));
        return read(query).stream()
                .filter(claim -> name.isEmpty() || names(claim.claim(), name.get()))
                .toList();
    }

    private static boolean names(Claim claim, NameQuery name) {
        return claim.mentions().stream()
                .anyMatch(mention -> name.matches(mention.quote().text()));
    }

    Optional<KeptClaim> claim(String id) {
        return read(sight.bind(handle.createQuery(
                                CLAIM + " WHERE c.id = :id" + sight.visible("c.bulletin")))
                        .bind("id", id))
                .stream()
                .findFirst();
    }

    /// {@return ids that a typed one may stand for: itself, or those of bulletins whose SHA-256
    /// begins so}
    List<String> idsMeant(String typed) {
        List<String> exact = sight.bind(handle.createQuery(
                        "SELECT id FROM claim WHERE id = :typed" + sight.visible("bulletin")))
                .bind("typed", typed)
                .mapTo(String.class)
                .list();
        if (!exact.isEmpty()) {
            return exact;
        }
        return sight.bind(handle.createQuery(
                        "SELECT c.id FROM bulletin b JOIN claim c ON c.bulletin = b.number WHERE"
                                + " b.sha256 >= :low AND b.sha256 < :high AND c.ordinal = :ordinal"
                                + sight.visible("b.number") + " LIMIT :limit"))
                .bind("low", ClaimId.bulletin(typed))
                .bind("high", ClaimId.bulletin(typed) + "g")
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
        List<KeptClaim> claims = new ArrayList<>(rows.size());
        for (Row row : rows) {
            claims.add(kept(row));
        }
        return claims;
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

    private KeptClaim kept(Row row) {
        ClaimJson json = json(row.reading());
        Claim proposed = json.parse(row.proposed().path("claim"));
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
                row.reviewed() ? reviews(row.number(), json) : List.of());
    }

    private List<Review> reviews(long claim, ClaimJson json) {
        return handle.createQuery(
                        "SELECT e.number, e.time, e.payload FROM review r JOIN entry e ON e.number"
                                + " = r.entry WHERE r.claim = :claim ORDER BY e.number")
                .bind("claim", claim)
                .map((row, context) -> Payloads.review(
                        row.getLong(1),
                        Instant.parse(row.getString(2)),
                        CanonicalJson.parse(row.getBytes(3)),
                        json))
                .list();
    }

    /// {@return what reads claims on the text of a reading}
    ClaimJson json(long reading) {
        return texts.computeIfAbsent(
                reading,
                entry -> new ClaimJson(
                        Payloads.text(new Queries(handle, Sight.ALL).payload(entry), "text")));
    }
}
