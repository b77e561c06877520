package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.record.Review;
import org.vigie.record.SecondReader;
import org.vigie.record.Status;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Role;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one of a team accepts at once, others may take back: that act and nothing else.
class TeamAcceptsAllTest {
    private static final Pattern FIRST = Pattern.compile("accepted=(\\d+)&left=\\d+&first=(\\d+)");

    @TempDir
    Path folder;

    private TeamPlace place;
    private Account ada;
    private Account ben;

    @BeforeEach
    void twoReviewersJoin() throws IOException {
        place = TeamPlace.open(folder);
        ada = place.join("Ada", Role.REVIEWER);
        ben = place.join("Ben", Role.REVIEWER);
    }

    @AfterEach
    void close() {
        place.close();
    }

    private List<KeptClaim> claims() {
        return place.record().claims(ClaimFilter.all());
    }

    private long bulletin() {
        return claims().getFirst().bulletin();
    }

    /// An act, as the desk's answer tells it.
    private record Act(int accepted, long first) {}

    private Act acceptAll(String session) throws Exception {
        HttpResponse<String> answer = place.post(
                "/bulletins/" + bulletin() + "/accept",
                session,
                Map.of("_csrf", place.csrf(session), "kind", "", "shown", "999999"));
        Matcher told = FIRST.matcher(answer.headers().firstValue("Location").orElse(""));
        assertThat(told.find()).isTrue();
        return new Act(Integer.parseInt(told.group(1)), Long.parseLong(told.group(2)));
    }

    private HttpResponse<String> undo(String session, long first, long accepted) throws Exception {
        return place.post(
                "/bulletins/" + bulletin() + "/accept/undo",
                session,
                Map.of(
                        "_csrf",
                        place.csrf(session),
                        "first",
                        Long.toString(first),
                        "accepted",
                        Long.toString(accepted)));
    }

    @Test
    void anotherReviewerTakesAnActBackAndTheLogTellsWhoDid() throws Exception {
        Act act = acceptAll(place.session("Ada"));
        assertThat(claims()).extracting(KeptClaim::status).containsOnly(Status.ACCEPTED);

        HttpResponse<String> undone = undo(place.session("Ben"), act.first(), act.accepted());

        assertThat(undone.statusCode()).isEqualTo(303);
        assertThat(claims())
                .hasSize(act.accepted())
                .allSatisfy(claim -> assertThat(claim.status()).isEqualTo(Status.PROPOSED))
                .allSatisfy(claim -> assertThat(claim.reviews())
                        .extracting(Review::reviewer)
                        .containsExactly("Ada", "Ben"));
    }

    @Test
    void aRangeThatNoActMadeTakesNothingBack() throws Exception {
        String session = place.session("Ben");
        place.record().review(claims().getFirst().id(), Decision.ACCEPT, "two calls", "Ada");
        Act act = acceptAll(place.session("Ada"));
        long size = place.record().checkpoint().size();

        assertThat(List.of(
                        undo(session, act.first() - 1, act.accepted() + 1L).statusCode(),
                        undo(session, act.first(), act.accepted() - 1L).statusCode(),
                        undo(session, 1, 2).statusCode(),
                        undo(session, 0, 999_999).statusCode(),
                        undo(session, 999_999_999_999L, 1).statusCode()))
                .containsOnly(404);
        assertThat(undo(session, act.first(), Long.MAX_VALUE).statusCode()).isEqualTo(400);
        assertThat(claims()).extracting(KeptClaim::status).containsOnly(Status.ACCEPTED);
        assertThat(place.record().checkpoint().size()).isEqualTo(size);
    }

    @Test
    void aProgramTakesNothingElseBackEither() throws Exception {
        Act act = acceptAll(place.session("Ada"));
        String token = place.team().accounts().tokens().make(ben.person(), "b").orElseThrow();

        assertThat(List.of(
                        asked(token, act.first() + ",\"accepted\":" + (act.accepted() - 1)),
                        asked(token, "0,\"accepted\":2147483647")))
                .containsOnly(404);
        assertThat(List.of(
                        asked(token, Long.MAX_VALUE + ",\"accepted\":1"),
                        asked(token, "18446744073709551617,\"accepted\":1"),
                        asked(token, "-1,\"accepted\":1"),
                        asked(token, act.first() + ",\"accepted\":-1"),
                        asked(token, act.first() + ",\"accepted\":4294967297")))
                .containsOnly(422);
        assertThat(claims()).extracting(KeptClaim::status).containsOnly(Status.ACCEPTED);
        assertThat(asked(token, act.first() + ",\"accepted\":" + act.accepted()))
                .isEqualTo(200);
        assertThat(claims()).extracting(KeptClaim::status).containsOnly(Status.PROPOSED);
    }

    private int asked(String token, String range) throws Exception {
        return place.ask(
                        "POST",
                        "/api/v1/bulletins/" + bulletin() + "/accept/undo",
                        token,
                        "{\"first\":" + range + "}")
                .statusCode();
    }

    @Test
    void twoSessionsOfOneAccountAreOneReader() throws Exception {
        SecondReader.want(place.record(), true, "Root");
        String desk = place.session("Ada");
        String phone = place.session("Ada");
        acceptAll(desk);

        HttpResponse<String> again = place.post(
                "/claims/" + claims().getFirst().id() + "/review",
                phone,
                Map.of("_csrf", place.csrf(phone), "decision", "accept", "reason", ""));

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(claims()).extracting(KeptClaim::status).containsOnly(Status.AWAITING);
    }

    @Test
    void whatWaitsForAProgramsOwnerIsFoundBehindWhatTheyAcceptedThemselves() throws Exception {
        SecondReader.want(place.record(), true, "Root");
        List<KeptClaim> claims = claims();
        place.record().review(claims.get(0).id(), Decision.ACCEPT, "", "Ada");
        place.record().review(claims.get(1).id(), Decision.ACCEPT, "", "Ben");
        String token = place.team().accounts().tokens().make(ada.person(), "a").orElseThrow();

        String one = place.ask("GET", "/api/v1/today?limit=1", token, "").body();
        SecondReader.want(place.record(), false, "Root");
        String all = place.ask("GET", "/api/v1/today", token, "").body();

        assertThat(secondReading(one)).contains(claims.get(1).id());
        assertThat(secondReading(all))
                .contains(claims.get(0).id(), claims.get(1).id());
    }

    private static String secondReading(String today) {
        return today.substring(today.indexOf("\"secondReading\""), today.indexOf("\"contested\""));
    }
}
