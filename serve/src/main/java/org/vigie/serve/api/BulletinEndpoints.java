package org.vigie.serve.api;

import static org.vigie.serve.account.Right.ADD;
import static org.vigie.serve.account.Right.REVIEW;

import org.vigie.serve.api.Endpoint.Query;
import org.vigie.serve.words.Words;

import java.util.List;

/// The part of the table that is about one bulletin: its links, its readings, and all of its
/// claims at once.
final class BulletinEndpoints {
    private final Endpoints table;

    BulletinEndpoints(Endpoints table) {
        this.table = table;
    }

    void add() {
        linksAndReadings();
        allClaims();
        why();
    }

    private void linksAndReadings() {
        table.get(
                "/bulletins/{number}/links",
                "the addresses that a bulletin names, and which of their pages are kept",
                List.of(),
                Schema.object()
                        .maybe("way", Schema.text())
                        .with(
                                "items",
                                Schema.list(Schema.object()
                                        .with("address", Schema.text())
                                        .with("kept", Schema.flag()))),
                Bulletins::links);
        table.post(
                "/bulletins/{number}/links",
                ADD,
                "fetches and keeps a page that a bulletin names",
                Schema.object().with("address", Schema.text(Bulletins.ADDRESS_CHARS)),
                Schema.object().with("whole", Schema.flag()),
                Bulletins::keepLink);
        table.post(
                "/bulletins/{number}/again",
                ADD,
                "reads a bulletin again, as of another day or in another language",
                Schema.object().with("published", Schema.day()).with("language", Schema.text()),
                Bulletins.keptForm(),
                Bulletins::again);
    }

    private void allClaims() {
        table.post(
                "/bulletins/{number}/accept",
                REVIEW,
                "accepts what is left of a bulletin, of one kind or of all, up to the claim whose"
                        + " `entry` you saw last",
                Schema.object()
                        .with("shown", Schema.number())
                        .maybe("event", Forms.kind())
                        .maybe("reason", Schema.text(Claims.REASON_CHARS)),
                Schema.object()
                        .with("accepted", Schema.number())
                        .with("left", Schema.number())
                        .with("first", Schema.number()),
                Claims::acceptAll);
        table.post(
                "/bulletins/{number}/accept/undo",
                REVIEW,
                "takes back what one such act accepted, as its answer told it, and nothing that"
                        + " somebody decided about since",
                Schema.object()
                        .with("first", Schema.number())
                        .with("accepted", Schema.number())
                        .maybe("reason", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("undone", Schema.number()).with("left", Schema.number()),
                Claims::takeBack);
    }

    private void why() {
        Schema line = Schema.object().with("text", Schema.text()).with("detail", Schema.text());
        table.get(
                "/claims/{claim}/why",
                "how a claim came about",
                List.of(new Query(
                        "language", Schema.oneOf(Words.languages()), "in which it is told")),
                Schema.object()
                        .with("readSo", Schema.flag())
                        .with(
                                "sections",
                                Schema.list(Schema.object()
                                        .with("title", Schema.text())
                                        .with("lines", Schema.list(line)))),
                Why::show);
    }
}
