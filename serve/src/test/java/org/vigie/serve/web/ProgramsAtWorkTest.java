package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.SecondReader;
import org.vigie.record.Status;
import org.vigie.serve.Desk;
import org.vigie.serve.account.Role;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A program does a day's work of the desk.
class ProgramsAtWorkTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private TeamPlace place;
    private String token = "";

    @BeforeEach
    void open() throws IOException {
        place = TeamPlace.open(folder);
        token = place.team()
                .accounts()
                .tokens()
                .make(place.join("Ada", Role.ADMINISTRATOR).person(), "test")
                .orElseThrow();
    }

    @AfterEach
    void close() {
        place.close();
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = place.ask("GET", "/api/v1" + path, token, "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return place.ask("POST", "/api/v1" + path, token, body);
    }

    private JsonNode done(String path, String body) throws Exception {
        HttpResponse<String> answer = post(path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    private long bulletin() {
        return place.record().bulletins(1, 0).getFirst().number();
    }

    private List<KeptClaim> claims() {
        return place.record().claims(ClaimFilter.all());
    }

    @Test
    void whatIsKeptUnderANameIsTheSameAtTheDeskAndForPrograms() throws Exception {
        long entry = done(
                        "/searches",
                        "{\"name\":\"Held\",\"page\":\"/cases\",\"fields\":{\"state\":\"held\"}}")
                .path("entry")
                .asLong();

        assertThat(get("/searches").path("items").get(0).path("query").asString())
                .isEqualTo("state=held");
        assertThat(place.get("/cases", place.session("Ada")).body()).contains("Held");
        done("/searches/" + entry + "/remove", "{}");
        assertThat(get("/searches").path("items").isEmpty()).isTrue();
        assertThat(post("/searches", "{\"name\":\"x\",\"page\":\"/cases\",\"fields\":{}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post("/searches/" + entry + "/remove", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsLeftIsAcceptedUpToWhatWasSeen() throws Exception {
        String path = "/bulletins/" + bulletin() + "/accept";
        long first = get("/bulletins/" + bulletin() + "/claims")
                .path("items")
                .get(0)
                .path("entry")
                .asLong();

        JsonNode one = done(path, "{\"shown\":" + first + "}");
        JsonNode rest = done(path, "{\"shown\":" + Integer.MAX_VALUE + "}");

        assertThat(one.path("accepted").asInt()).isEqualTo(1);
        assertThat(one.path("left").asInt()).isEqualTo(claims().size() - 1);
        assertThat(rest.path("accepted").asInt()).isEqualTo(claims().size() - 1);
        assertThat(claims()).extracting(KeptClaim::status).containsOnly(Status.ACCEPTED);
    }

    @Test
    void todayTellsWhatWaitsAndTheTeamsSettingsHold() throws Exception {
        place.join("Ben", Role.REVIEWER);
        assertThat(get("/today").path("waiting").size()).isEqualTo(1);

        JsonNode settings = done("/settings", "{\"staleDays\":60}");
        SecondReader.want(place.record(), true, "Ben");

        assertThat(settings.path("staleDays").asInt()).isEqualTo(60);
        assertThat(settings.path("idleMinutes").asInt()).isEqualTo(15);
        place.record().review(claims().getFirst().id(), Decision.ACCEPT, "", "Ben");
        assertThat(get("/today").path("secondReading").get(0).path("id").asString())
                .isEqualTo(claims().getFirst().id());
        assertThat(post("/settings", "{\"staleDays\":0}").statusCode()).isEqualTo(422);
    }

    @Test
    void noTokenTurnsTheSecondReaderOff() throws Exception {
        SecondReader.want(place.record(), true, "Ben");

        HttpResponse<String> off = post("/settings", "{\"secondReader\":false,\"staleDays\":60}");

        assertThat(off.statusCode()).isEqualTo(403);
        assertThat(off.body()).contains("urn:vigie:problem:no-proof", "secondReader");
        assertThat(SecondReader.wanted(place.record())).isTrue();
        assertThat(post("/settings", "{\"idleMinutes\":480}").statusCode()).isEqualTo(403);
        assertThat(get("/settings").path("staleDays").asInt()).isNotEqualTo(60);
    }

    @Test
    void aCaseIsFoundByAMentionAndGivenAsASheetWhichTheLogTells() throws Exception {
        String claim = claims().getFirst().id();
        place.record().review(claim, Decision.ACCEPT, "", "Ben");
        String name = claims().getFirst().claim().mentions().getFirst().quote().text();

        JsonNode file = get("/case?mention=" + claim + ":1");
        JsonNode sheet = done("/case/sheet", "{\"mention\":\"" + claim + ":1\"}");

        assertThat(file.path("name").asString()).isEqualTo(name);
        byte[] pdf = Base64.getDecoder().decode(sheet.path("base64").asString());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(place.record().history().eventsOf(claim, 0, 100))
                .anySatisfy(event -> assertThat(event.facts()).containsEntry("as", "sheet"));
        assertThat(place.ask("GET", "/api/v1/case?mention=" + claim + ":99", token, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void itIsToldWhyAClaimWasReadInTheLanguageAskedFor() throws Exception {
        String path = "/claims/" + claims().getFirst().id() + "/why?language=";

        assertThat(get(path + "fr").path("sections").size()).isPositive();
        assertThat(get(path + "fr")).isNotEqualTo(get(path + "ru"));
    }

    @Test
    void aBulletinIsReadAgainAsOfAnotherDay() throws Exception {
        done(
                "/bulletins/" + bulletin() + "/again",
                "{\"published\":\"2020-02-02\",\"language\":\"fr\"}");

        assertThat(get("/bulletins/" + bulletin()).path("published").asString())
                .isEqualTo("2020-02-02");
    }

    @Test
    void theChronologyAndTheMapTakeTheFiltersOfTheirPages() throws Exception {
        String year = "from=2021-01-01&to=2021-12-31&proposed=true";

        assertThat(get("/chronology?" + year + "&event=arrest").path("items").size())
                .isPositive();
        assertThat(get("/chronology?" + year + "&event=death").path("items").size())
                .isZero();
        assertThat(get("/map?" + year).path("nowhere").asInt()).isPositive();
    }

    @Test
    void aNameIsFoundInAnotherScriptThanItIsTypedIn() throws Exception {
        new Desk(place.record(), new Workplace.ThreeTurns(), place.clock(), "Starter")
                .add(
                        List.of(new Desk.Brought(
                                Workplace.RUSSIAN.getBytes(StandardCharsets.UTF_8), "alga.txt")),
                        Optional.empty(),
                        Optional.of("ru"));

        JsonNode latin = get("/search?q=Petrenko").path("items");
        JsonNode cyrillic = get("/search?q=" + Visit.encoded("Кабемба")).path("items");

        assertThat(latin.size()).isEqualTo(1);
        assertThat(latin.get(0).path("excerpt").asString()).contains("Петренко");
        assertThat(cyrillic.size()).isEqualTo(1);
        assertThat(cyrillic.get(0).path("excerpt").asString()).contains("Kabemba");
        assertThat(get("/search?q=Zzyzx").path("items").size()).isZero();
    }
}
