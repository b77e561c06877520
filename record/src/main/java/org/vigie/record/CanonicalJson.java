package org.vigie.record;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/// JSON with one spelling for one value, after RFC 8785: keys sorted, no blanks, no needless
/// escapes. Numbers are whole or plain decimals.
final class CanonicalJson {
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String text(JsonNode node) {
        CanonicalJson json = new CanonicalJson();
        json.value(node);
        return json.out.toString();
    }

    static byte[] bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    /// {@return an object without one of its members, which is passed over unread}
    static JsonNode parseWithout(String key, byte[] json) {
        ObjectNode object = MAPPER.createObjectNode();
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(key)) {
                    parser.skipChildren();
                } else {
                    object.set(name, parser.<JsonNode>readValueAsTree());
                }
            }
        }
        return object;
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> string(node.asString());
            case NUMBER -> number(node);
            case BOOLEAN -> out.append(node.asBoolean());
            case NULL -> out.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException(
                        "canonical JSON needs plain values, got " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        out.append('{');
        String[] keys = node.propertyNames().toArray(new String[0]);
        Arrays.sort(keys);
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            string(keys[i]);
            out.append(':');
            value(node.path(keys[i]));
        }
        out.append('}');
    }

    private void array(JsonNode node) {
        out.append('[');
        for (int i = 0; i < node.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(node.path(i));
        }
        out.append(']');
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            out.append(node.asLong());
            return;
        }
        BigDecimal number = node.decimalValue();
        out.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    private void string(String text) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plain, i);
                escaped(c);
                plain = i + 1;
            }
        }
        out.append(text, plain, text.length()).append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u").append(HEX.toHexDigits(c));
        }
    }
}
