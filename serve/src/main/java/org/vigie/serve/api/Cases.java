package org.vigie.serve.api;

import org.vigie.cases.Dating;
import org.vigie.cases.Roll;
import org.vigie.cases.Step;
import org.vigie.cases.Steps;
import org.vigie.cases.Tally;
import org.vigie.claim.EventKind;
import org.vigie.record.Folding;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The folds of the record: cases, demands, calendar, counts.
final class Cases {
    private static final int DAYS_AHEAD = 30;
    private static final int NAME_CHARS = 200;

    private Cases() {}

    private static Shapes shapes(Ask ask) {
        return new Shapes(ask.desk().record());
    }

    static JsonNode list(Ask ask) {
        List<String> asked = Folding.words(ask.value("name").orElse(""));
        List<Roll.Case> found = ask.folds().roll().cases().stream()
                .filter(one -> answers(one, asked))
                .toList();
        Ask.Piece<Roll.Case> piece = ask.piece(found);
        return Shapes.piece(Shapes.list(piece.items(), shapes(ask)::person), piece.next());
    }

    private static boolean answers(Roll.Case one, List<String> asked) {
        List<String> words = Folding.words(one.name());
        return asked.stream()
                .allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
    }

    static JsonNode file(Ask ask) {
        String name = ask.value("name")
                .filter(text -> text.length() <= NAME_CHARS)
                .orElseThrow(() -> Ask.wrong("name"));
        return shapes(ask).file(ask.folds().file(name));
    }

    static JsonNode demands(Ask ask) {
        var piece = ask.piece(ask.folds().demands());
        return Shapes.piece(Shapes.list(piece.items(), shapes(ask)::demand), piece.next());
    }

    static JsonNode calendar(Ask ask) {
        LocalDate from = ask.day("from").orElse(ask.folds().today());
        LocalDate to = ask.day("to").orElse(from.plusDays(DAYS_AHEAD));
        if (to.isBefore(from)) {
            throw Ask.wrong("to");
        }
        ObjectNode answer = Shapes.object();
        answer.set(
                "items",
                Shapes.list(
                        ask.folds().agenda(from, to, ask.flag("proposed")).items(),
                        shapes(ask)::item));
        return answer;
    }

    static JsonNode counts(Ask ask) {
        Optional<EventKind> kind =
                ask.value("event", text -> Endpoints.labelled(EventKind.values(), text));
        Tally.Unit unit = ask.value("unit", text -> Endpoints.labelled(Tally.Unit.values(), text))
                .orElse(Tally.Unit.PERSONS);
        Tally.By by = ask.value("by", text -> Endpoints.labelled(Tally.By.values(), text))
                .orElse(Tally.By.KIND);
        LocalDate asOf = ask.day("as-of").orElse(ask.folds().today());
        return Shapes.tally(ask.folds().tally(kind, unit, by, asOf));
    }

    static JsonNode series(Ask ask) {
        var piece = ask.piece(ask.folds().series());
        return Shapes.piece(Shapes.list(piece.items(), shapes(ask)::series), piece.next());
    }

    static JsonNode chronology(Ask ask) {
        LocalDate to = ask.day("to").orElse(ask.folds().today());
        LocalDate from = ask.day("from").orElse(to.minusYears(1));
        List<Step> all = Steps.of(
                ask.desk().record(), ask.flag("proposed") ? Steps.standing() : Steps.reviewed());
        Ask.Piece<Step> piece = ask.piece(all.stream()
                .filter(step -> step.dating() instanceof Dating.Told
                        && !step.dating().before(from)
                        && !step.dating().after(to))
                .toList());
        return Shapes.piece(Shapes.list(piece.items(), shapes(ask)::step), piece.next());
    }
}
