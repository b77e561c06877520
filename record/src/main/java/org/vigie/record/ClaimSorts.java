package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;

import tools.jackson.databind.JsonNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Tells of what sorts the claims of bulletins are.
final class ClaimSorts {
    private final Handle handle;
    private final Sight sight;

    /// @param sight what may be found
    ClaimSorts(Handle handle, Sight sight) {
        this.handle = handle;
        this.sight = sight;
    }

    /// {@return the sorts, each once for each bulletin; superseded and rejected claims are left
    /// out}
    ///
    /// @param bulletins their numbers
    List<ClaimSort> of(List<Long> bulletins) {
        return sight
                .bind(handle.createQuery("SELECT c.bulletin, c.kind, c.modality,"
                        + " p.payload proposed, k.payload correction FROM claim c JOIN entry p ON"
                        + " p.number = c.number LEFT JOIN entry k ON k.number = c.correction WHERE"
                        + " c.bulletin IN (<bulletins>) AND c.status NOT IN (<left>)"
                        + sight.visible("c.bulletin")))
                .bindList("bulletins", bulletins)
                .bindList("left", List.of(Status.SUPERSEDED.label(), Status.REJECTED.label()))
                .map((row, context) -> sort(row))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    private static ClaimSort sort(ResultSet row) throws SQLException {
        JsonNode proposed = CanonicalJson.parse(row.getBytes("proposed")).path("claim");
        JsonNode claim = Optional.ofNullable(row.getBytes("correction"))
                .map(correction -> CanonicalJson.parse(correction).path("corrected"))
                .orElse(proposed);
        List<ClaimSort.Site> where = new ArrayList<>();
        for (JsonNode place : claim.path("where")) {
            JsonNode geonames = place.path("geonames");
            where.add(new ClaimSort.Site(
                    Payloads.text(place, "text"),
                    geonames.isIntegralNumber()
                            ? OptionalLong.of(geonames.asLong())
                            : OptionalLong.empty()));
        }
        return new ClaimSort(
                row.getLong("bulletin"),
                EventKind.parse(row.getString("kind")),
                Modality.parse(row.getString("modality")),
                where);
    }
}
