package org.vigie.serve.api;

import static org.vigie.serve.account.Right.ADD;
import static org.vigie.serve.account.Right.ADMINISTER;
import static org.vigie.serve.account.Right.READ;

import org.vigie.serve.account.Account;
import org.vigie.serve.account.Role;
import org.vigie.serve.account.SavedSearches;
import org.vigie.serve.account.TeamSettings;
import org.vigie.serve.api.Endpoint.Query;

import java.util.ArrayList;
import java.util.List;

/// The part of the table that is about the day and the team: what is due, what is kept under a
/// name, who works here and how.
final class TeamEndpoints {
    private final Endpoints table;

    TeamEndpoints(Endpoints table) {
        this.table = table;
    }

    void add() {
        today();
        searches();
        team();
        record();
    }

    private void today() {
        Schema bulletins = Schema.list(Schema.ref("Bulletin"));
        Schema cases = Schema.list(Schema.ref("Case"));
        table.get(
                "/today",
                "what is due, new, quiet, in contradiction or waits for review; secondReading is"
                        + " what waits for whoever asks, who may decide about it",
                List.of(Endpoints.limit("how many of each at most")),
                Schema.object()
                        .with("day", Schema.day())
                        .with("waiting", bulletins)
                        .with("secondReading", Schema.list(Schema.ref("KeptClaim")))
                        .with("contested", Schema.list(Schema.ref("KeptClaim")))
                        .with("arrived", bulletins)
                        .with("due", Schema.list(Schema.ref("Item")))
                        .with("quiet", cases)
                        .with("against", cases),
                Today::show);
        table.add(
                "GET",
                "/intake/watched",
                ADD,
                "how the watched folder stands",
                Schema.object()
                        .with("watched", Schema.flag())
                        .maybe("folder", Schema.text())
                        .maybe("looked", Schema.moment())
                        .maybe("taken", Schema.number())
                        .maybe("waiting", Schema.number())
                        .maybe(
                                "failures",
                                Schema.list(Schema.object()
                                        .with("name", Schema.text())
                                        .with("reason", Schema.text()))),
                Today::watched);
    }

    private void searches() {
        Schema saved = Schema.object()
                .with("entry", Schema.number())
                .with("name", Schema.text())
                .with("page", Schema.oneOf(SavedSearches.pages()))
                .with("query", Schema.text());
        List<Query> queries = new ArrayList<>(Endpoints.PAGED);
        queries.add(
                new Query("page", Schema.oneOf(SavedSearches.pages()), "only those of this page"));
        table.get(
                "/searches",
                "searches and lists that you keep under a name",
                queries,
                Schema.piece(saved),
                Searches::list);
        table.post(
                "/searches",
                READ,
                "keeps a search under a name; only you see it",
                Schema.object()
                        .with("name", Schema.text(SavedSearches.NAME_CHARS))
                        .with("page", Schema.oneOf(SavedSearches.pages()))
                        .with("fields", Schema.of("object")),
                Schema.object().with("entry", Schema.number()),
                Searches::keep);
        table.post(
                "/searches/{entry}/remove",
                READ,
                "lets a search of yours go",
                Schema.object(),
                Schema.object().with("entry", Schema.number()),
                Searches::remove);
    }

    private void team() {
        Schema member = Schema.object()
                .with("id", Schema.text())
                .with("name", Schema.text())
                .with("role", Forms.words(Role.values(), Role::label))
                .with("compartments", Schema.list(Schema.text()));
        Schema token = Schema.object()
                .with("id", Schema.text())
                .with("name", Schema.text())
                .with("expires", Schema.moment());
        table.get(
                "/account",
                "for whom the token acts, and their tokens",
                List.of(),
                Schema.object()
                        .with("id", Schema.text())
                        .with("name", Schema.text())
                        .with("role", Forms.words(Role.values(), Role::label))
                        .with("compartments", Schema.list(Schema.text()))
                        .with("tokens", Schema.list(token)),
                Teamwork::account);
        table.add(
                "GET",
                "/people",
                ADMINISTER,
                "who works here, and as what",
                Schema.object()
                        .with(
                                "items",
                                Schema.list(
                                        member.with("state", Forms.words(Account.State.values())))),
                Teamwork::people);
        Schema settings = Schema.object()
                .with("staleDays", Schema.number())
                .with("idleMinutes", Schema.number())
                .with("secondReader", Schema.flag())
                .maybe("secondReaderLacks", Schema.text());
        table.add(
                "GET",
                "/settings",
                ADMINISTER,
                "what the team agreed",
                settings,
                Teamwork::settings);
        table.post(
                "/settings",
                ADMINISTER,
                "agrees on something; what is not sent stays as it is (days up to "
                        + TeamSettings.MAX_STALE_DAYS
                        + "); how long a session lasts and whether a second reader is wanted is"
                        + " said at the desk alone",
                Schema.object().maybe("staleDays", Schema.number()),
                settings,
                Teamwork::agree);
    }

    private void record() {
        Schema stamp = Schema.object()
                .with("request", Schema.number())
                .with("asked", Schema.moment())
                .with("by", Schema.text())
                .maybe("file", Schema.text())
                .with("size", Schema.number())
                .with("state", Schema.oneOf(List.of("awaited", "holds", "fails")))
                .maybe("time", Schema.moment())
                .maybe("authority", Schema.text())
                .maybe("fault", Schema.text());
        table.get(
                "/record",
                "how the record stands: its files' last check, its timestamps, its clock",
                List.of(),
                Schema.object()
                        .with("entries", Schema.number())
                        .with("bulletins", Schema.number())
                        .with("restricted", Schema.number())
                        .maybe("lastCheck", Schema.moment())
                        .maybe("clockBehind", Schema.moment())
                        .with("timestamps", Schema.list(stamp)),
                Log::state);
    }
}
