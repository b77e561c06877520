package org.vigie.serve.api;

import org.vigie.cases.Roll;
import org.vigie.record.Listed;
import org.vigie.record.Record;
import org.vigie.serve.WatchedFolder;
import org.vigie.serve.account.SecondReading;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What is new, due, quiet, in contradiction or waiting, and what the watched folder brought.
final class Today {
    private static final int NEW_DAYS = 7;
    private static final int DUE_DAYS = 14;
    private static final int LOOKED_AT = 200;

    private Today() {}

    static JsonNode show(Ask ask) {
        Record record = ask.desk().record();
        Shapes shapes = new Shapes(record);
        LocalDate day = ask.folds().today();
        int stale = ask.team().settings().now().staleDays();
        SecondReading reading = new SecondReading(record, ask.person());
        ObjectNode answer = Shapes.object().put("day", day.toString());
        answer.set("waiting", bulletins(ask, shapes, one -> one.proposed() > 0));
        answer.set("secondReading", Shapes.list(reading.waiting(ask.limit()), shapes::claim));
        answer.set("contested", Shapes.list(reading.contested(ask.limit()), shapes::claim));
        answer.set(
                "arrived",
                bulletins(
                        ask,
                        shapes,
                        one -> !one.added()
                                .atZone(ask.desk().clock().getZone())
                                .toLocalDate()
                                .isBefore(day.minusDays(NEW_DAYS))));
        answer.set(
                "due",
                Shapes.list(
                        ask.folds().agenda(day, day.plusDays(DUE_DAYS), false).items().stream()
                                .limit(ask.limit())
                                .toList(),
                        shapes::item));
        answer.set("quiet", cases(ask, shapes, one -> one.state().held() && one.stale(day, stale)));
        answer.set("against", cases(ask, shapes, one -> one.against() > 0));
        return answer;
    }

    private static ArrayNode bulletins(Ask ask, Shapes shapes, Predicate<Listed> which) {
        List<Listed> all = ask.desk().record().bulletins(LOOKED_AT, 0);
        return Shapes.list(
                all.stream().filter(which).limit(ask.limit()).toList(), shapes::bulletin);
    }

    private static ArrayNode cases(Ask ask, Shapes shapes, Predicate<Roll.Case> which) {
        return Shapes.list(
                ask.folds().roll().cases().stream()
                        .filter(which)
                        .limit(ask.limit())
                        .toList(),
                shapes::person);
    }

    static JsonNode watched(Ask ask) {
        Optional<WatchedFolder.Status> folder = ask.desk().watched();
        ObjectNode answer = Shapes.object().put("watched", folder.isPresent());
        folder.ifPresent(status -> {
            answer.put("folder", status.folder().toString());
            status.looked().ifPresent(when -> answer.put("looked", when.toString()));
            answer.put("taken", status.taken());
            answer.put("waiting", status.waiting());
            answer.set("failures", Shapes.list(status.failures().entrySet(), Today::failure));
        });
        return answer;
    }

    private static ObjectNode failure(Map.Entry<String, String> one) {
        return Shapes.object().put("name", one.getKey()).put("reason", one.getValue());
    }
}
