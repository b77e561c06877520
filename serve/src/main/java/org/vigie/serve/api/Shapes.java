package org.vigie.serve.api;

import org.vigie.cases.Agenda;
import org.vigie.cases.CaseFile;
import org.vigie.cases.Charge;
import org.vigie.cases.Demand;
import org.vigie.cases.Effect;
import org.vigie.cases.Finding;
import org.vigie.cases.Judgement;
import org.vigie.cases.Roll;
import org.vigie.cases.Series;
import org.vigie.cases.Since;
import org.vigie.cases.Step;
import org.vigie.cases.Tally;
import org.vigie.claim.ClaimJson;
import org.vigie.claim.Edtf;
import org.vigie.record.Event;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.Listed;
import org.vigie.record.Record;
import org.vigie.record.Review;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What the record holds, as JSON. [Forms] has the schema of each.
final class Shapes {
    private final Record record;
    private final Map<Long, ClaimJson> texts = new HashMap<>();

    Shapes(Record record) {
        this.record = record;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static <T> ArrayNode list(Collection<T> all, Function<T, ? extends JsonNode> shape) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        all.forEach(one -> nodes.add(shape.apply(one)));
        return nodes;
    }

    static ArrayNode words(Collection<String> all) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        all.forEach(nodes::add);
        return nodes;
    }

    static ObjectNode piece(ArrayNode items, Optional<String> next) {
        ObjectNode piece = object();
        piece.set("items", items);
        next.ifPresent(place -> piece.put("next", Ask.cursor(place)));
        return piece;
    }

    static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <T> void put(ObjectNode node, String key, Optional<T> value) {
        value.ifPresent(one -> node.put(key, one.toString()));
    }

    ObjectNode bulletin(Listed one) {
        ObjectNode node = object();
        node.put("number", one.number());
        node.put("id", one.id());
        node.put("sha256", one.sha256());
        node.put("name", one.name());
        node.put("title", one.title());
        put(node, "published", one.published());
        node.put("language", one.language());
        node.put("added", one.added().toString());
        node.put("claims", one.claims());
        node.put("proposed", one.proposed());
        return node;
    }

    ObjectNode whole(KeptBulletin one) {
        ObjectNode node = bulletin(one.listed());
        node.put("text", one.bulletin().text());
        node.put("reader", one.reader());
        return node;
    }

    ObjectNode claim(KeptClaim one) {
        ObjectNode node = object();
        node.put("id", one.id());
        node.put("bulletin", one.bulletin());
        node.put("entry", one.entry());
        node.put("status", one.status().label());
        node.set("claim", json(one.reading()).tree(one.claim()));
        node.set("reviews", list(one.reviews(), Shapes::review));
        node.set("counting", list(one.counting(), Shapes::review));
        return node;
    }

    ClaimJson json(long reading) {
        return texts.computeIfAbsent(
                reading, number -> new ClaimJson(record.reading(number).text()));
    }

    private static ObjectNode review(Review one) {
        ObjectNode node = object();
        node.put("entry", one.entry());
        node.put("time", one.time().toString());
        node.put("by", one.reviewer());
        node.put("decision", one.decision().map(what -> what.label()).orElse("correct"));
        node.put("reason", one.reason());
        return node;
    }

    ObjectNode step(Step one) {
        ObjectNode node = object();
        node.put("claim", one.claim().id());
        node.put("bulletin", one.claim().bulletin());
        node.put("status", one.claim().status().label());
        node.put("event", one.claim().claim().kind().label());
        node.put("modality", one.claim().claim().modality().label());
        put(node, "when", one.claim().claim().when().map(when -> when.edtf().text()));
        node.put("words", one.claim().claim().trigger().text());
        return node;
    }

    private ArrayNode steps(List<Step> all) {
        return list(all, this::step);
    }

    ObjectNode person(Roll.Case one) {
        ObjectNode node = object();
        node.put("name", one.name());
        node.put("state", label(one.state()));
        one.since().ifPresent(since -> node.set("since", since(since)));
        node.set("charges", words(one.charges()));
        one.next().ifPresent(step -> node.set("next", step(step)));
        node.put("claims", one.claims());
        node.put("proposed", one.proposed());
        put(node, "lastHeard", one.lastHeard());
        node.put("against", one.against());
        return node;
    }

    private static ObjectNode since(Since one) {
        ObjectNode node = object();
        put(node, "notBefore", one.notBefore());
        put(node, "notAfter", one.notAfter());
        return node;
    }

    ObjectNode file(CaseFile one) {
        ObjectNode node = object();
        node.put("name", one.name());
        node.put("day", one.day().toString());
        node.put("state", label(one.custody().state()));
        one.heldSince().ifPresent(since -> node.set("heldSince", since(since)));
        put(node, "place", one.place().map(place -> place.quote().text()));
        node.set("charges", list(one.charges(), this::charge));
        node.set("hearings", steps(one.hearings()));
        node.set("penalties", steps(one.penalties()));
        node.set("health", steps(one.health()));
        node.set("visits", steps(one.visits()));
        node.set("actions", steps(one.actions()));
        node.set("demands", list(one.demands(), this::demand));
        node.set("findings", list(one.found(), Shapes::finding));
        node.set("chronology", steps(one.all().steps()));
        return node;
    }

    private ObjectNode charge(Charge one) {
        ObjectNode node = object();
        node.put("words", one.words());
        node.set(
                "history",
                list(one.history(), turn -> step(turn.step()).put("act", label(turn.act()))));
        return node;
    }

    ObjectNode demand(Demand one) {
        ObjectNode node = object();
        node.put("id", one.id());
        node.put("event", one.kind().label());
        node.set("whom", words(one.whom()));
        node.set("addressee", words(one.addressee()));
        node.put("open", one.open());
        node.set("asked", steps(one.asked()));
        node.set(
                "followed",
                list(
                        one.followed(),
                        effect -> step(effect.step())
                                .put("answer", effect.answer().label())
                                .put("effect", effect.effect().label())));
        node.put("answer", one.answer().label());
        node.put("effect", one.effect().label());
        node.set("findings", list(one.findings(), Shapes::answered));
        return node;
    }

    static ObjectNode finding(Finding one) {
        ObjectNode node = object();
        node.put("entry", one.entry());
        node.put("time", one.time().toString());
        node.put("by", one.by());
        node.put("about", one.about());
        switch (one) {
            case Finding.Answered answered -> {
                node.put("what", "answered")
                        .put("answer", answered.answer().label())
                        .put("note", answered.note());
                put(node, "effect", answered.effect().map(Effect::label));
            }
            case Finding.Recognised recognised -> {
                node.put("what", "recognised")
                        .put("organisation", recognised.organisation())
                        .put("standing", recognised.standing().label())
                        .put("note", recognised.source());
                put(node, "since", recognised.since().map(Edtf::text));
            }
            case Finding.Verified verified ->
                node.put("what", "verified")
                        .put("day", verified.day().toString())
                        .put("note", verified.how());
        }
        return node;
    }

    static ObjectNode answered(Finding.Answered one) {
        ObjectNode node = object();
        node.put("entry", one.entry());
        node.put("time", one.time().toString());
        node.put("by", one.by());
        node.put("claim", one.about());
        node.put("answer", one.answer().label());
        put(node, "effect", one.effect().map(Effect::label));
        put(node, "shownBy", one.shownBy());
        node.put("note", one.note());
        return node;
    }

    ObjectNode item(Agenda.Item one) {
        ObjectNode node = object();
        node.put("kind", label(one.kind()));
        node.put("first", one.first().toString());
        node.put("last", one.last().toString());
        node.put("years", one.years());
        node.set("step", step(one.step()));
        return node;
    }

    ObjectNode series(Series one) {
        ObjectNode node = object();
        node.put("event", one.kind().label());
        node.put("definition", one.definition());
        node.put("place", one.place());
        put(node, "counter", one.counter());
        node.set("points", list(one.points(), this::point));
        return node;
    }

    private ObjectNode point(Series.Point one) {
        ObjectNode node = object();
        node.put("value", one.count().value());
        one.count().from().ifPresent(from -> node.put("from", from));
        node.put("bound", one.count().bound().label());
        put(node, "asOf", one.asOf());
        node.set("step", step(one.step()));
        return node;
    }

    static ObjectNode tally(Tally one) {
        ObjectNode node = object();
        node.put("unit", label(one.unit()));
        node.put("asOf", one.asOf().toString());
        node.put("all", one.all().value());
        node.set("rows", list(one.rows(), Shapes::row));
        return node;
    }

    private static ObjectNode row(Tally.Row one) {
        ObjectNode node = object();
        node.put("label", one.label());
        node.put("value", one.value());
        node.set("claims", words(one.claims()));
        return node;
    }

    static ObjectNode event(Event one) {
        ObjectNode node = object();
        node.put("entry", one.entry());
        node.put("time", one.time().toString());
        node.put("kind", one.kind().label());
        put(node, "by", one.by());
        node.set("of", words(one.of()));
        ObjectNode facts = node.putObject("facts");
        one.facts().forEach(facts::put);
        one.redaction().ifPresent(entry -> node.put("redaction", entry));
        return node;
    }

    static ObjectNode judgement(Judgement one) {
        ObjectNode node = object();
        node.put("entry", one.entry());
        node.put("time", one.time().toString());
        node.put("by", one.by());
        node.put("verdict", one.verdict().label());
        node.put("one", one.one());
        node.put("other", one.other());
        node.put("why", one.why());
        return node;
    }
}
