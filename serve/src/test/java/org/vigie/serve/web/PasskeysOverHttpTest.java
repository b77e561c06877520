package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.KeyRing;
import org.vigie.serve.account.Role;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// Passkeys as they come over the network: for which session, account and time they are good.
class PasskeysOverHttpTest {
    @TempDir
    Path folder;

    private TeamPlace place;
    private Account ada;
    private KeyRing ring;

    @BeforeEach
    void open() throws Exception {
        place = TeamPlace.named(folder);
        ada = place.join("Ada", Role.READER);
        ring = new KeyRing(place.team().origin().orElseThrow(), "0a0a0a0a0a0a0a0a");
    }

    @AfterEach
    void close() {
        place.close();
    }

    private String creation(String session) throws Exception {
        HttpResponse<String> asked = place.post(
                "/account/passkeys/begin",
                session,
                Map.of("_csrf", place.csrf(session), "proof", TeamPlace.PASSWORD));
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        return asked.body();
    }

    private int added(String session, String answer) throws Exception {
        return place.post(
                        "/account/passkeys",
                        session,
                        Map.of(
                                "_csrf",
                                place.csrf(session),
                                "name",
                                "key on the ring",
                                "passkey",
                                answer))
                .statusCode();
    }

    private void giveAdaAPasskey() throws Exception {
        String session = place.session("Ada");
        assertThat(added(session, ring.made(creation(session)))).isEqualTo(303);
    }

    private String shown() throws Exception {
        String request = place.post("/sign-in/challenge", "", Map.of()).body();
        return ring.shown(request, ada.id());
    }

    private int signsIn(String answer) throws Exception {
        return place.post("/sign-in/passkey", "", Map.of("passkey", answer)).statusCode();
    }

    private int proves(String session, String answer) throws Exception {
        return place.post(
                        "/account/passkeys/remove",
                        session,
                        Map.of("_csrf", place.csrf(session), "id", "none", "passkey", answer))
                .statusCode();
    }

    @Test
    void whoShowsAPasskeyIsIn() throws Exception {
        giveAdaAPasskey();

        assertThat(signsIn(shown())).isEqualTo(303);
    }

    @Test
    void aChallengeOfOneSessionIsRefusedInAnother() throws Exception {
        giveAdaAPasskey();
        String one = place.session("Ada");
        String other = place.session("Ada");
        String request = place.post("/account/challenge", one, Map.of("_csrf", place.csrf(one)))
                .body();
        String answer = ring.shown(request, ada.id());

        int elsewhere = proves(other, answer);
        int here = proves(one, answer);

        assertThat(elsewhere).isEqualTo(403);
        // it proved her; there is only no such passkey to remove
        assertThat(here).isEqualTo(404);
    }

    @Test
    void aPasskeyThatIsMadeForOneSessionIsNotAddedInAnother() throws Exception {
        String one = place.session("Ada");
        String other = place.session("Ada");
        String answer = ring.made(creation(one));

        assertThat(added(other, answer)).isEqualTo(422);
        assertThat(added(one, answer)).isEqualTo(303);
    }

    @Test
    void aChallengeToSignInByProvesNobodyInside() throws Exception {
        giveAdaAPasskey();
        String session = place.session("Ada");

        assertThat(proves(session, shown())).isEqualTo(403);
    }

    @Test
    void aCounterThatDoesNotGoOnIsRefused() throws Exception {
        giveAdaAPasskey();
        ring.counts(6);
        int seventh = signsIn(shown());

        ring.counts(2);
        int third = signsIn(shown());
        ring.counts(6);
        int seventhAgain = signsIn(shown());
        int eighth = signsIn(shown());

        assertThat(seventh).isEqualTo(303);
        assertThat(third).isEqualTo(401);
        assertThat(seventhAgain).isEqualTo(401);
        assertThat(eighth).isEqualTo(303);
    }

    @Test
    void thePasskeyOfAClosedAccountSignsNobodyIn() throws Exception {
        giveAdaAPasskey();
        String before = shown();

        place.team().accounts().close(ada, "Boss");

        assertThat(signsIn(before)).isEqualTo(401);
        assertThat(signsIn(shown())).isEqualTo(401);
    }

    @Test
    void whoGuessesPasswordsLocksOutNobodyWhoHasAPasskey() throws Exception {
        giveAdaAPasskey();
        Map<String, String> guess = Map.of("name", "Ada", "password", "wrong", "code", "000000");
        for (int i = 0; i < 40; i++) {
            place.post("/sign-in", "", guess);
            place.clock().pass(Duration.ofSeconds(2));
        }

        assertThat(place.post("/sign-in", "", guess).statusCode()).isEqualTo(429);
        assertThat(signsIn(shown())).isEqualTo(303);
    }

    @Test
    void whoShowsWhatIsNoPasskeyLocksOutNeitherPasskeysNorPasswords() throws Exception {
        giveAdaAPasskey();
        KeyRing stranger = new KeyRing(place.team().origin().orElseThrow(), "0b0b0b0b0b0b0b0b");
        for (int i = 0; i < 10; i++) {
            String request = place.post("/sign-in/challenge", "", Map.of()).body();
            signsIn(stranger.shown(request, ada.id()));
        }

        assertThat(signsIn("{}")).isEqualTo(429);
        assertThat(signsIn(shown())).isEqualTo(303);
        assertThat(place.session("Ada")).isNotEmpty();
    }
}
