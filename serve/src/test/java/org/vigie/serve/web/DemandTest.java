package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Demand;
import org.vigie.cases.Finding;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.serve.account.Role;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// How a demand was answered, as people say it at the desk.
class DemandTest {
    @TempDir
    Path folder;

    private TeamPlace place;
    private String session;
    private String demand;

    @BeforeEach
    void aReviewerAndAReviewedDemand() throws Exception {
        place = TeamPlace.open(folder);
        place.join("Rita", Role.REVIEWER);
        session = place.session("Rita");
        for (KeptClaim claim : place.record().claims(ClaimFilter.all())) {
            place.record().review(claim.id(), Decision.ACCEPT, "", "Rita");
        }
        demand = Demand.of(place.record()).getFirst().id();
    }

    @AfterEach
    void close() throws IOException {
        place.close();
    }

    private int answer(Map<String, String> form) throws Exception {
        Map<String, String> all = new java.util.HashMap<>(form);
        all.put("_csrf", place.csrf(session));
        return place.post("/demands/" + demand + "/answer", session, all).statusCode();
    }

    @Test
    void whatAPersonSaysIsOnTheBoardWithTheirNameAndTheDemandNoLongerWaits() throws Exception {
        String before = place.get("/demands", session).body();

        int status = answer(Map.of("answer", "met", "note", "freed at noon", "other", demand));
        String board = place.get("/demands", session).body();
        String page = place.get("/demands/" + demand, session).body();

        assertThat(before).contains("1 waits for an answer", "no answer");
        assertThat(status).isEqualTo(303);
        assertThat(board).contains("none waits for an answer", "said by Rita", "freed at noon");
        assertThat(page).contains("Answer: met", "the claim that shows it", "Take back");
    }

    @Test
    void whatTheProgramSuggestsStandsBesideTheFormAndIsNotChosenInIt() throws Exception {
        String page = place.get("/demands/" + demand, session).body();

        int empty = answer(Map.of("answer", "", "effect", "", "note", ""));
        answer(Map.of("answer", "refused", "effect", ""));

        assertThat(page).contains("What became of the situation: ", "Choose an answer.");
        String form = page.substring(page.indexOf("/answer\""));
        assertThat(form.substring(0, form.indexOf("</form>"))).doesNotContain(" selected");
        assertThat(empty).isEqualTo(422);
        assertThat(Finding.holding(place.record()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.Answered.class,
                        said -> assertThat(said.effect()).isEmpty());
    }

    @Test
    void whatIsTakenBackHoldsNoLonger() throws Exception {
        answer(Map.of("answer", "refused"));
        long entry = Finding.holding(place.record()).getFirst().entry();

        int status = place.post(
                        "/findings/" + entry + "/undo",
                        session,
                        Map.of("_csrf", place.csrf(session)))
                .statusCode();

        assertThat(status).isEqualTo(303);
        assertThat(place.get("/demands", session).body()).contains("1 waits for an answer");
        assertThat(Finding.holding(place.record())).isEmpty();
    }

    @Test
    void recognitionsAndVerificationsStandInTheCaseFileAndAreTakenBack() throws Exception {
        String person = demand + ":1";
        String csrf = place.csrf(session);

        int recognised = place.post(
                        "/person/recognised",
                        session,
                        Map.of(
                                "_csrf", csrf,
                                "person", person,
                                "organisation", "A committee",
                                "standing", "political-prisoner",
                                "since", "2021-05",
                                "source", "its list"))
                .statusCode();
        int wrong = place.post(
                        "/person/verified",
                        session,
                        Map.of("_csrf", csrf, "person", person, "day", "2999-01-01"))
                .statusCode();
        String page = place.get("/person?id=" + person, session).body();
        long entry = Finding.holding(place.record()).getFirst().entry();
        place.post("/findings/" + entry + "/undo", session, Map.of("_csrf", csrf));

        assertThat(recognised).isEqualTo(303);
        assertThat(wrong).isEqualTo(400);
        assertThat(page)
                .contains("recognised by A committee as: political prisoner, since May 2021")
                .contains("its list", "said by Rita");
        assertThat(place.get("/person?id=" + person, session).body()).doesNotContain("A committee");
    }

    @Test
    void aClaimThatIsNotThereIsSaidBesideWhatWasTyped() throws Exception {
        Map<String, String> form = Map.of(
                "answer",
                "token",
                "other",
                "zzzzzz-9",
                "note",
                "two of nine",
                "_csrf",
                place.csrf(session));

        var refused = place.post("/demands/" + demand + "/answer", session, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("There is no such claim", "zzzzzz-9", "two of nine")
                .contains("value=\"token\" selected");
        assertThat(Finding.holding(place.record())).isEmpty();
    }
}
