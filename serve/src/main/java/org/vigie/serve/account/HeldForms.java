package org.vigie.serve.account;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// What somebody sent when their session had ended, closed up under a key of this process until
/// they are in again: nobody reads it in the page that holds it, and nobody makes one up.
public final class HeldForms {
    /// Whose session it was is not known, as after the desk was started anew: whoever signs in
    /// on the page that holds it is shown it.
    public static final String NOBODY = "";

    private static final Duration GOOD = Duration.ofHours(24);
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Clock clock;
    private final Secret secret;
    private final SecretKeySpec key;

    HeldForms(Clock clock, Secret secret) {
        this.clock = clock;
        this.secret = secret;
        this.key = new SecretKeySpec(secret.bytes(KEY_BYTES), "AES");
    }

    /// A form that was sent and is not done yet.
    ///
    /// @param account id of whose session had ended; [#NOBODY] if it is not known
    /// @param path    where it was sent
    /// @param fields  what was sent
    public record Held(String account, String path, Map<String, String> fields) {
        /// Copies the fields.
        public Held {
            fields = Map.copyOf(fields);
        }

        /// {@return whether it may be shown to somebody}
        ///
        /// @param id of their account
        public boolean isOf(String id) {
            return account.equals(NOBODY) || account.equals(id);
        }
    }

    /// {@return a form as a page may hold it}
    ///
    /// @param held the form
    public String close(Held held) {
        byte[] plain = MAPPER.writeValueAsBytes(Map.of(
                "account",
                held.account(),
                "path",
                held.path(),
                "fields",
                held.fields(),
                "at",
                clock.millis()));
        byte[] nonce = secret.bytes(NONCE_BYTES);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] all = ByteBuffer.allocate(nonce.length + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + CIPHER, impossible);
        }
    }

    /// {@return the form that a page held; empty if this process did not close it, or long ago}
    ///
    /// @param closed as the page held it
    public Optional<Held> open(String closed) {
        try {
            byte[] all = Base64.getUrlDecoder().decode(closed);
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, nonce)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return held(MAPPER.readTree(plain));
        } catch (IllegalArgumentException | GeneralSecurityException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private Optional<Held> held(JsonNode node) {
        Instant at = Instant.ofEpochMilli(node.path("at").asLong());
        if (clock.instant().isAfter(at.plus(GOOD))) {
            return Optional.empty();
        }
        Map<String, String> fields = new TreeMap<>();
        node.path("fields")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        return Optional.of(
                new Held(node.path("account").asString(), node.path("path").asString(), fields));
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
