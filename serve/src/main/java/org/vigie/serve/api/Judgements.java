package org.vigie.serve.api;

import org.vigie.cases.Judgement;
import org.vigie.cases.Named;
import org.vigie.cases.People;
import org.vigie.record.Found;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Who is who, as people judged.
final class Judgements {
    static final int MENTION_CHARS = 80;

    private Judgements() {}

    static JsonNode list(Ask ask) {
        var piece = ask.piece(Judgement.holding(ask.desk().record()));
        return Shapes.piece(Shapes.list(piece.items(), Shapes::judgement), piece.next());
    }

    static JsonNode questions(Ask ask) {
        People people = ask.folds().people();
        ObjectNode answer = Shapes.object().put("total", people.asked());
        answer.set("items", Shapes.list(people.questions(ask.limit()), Judgements::question));
        return answer;
    }

    private static ObjectNode question(People.Question one) {
        ObjectNode node = Shapes.object().put("probability", one.probability());
        node.set("one", mention(one.one()));
        node.set("other", mention(one.other()));
        return node;
    }

    private static ObjectNode mention(Named one) {
        return Shapes.object()
                .put("mention", one.id())
                .put("name", one.name())
                .put("bulletin", one.bulletin());
    }

    static JsonNode judge(Ask ask) {
        Record record = ask.desk().record();
        Judgement.Verdict verdict = Judgement.Verdict.parse(ask.text("verdict", 20))
                .orElseThrow(() -> Ask.wrong("verdict"));
        String one = mention(ask, "one");
        String other = mention(ask, "other");
        if (one.equals(other)) {
            throw Ask.wrong("other");
        }
        String why = ask.optional("why", Claims.REASON_CHARS).orElse("");
        return Shapes.object()
                .put(
                        "entry",
                        Judgement.enter(
                                record, verdict, one, other, why, ask.person().name()));
    }

    /// {@return the id of a mention: its claim's, a colon, and its place among the claim's,
    ///     from 1}
    static String mention(Ask ask, String key) {
        String id = ask.text(key, MENTION_CHARS);
        String[] parts = id.split(":", -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,3}")) {
            throw Ask.wrong(key);
        }
        Record record = ask.desk().record();
        if (record.findClaim(parts[0]) instanceof Found.One<KeptClaim>(var claim)
                && claim.id().equals(parts[0])
                && Integer.parseInt(parts[1]) >= 1
                && Integer.parseInt(parts[1]) <= claim.claim().mentions().size()) {
            return id;
        }
        throw Ask.wrong(key);
    }

    static JsonNode undo(Ask ask) {
        Record record = ask.desk().record();
        long entry = ask.number("entry");
        Judgement judgement = Judgement.holding(record).stream()
                .filter(one -> one.entry() == entry)
                .findFirst()
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
        String why = ask.optional("why", Claims.REASON_CHARS).orElse("");
        return Shapes.object()
                .put(
                        "entry",
                        Judgement.undo(record, judgement, why, ask.person().name()));
    }
}
