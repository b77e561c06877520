package org.vigie.serve.api;

import static org.vigie.serve.account.Right.ADD;
import static org.vigie.serve.account.Right.PUBLISH;
import static org.vigie.serve.account.Right.READ;
import static org.vigie.serve.account.Right.REVIEW;

import org.vigie.cases.Judgement;
import org.vigie.record.Decision;
import org.vigie.serve.account.Right;
import org.vigie.serve.account.SecondReading;
import org.vigie.serve.api.Endpoint.Query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The table of all that programs can ask and tell.
public final class Endpoints {
    private static final String ROOT = "/api/v1";

    /// What is asked again and again from where the answer before ended.
    static final List<Query> PAGED = List.of(
            new Query("cursor", Schema.text(), "where the answer before ended: its `next`"),
            limit("how many at most; 100 unless told"));

    private final List<Endpoint> all = new ArrayList<>();

    private Endpoints() {}

    /// {@return the table}
    public static List<Endpoint> all() {
        Endpoints table = new Endpoints();
        table.bulletins();
        table.claims();
        new CaseEndpoints(table).add();
        table.people();
        table.record();
        new BulletinEndpoints(table).add();
        new TeamEndpoints(table).add();
        return List.copyOf(table.all);
    }

    static Query limit(String about) {
        return new Query("limit", Schema.number(1, Ask.MAX_LIMIT), about);
    }

    private void bulletins() {
        get(
                "/bulletins",
                "bulletins in the order in which they came",
                PAGED,
                Schema.piece(Schema.ref("Bulletin")),
                Bulletins::list);
        post(
                "/bulletins",
                ADD,
                "takes a bulletin or a file of bulletins in and reads it",
                Schema.object()
                        .with("name", Schema.text(Bulletins.NAME_CHARS))
                        .maybe("text", Schema.text())
                        .maybe("base64", Schema.text())
                        .maybe("published", Schema.day())
                        .maybe("language", Schema.text()),
                Bulletins.takenForm(),
                Bulletins::add);
        get(
                "/bulletins/{number}",
                "a bulletin with its text",
                List.of(),
                Forms.bulletin().with("text", Schema.text()).with("reader", Schema.text()),
                Bulletins::one);
        get(
                "/bulletins/{number}/claims",
                "the claims of a bulletin",
                PAGED,
                Schema.piece(Schema.ref("KeptClaim")),
                Claims::ofBulletin);
        post(
                "/bulletins/{number}/claims",
                ADD,
                "proposes claims that another program read in a bulletin",
                Schema.object()
                        .with("reader", Schema.text(Claims.READER_CHARS))
                        .with("claims", Schema.list(Schema.ref("Claim"))),
                Schema.object().with("proposed", Schema.list(Schema.text())),
                Claims::push);
        get(
                "/search",
                "bulletins in which words stand in any of their forms",
                List.of(new Query("q", Schema.text(), "the words"), limit("how many at most")),
                Schema.object().with("items", Schema.list(Bulletins.hitForm())),
                Bulletins::search);
    }

    private void claims() {
        List<Query> filters = new ArrayList<>(PAGED);
        filters.add(new Query("status", Forms.status(), "only those that stand so in review"));
        filters.add(new Query("event", Forms.kind(), "only those of this kind"));
        filters.add(new Query("modality", Forms.modality(), "only those told so"));
        get(
                "/claims",
                "claims, bulletin by bulletin",
                filters,
                Schema.piece(Schema.ref("KeptClaim")),
                Claims::list);
        waiting();
        get("/claims/{claim}", "a claim", List.of(), Schema.ref("KeptClaim"), Claims::one);
        post(
                "/claims/{claim}/review",
                REVIEW,
                "decides about a claim",
                Schema.object()
                        .with("decision", Forms.words(Decision.values(), Decision::label))
                        .maybe("reason", Schema.text(Claims.REASON_CHARS)),
                Schema.ref("KeptClaim"),
                Claims::review);
        post(
                "/claims/{claim}/correction",
                REVIEW,
                "puts a claim right",
                Schema.object()
                        .with("claim", Schema.ref("Claim"))
                        .with("seen", Schema.number())
                        .maybe("reason", Schema.text(Claims.REASON_CHARS)),
                Schema.ref("KeptClaim"),
                Claims::correct);
    }

