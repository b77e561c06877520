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
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Role;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class SecondReaderAtDeskTest {
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

    private KeptClaim claim() {
        return place.record().claims(ClaimFilter.all()).getFirst();
    }

    private HttpResponse<String> decide(String session, String decision) throws Exception {
        return place.post(
                "/claims/" + claim().id() + "/review",
                session,
                Map.of("_csrf", place.csrf(session), "decision", decision, "reason", "two calls"));
    }

    private HttpResponse<String> settings(String session, boolean second) throws Exception {
        Map<String, String> usual =
                Map.of("_csrf", place.csrf(session), "stale", "90", "idle", "15");
        Map<String, String> more = new HashMap<>(usual);
        more.put("proof", TeamPlace.PASSWORD);
        if (second) {
            more.put("second", "yes");
        }
        return place.post("/settings", session, more);
    }

    @Test
    void anAdministratorAloneTurnsItOnAndTheLogTellsWho() throws Exception {
        place.join("Ada", Role.REVIEWER);
        place.join("Root", Role.ADMINISTRATOR);
        String ada = place.session("Ada");
        String root = place.session("Root");

        assertThat(settings(ada, true).statusCode()).isEqualTo(403);
        assertThat(SecondReader.wanted(place.record())).isFalse();
        assertThat(settings(root, true).statusCode()).isEqualTo(303);

        assertThat(SecondReader.wanted(place.record())).isTrue();
        assertThat(place.record().history().eventsOf("review", 0, 10))
                .singleElement()
                .satisfies(event -> assertThat(event.by()).contains("Root"));
        assertThat(place.get("/settings", root).body()).contains("value=\"yes\" checked");
        settings(root, false);
        assertThat(SecondReader.wanted(place.record())).isFalse();
    }

    @Test
    void whoeverTurnsItOffProvesAgainWhoTheyAre() throws Exception {
        place.join("Root", Role.ADMINISTRATOR);
        String root = place.session("Root");
        SecondReader.want(place.record(), true, "Root");

        HttpResponse<String> off = place.post(
                "/settings", root, Map.of("_csrf", place.csrf(root), "stale", "90", "idle", "15"));

        assertThat(off.statusCode()).isEqualTo(403);
        assertThat(SecondReader.wanted(place.record())).isTrue();
        assertThat(place.get("/settings", root).body()).contains("name=\"proof\"");
    }

    @Test
    void itCannotBeTurnedOnWhereNobodyCouldBeTheSecondReader() throws Exception {
        place.join("Root", Role.ADMINISTRATOR);
        String root = place.session("Root");

        HttpResponse<String> refused = settings(root, true);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Invite another reviewer first");
        assertThat(SecondReader.wanted(place.record())).isFalse();
    }

    @Test
    void nobodyIsInvitedUnderANameThatLooksLikeAnothers() throws Exception {
        place.join("Ada Moreau", Role.REVIEWER);
        place.join("Root", Role.ADMINISTRATOR);
        String root = place.session("Root");

        assertThat(invite(root, "Be\u200Bn").body()).contains("characters that nobody sees");
        assertThat(invite(root, "A\u200Bda Moreau").statusCode()).isEqualTo(422);
        assertThat(invite(root, "Ada  Moreau").body()).contains("The name is taken");
        assertThat(invite(root, "Ben\u200D").statusCode()).isEqualTo(422);
        assertThat(invite(root, "\u3164").statusCode()).isEqualTo(422);
        assertThat(invite(root, "مه\u200Cدی").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> invite(String session, String name) throws Exception {
        return place.post(
                "/people/invite",
                session,
                Map.of(
                        "_csrf",
                        place.csrf(session),
                        "proof",
                        TeamPlace.PASSWORD,
                        "name",
                        name,
                        "role",
                        "reviewer"));
    }

    @Test
    void onALaptopTheSettingSaysWhyItCannotBeTurnedOn() throws Exception {
        try (Workplace laptop = Workplace.empty(folder.resolve("laptop"));
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build()) {
            URI desk = laptop.server().link();
            browser.send(HttpRequest.newBuilder(desk).build(), BodyHandlers.discarding());
            URI settings = desk.resolve("/settings");
            String page = browser.send(
                            HttpRequest.newBuilder(settings).build(), BodyHandlers.ofString())
                    .body();
            Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
            assertThat(csrf.find()).isTrue();
            String form = "stale=90&idle=15&second=yes&_csrf=" + csrf.group(1);

            HttpResponse<Void> sent = browser.send(
                    HttpRequest.newBuilder(settings)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.discarding());

            assertThat(page)
                    .contains("One person works at this desk", " disabled")
                    .doesNotContain("name=\"proof\"");
            assertThat(sent.statusCode()).isEqualTo(422);
            assertThat(SecondReader.wanted(laptop.record())).isFalse();
        }
    }

    @Test
    void whatOneAcceptedIsShownToOthersWithWhoAndWhatAndEntersNoCaseBeforeTheyAccept()
            throws Exception {
        place.join("Ada", Role.REVIEWER);
        place.join("Ben", Role.REVIEWER);
        place.join("Root", Role.ADMINISTRATOR);
        String ada = place.session("Ada");
        String ben = place.session("Ben");
        SecondReader.want(place.record(), true, "Root");
        String bulletin = "/bulletins/" + claim().bulletin() + "?claim=" + claim().id();

        decide(ada, "accept");

        assertThat(claim().status()).isEqualTo(Status.AWAITING);
        assertThat(place.get("/waiting", ben).body())
                .contains("Waits for a second reader: accepted by Ada")
                .contains("two calls");
        assertThat(place.get("/today", ben).body()).contains("href=\"/waiting\"");
        assertThat(place.get("/today", ada).body()).doesNotContain("s-waiting");
        assertThat(place.get("/waiting", ada).body())
                .contains("Waits for somebody else: accepted by Ada");
        assertThat(place.get(bulletin, ada).body()).contains("Waits for somebody else");
        assertThat(place.get(bulletin, ben).body()).contains("Waits for a second reader");
        assertThat(decide(ada, "accept").statusCode()).isEqualTo(409);
        assertThat(counted(ada)).isEmpty();

        decide(ben, "accept");

        assertThat(claim().status()).isEqualTo(Status.ACCEPTED);
        assertThat(counted(ada)).isNotEmpty();
    }

    /// {@return the rows of the chronology, which shows what cases follow}
    private String counted(String session) throws Exception {
        String page =
                place.get("/chronology?from=2020-01-01&to=2022-01-01", session).body();
        return page.contains("class=\"line-of") ? page : "";
    }

    @Test
    void nothingWaitsForWhoeverMayNotDecide() throws Exception {
        place.join("Ada", Role.REVIEWER);
        Account rita = place.join("Rita", Role.READER);
        Account ben = place.join("Ben", Role.REVIEWER);
        String ada = place.session("Ada");
        String reader = place.session("Rita");
        SecondReader.want(place.record(), true, "Root");
        decide(ada, "accept");

        String today = place.get("/today", reader).body();
        String waiting = place.get("/waiting", reader).body();
        String bulletin = place.get("/bulletins/" + claim().bulletin(), reader).body();

        assertThat(today).doesNotContain("s-waiting", "aits for you");
        assertThat(waiting)
                .contains("Waits for a second reader: accepted by Ada")
                .doesNotContain("Waits for you", "You decided", "for your reading");
        assertThat(bulletin)
                .contains("Waits for a second reader: accepted by Ada")
                .doesNotContain(
                        "value=\"accept\"", "value=\"reject\"", "value=\"reopen\"", "/correct\"");
        assertThat(secondReading(rita)).doesNotContain(claim().id());
        assertThat(secondReading(ben)).contains(claim().id());
    }

    private String secondReading(Account who) throws Exception {
        String token = place.team().accounts().tokens().make(who.person(), "p").orElseThrow();
        String answer = place.ask("GET", "/api/v1/today?limit=1", token, "").body();
        return answer.substring(
                answer.indexOf("\"secondReading\""), answer.indexOf("\"contested\""));
    }

    @Test
    void whatTheSecondRejectsIsShownAsContested() throws Exception {
        place.join("Ada", Role.REVIEWER);
        place.join("Ben", Role.REVIEWER);
        String ada = place.session("Ada");
        String ben = place.session("Ben");
        SecondReader.want(place.record(), true, "Root");
        decide(ada, "accept");

        decide(ben, "reject");

        assertThat(claim().status()).isEqualTo(Status.CONTESTED);
        assertThat(place.get("/waiting", ada).body())
                .contains("accepted by Ada")
                .contains("rejected by Ben");
        assertThat(counted(ada)).isEmpty();
    }

    @Test
    void programsAreToldWhatWaitsForWhomAsThePageTells() throws Exception {
        Account ada = place.join("Ada", Role.REVIEWER);
        Account ben = place.join("Ben", Role.REVIEWER);
        String first = place.team().accounts().tokens().make(ada.person(), "a").orElseThrow();
        String second = place.team().accounts().tokens().make(ben.person(), "b").orElseThrow();
        SecondReader.want(place.record(), true, "Root");
        List<String> ids = place.record().claims(ClaimFilter.all()).stream()
                .map(KeptClaim::id)
                .toList();
        place.record().review(ids.get(0), Decision.ACCEPT, "", "Ada");
        place.record().review(ids.get(1), Decision.ACCEPT, "", "Ben");
        place.record().review(ids.get(2), Decision.ACCEPT, "", "Ada");
        place.record().review(ids.get(2), Decision.REJECT, "", "Ben");

        assertThat(waiting(first, "/waiting?limit=1")).containsExactly(ids.get(1));
        assertThat(waiting(second, "/waiting?for=you")).containsExactly(ids.get(0));
        assertThat(waiting(first, "/waiting?for=others")).containsExactly(ids.get(0));
        assertThat(waiting(first, "/waiting?for=odds")).containsExactly(ids.get(2));
    }

    /// {@return the ids of claims that an answer shows}
    private List<String> waiting(String token, String path) throws Exception {
        String answer = place.ask("GET", "/api/v1" + path, token, "").body();
        return Pattern.compile("\"id\":\"([^\"]+)\",\"bulletin\"")
                .matcher(answer)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void programsObeyTheSameRule() throws Exception {
        Account ada = place.join("Ada", Role.REVIEWER);
        Account ben = place.join("Ben", Role.REVIEWER);
        String first = place.team().accounts().tokens().make(ada.person(), "a").orElseThrow();
        String second = place.team().accounts().tokens().make(ben.person(), "b").orElseThrow();
        SecondReader.want(place.record(), true, "Root");
        String path = "/api/v1/claims/" + claim().id() + "/review";
        String accept = "{\"decision\":\"accept\"}";

        assertThat(place.ask("POST", path, first, accept).body())
                .contains("\"status\":\"awaiting\"")
                .contains("\"counting\":[{");
        HttpResponse<String> again = place.ask("POST", path, first, accept);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("urn:vigie:problem:same-reader");
        assertThat(place.ask("GET", "/api/v1/claims?status=awaiting", second, "")
                        .body())
                .contains(claim().id());
        assertThat(place.ask("POST", path, second, accept).body())
                .contains("\"status\":\"accepted\"");
    }
}
