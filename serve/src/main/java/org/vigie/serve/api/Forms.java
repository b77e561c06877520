package org.vigie.serve.api;

import org.vigie.cases.Agenda;
import org.vigie.cases.Charge;
import org.vigie.cases.Custody;
import org.vigie.cases.Demand;
import org.vigie.cases.Effect;
import org.vigie.cases.Finding;
import org.vigie.cases.Judgement;
import org.vigie.cases.Tally;
import org.vigie.claim.Bound;
import org.vigie.claim.EventKind;
import org.vigie.claim.MentionKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.record.EntryKind;
import org.vigie.record.Status;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The schemas of what [Shapes] writes and of what programs send.
final class Forms {
    private Forms() {}

    static <E extends Enum<E>> Schema words(E[] values, Function<E, String> label) {
        return Schema.oneOf(Arrays.stream(values).map(label).toList());
    }

    static <E extends Enum<E>> Schema words(E[] values) {
        return Schema.oneOf(Arrays.stream(values).map(Shapes::label).toList());
    }

    static Schema kind() {
        return words(EventKind.values(), EventKind::label);
    }

    static Schema modality() {
        return words(Modality.values(), Modality::label);
    }

    static Schema status() {
        return words(Status.values(), Status::label);
    }

    /// {@return the schemas that others name}
    static Map<String, Schema> named() {
        Map<String, Schema> named = new LinkedHashMap<>();
        named.put("Bulletin", bulletin());
        named.put("Quote", quote());
        named.put("Claim", claim());
        named.put("KeptClaim", keptClaim());
        named.put("Step", step(Schema.object()));
        named.put("Case", person());
        named.put("CaseFile", file());
        named.put("Demand", demand());
        named.put("Answered", answered());
        named.put("Finding", finding());
        named.put("Item", item());
        named.put("Series", series());
        named.put("Tally", tally());
        named.put("Event", event());
        named.put("Judgement", judgement());
        named.put("Problem", problem());
        return named;
    }

    static Schema bulletin() {
        return Schema.object()
                .with("number", Schema.number())
                .with("id", Schema.text())
                .with("sha256", Schema.text())
                .with("name", Schema.text())
                .with("title", Schema.text())
                .maybe("published", Schema.day())
                .with("language", Schema.text())
                .with("added", Schema.moment())
                .with("claims", Schema.number())
                .with("proposed", Schema.number());
    }

    private static Schema quote() {
        return place(Schema.object());
    }

    private static Schema place(Schema object) {
        return object.with("start", Schema.number())
                .with("end", Schema.number())
                .with("text", Schema.text());
    }

    private static Schema claim() {
        Schema mention = place(Schema.object()
                .with("role", words(Role.values(), Role::label))
                .with("kind", words(MentionKind.values(), MentionKind::label)));
        Schema when = Schema.object()
                .with("edtf", Schema.text())
                .maybe("start", Schema.number())
                .maybe("end", Schema.number())
                .maybe("text", Schema.text())
                .maybe("inferred", Schema.text());
        Schema count = Schema.object()
                .with("value", Schema.number())
                .maybe("from", Schema.number())
                .with("bound", words(Bound.values(), Bound::label));
        return Schema.object()
                .with("event", kind())
                .with("trigger", Schema.ref("Quote"))
                .with("roles", Schema.list(mention))
                .maybe("when", when)
                .with(
                        "where",
                        Schema.list(place(Schema.object().maybe("geonames", Schema.number()))))
                .with("modality", modality())
                .maybe("source", Schema.ref("Quote"))
                .maybe("count", count)
                .maybe("penalty", Schema.of("object"))
                .maybe("charge", Schema.ref("Quote"))
                .with("rule", Schema.text());
    }

    private static Schema keptClaim() {
        Schema review = Schema.object()
                .with("entry", Schema.number())
                .with("time", Schema.moment())
                .with("by", Schema.text())
                .with("decision", Schema.text())
                .with("reason", Schema.text());
        return Schema.object()
                .with("id", Schema.text())
                .with("bulletin", Schema.number())
                .with("entry", Schema.number())
                .with("status", status())
                .with("claim", Schema.ref("Claim"))
                .with("reviews", Schema.list(review))
                .with("counting", Schema.list(review));
    }

    private static Schema step(Schema object) {
        return object.with("claim", Schema.text())
                .with("bulletin", Schema.number())
                .with("status", status())
                .with("event", kind())
                .with("modality", modality())
                .maybe("when", Schema.text())
                .with("words", Schema.text());
    }

    private static Schema steps() {
        return Schema.list(Schema.ref("Step"));
    }

    private static Schema texts() {
        return Schema.list(Schema.text());
    }

    private static Schema since() {
        return Schema.object().maybe("notBefore", Schema.day()).maybe("notAfter", Schema.day());
    }

