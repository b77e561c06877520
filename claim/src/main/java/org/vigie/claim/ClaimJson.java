package org.vigie.claim;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Claims as JSON, one object a claim; offsets in files count Unicode code points, in memory UTF-16
/// code units.
///
/// Absent values are left out. Keys stand in a fixed order, so that the same claim gives the same
/// bytes.
public final class ClaimJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final CodePoints points;

    /// Prepares the offsets of one text.
    ///
    /// @param text the text that the spans stand on
    public ClaimJson(String text) {
        this.points = new CodePoints(text);
    }

    /// {@return one line of the form that programs exchange, without a line feed}
    ///
    /// @param bulletin the bulletin that the claim belongs to
    /// @param claim    a claim of it
    public String line(Bulletin bulletin, Claim claim) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("document", bulletin.id());
        line.put("sha256", bulletin.sha256());
        bulletin.published().ifPresent(day -> line.put("published", day.toString()));
        line.put("language", bulletin.language());
        write(claim, line);
        return MAPPER.writeValueAsString(line);
    }

    /// {@return the claim alone, as a JSON object}
    ///
    /// @param claim a claim whose spans stand on this text
    public ObjectNode tree(Claim claim) {
        ObjectNode tree = MAPPER.createObjectNode();
        write(claim, tree);
        return tree;
    }

    private void write(Claim claim, ObjectNode to) {
        to.put("event", claim.kind().label());
        to.set("trigger", quote(claim.trigger()));
        ArrayNode roles = to.putArray("roles");
        for (Mention mention : claim.mentions()) {
            ObjectNode role = roles.addObject();
            role.put("role", mention.role().label());
            role.put("kind", mention.kind().label());
            role.setAll(quote(mention.quote()));
        }
        claim.when().ifPresent(when -> to.set("when", when(when)));
        ArrayNode where = to.putArray("where");
        for (Place place : claim.where()) {
            ObjectNode node = quote(place.quote());
            place.geonames().ifPresent(id -> node.put("geonames", id));
            where.add(node);
        }
        to.put("modality", claim.modality().label());
        claim.source().ifPresent(source -> to.set("source", quote(source)));
        claim.count().ifPresent(count -> to.set("count", count(count)));
        claim.penalty().ifPresent(penalty -> to.set("penalty", penalty(penalty)));
        claim.charge().ifPresent(charge -> to.set("charge", quote(charge)));
        to.put("rule", claim.rule());
    }

    private ObjectNode quote(Quote quote) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("start", points.toCodePoint(quote.span().begin()));
        node.put("end", points.toCodePoint(quote.span().end()));
        node.put("text", quote.text());
        return node;
    }

    private ObjectNode when(When when) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("edtf", when.edtf().text());
        when.quote().ifPresent(words -> node.setAll(quote(words)));
        when.inferred().ifPresent(what -> node.put("inferred", what));
        return node;
    }

    private static ObjectNode count(Count count) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("value", count.value());
        count.from().ifPresent(from -> node.put("from", from));
        node.put("bound", count.bound().label());
        return node;
    }

    private static ObjectNode penalty(Penalty penalty) {
        ObjectNode node = MAPPER.createObjectNode();
        penalty.kind().ifPresent(kind -> node.put("kind", kind.label()));
        penalty.duration().ifPresent(length -> node.put("duration", length));
        penalty.amount().ifPresent(money -> {
            node.put("amount", money.amount());
            node.put("currency", money.currency());
        });
        if (penalty.bound() != Bound.EXACT) {
            node.put("bound", penalty.bound().label());
        }
        penalty.from().ifPresent(from -> node.set("from", penalty(from)));
        return node;
    }

    /// {@return the claim that a JSON object tells}
    ///
    /// @param json one object in the form that [#tree] and [#line] write
    /// @throws IllegalArgumentException if a key is missing or a value is not of its form; the
    ///     message names the key and never quotes the text
    public Claim parse(String json) {
        try {
            return parse(MAPPER.readTree(json));
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("a claim needs to be one JSON object");
        }
    }

    /// {@return the claim that a JSON object tells}
    ///
    /// @param node one object in the form that [#tree] writes
    /// @throws IllegalArgumentException if a key is missing or a value is not of its form
    public Claim parse(JsonNode node) {
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode role : node.path("roles")) {
            mentions.add(new Mention(
                    Role.parse(word(role, "role")),
                    MentionKind.parse(word(role, "kind")),
                    parseQuote(role)));
        }
        List<Place> where = new ArrayList<>();
        for (JsonNode place : node.path("where")) {
            where.add(new Place(
                    parseQuote(place),
                    place.has("geonames")
                            ? OptionalLong.of(number(place, "geonames"))
                            : OptionalLong.empty()));
        }
        return new Claim(
                EventKind.parse(word(node, "event")),
                parseQuote(node.path("trigger")),
                mentions,
                optional(node, "when").map(this::parseWhen),
                where,
                Modality.parse(word(node, "modality")),
                optional(node, "source").map(this::parseQuote),
                optional(node, "count").map(ClaimJson::parseCount),
                optional(node, "penalty").map(ClaimJson::parsePenalty),
                optional(node, "charge").map(this::parseQuote),
                word(node, "rule"));
    }

    private static Optional<JsonNode> optional(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isObject() ? Optional.of(value) : Optional.empty();
    }

    private static String word(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("a claim needs a text at key=" + key);
        }
        return value.asString();
    }

    private static long number(JsonNode node, String key) {
        JsonNode value = node.path(key);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(
                    "a claim needs a whole number of at most 63 bits at key=" + key);
        }
        return value.asLong();
    }

    private Quote parseQuote(JsonNode node) {
        int begin = points.toChar(Math.toIntExact(number(node, "start")));
        int end = points.toChar(Math.toIntExact(number(node, "end")));
        return new Quote(new Span(begin, end), word(node, "text"));
    }

    private When parseWhen(JsonNode node) {
        return new When(
                new Edtf(word(node, "edtf")),
                node.has("start") ? Optional.of(parseQuote(node)) : Optional.empty(),
                node.has("inferred") ? Optional.of(word(node, "inferred")) : Optional.empty());
    }

    private static Count parseCount(JsonNode node) {
        return new Count(
                number(node, "value"),
                node.has("from") ? OptionalLong.of(number(node, "from")) : OptionalLong.empty(),
                Bound.parse(word(node, "bound")));
    }

    private static BigDecimal sum(JsonNode amount) {
        if (!amount.isNumber() && !amount.isString()) {
            throw new IllegalArgumentException("a claim needs a figure at key=amount");
        }
        return new BigDecimal(amount.asString());
    }

    private static Penalty parsePenalty(JsonNode node) {
        Optional<Penalty.Money> money = node.has("amount")
                ? Optional.of(new Penalty.Money(sum(node.path("amount")), word(node, "currency")))
                : Optional.empty();
        return new Penalty(
                node.has("kind")
                        ? Optional.of(Penalty.Kind.parse(word(node, "kind")))
                        : Optional.empty(),
                node.has("duration") ? Optional.of(word(node, "duration")) : Optional.empty(),
                money,
                node.has("bound") ? Bound.parse(word(node, "bound")) : Bound.EXACT,
                optional(node, "from").map(ClaimJson::parsePenalty));
    }
}
