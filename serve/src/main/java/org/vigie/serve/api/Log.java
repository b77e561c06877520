package org.vigie.serve.api;

import org.vigie.record.Checkpoint;
import org.vigie.record.Event;
import org.vigie.record.Record;
import org.vigie.record.Timestamp;
import org.vigie.record.Verification;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// The record itself: what was done, what it is, whether it is whole.
final class Log {
    private Log() {}

    static JsonNode list(Ask ask) {
        int limit = ask.limit();
        List<Event> found = ask.desk().record().history().events(ask.cursorNumber(0), limit);
        Optional<String> next = found.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(found.getLast().entry() + 1));
        return Shapes.piece(Shapes.list(found, Shapes::event), next);
    }

    static JsonNode checkpoint(Ask ask) {
        Checkpoint now = ask.desk().record().checkpoint();
        return Shapes.object()
                .put("origin", now.origin())
                .put("size", now.size())
                .put("root", now.root())
                .put("text", now.text());
    }

    static JsonNode state(Ask ask) {
        Record record = ask.desk().record();
        ObjectNode answer = Shapes.object()
                .put("entries", record.size())
                .put("bulletins", record.bulletinCount())
                .put("restricted", record.guard().restrictions().size());
        record.files().lastCheck().ifPresent(when -> answer.put("lastCheck", when.toString()));
        record.history()
                .clockBehind()
                .ifPresent(newest -> answer.put("clockBehind", newest.toString()));
        answer.set("timestamps", Shapes.list(record.timestamps().all(), Log::stamp));
        return answer;
    }

    private static ObjectNode stamp(Timestamp one) {
        ObjectNode node = Shapes.object()
                .put("request", one.request())
                .put("asked", one.asked().toString())
                .put("by", one.by())
                .put("size", one.size());
        one.file().ifPresent(sha256 -> node.put("file", sha256));
        switch (one.state()) {
            case Timestamp.Awaited ignored -> node.put("state", "awaited");
            case Timestamp.Holds holds ->
                node.put("state", "holds")
                        .put("time", holds.time().toString())
                        .put("authority", holds.authority());
            case Timestamp.Fails fails ->
                node.put("state", "fails").put("fault", Shapes.label(fails.fault()));
        }
        return node;
    }

    static JsonNode verify(Ask ask) {
        ObjectNode answer = Shapes.object();
        switch (ask.desk().record().verify()) {
            case Verification.Verified ignored -> {
                answer.put("sound", true);
                answer.putArray("damages");
            }
            case Verification.Damaged(var damages) -> {
                answer.put("sound", false);
                answer.set(
                        "damages",
                        Shapes.list(
                                damages,
                                one -> Shapes.object()
                                        .put("place", one.place())
                                        .put("fault", Shapes.label(one.what()))));
            }
        }
        return answer;
    }
}
