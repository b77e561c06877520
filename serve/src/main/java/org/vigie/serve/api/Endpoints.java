package org.vigie.serve.api;

import static org.vigie.serve.account.Right.ADD;
import static org.vigie.serve.account.Right.PUBLISH;
import static org.vigie.serve.account.Right.READ;
import static org.vigie.serve.account.Right.REVIEW;

import org.vigie.cases.Judgement;
import org.vigie.cases.Tally;
import org.vigie.record.Decision;
import org.vigie.serve.account.Right;
import org.vigie.serve.api.Endpoint.Query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The table of all that programs can ask and tell.
public final class Endpoints {
    private static final String ROOT = "/api/v1";

    /// What is asked again and again from where the answer before ended.
    private static final List<Query> PAGED = List.of(
            new Query("cursor", Schema.text(), "where the answer before ended: its `next`"),
            new Query("limit", Schema.number(), "how many at most; 100 unless told, 500 at most"));

    private static final Query PROPOSED = new Query(
            "proposed", Schema.flag(), "with what nobody has looked at; false unless told");

    private final List<Endpoint> all = new ArrayList<>();

    private Endpoints() {}

    /// {@return the table}
    public static List<Endpoint> all() {
        Endpoints table = new Endpoints();
        table.bulletins();
        table.claims();
        table.cases();
        table.demands();
        table.people();
        table.record();
        return List.copyOf(table.all);
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
                List.of(
                        new Query("q", Schema.text(), "the words"),
                        new Query("limit", Schema.number(), "how many at most")),
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

    private void cases() {
        Query name = new Query("name", Schema.text(), "a name or the start of its words");
        List<Query> named = new ArrayList<>(PAGED);
        named.add(name);
        get(
                "/cases",
                "everybody, with where they are",
                named,
                Schema.piece(Schema.ref("Case")),
                Cases::list);
        get("/case", "everything about a name", List.of(name), Schema.ref("CaseFile"), Cases::file);
        get(
                "/calendar",
                "what lies between two days",
                List.of(
                        new Query("from", Schema.day(), "the first day; today unless told"),
                        new Query("to", Schema.day(), "the last day; 30 days later"),
                        PROPOSED),
                Schema.object().with("items", Schema.list(Schema.ref("Item"))),
                Cases::calendar);
        get(
                "/counts",
                "counted from the record",
                List.of(
                        new Query("event", Forms.kind(), "only this kind"),
                        new Query("unit", Forms.words(Tally.Unit.values()), "what is counted"),
                        new Query("by", Forms.words(Tally.By.values()), "a row for each"),
                        new Query("as-of", Schema.day(), "begun by this day; today")),
                Schema.ref("Tally"),
                Cases::counts);
        get(
                "/series",
                "what others counted",
                PAGED,
                Schema.piece(Schema.ref("Series")),
                Cases::series);
        get(
                "/chronology",
                "claims whose time touches two days",
                List.of(
                        new Query("from", Schema.day(), "the first day; a year ago"),
                        new Query("to", Schema.day(), "the last day; today unless told"),
                        PROPOSED,
                        PAGED.getFirst(),
                        PAGED.getLast()),
                Schema.piece(Schema.ref("Step")),
                Cases::chronology);
    }

    private void demands() {
        get(
                "/demands",
                "what is asked for, and what followed",
                PAGED,
                Schema.piece(Schema.ref("Demand")),
                Cases::demands);
        post(
                "/demands/{claim}/answer",
                REVIEW,
                "says how the demand that a claim makes was answered",
                Schema.object()
                        .with("answer", Forms.answer())
                        .maybe("effect", Forms.effect())
                        .maybe("shownBy", Schema.text(Findings.CLAIM_CHARS))
                        .maybe("note", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("entry", Schema.number()),
                Findings::answer);
        get(
                "/findings",
                "what people found out and did not take back",
                PAGED,
                Schema.piece(Schema.ref("Finding")),
                Findings::list);
        post(
                "/findings/recognised",
                REVIEW,
                "says that an organisation recognises somebody",
                Schema.object()
                        .with("mention", Schema.text(Judgements.MENTION_CHARS))
                        .with("organisation", Schema.text(Claims.REASON_CHARS))
                        .with("standing", Forms.standing())
                        .maybe("since", Schema.text())
                        .maybe("source", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("entry", Schema.number()),
                Findings::recognised);
        post(
                "/findings/verified",
                REVIEW,
                "says that somebody looked into a case",
                Schema.object()
                        .with("mention", Schema.text(Judgements.MENTION_CHARS))
                        .with("day", Schema.day())
                        .maybe("how", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("entry", Schema.number()),
                Findings::verified);
        post(
                "/findings/{entry}/undo",
                REVIEW,
                "takes a finding back",
                Schema.object().maybe("why", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("entry", Schema.number()),
                Findings::undo);
    }

    private void people() {
        get(
                "/judgements",
                "who is judged to be one person, or two",
                PAGED,
                Schema.piece(Schema.ref("Judgement")),
                Judgements::list);
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

    private void get(
            String path,
            String summary,
            List<Query> queries,
            Schema answer,
            Endpoint.Handler handler) {
        all.add(new Endpoint(
                "GET", ROOT + path, READ, summary, queries, Optional.empty(), answer, handler));
    }

    private void post(
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
