package org.vigie.serve.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a passkey signs to show that it is there now. A challenge tells by itself, under a key of
/// this process, what it is for and since when, so that strangers who ask for many fill no memory;
/// only those that were met are remembered, until they are too old to be met again.
final class Challenges {
    private static final Duration GOOD = Duration.ofMinutes(5);
    private static final String MAC = "HmacSHA256";
    private static final int CHANCE_BYTES = 16;
    private static final int FRONT_BYTES = CHANCE_BYTES + Long.BYTES;
    private static final int BYTES = FRONT_BYTES + 32;

    private final Clock clock;
    private final Secret secret;
    private final SecretKeySpec key;
    /// When each challenge that was met was made, oldest first.
    private final Map<ByteBuffer, Instant> met = new LinkedHashMap<>();

    Challenges(Clock clock, Secret secret) {
        this.clock = clock;
        this.secret = secret;
        this.key = new SecretKeySpec(secret.bytes(32), MAC);
    }

    /// {@return a new challenge}
    ///
    /// @param purpose what it is to be met for
    byte[] make(String purpose) {
        byte[] front = ByteBuffer.allocate(FRONT_BYTES)
                .put(secret.bytes(CHANCE_BYTES))
                .putLong(clock.millis())
                .array();
        return ByteBuffer.allocate(BYTES).put(front).put(mac(front, purpose)).array();
    }

    /// {@return whether a challenge is one of ours for a purpose, not too old and not met yet}
    boolean isOpen(byte[] challenge, String purpose) {
        if (challenge.length != BYTES) {
            return false;
        }
        byte[] front = Arrays.copyOf(challenge, FRONT_BYTES);
        byte[] sum = Arrays.copyOfRange(challenge, FRONT_BYTES, BYTES);
        return MessageDigest.isEqual(sum, mac(front, purpose))
                && clock.instant().isBefore(made(challenge).plus(GOOD))
                && !isMet(challenge);
    }

    private synchronized boolean isMet(byte[] challenge) {
        return met.containsKey(ByteBuffer.wrap(challenge));
    }

    /// Notes that a challenge of ours was met.
    ///
    /// @return whether it was not before
    synchronized boolean meet(byte[] challenge) {
        Instant now = clock.instant();
        met.values().removeIf(made -> !now.isBefore(made.plus(GOOD)));
        return met.putIfAbsent(ByteBuffer.wrap(challenge.clone()), made(challenge)) == null;
    }

    private static Instant made(byte[] challenge) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(challenge).getLong(CHANCE_BYTES));
    }

    private byte[] mac(byte[] front, String purpose) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            mac.update(front);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + MAC, impossible);
        }
    }
}
