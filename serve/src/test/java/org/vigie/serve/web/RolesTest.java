package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.serve.Desk;
import org.vigie.serve.account.Role;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every address for every role: who may ask is said here a second time, by hand, so that a change
/// of the one alone fails.
class RolesTest {
    /// The first role that may ask; those after it may, too.
    private static final Map<String, Role> FIRST = Map.ofEntries(
            Map.entry("GET /", Role.READER),
            Map.entry("GET /bulletins/{number}", Role.READER),
            Map.entry("POST /bulletins/{number}/again", Role.DOCUMENTER),
            Map.entry("GET /bulletins/{number}/links", Role.READER),
            Map.entry("POST /bulletins/{number}/links", Role.DOCUMENTER),
            Map.entry("POST /bulletins/{number}/accept", Role.REVIEWER),
            Map.entry("POST /bulletins/{number}/accept/undo", Role.REVIEWER),
            Map.entry("POST /claims/{claim}/review", Role.REVIEWER),
            Map.entry("GET /claims/{claim}/why", Role.READER),
            Map.entry("GET /claims/{claim}/correct", Role.REVIEWER),
            Map.entry("POST /claims/{claim}/correct", Role.REVIEWER),
            Map.entry("GET /add", Role.DOCUMENTER),
            Map.entry("POST /add", Role.DOCUMENTER),
            Map.entry("GET /search", Role.READER),
            Map.entry("POST /searches", Role.READER),
            Map.entry("POST /searches/{number}/remove", Role.READER),
            Map.entry("GET /person", Role.READER),
            Map.entry("POST /person/sheet", Role.PUBLISHER),
            Map.entry("GET /who", Role.READER),
            Map.entry("POST /judgements", Role.REVIEWER),
            Map.entry("POST /judgements/{number}/undo", Role.REVIEWER),
            Map.entry("POST /person/split", Role.REVIEWER),
            Map.entry("POST /person/unite", Role.REVIEWER),
            Map.entry("POST /person/recognised", Role.REVIEWER),
            Map.entry("POST /person/verified", Role.REVIEWER),
            Map.entry("GET /today", Role.READER),
            Map.entry("GET /cases", Role.READER),
            Map.entry("GET /demands", Role.READER),
            Map.entry("GET /demands/{claim}", Role.READER),
            Map.entry("POST /demands/{claim}/answer", Role.REVIEWER),
            Map.entry("POST /findings/{number}/undo", Role.REVIEWER),
            Map.entry("GET /calendar", Role.READER),
            Map.entry("GET /calendar/file", Role.PUBLISHER),
            Map.entry("GET /chronology", Role.READER),
            Map.entry("GET /map", Role.READER),
            Map.entry("GET /counts", Role.READER),
            Map.entry("GET /record", Role.READER),
            Map.entry("GET /keys", Role.READER),
            Map.entry("POST /language", Role.READER),
            Map.entry("GET /account", Role.READER),
            Map.entry("POST /account/sign-out", Role.READER),
            Map.entry("POST /account/sessions/end", Role.READER),
            Map.entry("POST /account/password", Role.READER),
            Map.entry("POST /account/challenge", Role.READER),
            Map.entry("POST /account/passkeys/begin", Role.READER),
            Map.entry("POST /account/passkeys", Role.READER),
            Map.entry("POST /account/passkeys/remove", Role.READER),
            Map.entry("POST /account/open", Role.READER),
            Map.entry("POST /account/tokens", Role.READER),
            Map.entry("POST /account/tokens/revoke", Role.READER),
            Map.entry("GET /people", Role.ADMINISTRATOR),
            Map.entry("POST /people/invite", Role.ADMINISTRATOR),
            Map.entry("POST /people/{id}/role", Role.ADMINISTRATOR),
            Map.entry("POST /people/{id}/again", Role.ADMINISTRATOR),
            Map.entry("POST /people/{id}/close", Role.ADMINISTRATOR),
            Map.entry("POST /people/{id}/end", Role.ADMINISTRATOR),
            Map.entry("GET /waiting", Role.READER),
            Map.entry("GET /settings", Role.ADMINISTRATOR),
            Map.entry("POST /settings", Role.ADMINISTRATOR));

    private static final List<String> OPEN = List.of(
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-in/challenge",
            "POST /sign-in/passkey",
            "GET /invite",
            "POST /invite",
            "POST /invite/challenge",
            "POST /invite/passkey");

