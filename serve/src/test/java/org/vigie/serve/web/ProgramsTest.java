package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Status;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Right;
import org.vigie.serve.account.Role;
import org.vigie.serve.api.Endpoint;
import org.vigie.serve.api.Endpoints;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What programs may ask, by whose token, and that every answer is what the document says.
class ProgramsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// What is sent to each write; `{claim}` and `{mention}` stand for ids.
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry(
                    "/api/v1/bulletins",
                    "{\"name\":\"b.txt\",\"text\":\"Le 13 mars, la police a arrêté Paul Zabo.\","
                            + "\"published\":\"2021-03-15\",\"language\":\"fr\"}"),
            Map.entry(
                    "/api/v1/bulletins/{number}/claims",
                    "{\"reader\":\"other"
                            + " 1\",\"claims\":[{\"event\":\"arrest\",\"trigger\":{\"start\":0,"
                            + "\"end\":5,\"text\":\"Trois\"},\"roles\":[],\"where\":[],"
                            + "\"modality\":\"possible\",\"rule\":\"other/1\"}]}"),
            Map.entry(
                    "/api/v1/claims/{claim}/review",
                    "{\"decision\":\"accept\",\"reason\":\"two sources\"}"),
            Map.entry("/api/v1/claims/{claim}/correction", "{\"claim\":{},\"seen\":0}"),
            Map.entry(
                    "/api/v1/judgements",
                    "{\"verdict\":\"same\",\"one\":\"{claim}:1\",\"other\":\"{claim}:2\"}"),
            Map.entry("/api/v1/judgements/{entry}/undo", "{\"why\":\"a slip\"}"),
            Map.entry(
                    "/api/v1/demands/{claim}/answer",
                    "{\"answer\":\"met\",\"note\":\"freed at noon\"}"),
            Map.entry("/api/v1/findings/{entry}/undo", "{\"why\":\"a slip\"}"),
            Map.entry("/api/v1/record/verify", "{}"),
            Map.entry("/api/v1/bulletins/{number}/links", "{\"address\":\"http://a.example/\"}"),
            Map.entry(
                    "/api/v1/bulletins/{number}/again",
                    "{\"published\":\"2021-03-13\",\"language\":\"fr\"}"),
            Map.entry("/api/v1/bulletins/{number}/accept", "{\"shown\":100000}"),
            Map.entry("/api/v1/bulletins/{number}/accept/undo", "{\"first\":0,\"accepted\":0}"),
            Map.entry("/api/v1/case/sheet", "{\"name\":\"Jean Kabemba\",\"language\":\"fr\"}"),
            Map.entry(
                    "/api/v1/searches",
                    "{\"name\":\"held\",\"page\":\"/cases\",\"fields\":{\"state\":\"held\"}}"),
            Map.entry("/api/v1/searches/{entry}/remove", "{}"),
            Map.entry("/api/v1/settings", "{\"staleDays\":60}"),
            Map.entry(
                    "/api/v1/findings/recognised",
                    "{\"mention\":\"{claim}:1\",\"organisation\":\"A committee\","
                            + "\"standing\":\"political-prisoner\",\"since\":\"2021-05\"}"),
            Map.entry(
                    "/api/v1/findings/verified",
                    "{\"mention\":\"{claim}:1\",\"day\":\"2021-03-15\"}"));

    @TempDir
    Path folder;

    private TeamPlace place;

    @BeforeEach
    void open() throws IOException {
        place = TeamPlace.open(folder);
    }

    @AfterEach
    void close() {
        place.close();
    }

    private String token(String name, Role role) {
        Account account = place.join(name, role);
        return place.team().accounts().tokens().make(account.person(), "test").orElseThrow();
    }

    private String filled(String text) {
        String claim = place.record().claims(ClaimFilter.all()).getFirst().id();
        long number = place.record().bulletins(1, 0).getFirst().number();
        return text.replace("{number}", Long.toString(number)).replace("{claim}", claim);
    }

    private HttpResponse<String> ask(Endpoint endpoint, String token) throws Exception {
        String query = endpoint.path().endsWith("/search")
                ? "?q=police"
                : endpoint.path().endsWith("/case")
                        ? "?name=Jean%20Kabemba"
                        : endpoint.path().endsWith("/chronology")
                                ? "?from=2021-01-01&to=2021-12-31&proposed=true"
                                : "";
        String path = filled(endpoint.path()).replace("{entry}", "0") + query;
        String body = endpoint.writes() ? filled(BODIES.getOrDefault(endpoint.path(), "")) : "";
        return place.ask(endpoint.method(), path, token, body);
    }

    @Test
    void everyEndpointAnswersThoseWhoMayAndRefusesAllOthers() throws Exception {
        Map<Right, Role> first = Map.of(
                Right.READ, Role.READER,
                Right.ADD, Role.DOCUMENTER,
                Right.REVIEW, Role.REVIEWER,
                Right.PUBLISH, Role.PUBLISHER);
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            String token = token(role.label(), role);
            for (Endpoint endpoint : Endpoints.all()) {
                int status = ask(endpoint, token).statusCode();
                boolean may =
                        role.compareTo(first.getOrDefault(endpoint.right(), Role.ADMINISTRATOR))
                                >= 0;
                if (may != (status != 403 && status < 500)) {
                    wrong.add(
                            role + " " + endpoint.method() + " " + endpoint.path() + " " + status);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void everyWriteNeedsMoreThanReadingButOnesOwnSearches() {
        Set<String> own = Set.of("/api/v1/searches", "/api/v1/searches/{entry}/remove");

        assertThat(Endpoints.all()).filteredOn(Endpoint::writes).allSatisfy(endpoint -> {
            assertThat(endpoint.right() == Right.READ)
                    .as(endpoint.path())
                    .isEqualTo(own.contains(endpoint.path()));
            assertThat(BODIES).containsKey(endpoint.path());
        });
    }

    @Test
    void withoutATokenNothingIsTold() throws Exception {
        for (Endpoint endpoint : Endpoints.all()) {
            HttpResponse<String> answer = ask(endpoint, "vigie_0_guessed");

            assertThat(answer.statusCode()).isIn(401, 429);
            assertThat(answer.body()).doesNotContain("Kabemba").contains("remedy");
        }
    }

    @Test
    void everyAnswerIsOfTheFormThatTheDocumentTells() throws Exception {
        String token = token("Ada", Role.ADMINISTRATOR);
        JsonNode document =
                MAPPER.readTree(place.ask("GET", "/api/openapi.json", token, "").body());
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : Endpoints.all()) {
            HttpResponse<String> answer = ask(endpoint, token);
            boolean fine = answer.statusCode() == 200;
            String type = fine ? "application/json" : "application/problem+json";
            JsonNode declared = document.path("paths")
                    .path(endpoint.path())
                    .path(endpoint.method().equals("GET") ? "get" : "post")
                    .path("responses")
                    .path(fine ? "200" : "default")
                    .path("content")
                    .path(type)
                    .path("schema");
            assertThat(declared.isMissingNode()).as(endpoint.path()).isFalse();
            ObjectNode schema = (ObjectNode) declared.deepCopy();
            schema.set("components", document.path("components"));
            Schema form = registry.getSchema(schema);
            form.validate(MAPPER.readTree(answer.body()))
                    .forEach(error -> wrong.add(endpoint.path() + " " + error));
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theDocumentNamesOnlyWhatItHolds() throws Exception {
        String token = token("Ada", Role.READER);
        JsonNode document =
                MAPPER.readTree(place.ask("GET", "/api/openapi.json", token, "").body());

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        Set<String> ids = new HashSet<>();
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                assertThat(ids.add(operation.path("operationId").asString())).isTrue();
            }
        }
        assertThat(ids).hasSize(Endpoints.all().size());
        for (JsonNode reference : document.findValues("$ref")) {
            assertThat(document.at(reference.asString().substring(1)).isMissingNode())
                    .as(reference.asString())
                    .isFalse();
        }
    }

    @Test
    void listsComeInPiecesThatLoseNothing() throws Exception {
        String token = token("Ada", Role.READER);
        List<String> ids = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String cursor = next.get().isEmpty() ? "" : "&cursor=" + next.get();
            JsonNode piece =
                    MAPPER.readTree(place.ask("GET", "/api/v1/claims?limit=1" + cursor, token, "")
                            .body());
            piece.path("items").forEach(item -> ids.add(item.path("id").asString()));
            next = Optional.of(piece.path("next"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString);
        }

        assertThat(ids)
                .containsExactlyElementsOf(place.record().claims(ClaimFilter.all()).stream()
                        .map(claim -> claim.id())
                        .toList());
    }

    @Test
    void aWriteWithAKeyIsDoneOnce() throws Exception {
        String token = token("Ada", Role.REVIEWER);
        String path = filled("/api/v1/claims/{claim}/review");
        String body = "{\"decision\":\"accept\"}";

        HttpResponse<String> one = place.ask("POST", path, token, body, "Idempotency-Key", "k1");
        HttpResponse<String> two = place.ask("POST", path, token, body, "Idempotency-Key", "k1");
        HttpResponse<String> other = place.ask(
                "POST", path, token, "{\"decision\":\"reject\"}", "Idempotency-Key", "k1");

        assertThat(one.statusCode()).isEqualTo(200);
        assertThat(two.body()).isEqualTo(one.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(place.record().claims(ClaimFilter.all().in(Status.ACCEPTED)))
                .singleElement()
                .satisfies(claim -> assertThat(claim.reviews())
                        .singleElement()
                        .satisfies(review -> assertThat(review.reviewer()).isEqualTo("Ada")));
    }

    @Test
    void pushedClaimsAreProposedAndSupersedeNothing() throws Exception {
        String token = token("Ada", Role.DOCUMENTER);
        int before = place.record().claims(ClaimFilter.all()).size();
        String path = "/api/v1/bulletins/{number}/claims";

        HttpResponse<String> pushed =
                place.ask("POST", filled(path), token, BODIES.getOrDefault(path, ""));
        HttpResponse<String> misquoted = place.ask(
                "POST",
                filled(path),
                token,
                BODIES.getOrDefault(path, "").replace("Trois", "Vingt"));

        assertThat(pushed.statusCode()).as(pushed.body()).isEqualTo(200);
        assertThat(place.record().claims(ClaimFilter.all())).hasSize(before + 1);
        assertThat(misquoted.statusCode()).isEqualTo(422);
        assertThat(misquoted.body()).contains("no-quote").doesNotContain("Vingt");
    }

    @Test
    void aTokenThatIsRevokedOrTooOldIsGoodNoMore() throws Exception {
        Account ada = place.join("Ada", Role.READER);
        String one = place.team().accounts().tokens().make(ada.person(), "one").orElseThrow();
        String two = place.team().accounts().tokens().make(ada.person(), "two").orElseThrow();
        String id = place.team().accounts().tokens().of(ada.person()).getFirst().id();

        place.team().accounts().tokens().revoke(ada.person(), id);

        assertThat(place.ask("GET", "/api/v1/demands", one, "").statusCode()).isEqualTo(401);
        assertThat(place.ask("GET", "/api/v1/demands", two, "").statusCode()).isEqualTo(200);
        place.clock().pass(Duration.ofDays(91));
        assertThat(place.ask("GET", "/api/v1/demands", two, "").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenSeesNothingThatIsNotPublic() throws Exception {
        String token = token("Ada", Role.ADMINISTRATOR);
        String id = place.record().bulletins(1, 0).getFirst().id();
        List<HttpResponse<String>> answers = new ArrayList<>();
        long number = place.record().bulletins(1, 0).getFirst().number();
        place.record().guard().restrict(id, "lawyers", "asked for", "Tester");

        for (Endpoint endpoint : Endpoints.all()) {
            if (!endpoint.writes() && !endpoint.path().contains("{claim}")) {
                String path = endpoint.path().replace("{number}", Long.toString(number));
                answers.add(place.ask("GET", path + "?q=police&name=Kabemba", token, ""));
            }
        }

        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.body())
                        .doesNotContain("Ndaye", "Trois arrestations", "algua.txt"));
    }
}