    private void waiting() {
        get(
                "/waiting",
                "claims that wait for a second reader, as the desk's page tells them",
                List.of(
                        new Query(
                                "for",
                                Forms.words(SecondReading.Whom.values()),
                                "those that wait for you (unless told), for others, or that people"
                                        + " are at odds about"),
                        limit("how many at most")),
                Schema.object().with("items", Schema.list(Schema.ref("KeptClaim"))),
                Claims::waiting);
    }

    private void people() {
        get(
                "/judgements",
                "who is judged to be one person, or two",
                PAGED,
                Schema.piece(Schema.ref("Judgement")),
                Judgements::list);
        Schema mention = Schema.object()
                .with("mention", Schema.text())
                .with("name", Schema.text())
                .with("bulletin", Schema.number());
        get(
                "/questions",
                "who may be one person and was not judged yet, the most valuable first",
                List.of(limit("how many at most")),
                Schema.object()
                        .with("total", Schema.number())
                        .with(
                                "items",
                                Schema.list(Schema.object()
                                        .with("probability", Schema.of("number"))
                                        .with("one", mention)
                                        .with("other", mention))),
                Judgements::questions);
        post(
                "/judgements",
                REVIEW,
                "judges whether two mentions are one person",
                Schema.object()
                        .with(
                                "verdict",
                                Forms.words(Judgement.Verdict.values(), Judgement.Verdict::label))
                        .with("one", Schema.text(Judgements.MENTION_CHARS))
                        .with("other", Schema.text(Judgements.MENTION_CHARS))
                        .maybe("why", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("entry", Schema.number()),
                Judgements::judge);
        post(
                "/judgements/{entry}/undo",
                REVIEW,
                "takes a judgement back",
                Schema.object().maybe("why", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("entry", Schema.number()),
                Judgements::undo);
    }

    private void record() {
        get(
                "/record/log",
                "what was done, entry by entry",
                PAGED,
                Schema.piece(Schema.ref("Event")),
                Log::list);
        get(
                "/record/checkpoint",
                "what the record is now",
                List.of(),
                Schema.object()
                        .with("origin", Schema.text())
                        .with("size", Schema.number())
                        .with("root", Schema.text())
                        .with("text", Schema.text()),
                Log::checkpoint);
        post(
                "/record/verify",
                PUBLISH,
                "checks every entry, hash and kept byte",
                Schema.object(),
                Schema.object()
                        .with("sound", Schema.flag())
                        .with(
                                "damages",
                                Schema.list(Schema.object()
                                        .with("place", Schema.text())
                                        .with("fault", Schema.text()))),
                Log::verify);
    }

    /// Adds a question.
    void get(
            String path,
            String summary,
            List<Query> queries,
            Schema answer,
            Endpoint.Handler handler) {
        all.add(new Endpoint(
                "GET", ROOT + path, READ, summary, queries, Optional.empty(), answer, handler));
    }

    /// Adds a question that not everybody may ask.
    void add(
            String method,
            String path,
            Right right,
            String summary,
            Schema answer,
            Endpoint.Handler handler) {
        all.add(new Endpoint(
                method, ROOT + path, right, summary, List.of(), Optional.empty(), answer, handler));
    }

    /// Adds an act.
    void post(
            String path,
            Right right,
            String summary,
            Schema body,
            Schema answer,
            Endpoint.Handler handler) {
        all.add(new Endpoint(
                "POST",
                ROOT + path,
                right,
                summary,
                List.of(),
                Optional.of(body),
                answer,
                handler));
    }

    /// {@return the value that a label names}
    static <E extends Enum<E>> Optional<E> labelled(E[] values, String label) {
        return Arrays.stream(values)
                .filter(value -> Shapes.label(value).equals(label))
                .findFirst();
    }
}
