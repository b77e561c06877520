package org.vigie.record;

import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.ClaimJson;
import org.vigie.claim.CodePoints;
import org.vigie.claim.Span;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What entries say, in JSON: the format of the record, all of it, in one place.
///
/// Offsets count code points of the reading's text.
final class Payloads {
    private Payloads() {}

    private static ObjectNode object() {
        return CanonicalJson.MAPPER.createObjectNode();
    }

    static ObjectNode genesis(String origin) {
        return object().put("format", 1).put("origin", origin);
    }

    static ObjectNode acquisition(Acquisition acquisition, String sha256, long size) {
        ObjectNode payload = object().put("by", acquisition.collector())
                .put("bytes", size)
                .put("origin", acquisition.origin())
                .put("sha256", sha256)
                .put("time", acquisition.time().toString());
        HowJson.put(payload, acquisition.how());
        return payload;
    }

    static Acquisition acquisition(JsonNode payload) {
        return new Acquisition(
                text(payload, "origin"),
                Instant.parse(text(payload, "time")),
                text(payload, "by"),
                HowJson.read(payload));
    }

    /// @param id   the bulletin's short id
    /// @param kept ids of the claims of earlier readings that this one tells again
    static ObjectNode bulletin(Reading reading, String id, List<String> kept) {
        Bulletin bulletin = reading.bulletin();
        ObjectNode payload = object().put("id", id)
                .put("language", bulletin.language())
                .put("name", bulletin.id())
                .put("reader", reading.reader())
                .put("sha256", bulletin.sha256())
                .put("text", bulletin.text())
                .put("title", bulletin.title());
        bulletin.published().ifPresent(day -> payload.put("published", day.toString()));
        payload.set("terms", terms(reading));
        if (!kept.isEmpty()) {
            ArrayNode ids = payload.putArray("kept");
            kept.forEach(ids::add);
        }
        return payload;
    }

    private static ArrayNode terms(Reading reading) {
        CodePoints points = new CodePoints(reading.bulletin().text());
        ArrayNode terms = CanonicalJson.MAPPER.createArrayNode();
        for (Term term : reading.terms()) {
            String word = Folding.fold(term.span().of(reading.bulletin().text()));
            List<String> others = term.lemmas().stream()
                    .map(Folding::fold)
                    .filter(lemma -> !lemma.equals(word))
                    .distinct()
                    .toList();
            if (!others.isEmpty()) {
                ArrayNode node = terms.addArray();
                node.add(points.toCodePoint(term.span().begin()));
                node.add(points.toCodePoint(term.span().end()));
                others.forEach(node::add);
            }
        }
        return terms;
    }

    static Bulletin bulletin(JsonNode payload) {
        return new Bulletin(
                text(payload, "name"),
                text(payload, "sha256"),
                text(payload, "title"),
                text(payload, "text"),
                optional(payload, "published").map(LocalDate::parse),
                text(payload, "language"));
    }

    static List<Term> terms(JsonNode payload, String text) {
        CodePoints points = new CodePoints(text);
        List<Term> terms = new ArrayList<>();
        for (JsonNode node : payload.path("terms")) {
            List<String> lemmas = new ArrayList<>();
            for (int i = 2; i < node.size(); i++) {
                lemmas.add(node.path(i).asString());
            }
            Span span = new Span(
                    points.toChar(node.path(0).asInt()),
                    points.toChar(node.path(1).asInt()));
            terms.add(new Term(span, lemmas));
        }
        return terms;
    }

    static List<String> kept(JsonNode payload) {
        return strings(payload, "kept");
    }

    /// @param reading number of the entry with the text that the claim's spans stand on
    static ObjectNode claim(String id, long reading, ObjectNode claim, Optional<String> after) {
        ObjectNode payload = object().put("id", id).put("reading", reading);
        payload.set("claim", claim);
        after.ifPresent(earlier -> payload.put("after", earlier));
        return payload;
    }

    static ObjectNode review(String claim, Decision decision, String reason, String reviewer) {
        return object().put("by", reviewer)
                .put("claim", claim)
                .put("decision", decision.label())
                .put("reason", reason);
    }

    static ObjectNode correction(
            String claim, ObjectNode corrected, String reason, String reviewer) {
        ObjectNode payload = object().put("by", reviewer).put("claim", claim).put("reason", reason);
        payload.set("corrected", corrected);
        return payload;
    }

