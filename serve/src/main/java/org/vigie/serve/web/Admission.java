package org.vigie.serve.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Lets one browser in: whoever comes first with the key of the printed link. The key is worth
/// nothing afterwards.
final class Admission {
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final String key = secret();
    private final String csrf = secret();
    private final AtomicLong lastUse = new AtomicLong(System.nanoTime());
    private Optional<String> session = Optional.empty();

    /// Makes a new key.
    Admission() {}

    /// {@return the key for the link}
    String key() {
        return key;
    }

    /// {@return the token that forms send back, so that no other site's form is taken for ours}
    String csrf() {
        return csrf;
    }

    /// {@return a new session for whoever shows the key first}
    ///
    /// @param shown what was shown as the key
    synchronized Optional<String> admit(String shown) {
        if (session.isPresent() || !same(key, shown)) {
            return Optional.empty();
        }
        session = Optional.of(secret());
        return session;
    }

    /// {@return whether a cookie is the session's}
    synchronized boolean knows(String cookie) {
        return session.filter(known -> same(known, cookie)).isPresent();
    }

    /// Notes that somebody inside asked for something.
    void used() {
        lastUse.set(System.nanoTime());
    }

    /// {@return when somebody inside last asked for something, by the machine's running clock}
    long lastUse() {
        return lastUse.get();
    }

    /// Takes as long for any guess.
    private static boolean same(String secret, String guess) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
