package org.vigie.serve.account;

import org.vigie.read.intake.Intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Words that nobody guesses, and how they are compared.
public final class Secret {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;

    private final SecureRandom random = new SecureRandom();

    /// Prepares the machine's own chance.
    public Secret() {}

    /// {@return 256 bits of chance, in base64url}
    public String make() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    /// {@return a short id, in hexadecimal digits}
    String id() {
        return HexFormat.of().formatHex(bytes(ID_BYTES));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /// {@return the SHA-256 of a word, in hexadecimal digits}
    ///
    /// @param word 256 bits of chance: what is guessed more easily needs a slow hash
    static String sha256(String word) {
        return Intake.sha256(word.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return whether two words are the same; takes as long for any guess}
    ///
    /// @param secret one
    /// @param guess  the other
    public static boolean same(String secret, String guess) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), guess.getBytes(StandardCharsets.UTF_8));
    }
}
