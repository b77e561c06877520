package org.vigie.record;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// How bytes came to hand, as an acquisition's entry says it.
final class HowJson {
    private static final String HANDED = "handed";
    private static final String CAPTURED = "captured";

    private HowJson() {}

    /// Adds to an acquisition's payload what is known.
    static void put(ObjectNode payload, How how) {
        switch (how) {
            case How.Unsaid() -> {
                // Says nothing.
            }
            case How.Handed(var from, var on, var generation, var original) -> {
                ObjectNode node = payload.putObject(HANDED);
                from.ifPresent(who -> node.put("from", who));
                on.ifPresent(day -> node.put("on", day.toString()));
                generation.ifPresent(kind -> node.put("generation", label(kind)));
                original.ifPresent(place -> node.put("original", place));
            }
            case How.Captured captured -> captured(payload.putObject(CAPTURED), captured);
        }
    }

    private static String label(How.Generation generation) {
        return generation.name().toLowerCase(Locale.ROOT);
    }

    private static void captured(ObjectNode node, How.Captured captured) {
        list(node.putArray("addresses"), captured.addresses());
        node.put("status", captured.status());
        list(node.putArray("headers"), captured.headers());
        list(node.putArray("certificates"), captured.certificates());
        node.put("tool", captured.tool());
        node.put("network", captured.network());
        node.put("clock", captured.clock());
        captured.archive().ifPresent(sha256 -> node.put("archive", sha256));
        captured.incomplete().ifPresent(why -> node.put("incomplete", why));
    }

    private static void list(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    /// {@return what an acquisition's payload says}
    static How read(JsonNode payload) {
        JsonNode handed = payload.path(HANDED);
        JsonNode captured = payload.path(CAPTURED);
        if (handed.isObject()) {
            return new How.Handed(
                    Payloads.optional(handed, "from"),
                    Payloads.optional(handed, "on").map(LocalDate::parse),
                    Payloads.optional(handed, "generation")
                            .map(label -> How.Generation.valueOf(label.toUpperCase(Locale.ROOT))),
                    Payloads.optional(handed, "original"));
        }
        if (captured.isObject()) {
            return new How.Captured(
                    Payloads.strings(captured, "addresses"),
                    (int) Payloads.number(captured, "status"),
                    Payloads.strings(captured, "headers"),
                    Payloads.strings(captured, "certificates"),
                    Payloads.text(captured, "tool"),
                    Payloads.text(captured, "network"),
                    Payloads.text(captured, "clock"),
                    Payloads.optional(captured, "archive"),
                    Payloads.optional(captured, "incomplete"));
        }
        return new How.Unsaid();
    }
}
