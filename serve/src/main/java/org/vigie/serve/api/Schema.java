package org.vigie.serve.api;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// The form of a JSON value, by JSON Schema 2020-12.
///
/// @param node the schema
record Schema(ObjectNode node) {

    static Schema of(String type) {
        return new Schema(empty().put("type", type));
    }

    static Schema text() {
        return of("string");
    }

    static Schema text(int most) {
        return new Schema(text().node().put("maxLength", most));
    }

    static Schema day() {
        return new Schema(text().node().put("format", "date"));
    }

    static Schema moment() {
        return new Schema(text().node().put("format", "date-time"));
    }

    static Schema number() {
        return of("integer");
    }

    static Schema number(int least, int most) {
        Schema schema = number();
        schema.node().put("minimum", least).put("maximum", most);
        return schema;
    }

    static Schema flag() {
        return of("boolean");
    }

    static Schema oneOf(List<String> words) {
        Schema schema = text();
        ArrayNode all = schema.node().putArray("enum");
        words.forEach(all::add);
        return schema;
    }

    static Schema list(Schema items) {
        Schema schema = of("array");
        schema.node().set("items", items.node());
        return schema;
    }

    static Schema ref(String name) {
        return new Schema(empty().put("$ref", "#/components/schemas/" + name));
    }

    /// {@return an object without keys; add them}
    static Schema object() {
        Schema schema = of("object");
        schema.node().putObject("properties");
        schema.node().putArray("required");
        return schema;
    }

    /// {@return this object with a key that is always there}
    Schema with(String key, Schema value) {
        node.withArray("required").add(key);
        return maybe(key, value);
    }

    /// {@return this object with a key that may be missing}
    Schema maybe(String key, Schema value) {
        node.withObject("properties").set(key, value.node());
        return this;
    }

    /// {@return a stretch of a list with the cursor of the next}
    static Schema piece(Schema items) {
        return object().with("items", list(items)).maybe("next", text());
    }

    private static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }
}
