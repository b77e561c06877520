package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Status;
import org.vigie.serve.account.Role;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is sent when a session has ended is given back to whose session it was, and to nobody
/// else; what no session's end made is nothing that was sent.
class HeldFormsAtDeskTest {
    private static final Pattern HELD = Pattern.compile("name=\"held\" value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private TeamPlace place;
    private String path;

    @BeforeEach
    void open() throws IOException {
        place = TeamPlace.open(folder);
        place.join("Ada", Role.REVIEWER);
        place.join("Bob", Role.REVIEWER);
        String claim = place.record().claims(ClaimFilter.all()).getFirst().id();
        path = "/claims/" + claim + "/review";
    }

    @AfterEach
    void close() {
        place.close();
    }

    private HttpResponse<String> sentByAdaTooLate() throws Exception {
        String session = place.session("Ada");
        place.clock().pass(Duration.ofMinutes(16));
        return place.post(path, session, Map.of("decision", "reject", "reason", "né ailleurs"));
    }

    private static String held(HttpResponse<String> page) {
        Matcher matcher = HELD.matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private HttpResponse<String> signIn(String at, String name, Map<String, String> more)
            throws Exception {
        place.clock().pass(Duration.ofSeconds(90));
        Map<String, String> form = new HashMap<>(more);
        form.put("name", name);
        form.put("password", TeamPlace.PASSWORD);
        form.put("code", place.code(name));
        return place.post(at, "", form);
    }

    @Test
    void whatWasSentIsShownAsItWouldBeDoneAndDoneWhenItIsSentAgain() throws Exception {
        HttpResponse<String> ended = sentByAdaTooLate();
        HttpResponse<String> entered = signIn("/sign-in", "Ada", Map.of("held", held(ended)));

        assertThat(ended.statusCode()).isEqualTo(401);
        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.body())
                .contains("action=\"" + path + "\"", "name=\"reason\" value=\"né ailleurs\"")
                .contains("<code>" + path + "</code>", "<code>decision</code>", ">reject</dd>");
        assertThat(place.record().claims(ClaimFilter.all().in(Status.REJECTED))).isEmpty();
    }

    @Test
    void aWrongPasswordLosesNothing() throws Exception {
        String held = held(sentByAdaTooLate());

        HttpResponse<String> wrong = place.post(
                "/sign-in",
                "",
                Map.of("name", "Ada", "password", "wrong", "code", "000000", "held", held));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(held(wrong)).isEqualTo(held);
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        HttpResponse<String> ended = sentByAdaTooLate();
        HttpResponse<String> other = signIn("/sign-in", "Bob", Map.of("held", held(ended)));

        assertThat(ended.body()).doesNotContain("ailleurs");
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(other.body()).doesNotContain("ailleurs", "held");
    }

    @Test
    void aSecondTryOfAnEndedSessionIsHeldForTheSamePerson() throws Exception {
        String session = place.session("Ada");
        place.clock().pass(Duration.ofMinutes(16));
        place.post(path, session, Map.of("decision", "reject"));
        HttpResponse<String> again = place.post(path, session, Map.of("decision", "reject"));

        assertThat(signIn("/sign-in", "Bob", Map.of("held", held(again))).statusCode())
                .isEqualTo(303);
        assertThat(signIn("/sign-in", "Ada", Map.of("held", held(again))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aLinkPlantsNothing() throws Exception {
        String held = held(sentByAdaTooLate());
        String query = "/sign-in?back=" + Visit.encoded("/settings") + "&held.stale=9&held=" + held;

        String page = place.get(query, "").body();
        HttpResponse<String> entered = signIn(query, "Ada", Map.of());

        assertThat(page).contains("name=\"password\"").doesNotContain("held");
        assertThat(entered.statusCode()).isEqualTo(303);
    }

    @Test
    void whatThisDeskDidNotCloseOrLongAgoIsNotGivenBack() throws Exception {
        String held = held(sentByAdaTooLate());
        String changed = (held.startsWith("A") ? "B" : "A") + held.substring(1);

        for (String made : new String[] {changed, "", "AAAA", "no base64!"}) {
            HttpResponse<String> entered =
                    signIn("/sign-in", "Ada", Map.of("held", made, "held.decision", "accept"));
            assertThat(entered.statusCode()).as(made).isEqualTo(303);
        }
        place.clock().pass(Duration.ofDays(1));
        assertThat(signIn("/sign-in", "Ada", Map.of("held", held)).statusCode()).isEqualTo(303);
    }
}
