package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.Act;
import org.vigie.record.ClaimFilter;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Status;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Role;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How people of a team come in, stay in and get out; each act of theirs is an entry.
class SigningInTest {
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

    @Test
    void whoeverIsInvitedChoosesAPasswordTiesAnAuthenticatorAndSignsIn() throws Exception {
        String key = place.invited("Ada Moreau", Role.REVIEWER);

        String page = place.get("/invite?key=" + key, "").body();
        place.get("/invite?key=" + key, "");
        Matcher letters = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(letters.find()).isTrue();
        byte[] seed = TeamPlace.base32(letters.group(1));
        HttpResponse<String> joined = place.post("/invite", "", joining(key, place.code(seed)));
        HttpResponse<String> again = place.post("/invite", "", joining(key, place.code(seed)));
        place.clock().pass(Duration.ofSeconds(90));
        HttpResponse<String> entered =
                place.post("/sign-in", "", signing("ada moreau", place.code(seed)));

        assertThat(page).contains("Ada Moreau", "Reviewer", "<svg");
        assertThat(joined.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(acts()).containsSubsequence("invited", "joined", "signed-in");
    }

    private static Map<String, String> joining(String key, String code) {
        return Map.of(
                "key",
                key,
                "password",
                TeamPlace.PASSWORD,
                "again",
                TeamPlace.PASSWORD,
                "code",
                code);
    }

    private static Map<String, String> signing(String name, String code) {
        return Map.of("name", name, "password", TeamPlace.PASSWORD, "code", code);
    }

    private List<String> acts() {
        return place.record().history().eventsOf("account", 0, 1000).stream()
                .map(event -> event.facts().getOrDefault("act", ""))
                .toList();
    }

    @Test
    void anInvitationEnds() throws Exception {
        String key = place.invited("Ada", Role.READER);

        place.clock().pass(Duration.ofHours(73));

        assertThat(place.get("/invite?key=" + key, "").statusCode()).isEqualTo(410);
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        place.join("Ada", Role.READER);
        String code = place.code("Ada");

        assertThat(place.post("/sign-in", "", signing("Ada", code)).statusCode())
                .isEqualTo(303);
        assertThat(place.post("/sign-in", "", signing("Ada", code)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void nothingTellsWhetherANameIsKnown() throws Exception {
        place.join("Ada", Role.READER);

        HttpResponse<String> known = place.post("/sign-in", "", signing("Ada", "000000"));
        HttpResponse<String> unknown = place.post("/sign-in", "", signing("Bob", "000000"));

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(401);
        assertThat(known.body().replace("Ada", "")).isEqualTo(unknown.body().replace("Bob", ""));
    }

    @Test
    void afterSomeWrongTriesNobodySignsInForAWhile() throws Exception {
        place.join("Ada", Role.READER);
        for (int i = 0; i < 5; i++) {
            place.post("/sign-in", "", signing("Ada", "000000"));
        }

        HttpResponse<String> locked = place.post("/sign-in", "", signing("Ada", place.code("Ada")));
        place.clock().pass(Duration.ofMinutes(2));
        HttpResponse<String> later = place.post("/sign-in", "", signing("Ada", place.code("Ada")));

        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(later.statusCode()).isEqualTo(303);
        assertThat(acts()).containsOnlyOnce("locked-out");
    }

    @Test
    void whoSignsOutIsOutAndSoIsWhoIsIdle() throws Exception {
        place.join("Ada", Role.READER);
        String one = place.session("Ada");
        String other = place.session("Ada");

        place.post("/account/sign-out", one, Map.of("_csrf", place.csrf(one)));

        assertThat(place.get("/today", one).statusCode()).isEqualTo(303);
        assertThat(place.get("/today", other).statusCode()).isEqualTo(200);
        place.clock().pass(Duration.ofMinutes(16));
        assertThat(place.get("/today", other).statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionIsListedAndEndedFromAnother() throws Exception {
        place.join("Ada", Role.READER);
        String one = place.session("Ada");
        String other = place.session("Ada");
        Matcher id = Pattern.compile("name=\"id\" value=\"([0-9a-f]+)\"")
                .matcher(place.get("/account", one).body());
        assertThat(id.find()).isTrue();

        place.post(
                "/account/sessions/end", one, Map.of("_csrf", place.csrf(one), "id", id.group(1)));

        assertThat(place.get("/today", other).statusCode()).isEqualTo(303);
        assertThat(place.get("/today", one).statusCode()).isEqualTo(200);
    }

    @Test
    void whatSomebodyDecidesIsEnteredUnderTheirName() throws Exception {
        place.join("Ada", Role.REVIEWER);
        String session = place.session("Ada");
        String claim = place.record().claims(ClaimFilter.all()).getFirst().id();

        place.post(
                "/claims/" + claim + "/review",
                session,
                Map.of("_csrf", place.csrf(session), "decision", "accept"));

        assertThat(place.record().claims(ClaimFilter.all().in(Status.ACCEPTED)))
                .singleElement()
                .satisfies(
                        kept -> assertThat(kept.reviews().getFirst().reviewer()).isEqualTo("Ada"));
    }

    @Test
    void aGraveActNeedsThePasswordAgain() throws Exception {
        place.join("Boss", Role.ADMINISTRATOR);
        Account ada = place.join("Ada", Role.READER);
        String session = place.session("Boss");
        Map<String, String> form =
                Map.of("_csrf", place.csrf(session), "role", "publisher", "compartments", "");
        String path = "/people/" + ada.id() + "/role";

        HttpResponse<String> without = place.post(path, session, form);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(role("Ada")).isEqualTo(Role.READER);

        Map<String, String> proved = new HashMap<>(form);
        proved.put("proof", TeamPlace.PASSWORD);
        assertThat(place.post(path, session, proved).statusCode()).isEqualTo(303);
        assertThat(role("Ada")).isEqualTo(Role.PUBLISHER);
        assertThat(acts()).contains("role");
    }

    private Role role(String name) {
        return place.team().accounts().all().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow()
                .role();
    }

    @Test
    void whatTheTeamAgreesIsAnEntryUnderTheNameOfWhoSetIt() throws Exception {
        place.join("Boss", Role.ADMINISTRATOR);
        String session = place.session("Boss");

        place.post(
                "/settings",
                session,
                Map.of(
                        "_csrf",
                        place.csrf(session),
                        "stale",
                        "30",
                        "idle",
                        "15",
                        "proof",
                        TeamPlace.PASSWORD));

        Event last = place.record().history().events(0, 1000).getLast();
        assertThat(last.kind()).isEqualTo(EntryKind.SETTING);
        assertThat(last.by()).contains("Boss");
        assertThat(last.facts()).containsValues("30", "15");
    }

    @Test
    void whoseAccountIsClosedIsOutAtOnce() throws Exception {
        Account ada = place.join("Ada", Role.READER);
        String session = place.session("Ada");

        place.team().accounts().close(ada, "Tester");

        assertThat(place.get("/today", session).statusCode()).isEqualTo(303);
        assertThat(place.record().credentials().of(ada.id())).isEmpty();
    }

    @Test
    void aCompartmentIsSeenByWhoMayAndSaidWhyAndTheRecordTellsIt() throws Exception {
        place.join("Ada", Role.READER, "lawyers");
        place.join("Bob", Role.READER);
        String ada = place.session("Ada");
        String bob = place.session("Bob");
        long number = place.record().bulletins(1, 0).getFirst().number();
        String id = place.record().bulletins(1, 0).getFirst().id();
        place.record().guard().restrict(id, "lawyers", "asked for", "Tester");

        assertThat(place.get("/bulletins/" + number, ada).statusCode()).isEqualTo(404);
        place.post("/account/open", ada, opening(ada));
        HttpResponse<String> refused = place.post("/account/open", bob, opening(bob));

        assertThat(place.get("/bulletins/" + number, ada).statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(place.get("/bulletins/" + number, bob).statusCode()).isEqualTo(404);
        List<Event> events = place.record().history().events(0, 1000);
        assertThat(events).anySatisfy(event -> {
            assertThat(event.kind().label()).isEqualTo("access");
            assertThat(event.by()).contains("Ada");
            assertThat(event.facts()).containsEntry("reason", "the hearing");
        });
    }

    private Map<String, String> opening(String session) throws Exception {
        return Map.of(
                "_csrf",
                place.csrf(session),
                "compartment",
                "lawyers",
                "reason",
                "the hearing",
                "proof",
                TeamPlace.PASSWORD);
    }

    @Test
    void whatProvesSomebodyIsInNoEntry() throws Exception {
        Account ada = place.join("Ada", Role.READER);
        String kept = new String(
                place.record().credentials().of(ada.id()).orElseThrow(), StandardCharsets.UTF_8);
        String entries = place.record().entries(0, 1000).toString();

        assertThat(kept).contains("$argon2id$");
        assertThat(entries).contains("account-" + ada.id()).doesNotContain("$argon2id$");
    }

    @Test
    void whatProvesSomebodyElseIsNotTakenForAnAccountWhoseEntriesDoNotTellOfIt() throws Exception {
        Account ada = place.join("Ada", Role.ADMINISTRATOR);
        Account eve = place.join("Eve", Role.READER);
        Optional<byte[]> hers = place.record().credentials().of(eve.id());

        place.record()
                .credentials()
                .keep(
                        new Act(
                                EntryKind.SETTING,
                                "Eve",
                                List.of("account-" + eve.id()),
                                Map.of("act", "password")),
                        ada.id(),
                        hers);
        place.clock().pass(Duration.ofSeconds(90));
        HttpResponse<String> asAda = place.post("/sign-in", "", signing("Ada", place.code("Eve")));
        place.clock().pass(Duration.ofSeconds(90));
        HttpResponse<String> asEve = place.post("/sign-in", "", signing("Eve", place.code("Eve")));

        assertThat(asAda.statusCode()).isEqualTo(401);
        assertThat(asEve.statusCode()).isEqualTo(303);
    }

    @Test
    void aWeakPasswordIsRefused() throws Exception {
        String key = place.invited("Ada", Role.READER);
        String page = place.get("/invite?key=" + key, "").body();
        Matcher letters = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
        assertThat(letters.find()).isTrue();
        String code = place.code(TeamPlace.base32(letters.group(1)));

        HttpResponse<String> answer = place.post(
                "/invite",
                "",
                Map.of(
                        "key",
                        key,
                        "password",
                        "password1234",
                        "again",
                        "password1234",
                        "code",
                        code));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("easily guessed");
    }

    @Test
    void theSoleAdministratorKeepsTheRole() throws Exception {
        Account boss = place.join("Boss", Role.ADMINISTRATOR);
        String session = place.session("Boss");

        HttpResponse<String> answer = place.post(
                "/people/" + boss.id() + "/role",
                session,
                Map.of(
                        "_csrf",
                        place.csrf(session),
                        "role",
                        "reader",
                        "compartments",
                        "",
                        "proof",
                        TeamPlace.PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(role("Boss")).isEqualTo(Role.ADMINISTRATOR);
    }
}
