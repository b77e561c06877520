package org.vigie.serve.api;

import org.vigie.cases.Demand;
import org.vigie.cases.Effect;
import org.vigie.cases.Finding;
import org.vigie.claim.Edtf;
import org.vigie.record.Found;
import org.vigie.record.KeptClaim;
import org.vigie.record.Record;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// What people found out, entered and taken back.
final class Findings {
    static final int CLAIM_CHARS = 80;

    private Findings() {}

    static JsonNode answer(Ask ask) {
        Record record = ask.desk().record();
        String claim = ask.path().getOrDefault("claim", "");
        Demand demand = ask.folds()
                .demands()
                .askedBy(claim)
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
        String label = ask.text("answer", 20);
        Demand.Answer answer = Stream.of(Demand.Answer.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> Ask.wrong("answer"));
        return Shapes.object()
                .put(
                        "entry",
                        Finding.answered(
                                record,
                                demand.id(),
                                answer,
                                effect(ask),
                                shownBy(ask, record),
                                ask.optional("note", Claims.REASON_CHARS).orElse(""),
                                ask.person().name()));
    }

    private static Optional<Effect> effect(Ask ask) {
        return ask.optional("effect", 20)
                .map(label -> Effect.parse(label).orElseThrow(() -> Ask.wrong("effect")));
    }

    private static Optional<String> shownBy(Ask ask, Record record) {
        Optional<String> typed = ask.optional("shownBy", CLAIM_CHARS);
        typed.ifPresent(id -> {
            if (!(record.findClaim(id) instanceof Found.One<KeptClaim>(var claim)
                    && claim.id().equals(id))) {
                throw Ask.wrong("shownBy");
            }
        });
        return typed;
    }

    static JsonNode list(Ask ask) {
        var piece = ask.piece(Finding.holding(ask.desk().record()));
        return Shapes.piece(Shapes.list(piece.items(), Shapes::finding), piece.next());
    }

    static JsonNode recognised(Ask ask) {
        Finding.Standing standing = Finding.Standing.parse(ask.text("standing", 40))
                .orElseThrow(() -> Ask.wrong("standing"));
        return Shapes.object()
                .put(
                        "entry",
                        Finding.recognised(
                                ask.desk().record(),
                                Judgements.mention(ask, "mention"),
                                ask.text("organisation", Claims.REASON_CHARS),
                                standing,
                                since(ask),
                                ask.optional("source", Claims.REASON_CHARS).orElse(""),
                                ask.person().name()));
    }

    private static Optional<Edtf> since(Ask ask) {
        try {
            return ask.optional("since", 60).map(Edtf::new);
        } catch (IllegalArgumentException noTime) {
            throw Ask.wrong("since");
        }
    }

    static JsonNode verified(Ask ask) {
        LocalDate day = ask.optionalDay("day")
                .filter(typed -> !typed.isAfter(ask.folds().today()))
                .orElseThrow(() -> Ask.wrong("day"));
        return Shapes.object()
                .put(
                        "entry",
                        Finding.verified(
                                ask.desk().record(),
                                Judgements.mention(ask, "mention"),
                                day,
                                ask.optional("how", Claims.REASON_CHARS).orElse(""),
                                ask.person().name()));
    }

    static JsonNode undo(Ask ask) {
        Record record = ask.desk().record();
        long entry = ask.number("entry");
        Finding finding = Finding.holding(record).stream()
                .filter(one -> one.entry() == entry)
                .findFirst()
                .orElseThrow(() -> new ApiException(Problem.NOT_FOUND, ""));
        String why = ask.optional("why", Claims.REASON_CHARS).orElse("");
        return Shapes.object()
                .put("entry", Finding.undo(record, finding, why, ask.person().name()));
    }
}
