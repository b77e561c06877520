package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Found;
import org.vigie.record.KeptClaim;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Role;
import org.vigie.serve.api.Endpoint;
import org.vigie.serve.api.Endpoints;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every parameter and every field that the document declares is sent every odd value: whatever a
/// program sends, what comes back is an answer or says what is wrong with it.
class OddValuesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 300;

    /// A claim with every key that a claim can have, on the first bulletin's text.
    private static final String CLAIM = """
        {"event":"arrest","trigger":{"start":0,"end":5,"text":"Trois"},
         "roles":[{"role":"patient","kind":"person","start":0,"end":5,"text":"Trois"}],
         "when":{"edtf":"2021-03-12","start":0,"end":5,"text":"Trois","inferred":"year"},
         "where":[{"start":0,"end":5,"text":"Trois","geonames":1}],
         "modality":"possible","source":{"start":0,"end":5,"text":"Trois"},
         "count":{"value":3,"from":2,"bound":"exact"},
         "penalty":{"kind":"life","duration":"P6Y","amount":"10","currency":"EUR"},
         "charge":{"start":0,"end":5,"text":"Trois"},"rule":"other/1"}
        """;

    /// A body that is taken, for each write whose fields are judged together.
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "/api/v1/bulletins",
                    "{\"name\":\"b.txt\",\"text\":\"Paul.\",\"published\":\"2021-03-15\","
                            + "\"language\":\"fr\"}"),
            Map.entry(
                    "/api/v1/bulletins/{number}/claims",
                    "{\"reader\":\"other 1\",\"claims\":[" + CLAIM + "]}"),
            Map.entry("/api/v1/bulletins/{number}/links", "{\"address\":\"http://a.example/\"}"),
            Map.entry(
                    "/api/v1/bulletins/{number}/again",
                    "{\"published\":\"2021-03-13\",\"language\":\"fr\"}"),
            Map.entry("/api/v1/bulletins/{number}/accept", "{\"shown\":100000}"),
            Map.entry("/api/v1/bulletins/{number}/accept/undo", "{\"first\":0,\"accepted\":1}"),
            Map.entry("/api/v1/claims/{claim}/review", "{\"decision\":\"accept\"}"),
            Map.entry(
                    "/api/v1/claims/{claim}/correction",
                    "{\"claim\":" + CLAIM + ",\"seen\":{seen}}"),
            Map.entry(
                    "/api/v1/judgements",
                    "{\"verdict\":\"same\",\"one\":\"{claim}:1\",\"other\":\"{claim}:2\"}"),
            Map.entry("/api/v1/case/sheet", "{\"name\":\"Jean Kabemba\",\"language\":\"fr\"}"),
            Map.entry("/api/v1/demands/{claim}/answer", "{\"answer\":\"met\"}"),
            Map.entry(
                    "/api/v1/findings/recognised",
                    "{\"mention\":\"{claim}:1\",\"organisation\":\"A committee\","
                            + "\"standing\":\"political-prisoner\",\"since\":\"2021-05\"}"),
            Map.entry(
                    "/api/v1/findings/verified",
                    "{\"mention\":\"{claim}:1\",\"day\":\"2021-03-15\"}"),
            Map.entry(
                    "/api/v1/searches",
                    "{\"name\":\"held\",\"page\":\"/cases\",\"fields\":{\"state\":\"held\"}}"),
            Map.entry("/api/v1/settings", "{\"staleDays\":60}"));

    @TempDir
    Path folder;

    private TeamPlace place;
    private String token = "";
    private String claim = "";
    private String bulletin = "";
    private JsonNode document = MissingNode.getInstance();
    private final Set<String> wrong = new LinkedHashSet<>();

    @BeforeEach
    void open() throws Exception {
        place = TeamPlace.open(folder);
        KeptClaim first = place.record().claims(ClaimFilter.all()).getFirst();
        claim = first.id();
        bulletin = Long.toString(first.bulletin());
        Account ada = place.join("Ada", Role.ADMINISTRATOR);
        token = place.team().accounts().tokens().make(ada.person(), "test").orElseThrow();
        document =
                MAPPER.readTree(place.ask("GET", "/api/openapi.json", token, "").body());
    }

    @AfterEach
    void close() {
        place.close();
    }

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "-1",
            "0",
            "1.5",
            "1e999999999",
            Long.toString(1L << 31),
            Long.toString(Long.MAX_VALUE),
            "1180591620717411303424",
            "0000-01-01",
            "2021-02-30",
            "9999-12-31",
            "-999999999-01-01",
            "+999999999-12-31",
            "P" + "9".repeat(30) + "Y",
            "\u0000\u202e",
            "'\"<%;--:../..",
            "x".repeat(3000));

    private static final List<String> NUMBERS_AND_FORMS = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1.5",
            "1e400",
            "2147483648",
            "9223372036854775807",
            "1180591620717411303424",
            "-1180591620717411303424",
            "\"\\ud800\"",
            "[null]",
            "{\"\":null}",
            "[".repeat(DEEP) + "]".repeat(DEEP));

    /// {@return what a parameter is asked with; a cursor is such a text in Base64}
    private static List<String> oddTexts(String parameter) {
        Stream<String> texts = parameter.equals("cursor")
                ? TEXTS.stream()
                        .map(text -> Base64.getUrlEncoder()
                                .encodeToString(text.getBytes(StandardCharsets.UTF_8)))
                : TEXTS.stream();
        return texts.toList();
    }

    private static List<JsonNode> oddNodes() {
        return Stream.concat(
                        NUMBERS_AND_FORMS.stream().map(MAPPER::readTree),
                        TEXTS.stream().<JsonNode>map(NODES::stringNode))
                .toList();
    }

    private String filled(String text) {
        String seen = text.contains("{seen}")
                        && place.record().findClaim(claim) instanceof Found.One<KeptClaim>(var now)
                ? Integer.toString(now.reviews().size())
                : "0";
        return text.replace("{number}", bulletin)
                .replace("{entry}", "0")
                .replace("{seen}", seen)
                .replace("{claim}", claim);
    }

    private void send(String method, String path, String body, String about) throws Exception {
        HttpResponse<String> answer = place.ask(method, path, token, body);
        boolean nameless = answer.statusCode() == 422
                && answer.body().contains("urn:vigie:problem:wrong")
                && !answer.body().contains("\"where\"");
        if (answer.statusCode() >= 500 || nameless) {
            wrong.add(answer.statusCode() + " " + method + " " + about);
        }
    }

    @Test
    void noParameterOfAnAddressBringsDownTheAnswer() throws Exception {
        int asked = 0;
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                String body = filled(BODIES.getOrDefault(path.getKey(), "{}"));
                for (JsonNode parameter : operation.getValue().path("parameters")) {
                    String name = parameter.path("name").asString();
                    boolean inPath = parameter.path("in").asString().equals("path");
                    for (String text : oddTexts(name)) {
                        String value = Visit.encoded(text).replace("+", "%20");
                        String address = inPath
                                ? filled(path.getKey().replace("{" + name + "}", value))
                                : filled(path.getKey()) + "?" + name + "=" + value;
                        String sent = method.equals("GET") ? "" : body;
                        send(method, address, sent, path.getKey() + " " + name + "=" + text);
                        asked++;
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(1000);
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFieldOfABodyBringsDownTheAnswer() throws Exception {
        int asked = 0;
        Set<String> known = new HashSet<>();
        for (var path : document.path("paths").properties()) {
            JsonNode schema = path.getValue()
                    .path("post")
                    .path("requestBody")
                    .path("content")
                    .path("application/json")
                    .path("schema");
            String body = BODIES.getOrDefault(path.getKey(), "{}");
            for (List<String> field : fields(schema, known)) {
                for (JsonNode odd : oddNodes()) {
                    JsonNode sent = MAPPER.readTree(filled(body));
                    put(sent, field, odd);
                    String text = odd.toString();
                    send(
                            "POST",
                            filled(path.getKey()),
                            MAPPER.writeValueAsString(sent),
                            path.getKey() + " " + field + " "
                                    + text.substring(0, Math.min(40, text.length())));
                    asked++;
                }
            }
        }
        everyPageIsShown();

        assertThat(asked).isGreaterThan(1000);
        assertThat(wrong).isEmpty();
    }

    /// What was taken of all that is in the record now, and must not bring down what shows it.
    private void everyPageIsShown() throws Exception {
        String session = place.session("Ada");
        for (Route route : Routes.table()) {
            if (route.method().equals(HttpMethod.GET)) {
                int status = place.get(filled(route.path()), session).statusCode();
                if (status >= 500) {
                    wrong.add(status + " " + route.path());
                }
            }
        }
        for (Endpoint endpoint : Endpoints.all()) {
            if (!endpoint.writes()) {
                send("GET", filled(endpoint.path()), "", endpoint.path());
            }
        }
    }

    /// {@return the places of all declared fields; `0` is the first of a list}
    ///
    /// @param known what is named in the document and was looked into already
    private Set<List<String>> fields(JsonNode schema, Set<String> known) {
        Set<List<String>> fields = new LinkedHashSet<>();
        gather(schema, List.of(), known, fields);
        return fields;
    }

    private void gather(
            JsonNode declared, List<String> at, Set<String> known, Set<List<String>> fields) {
        JsonNode schema = declared;
        if (declared.has("$ref")) {
            String name = declared.path("$ref").asString();
            schema = known.add(name) ? document.at(name.substring(1)) : NODES.objectNode();
        }
        if (!at.isEmpty()) {
            fields.add(at);
        }
        schema.path("properties")
                .properties()
                .forEach(field ->
                        gather(field.getValue(), longer(at, field.getKey()), known, fields));
        if (schema.has("items")) {
            gather(schema.path("items"), longer(at, "0"), known, fields);
        }
        // its keys are not told one by one in the document
        if (!at.isEmpty() && at.getLast().equals("penalty")) {
            Stream.of("kind", "duration", "amount", "currency", "bound", "from")
                    .forEach(key -> fields.add(longer(at, key)));
        }
    }

    private static List<String> longer(List<String> at, String key) {
        return Stream.concat(at.stream(), Stream.of(key)).toList();
    }

    private static void put(JsonNode body, List<String> field, JsonNode value) {
        JsonNode at = body;
        for (String key : field.subList(0, field.size() - 1)) {
            at = at instanceof ArrayNode list ? list.path(0) : at.path(key);
        }
        if (at instanceof ArrayNode list) {
            list.set(0, value);
        } else {
            ((ObjectNode) at).set(field.getLast(), value);
        }
    }
}
