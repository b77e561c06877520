package org.vigie.serve.api;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The OpenAPI 3.1 document of a table of endpoints.
public final class OpenApi {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    private OpenApi() {}

    /// {@return the document}
    ///
    /// @param endpoints what it describes
    public static ObjectNode of(List<Endpoint> endpoints) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Vigie")
                .put("version", "1")
                .put(
                        "description",
                        "All that the desk shows, for programs. Offsets count Unicode code points."
                                + " Lists come in pieces: ask again with the cursor that `next` is."
                                + " A write with an Idempotency-Key is done once, however often it"
                                + " is sent.");
        ObjectNode paths = document.putObject("paths");
        for (Endpoint endpoint : endpoints) {
            paths.withObject("/" + escaped(endpoint.path()))
                    .set(endpoint.method().toLowerCase(Locale.ROOT), operation(endpoint));
        }
        ObjectNode components = document.putObject("components");
        ObjectNode schemas = components.putObject("schemas");
        Forms.named().forEach((name, schema) -> schemas.set(name, schema.node()));
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        document.putArray("security").addObject().putArray("token");
        return document;
    }

    /// JSON Pointer's own signs.
    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private static ObjectNode operation(Endpoint endpoint) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("operationId", endpoint.id());
        operation.put("summary", endpoint.summary());
        operation.put("x-vigie-right", Shapes.label(endpoint.right()));
        ArrayNode parameters = operation.putArray("parameters");
        Matcher variable = VARIABLE.matcher(endpoint.path());
        while (variable.find()) {
            parameter(parameters, variable.group(1), "path", Schema.text()).put("required", true);
        }
        endpoint.queries()
                .forEach(query -> parameter(parameters, query.name(), "query", query.schema())
                        .put("description", query.about()));
        if (endpoint.writes()) {
            parameter(parameters, "Idempotency-Key", "header", Schema.text(100));
        }
        endpoint.body()
                .ifPresent(schema -> operation
                        .putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject("application/json")
                        .set("schema", schema.node()));
        ObjectNode responses = operation.putObject("responses");
        response(responses, "200", "the answer", "application/json", endpoint.answer());
        response(
                responses,
                "default",
                "a problem by RFC 9457, with its remedy",
                "application/problem+json",
                Schema.ref("Problem"));
        return operation;
    }

    private static ObjectNode parameter(
            ArrayNode parameters, String name, String in, Schema schema) {
        ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
        parameter.set("schema", schema.node());
        return parameter;
    }

    private static void response(
            ObjectNode responses, String status, String about, String type, Schema schema) {
        responses
                .putObject(status)
                .put("description", about)
                .putObject("content")
                .putObject(type)
                .set("schema", schema.node());
    }
}
