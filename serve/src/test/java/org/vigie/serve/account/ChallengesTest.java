package org.vigie.serve.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A challenge is met once, soon, and for what it was made for.
class ChallengesTest {
    private static final Instant START = Instant.parse("2021-03-20T10:00:00Z");

    private Instant now = START;
    private final Challenges challenges = new Challenges(new HandClock(), new Secret());

    private final class HandClock extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void aChallengeIsOpenUntilItIsMet() {
        byte[] challenge = challenges.make("sign-in");

        assertThat(challenges.isOpen(challenge, "sign-in")).isTrue();
        assertThat(challenges.meet(challenge)).isTrue();
        assertThat(challenges.isOpen(challenge, "sign-in")).isFalse();
        assertThat(challenges.meet(challenge)).isFalse();
    }

    @Test
    void aChallengeThatWasMetStaysMetUntilItIsTooOld() {
        byte[] challenge = challenges.make("sign-in");
        challenges.meet(challenge);

        now = START.plus(Duration.ofSeconds(299));
        challenges.meet(challenges.make("sign-in"));

        assertThat(challenges.isOpen(challenge, "sign-in")).isFalse();
    }

    @Test
    void aChallengeIsOpenForFiveMinutes() {
        byte[] challenge = challenges.make("sign-in");

        now = START.plus(Duration.ofSeconds(299));
        assertThat(challenges.isOpen(challenge, "sign-in")).isTrue();
        now = START.plus(Duration.ofMinutes(5));
        assertThat(challenges.isOpen(challenge, "sign-in")).isFalse();
    }

    @Test
    void aChallengeForOneThingIsNoneForAnother() {
        byte[] challenge = challenges.make("prove 3fa91c2b");

        assertThat(challenges.isOpen(challenge, "sign-in")).isFalse();
        assertThat(challenges.isOpen(challenge, "prove 3fa91c2c")).isFalse();
    }

    @Test
    void aChallengeThatSomebodyElseMadeIsNone() {
        byte[] foreign = new Challenges(new HandClock(), new Secret()).make("sign-in");
        byte[] changed = challenges.make("sign-in");
        changed[0] ^= 1;

        assertThat(challenges.isOpen(foreign, "sign-in")).isFalse();
        assertThat(challenges.isOpen(changed, "sign-in")).isFalse();
        assertThat(challenges.isOpen(new byte[0], "sign-in")).isFalse();
    }
}
