package org.vigie.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key by which signatures under notes are checked, as in C2SP's signed-note: public, meant to be
/// read out, printed and given to partners.
///
/// @param name    whose key it is, such as `vigie/0b5c…`
/// @param purpose what it signs
/// @param key     an Ed25519 public key, 32 bytes in base64
public record NoteKey(String name, Purpose purpose, String key) {
    private static final Pattern TEXT =
            Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;
    private static final int TIME_BYTES = 8;
    private static final int SIGNATURE_BYTES = 64;
    private static final HexFormat HEX = HexFormat.of();

    /// What stands before a raw Ed25519 key in a certificate's form of it (RFC 8410).
    private static final byte[] KEY_FORM = HEX.parseHex("302a300506032b6570032100");

    /// What a key signs.
    public enum Purpose {
        /// Notes, such as a log's own checkpoints.
        NOTE(1),
        /// Checkpoints of others, with the time: C2SP's tlog-cosignature.
        COSIGNATURE(4);

        private final byte label;

        Purpose(int label) {
            this.label = (byte) label;
        }

        byte label() {
            return label;
        }
    }

    static NoteKey of(String name, Purpose purpose, byte[] key) {
        return new NoteKey(name, purpose, Base64.getEncoder().encodeToString(key));
    }

    /// {@return the key in the form of signed-note's verifier keys: name, id and key, with `+`
    /// between}
    public String text() {
        ByteBuffer labelled =
                ByteBuffer.allocate(1 + KEY_BYTES).put(purpose.label()).put(bytes());
        return name + "+" + HEX.formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(labelled.array());
    }

    /// {@return the key that a text tells, if it tells one}
    ///
    /// @param text such as [#text] gives
    public static Optional<NoteKey> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] labelled;
        try {
            labelled = Base64.getDecoder().decode(matcher.group(3));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (labelled.length != 1 + KEY_BYTES) {
            return Optional.empty();
        }
        byte[] key = Arrays.copyOfRange(labelled, 1, labelled.length);
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.label() == labelled[0])
                .map(purpose -> of(matcher.group(1), purpose, key))
                .filter(found -> HEX.formatHex(found.id()).equals(matcher.group(2)))
                .findFirst();
    }

    /// {@return whether a note bears this key's signature}
    ///
    /// @param note text with signatures
    public boolean signed(SignedNote note) {
        return note.signatures().stream()
                .anyMatch(signature -> signature.name().equals(name)
                        && signedBy(note.text(), signature.decoded()));
    }

    private boolean signedBy(String text, byte[] signature) {
        ByteBuffer parts = ByteBuffer.wrap(signature);
        int timeBytes = purpose == Purpose.COSIGNATURE ? TIME_BYTES : 0;
        if (parts.remaining() != ID_BYTES + timeBytes + SIGNATURE_BYTES) {
            return false;
        }
        byte[] signer = new byte[ID_BYTES];
        parts.get(signer);
        String message = purpose == Purpose.COSIGNATURE ? cosigned(text, parts.getLong()) : text;
        byte[] rest = new byte[SIGNATURE_BYTES];
        parts.get(rest);
        return Arrays.equals(signer, id()) && verifies(message, rest);
    }

    private boolean verifies(String message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(message.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(KEY_FORM.length + KEY_BYTES)
                .put(KEY_FORM)
                .put(bytes())
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /// {@return what a witness signs}
    ///
    /// @param time seconds since 1970
    static String cosigned(String text, long time) {
        return "cosignature/v1\ntime " + time + "\n" + text;
    }

    /// {@return the four bytes by which signatures name their key}
    byte[] id() {
        byte[] hash = Sha256.of(
                name.getBytes(StandardCharsets.UTF_8), new byte[] {'\n', purpose.label()}, bytes());
        return Arrays.copyOf(hash, ID_BYTES);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(key);
    }
}
