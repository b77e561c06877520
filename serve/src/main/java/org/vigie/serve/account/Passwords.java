package org.vigie.serve.account;

import com.nulabinc.zxcvbn.Zxcvbn;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Passwords: which are good enough, and how they are kept.
///
/// Argon2id with 19 MiB, two passes and one lane, as OWASP's password storage cheat sheet has it.
final class Passwords {
    static final int MIN_CHARS = 12;
    static final int MAX_CHARS = 256;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int GOOD_SCORE = 3;
    /// Guesses of strangers must not fill the memory.
    private static final int AT_ONCE = 2;

    private static final int WAIT_SECONDS = 10;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, KIBIBYTES, PASSES);
    /// Compared with where there is no such account, so that both take as long: a salt and a
    /// hash of zeros.
    private static final String NOBODY = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=1$"
            + zeros(SALT_BYTES) + "$" + zeros(HASH_BYTES);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private Optional<Zxcvbn> strength = Optional.empty();

    Passwords() {}

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }

    /// Its lists of common passwords take a while to read, and a desk of one person needs none.
    private synchronized Zxcvbn strength() {
        Zxcvbn loaded = strength.orElseGet(Zxcvbn::new);
        strength = Optional.of(loaded);
        return loaded;
    }

    /// What a password lacks.
    enum Fault {
        /// It has too few chars.
        SHORT,
        /// It has too many.
        LONG,
        /// It is easily guessed.
        WEAK
    }

    /// {@return what a new password lacks, if anything}
    ///
    /// @param typed the password
    /// @param name  of its owner, which makes a poor password
    Optional<Fault> fault(String typed, String name) {
        if (typed.length() < MIN_CHARS) {
            return Optional.of(Fault.SHORT);
        }
        if (typed.length() > MAX_CHARS) {
            return Optional.of(Fault.LONG);
        }
        // its time grows with the square of the length, and 64 chars tell enough
        String front = typed.substring(0, Math.min(typed.length(), 64));
        int score = strength().measure(front, List.of(name, "vigie")).getScore();
        return score < GOOD_SCORE ? Optional.of(Fault.WEAK) : Optional.empty();
    }

    String hash(String typed) {
        return inTurn(() -> encoder.encode(typed)).orElseThrow();
    }

    /// {@return whether a password is the one that was hashed}
    ///
    /// @param typed the password
    /// @param hash  the hash; empty where there is none, and then never
    boolean matches(String typed, String hash) {
        if (typed.length() > MAX_CHARS) {
            return false;
        }
        boolean same = inTurn(() -> encoder.matches(typed, hash.isEmpty() ? NOBODY : hash))
                .orElse(false);
        return same && !hash.isEmpty();
    }

    private interface Work<T> {
        T done();
    }

    private <T> Optional<T> inTurn(Work<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.done());
        } finally {
            places.release();
        }
    }
}
