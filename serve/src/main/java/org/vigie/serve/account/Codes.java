package org.vigie.serve.account;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

import javax.crypto.spec.SecretKeySpec;

/// The six digits of an authenticator, by RFC 6238: SHA-1, 30 seconds.
public final class Codes {
    static final int SEED_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TimeBasedOneTimePasswordGenerator generator =
            new TimeBasedOneTimePasswordGenerator();

    Codes() {}

    /// {@return the step of time whose code was typed: now, or one before or after; empty if it
    /// is none of them}
    ///
    /// @param seed  20 bytes
    /// @param typed six digits, perhaps with blanks
    /// @param now   the time
    OptionalLong step(byte[] seed, String typed, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        for (int shift = -1; shift <= 1; shift++) {
            Instant then = now.plusSeconds((long) shift * STEP_SECONDS);
            if (Secret.same(code(seed, then), digits)) {
                return OptionalLong.of(then.getEpochSecond() / STEP_SECONDS);
            }
        }
        return OptionalLong.empty();
    }

    /// {@return the code of a moment}
    ///
    /// @param seed 20 bytes
    /// @param when the moment
    public String code(byte[] seed, Instant when) {
        try {
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(seed, generator.getAlgorithm()), when, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException("a seed is no key", impossible);
        }
    }

    /// {@return a seed as authenticators want it typed: base32 by RFC 4648, without padding}
    ///
    /// @param seed bytes, whose count is a multiple of five
    static String base32(byte[] seed) {
        StringBuilder letters = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : seed) {
            bits = (bits << 8) | (next & 0xff);
            held += 8;
            while (held >= 5) {
                held -= 5;
                letters.append(LETTERS.charAt((bits >> held) & 31));
            }
        }
        return letters.toString();
    }

    /// {@return the address that an authenticator reads from a QR code}
    ///
    /// @param seed bytes
    /// @param name of the account
    static String address(byte[] seed, String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Vigie:" + encoded + "?secret=" + base32(seed) + "&issuer=Vigie";
    }
}