    private static Schema person() {
        return Schema.object()
                .with("name", Schema.text())
                .with("state", words(Custody.State.values()))
                .maybe("since", since())
                .with("charges", texts())
                .maybe("next", Schema.ref("Step"))
                .with("claims", Schema.number())
                .with("proposed", Schema.number())
                .maybe("lastHeard", Schema.day())
                .with("against", Schema.number());
    }

    private static Schema file() {
        Schema charge = Schema.object()
                .with("words", Schema.text())
                .with(
                        "history",
                        Schema.list(step(Schema.object().with("act", words(Charge.Act.values())))));
        Schema file = Schema.object()
                .with("name", Schema.text())
                .with("day", Schema.day())
                .with("state", words(Custody.State.values()))
                .maybe("heldSince", since())
                .maybe("place", Schema.text())
                .with("charges", Schema.list(charge))
                .with("demands", Schema.list(Schema.ref("Demand")))
                .with("findings", Schema.list(Schema.ref("Finding")));
        for (String part :
                List.of("hearings", "penalties", "health", "visits", "actions", "chronology")) {
            file.with(part, steps());
        }
        return file;
    }

    private static Schema demand() {
        Schema effect = step(Schema.object().with("answer", answer()).with("effect", effect()));
        return Schema.object()
                .with("id", Schema.text())
                .with("event", kind())
                .with("whom", texts())
                .with("addressee", texts())
                .with("open", Schema.flag())
                .with("asked", steps())
                .with("followed", Schema.list(effect))
                .with("answer", answer())
                .with("effect", effect())
                .with("findings", Schema.list(Schema.ref("Answered")));
    }

    static Schema effect() {
        return words(Effect.values(), Effect::label);
    }

    static Schema answer() {
        return words(Demand.Answer.values(), Demand.Answer::label);
    }

    private static Schema finding() {
        return Schema.object()
                .with("entry", Schema.number())
                .with("time", Schema.moment())
                .with("by", Schema.text())
                .with("about", Schema.text())
                .with("what", Schema.oneOf(List.of("answered", "recognised", "verified")))
                .with("note", Schema.text())
                .maybe("answer", answer())
                .maybe("effect", effect())
                .maybe("organisation", Schema.text())
                .maybe("standing", standing())
                .maybe("since", Schema.text())
                .maybe("day", Schema.day());
    }

    static Schema standing() {
        return words(Finding.Standing.values(), Finding.Standing::label);
    }

    private static Schema answered() {
        return Schema.object()
                .with("entry", Schema.number())
                .with("time", Schema.moment())
                .with("by", Schema.text())
                .with("claim", Schema.text())
                .with("answer", answer())
                .maybe("shownBy", Schema.text())
                .with("note", Schema.text());
    }

    private static Schema item() {
        return Schema.object()
                .with("kind", words(Agenda.Kind.values()))
                .with("first", Schema.day())
                .with("last", Schema.day())
                .with("years", Schema.number())
                .with("step", Schema.ref("Step"));
    }

    private static Schema series() {
        Schema point = Schema.object()
                .with("value", Schema.number())
                .maybe("from", Schema.number())
                .with("bound", words(Bound.values(), Bound::label))
                .maybe("asOf", Schema.day())
                .with("step", Schema.ref("Step"));
        return Schema.object()
                .with("event", kind())
                .with("definition", Schema.text())
                .with("place", Schema.text())
                .maybe("counter", Schema.text())
                .with("points", Schema.list(point));
    }

    private static Schema tally() {
        Schema row = Schema.object()
                .with("label", Schema.text())
                .with("value", Schema.number())
                .with("claims", texts());
        return Schema.object()
                .with("unit", words(Tally.Unit.values()))
                .with("asOf", Schema.day())
                .with("all", Schema.number())
                .with("rows", Schema.list(row));
    }

    private static Schema event() {
        return Schema.object()
                .with("entry", Schema.number())
                .with("time", Schema.moment())
                .with("kind", words(EntryKind.values(), EntryKind::label))
                .maybe("by", Schema.text())
                .with("of", texts())
                .with("facts", Schema.of("object"))
                .maybe("redaction", Schema.number());
    }

    private static Schema judgement() {
        return Schema.object()
                .with("entry", Schema.number())
                .with("time", Schema.moment())
                .with("by", Schema.text())
                .with("verdict", words(Judgement.Verdict.values(), Judgement.Verdict::label))
                .with("one", Schema.text())
                .with("other", Schema.text())
                .with("why", Schema.text());
    }

    private static Schema problem() {
        return Schema.object()
                .with(
                        "type",
                        Schema.oneOf(Stream.of(Problem.values())
                                .map(one -> "urn:vigie:problem:" + one.code())
                                .toList()))
                .with("title", Schema.text())
                .with("status", Schema.number())
                .with("remedy", Schema.text())
                .maybe("where", Schema.text());
    }
}
