package org.vigie.serve.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class CredentialTest {
    @Test
    void whatWasKeptBeforeThereWerePasskeysTellsOfNone() {
        String kept = """
            {"invitation":"","password":"$argon2id$x","seed":"AAAA","tokens":[]}\
            """;

        Credential credential = Credential.parse(kept.getBytes(StandardCharsets.UTF_8));

        assertThat(credential.password()).isEqualTo("$argon2id$x");
        assertThat(credential.passkeys()).isEmpty();
    }

    @Test
    void whatIsKeptOfAPasskeyIsReadAsItWasWritten() {
        Instant then = Instant.parse("2021-03-20T10:00:00Z");
        Credential.Passkey passkey =
                new Credential.Passkey("0a1b2c", "my telephone", then, then, "AAAA", 7, true);

        Credential credential =
                Credential.NONE.with(passkey).used(passkey.used(then, 8)).orElseThrow();

        assertThat(Credential.parse(credential.bytes())).isEqualTo(credential);
        assertThat(credential.passkeys()).singleElement().matches(one -> one.count() == 8);
    }

    @Test
    void aPasskeyThatWasRemovedIsNotUsed() {
        Instant then = Instant.parse("2021-03-20T10:00:00Z");
        Credential.Passkey passkey =
                new Credential.Passkey("0a1b2c", "my telephone", then, then, "AAAA", 7, true);

        assertThat(Credential.NONE.used(passkey)).isEmpty();
    }
}
