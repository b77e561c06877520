package org.vigie.serve.api;

import static org.vigie.serve.account.Right.PUBLISH;
import static org.vigie.serve.account.Right.REVIEW;

import org.vigie.cases.Custody;
import org.vigie.cases.Tally;
import org.vigie.serve.api.Endpoint.Query;

import java.util.ArrayList;
import java.util.List;

/// The part of the table that is about cases and demands.
final class CaseEndpoints {
    private static final Query PROPOSED = new Query(
            "proposed", Schema.flag(), "with what is not accepted yet; false unless told");

    private static final Query PLACE = new Query(
            "place",
            Schema.text(),
            "only there: words of a place, or a country with all that lies in it");

    private final Endpoints table;

    CaseEndpoints(Endpoints table) {
        this.table = table;
    }

    void add() {
        cases();
        overTime();
        demands();
    }

    private void cases() {
        Query name = new Query("name", Schema.text(), "a name or the start of its words");
        List<Query> named = new ArrayList<>(Endpoints.PAGED);
        named.add(name);
        named.add(new Query("state", Forms.words(Custody.State.values()), "only those who are so"));
        named.add(PLACE);
        table.get(
                "/cases",
                "everybody, with where they are",
                named,
                Schema.piece(Schema.ref("Case")),
                Cases::list);
        table.get(
                "/case",
                "everything about a name, or about whoever a mention names",
                List.of(name, new Query("mention", Schema.text(), "id of a mention; or a name")),
                Schema.ref("CaseFile"),
                Cases::file);
        table.post(
                "/case/sheet",
                PUBLISH,
                "a case as a sheet of paper, in PDF; an entry tells that it left",
                Schema.object()
                        .maybe("name", Schema.text(Cases.NAME_CHARS))
                        .maybe("mention", Schema.text(Judgements.MENTION_CHARS))
                        .maybe("language", Schema.text()),
                Schema.object().with("name", Schema.text()).with("base64", Schema.text()),
                Cases::sheet);
        table.get(
                "/calendar",
                "what lies between two days",
                List.of(
                        new Query("from", Schema.day(), "the first day; today unless told"),
                        new Query(
                                "to",
                                Schema.day(),
                                "the last day, at most " + Folds.MOST_YEARS
                                        + " years later; 30 days later unless told"),
                        PROPOSED),
                Schema.object().with("items", Schema.list(Schema.ref("Item"))),
                Cases::calendar);
        table.get(
                "/counts",
                "counted from the record",
                List.of(
                        new Query("event", Forms.kind(), "only this kind"),
                        new Query("unit", Forms.words(Tally.Unit.values()), "what is counted"),
                        new Query("by", Forms.words(Tally.By.values()), "a row for each"),
                        new Query("as-of", Schema.day(), "begun by this day; today")),
                Schema.ref("Tally"),
                Cases::counts);
        table.get(
                "/series",
                "what others counted",
                Endpoints.PAGED,
                Schema.piece(Schema.ref("Series")),
                Cases::series);
    }

    private void overTime() {
        table.get(
                "/chronology",
                "claims whose time touches two days",
                over(),
                Schema.piece(Schema.ref("Step")),
                Cases::chronology);
        table.get(
                "/map",
                "places that these claims name, those with most claims first",
                over(),
                Schema.piece(Schema.object()
                                .with("name", Schema.text())
                                .maybe("geonames", Schema.number())
                                .maybe("latitude", Schema.of("number"))
                                .maybe("longitude", Schema.of("number"))
                                .with("claims", Schema.number())
                                .with("proposed", Schema.number()))
                        .with("nowhere", Schema.number()),
                Places::map);
    }

    /// What claims over a time are asked for by.
    private static List<Query> over() {
        List<Query> queries = new ArrayList<>(Endpoints.PAGED);
        queries.add(new Query("from", Schema.day(), "the first day; a year ago"));
        queries.add(new Query("to", Schema.day(), "the last day; today unless told"));
        queries.add(new Query("event", Forms.kind(), "only this kind"));
        queries.add(new Query("modality", Forms.modality(), "only those told so"));
        queries.add(PLACE);
        queries.add(PROPOSED);
        return queries;
    }

    private void demands() {
        table.get(
                "/demands",
                "what is asked for, and what followed",
                Endpoints.PAGED,
                Schema.piece(Schema.ref("Demand")),
                Cases::demands);
        table.get(
                "/demands/{claim}",
                "the demand that a claim makes",
                List.of(),
                Schema.ref("Demand"),
                Cases::demand);
        table.post(
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
        table.get(
                "/findings",
                "what people found out and did not take back",
                Endpoints.PAGED,
                Schema.piece(Schema.ref("Finding")),
                Findings::list);
        table.post(
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
        table.post(
                "/findings/verified",
                REVIEW,
                "says that somebody looked into a case",
                Schema.object()
                        .with("mention", Schema.text(Judgements.MENTION_CHARS))
                        .with("day", Schema.day())
                        .maybe("how", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("entry", Schema.number()),
                Findings::verified);
        table.post(
                "/findings/{entry}/undo",
                REVIEW,
                "takes a finding back",
                Schema.object().maybe("why", Schema.text(Claims.REASON_CHARS)),
                Schema.object().with("entry", Schema.number()),
                Findings::undo);
    }
}
