package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.serve.account.Role;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What is sent where a passkey is expected, and is none.
class PasskeyAnswersTest {
    private static final String NO_PASSKEY = """
        {"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},
        "response":{"clientDataJSON":"%s","authenticatorData":"AAAA","signature":"AAAA",
        "userHandle":"AAAA","attestationObject":"AAAA"}}\
        """;

    private static final List<String> JUNK = List.of(
            "",
            "{}",
            "[]",
            "null",
            "7",
            "\"\"",
            "{",
            "{\"id\":null,\"response\":{}}",
            "{\"response\":{\"clientDataJSON\":\"!!\"}}",
            "[".repeat(5000),
            "x".repeat(100_000),
            NO_PASSKEY.formatted(""),
            NO_PASSKEY.formatted("AAAA"),
            NO_PASSKEY.formatted("bnVsbA"),
            NO_PASSKEY.formatted("e30"),
            // {"type":"webauthn.get","challenge":"AAAA","origin":"http://localhost"}
            NO_PASSKEY.formatted(
                    "eyJ0eXBlIjoid2ViYXV0aG4uZ2V0IiwiY2hhbGxlbmdlIjoiQUFBQSIsIm9yaWdpbiI6I"
                            + "mh0dHA6Ly9sb2NhbGhvc3QifQ"));

    @TempDir
    Path folder;

    private TeamPlace place;

    @BeforeEach
    void open() throws IOException {
        place = TeamPlace.named(folder);
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void whatIsNoPasskeySignsNobodyInAndWaits() throws Exception {
        for (String junk : JUNK) {
            HttpResponse<String> answer =
                    place.post("/sign-in/passkey", "", Map.of("passkey", junk));

            assertThat(answer.statusCode()).as(junk).isIn(401, 429);
            place.clock().pass(Duration.ofHours(2));
        }
        for (int i = 0; i < 6; i++) {
            place.post("/sign-in/passkey", "", Map.of("passkey", "{}"));
        }
        assertThat(place.post("/sign-in/passkey", "", Map.of("passkey", "{}")).statusCode())
                .isEqualTo(429);
    }

    @Test
    void whatIsNoPasskeyIsNotKeptAsOneAndProvesNobody() throws Exception {
        place.join("Ada", Role.READER);
        String session = place.session("Ada");
        String csrf = place.csrf(session);
        String key = place.invited("Bob", Role.READER);
        for (String junk : JUNK) {
            HttpResponse<String> added = place.post(
                    "/account/passkeys",
                    session,
                    Map.of("_csrf", csrf, "name", "mine", "passkey", junk));
            HttpResponse<String> joined = place.post(
                    "/invite/passkey", "", Map.of("key", key, "name", "mine", "passkey", junk));

            assertThat(added.statusCode()).as(junk).isEqualTo(422);
            assertThat(joined.statusCode()).as(junk).isEqualTo(422);
        }
        HttpResponse<String> begun = place.post(
                "/account/passkeys/begin",
                session,
                Map.of("_csrf", csrf, "passkey", NO_PASSKEY.formatted("e30")));
        assertThat(begun.statusCode()).isEqualTo(403);
    }

    @Test
    void aServerWhoseAddressIsANumberSaysWhyItMakesNoPasskeys() throws Exception {
        try (TeamPlace numbered = TeamPlace.open(folder.resolve("numbered"))) {
            numbered.join("Ada", Role.READER);
            String session = numbered.session("Ada");

            assertThat(numbered.get("/account", session).body())
                    .contains("Passkeys need a server whose address is a name")
                    .doesNotContain("data-passkey=\"make\"");
            assertThat(numbered.get("/sign-in", "").body()).doesNotContain("passkey");
            assertThat(numbered.post("/sign-in/challenge", "", Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }
}
