package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.util.Optional;

/// Which entries are about a thing: those that name it, its claims' and those that brought its
/// bytes. Each table is asked by an index of its own, for none repeats what another tells.
///
/// @param thing    id of a bulletin or claim, SHA-256 of a file, name of another record
/// @param sha256   SHA-256 of a bulletin's bytes; else the thing itself
/// @param bulletin number of the bulletin that is meant or that the claim belongs to
/// @param ordinal  the claim's number within it; empty for all of them
record Concern(String thing, String sha256, long bulletin, Optional<Integer> ordinal) {
    private static final long NONE = -1;

    /// Numbers of the entries, to stand in a condition; its values are [#bind]'s.
    static final String ENTRIES = "SELECT entry FROM about WHERE thing = :thing OR (thing >= :low"
            + " AND thing < :high) OR thing = :sha256 UNION ALL SELECT number FROM claim WHERE"
            + " bulletin = :bulletin AND (:all = 1 OR ordinal = :ordinal) UNION ALL SELECT"
            + " entry FROM acquisition WHERE "
            + Concern.start("sha256") + " = " + Concern.start(":sha256") + " AND "
            + Concern.whole("sha256") + " = :sha256";

    /// {@return what is indexed of a SHA-256: enough to find it by, in an index so small that
    /// adding touches few of its pages}
    ///
    /// @param sha256 a column or a value, in SQL
    static String start(String sha256) {
        return "substr(" + sha256 + ", 1, 8)";
    }

    /// {@return the whole of a SHA-256 as an expression} Where a column equals a value, SQLite
    /// puts the value into [#start] too, has no index for what is left, and goes through the
    /// table.
    ///
    /// @param sha256 a column, in SQL
    static String whole(String sha256) {
        return "(" + sha256 + " || '')";
    }

    /// {@return what is indexed of a SHA-256}
    static String startOf(String sha256) {
        return sha256.substring(0, Math.min(8, sha256.length()));
    }

    private record Bulletin(long number, String sha256) {}

    /// {@return what somebody means by a thing}
    static Concern of(Handle handle, String thing) {
        Optional<String> claim = ClaimId.typed(thing).filter(thing::equals);
        Optional<Bulletin> bulletin = handle.createQuery(
                        "SELECT number, sha256 FROM bulletin WHERE id = :id")
                .bind("id", claim.map(ClaimId::bulletin).orElse(thing))
                .map((row, context) -> new Bulletin(row.getLong(1), row.getString(2)))
                .findOne();
        return new Concern(
                thing,
                claim.isPresent() ? thing : bulletin.map(Bulletin::sha256).orElse(thing),
                bulletin.map(Bulletin::number).orElse(NONE),
                claim.map(ClaimId::ordinal));
    }

    /// {@return the query with the values of [#ENTRIES]}
    Query bind(Query query) {
        return query.bind("thing", thing)
                .bind("low", thing + "-")
                .bind("high", thing + ".")
                .bind("sha256", sha256)
                .bind("bulletin", bulletin)
                .bind("all", ordinal.isPresent() ? 0 : 1)
                .bind("ordinal", ordinal.orElse(0));
    }
}
