package org.vigie.record;

import org.jdbi.v3.core.Handle;
import org.vigie.claim.Bulletin;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Takes out of the derived tables what followed from a bulletin or a claim that is destroyed, so
/// that they are as if they had been made anew.
final class Unfolding {
    private static final int PAGE_ENTRIES = 500;

    private final Handle handle;

    /// @param handle an open transaction that may write
    Unfolding(Handle handle) {
        this.handle = handle;
    }

    private record Indexed(long bulletin, long reading) {}

    /// Takes out what followed from entries.
    ///
    /// @param entries all that belong to the bulletin or the claim, with their content still
    void take(List<Long> entries) {
        for (int from = 0; from < entries.size(); from += PAGE_ENTRIES) {
            page(entries.subList(from, Math.min(entries.size(), from + PAGE_ENTRIES)));
        }
    }

    private void page(List<Long> entries) {
        handle.createQuery("SELECT number, reading FROM bulletin WHERE number IN (<of>)")
                .bindList("of", entries)
                .map((row, context) -> new Indexed(row.getLong(1), row.getLong(2)))
                .list()
                .forEach(this::bulletin);
        handle.createQuery("SELECT number FROM claim WHERE number IN (<of>)")
                .bindList("of", entries)
                .mapTo(Long.class)
                .list()
                .forEach(claim -> NamedIn.forget(handle, claim));
        for (String gone : List.of(
                "review WHERE claim IN (SELECT number FROM claim WHERE number IN (<of>))",
                "claim WHERE number IN (<of>)",
                "bulletin WHERE number IN (<of>)",
                "review WHERE entry IN (<of>)",
                "acquisition WHERE entry IN (<of>)",
                "origin_word WHERE entry IN (<of>)",
                "about WHERE entry IN (<of>)",
                "address WHERE entry IN (<of>)",
                "seldom WHERE entry IN (<of>)",
                "restriction WHERE entry IN (<of>)",
                "hidden WHERE restriction IN (<of>)",
                "hidden WHERE bulletin IN (<of>)")) {
            handle.createUpdate("DELETE FROM " + gone).bindList("of", entries).execute();
        }
    }

    private void bulletin(Indexed bulletin) {
        JsonNode payload = new Queries(handle, Sight.ALL).payload(bulletin.reading());
        Bulletin read = Payloads.bulletin(payload);
        Dialect.of(handle).unindex(handle, FoldedRows.words(bulletin.bulletin(), payload, read));
    }
}