    @TempDir
    Path folder;

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    @Test
    void everyAddressIsInTheTable() {
        assertThat(Routes.table().stream().map(RolesTest::name))
                .containsExactlyInAnyOrderElementsOf(FIRST.keySet());
        assertThat(Routes.open().stream().map(RolesTest::name))
                .containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void everyAddressAnswersThoseWhoMayAndRefusesAllOthers() throws Exception {
        try (TeamPlace place = TeamPlace.open(folder)) {
            Map<Role, String> sessions = place.oneOfEach();
            List<String> wrong = new ArrayList<>();
            for (Route route : Routes.table()) {
                for (Map.Entry<Role, String> one : sessions.entrySet()) {
                    Role role = one.getKey();
                    if (!name(route).equals("POST /account/sign-out")) {
                        int status = ask(place, route, one.getValue()).statusCode();
                        // what may be asked for may still be refused for what the form lacks
                        boolean answered = status != 403 && status < 500;
                        if (answered != may(role, route)) {
                            wrong.add(role + " " + name(route) + " " + status);
                        }
                    }
                }
            }
            assertThat(wrong).isEmpty();
        }
    }

    @Test
    void whoeverMayNotDecideSeesWhoIsWhoWithoutWhatJudges() throws Exception {
        try (TeamPlace place = TeamPlace.open(folder)) {
            String again = "Suite\n\nHier, la police a arrêté Jan Kabemba.\n";
            new Desk(place.record(), new Workplace.ThreeTurns(), place.clock(), "Starter")
                    .add(
                            List.of(new Desk.Brought(
                                    again.getBytes(StandardCharsets.UTF_8), "b.txt")),
                            Optional.of(LocalDate.parse("2021-03-15")),
                            Optional.of("fr"));
            Map<Role, String> sessions = place.oneOfEach();

            for (Map.Entry<Role, String> one : sessions.entrySet()) {
                boolean decides = one.getKey().compareTo(Role.REVIEWER) >= 0;
                for (String path : List.of("/who", "/person?name=Jan+Kabemba")) {
                    String page = place.get(path, one.getValue()).body();
                    assertThat(page).as(one.getKey() + path).contains("class=\"doubt");
                    assertThat(page.contains("action=\"/judgements\""))
                            .as(one.getKey() + path)
                            .isEqualTo(decides);
                }
            }
        }
    }

    @Test
    void whoeverMayNotLetThingsOutIsOfferedNeitherSheetNorCalendarFile() throws Exception {
        try (TeamPlace place = TeamPlace.open(folder)) {
            KeptClaim claim = place.record().claims(ClaimFilter.all()).getFirst();
            place.record().review(claim.id(), Decision.ACCEPT, "", "Tester");

            for (Map.Entry<Role, String> one : place.oneOfEach().entrySet()) {
                boolean publishes = one.getKey().compareTo(Role.PUBLISHER) >= 0;
                String person =
                        place.get("/person?name=Jean+Kabemba", one.getValue()).body();
                String calendar = place.get("/calendar", one.getValue()).body();
                assertThat(person.contains("action=\"/person/sheet\""))
                        .as("sheet " + one.getKey())
                        .isEqualTo(publishes);
                assertThat(calendar.contains("href=\"/calendar/file"))
                        .as("file " + one.getKey())
                        .isEqualTo(publishes);
            }
        }
    }

    @Test
    void noAddressAnswersWhoIsNotIn() throws Exception {
        try (TeamPlace place = TeamPlace.open(folder)) {
            for (Route route : Routes.table()) {
                HttpResponse<String> answer = ask(place, route, "vigie-desk=guessed");

                assertThat(answer.statusCode()).as(name(route)).isIn(303, 401);
                assertThat(answer.body()).as(name(route)).doesNotContain("Kabemba", "Algua");
            }
        }
    }

    @Test
    void whatChangesSomethingNeedsTheToken() throws Exception {
        try (TeamPlace place = TeamPlace.open(folder)) {
            place.join("Boss", Role.ADMINISTRATOR);
            String session = place.session("Boss");
            long before = place.record().checkpoint().size();

            Stream<Route> acts =
                    Routes.table().stream().filter(route -> route.method().equals(HttpMethod.POST));
            for (Route route : acts.toList()) {
                HttpResponse<String> answer = place.post(
                        path(place, route), session, Map.of("proof", TeamPlace.PASSWORD));
                assertThat(answer.statusCode()).as(name(route)).isEqualTo(403);
            }
            assertThat(place.record().checkpoint().size()).isEqualTo(before);
        }
    }

    private static boolean may(Role role, Route route) {
        return role.compareTo(FIRST.getOrDefault(name(route), Role.ADMINISTRATOR)) >= 0;
    }

    private static String path(TeamPlace place, Route route) {
        String claim = place.record().claims(ClaimFilter.all()).getFirst().id();
        long number = place.record().bulletins(1, 0).getFirst().number();
        return route.path()
                .replace("{number}", Long.toString(number))
                .replace("{claim}", claim)
                .replace("{id}", "nobody")
                .replaceAll("\\{[a-z]+}", "0");
    }

    private static HttpResponse<String> ask(TeamPlace place, Route route, String session)
            throws Exception {
        String path = path(place, route);
        if (route.method().equals(HttpMethod.GET)) {
            return place.get(path, session);
        }
        String csrf = session.endsWith("guessed") ? "" : place.csrf(session);
        return place.post(path, session, Map.of("_csrf", csrf, "proof", TeamPlace.PASSWORD));
    }
}
