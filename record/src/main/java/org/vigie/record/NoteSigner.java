package org.vigie.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;

/// A private key that signs notes. It lies in the encrypted store and leaves it nowhere.
final class NoteSigner {
    private static final int SEED_BYTES = 32;
    private static final int TIME_BYTES = 8;

    private final NoteKey key;
    private final PrivateKey secret;

    private NoteSigner(NoteKey key, PrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /// {@return the signer of a seed}
    ///
    /// @param seed 32 random bytes, as RFC 8032 takes them
    static NoteSigner of(String name, NoteKey.Purpose purpose, byte[] seed) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(
                            new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
            return new NoteSigner(NoteKey.of(name, purpose, publicKey(seed)), secret);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has Ed25519", never);
        }
    }

    /// Java derives a public key only while it makes a pair, from random bytes: from these.
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
        KeyPair pair = generator.generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length);
    }

    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        private Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }

    NoteKey key() {
        return key;
    }

    /// {@return the signature under a text}
    ///
    /// @param time when a witness signs; of no account for other keys
    SignedNote.NoteSignature sign(String text, Instant time) {
        boolean cosigns = key.purpose() == NoteKey.Purpose.COSIGNATURE;
        long seconds = time.getEpochSecond();
        byte[] signature = signature(cosigns ? NoteKey.cosigned(text, seconds) : text);
        ByteBuffer bytes = ByteBuffer.allocate(
                        key.id().length + (cosigns ? TIME_BYTES : 0) + signature.length)
                .put(key.id());
        if (cosigns) {
            bytes.putLong(seconds);
        }
        return SignedNote.NoteSignature.of(key.name(), bytes.put(signature).array());
    }

    private byte[] signature(String message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(message.getBytes(StandardCharsets.UTF_8));
            return signer.sign();
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java signs with Ed25519", never);
        }
    }
}
