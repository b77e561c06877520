package org.vigie.serve.account;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;

import org.vigie.serve.account.Credential.Passkey;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/// A device that holds one passkey and shows it as a browser would, for tests.
final class KeyRing {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final byte PRESENT_AND_VERIFIED = 0b101;
    private static final int AUTHENTICATOR_BYTES = 37;

    private final URI origin;
    private final byte[] id;
    private final KeyPair keys;
    private int count;

    KeyRing(URI origin, String id) throws GeneralSecurityException {
        this.origin = origin;
        this.id = HexFormat.of().parseHex(id);
        KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = maker.generateKeyPair();
    }

    /// {@return what a server keeps of it}
    Passkey passkey() {
        AttestedCredentialData data = new AttestedCredentialData(
                AAGUID.ZERO,
                id,
                EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
        byte[] key = new AttestedCredentialDataConverter(new ObjectConverter()).convert(data);
        Instant then = Instant.parse("2021-03-20T10:00:00Z");
        return new Passkey(
                HexFormat.of().formatHex(id),
                "key on the ring",
                then,
                then,
                Base64.getEncoder().encodeToString(key),
                0,
                false);
    }

    /// {@return what a browser sends when it is shown}
    ///
    /// @param request what the server asked for
    /// @param account of whom it is
    String shown(String request, String account) throws GeneralSecurityException {
        byte[] client = MAPPER.writeValueAsBytes(Map.of(
                "type",
                "webauthn.get",
                "challenge",
                MAPPER.readTree(request).path("challenge").asString(),
                "origin",
                origin.toString()));
        count++;
        byte[] device = ByteBuffer.allocate(AUTHENTICATOR_BYTES)
                .put(sha256(origin.getHost().getBytes(StandardCharsets.UTF_8)))
                .put(PRESENT_AND_VERIFIED)
                .putInt(count)
                .array();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(device);
        signature.update(sha256(client));
        return MAPPER.writeValueAsString(Map.of(
                "id",
                letters(id),
                "rawId",
                letters(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                Map.of(
                        "clientDataJSON",
                        letters(client),
                        "authenticatorData",
                        letters(device),
                        "signature",
                        letters(signature.sign()),
                        "userHandle",
                        letters(account.getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
