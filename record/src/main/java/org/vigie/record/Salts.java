package org.vigie.record;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;

/// Random salts, drawn many at a time: asking for each alone takes longer than hashing with it.
/// Threads may share them.
final class Salts implements Supplier<byte[]> {
    private static final int SALT_BYTES = 32;
    private static final int DRAWN_BYTES = 256 * SALT_BYTES;

    private final SecureRandom random;
    private final byte[] drawn = new byte[DRAWN_BYTES];
    private int next = DRAWN_BYTES;

    Salts(SecureRandom random) {
        this.random = random;
    }

    /// {@return 32 random bytes that nothing else holds}
    @Override
    public synchronized byte[] get() {
        if (next == DRAWN_BYTES) {
            random.nextBytes(drawn);
            next = 0;
        }
        byte[] salt = Arrays.copyOfRange(drawn, next, next + SALT_BYTES);
        // A salt that is destroyed in the record must not lie about here.
        Arrays.fill(drawn, next, next + SALT_BYTES, (byte) 0);
        next += SALT_BYTES;
        return salt;
    }
}
