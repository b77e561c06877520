package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.serve.api.Endpoint;
import org.vigie.serve.api.Endpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What people see and do at the desk, programs can ask for and do: each address of the desk with
/// the endpoint that answers programs alike, or the reason why none does.
class TwinsTest {
    private static final String BROWSER = "a browser's own: ";
    private static final String PROOF = "proves who somebody is, which a token cannot: ";

    private static final Map<String, String> TWINS = Map.ofEntries(
            Map.entry("GET /", "GET /bulletins"),
            Map.entry("GET /bulletins/{number}", "GET /bulletins/{number}"),
            Map.entry("POST /bulletins/{number}/again", "POST /bulletins/{number}/again"),
            Map.entry("GET /bulletins/{number}/links", "GET /bulletins/{number}/links"),
            Map.entry("POST /bulletins/{number}/links", "POST /bulletins/{number}/links"),
            Map.entry("POST /bulletins/{number}/accept", "POST /bulletins/{number}/accept"),
            Map.entry(
                    "POST /bulletins/{number}/accept/undo", "POST /bulletins/{number}/accept/undo"),
            Map.entry("GET /waiting", "GET /waiting"),
            Map.entry("POST /claims/{claim}/review", "POST /claims/{claim}/review"),
            Map.entry("GET /claims/{claim}/why", "GET /claims/{claim}/why"),
            Map.entry("GET /claims/{claim}/correct", "GET /claims/{claim}"),
            Map.entry("POST /claims/{claim}/correct", "POST /claims/{claim}/correction"),
            Map.entry("GET /add", "GET /intake/watched"),
            Map.entry("POST /add", "POST /bulletins"),
            Map.entry("GET /search", "GET /search"),
            Map.entry("POST /searches", "POST /searches"),
            Map.entry("POST /searches/{number}/remove", "POST /searches/{entry}/remove"),
            Map.entry("GET /person", "GET /case"),
            Map.entry("POST /person/sheet", "POST /case/sheet"),
            Map.entry("GET /who", "GET /questions"),
            Map.entry("POST /judgements", "POST /judgements"),
            Map.entry("POST /judgements/{number}/undo", "POST /judgements/{entry}/undo"),
            Map.entry("POST /person/split", "POST /judgements"),
            Map.entry("POST /person/unite", "POST /judgements"),
            Map.entry("POST /person/recognised", "POST /findings/recognised"),
            Map.entry("POST /person/verified", "POST /findings/verified"),
            Map.entry("GET /today", "GET /today"),
            Map.entry("GET /cases", "GET /cases"),
            Map.entry("GET /demands", "GET /demands"),
            Map.entry("GET /demands/{claim}", "GET /demands/{claim}"),
            Map.entry("POST /demands/{claim}/answer", "POST /demands/{claim}/answer"),
            Map.entry("POST /findings/{number}/undo", "POST /findings/{entry}/undo"),
            Map.entry("GET /calendar", "GET /calendar"),
            Map.entry("GET /calendar/file", "GET /calendar"),
            Map.entry("GET /chronology", "GET /chronology"),
            Map.entry("GET /map", "GET /map"),
            Map.entry("GET /counts", "GET /counts"),
            Map.entry("GET /record", "GET /record"),
            Map.entry("GET /account", "GET /account"),
            Map.entry("GET /people", "GET /people"),
            Map.entry("GET /settings", "GET /settings"),
            Map.entry("POST /settings", "POST /settings"));

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("GET /keys", BROWSER + "which key does what"),
            Map.entry("POST /language", BROWSER + "the language of its pages"),
            Map.entry("POST /account/sign-out", BROWSER + "a program has no session"),
            Map.entry("POST /account/sessions/end", BROWSER + "a program has no session"),
            Map.entry("POST /account/password", PROOF + "a new password"),
            Map.entry("POST /account/challenge", BROWSER + "a program shows no passkey"),
            Map.entry("POST /account/passkeys/begin", PROOF + "a new passkey"),
            Map.entry("POST /account/passkeys", PROOF + "a new passkey"),
            Map.entry("POST /account/passkeys/remove", PROOF + "a passkey's end"),
            Map.entry("POST /account/open", PROOF + "compartments, for one session"),
            Map.entry("POST /account/tokens", PROOF + "a token makes no tokens"),
            Map.entry("POST /account/tokens/revoke", PROOF + "a stolen token would end the others"),
            Map.entry("POST /people/invite", PROOF + "a new account"),
            Map.entry("POST /people/{id}/role", PROOF + "what somebody may do"),
            Map.entry("POST /people/{id}/again", PROOF + "a new password"),
            Map.entry("POST /people/{id}/close", PROOF + "an account's end"),
            Map.entry("POST /people/{id}/end", BROWSER + "a program sees no sessions"));

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }

    private static String name(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path().substring("/api/v1".length());
    }

    @Test
    void everyAddressOfTheDeskHasATwinOrAReason() {
        Set<String> known = new TreeSet<>(TWINS.keySet());
        known.addAll(REASONS.keySet());

        assertThat(Routes.table().stream().map(TwinsTest::name))
                .containsExactlyInAnyOrderElementsOf(known);
        assertThat(TWINS.keySet()).doesNotContainAnyElementsOf(REASONS.keySet());
    }

    @Test
    void everyTwinIsThereAndNeedsTheSameRight() {
        Map<String, Endpoint> endpoints = Endpoints.all().stream()
                .collect(Collectors.toMap(TwinsTest::name, Function.identity()));
        List<String> wrong = new ArrayList<>();
        for (Route route : Routes.table()) {
            String twin = TWINS.getOrDefault(name(route), "");
            // correcting begins with looking at the claim, which anybody may; a file of the
            // calendar is let out, and programs look at the days alone
            boolean looks = Set.of("GET /claims/{claim}/correct", "GET /calendar/file")
                    .contains(name(route));
            boolean alike = Optional.ofNullable(endpoints.get(twin))
                    .filter(endpoint -> looks || endpoint.right() == route.right())
                    .isPresent();
            if (!twin.isEmpty() && !alike) {
                wrong.add(name(route) + ": " + twin);
            }
        }

        assertThat(wrong).isEmpty();
    }
}