    static Review review(long entry, Instant time, JsonNode payload, ClaimJson json) {
        JsonNode corrected = payload.path("corrected");
        return new Review(
                entry,
                time,
                text(payload, "by"),
                optional(payload, "decision").map(Decision::parse),
                corrected.isObject() ? Optional.of(json.parse(corrected)) : Optional.<Claim>empty(),
                text(payload, "reason"));
    }

    static ObjectNode act(String by, List<String> of, Map<String, String> facts) {
        ObjectNode payload = object().put("by", by);
        ArrayNode things = payload.putArray("of");
        of.forEach(things::add);
        facts.forEach(payload::put);
        return payload;
    }

    static ObjectNode restriction(String by, String compartment, String reason) {
        return object().put("by", by).put("compartment", compartment).put("reason", reason);
    }

    static ObjectNode lifting(String by, long restriction, String reason) {
        return object().put("by", by).put("lifts", restriction).put("reason", reason);
    }

    /// A notice stays for ever: it names no place where a part of the record went, for that may
    /// be called after somebody.
    ///
    /// @param copies what may still hold what is destroyed
    static ObjectNode redaction(
            String by,
            String thing,
            String reason,
            String authority,
            List<Long> entries,
            List<String> files,
            List<GivenOut.Leaving> copies) {
        ObjectNode payload =
                object().put("authority", authority).put("by", by).put("reason", reason);
        payload.putArray("of").add(thing);
        ArrayNode numbers = payload.putArray("entries");
        entries.forEach(numbers::add);
        ArrayNode hashes = payload.putArray("files");
        files.forEach(hashes::add);
        ArrayNode places = payload.putArray("backups");
        copies.stream()
                .filter(GivenOut.Leaving::isWhole)
                .flatMap(copy -> copy.places().stream())
                .distinct()
                .forEach(places::add);
        ArrayNode left = payload.putArray("copies");
        for (GivenOut.Leaving copy : copies) {
            ArrayNode of = left.addObject().put("entry", copy.entry()).putArray("of");
            copy.of().forEach(of::add);
        }
        return payload;
    }

    /// {@return what a notice remembers of what left the record, without its places}
    static List<GivenOut.Leaving> copies(JsonNode notice) {
        List<GivenOut.Leaving> copies = new ArrayList<>();
        for (JsonNode copy : notice.path("copies")) {
            copies.add(new GivenOut.Leaving(number(copy, "entry"), strings(copy, "of"), List.of()));
        }
        return copies;
    }

    /// {@return the number of the entry whose restriction is lifted}
    static Optional<Long> lifted(JsonNode payload) {
        return payload.path("lifts").isIntegralNumber()
                ? Optional.of(number(payload, "lifts"))
                : Optional.empty();
    }

    /// {@return ids of what an entry is about}
    static List<String> things(EntryKind kind, JsonNode payload) {
        return switch (kind) {
            case ACQUISITION -> List.of(text(payload, "sha256"));
            case BULLETIN, CLAIM -> List.of(text(payload, "id"));
            case REVIEW, CORRECTION -> List.of(text(payload, "claim"));
            case GENESIS -> List.of();
            case RESTRICTION -> optional(payload, "thing").stream().toList();
            case KEY,
                    WITNESS,
                    COSIGNATURE,
                    ACCESS,
                    EXPORT,
                    BACKUP,
                    CHECK,
                    TIMESTAMP,
                    SETTING,
                    REDACTION,
                    JUDGEMENT,
                    FINDING -> strings(payload, "of");
        };
    }

    static List<String> strings(JsonNode payload, String key) {
        List<String> texts = new ArrayList<>();
        payload.path(key).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    static String text(JsonNode payload, String key) {
        JsonNode value = payload.path(key);
        if (!value.isString()) {
            throw new IllegalStateException("an entry lacks key=" + key);
        }
        return value.asString();
    }

    static long number(JsonNode payload, String key) {
        JsonNode value = payload.path(key);
        if (!value.isIntegralNumber()) {
            throw new IllegalStateException("an entry lacks key=" + key);
        }
        return value.asLong();
    }

    static Optional<String> optional(JsonNode payload, String key) {
        JsonNode value = payload.path(key);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }
}
