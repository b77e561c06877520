package org.vigie.serve.account;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;

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

/// A device that holds one passkey, and makes and shows it as a browser would, for tests.
public final class KeyRing {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final byte PRESENT_AND_VERIFIED = 0b101;
    private static final byte WITH_KEY = 0b1000000;
    private static final int AUTHENTICATOR_BYTES = 37;

    private final URI origin;
    private final byte[] id;
    private final KeyPair keys;
    private int count;

    /// Makes its keys.
    ///
    /// @param origin of the server
    /// @param id     the passkey's, in hexadecimal digits
    /// @throws GeneralSecurityException if this Java knows no such keys
    public KeyRing(URI origin, String id) throws GeneralSecurityException {
        this.origin = origin;
        this.id = HexFormat.of().parseHex(id);
        KeyPairGenerator maker = KeyPairGenerator.getInstance("EC");
        maker.initialize(new ECGenParameterSpec("secp256r1"));
        this.keys = maker.generateKeyPair();
    }

    /// {@return what a server keeps of it}
    Passkey passkey() {
        byte[] key = new AttestedCredentialDataConverter(new ObjectConverter()).convert(attested());
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

    private AttestedCredentialData attested() {
        return new AttestedCredentialData(
                AAGUID.ZERO,
                id,
                EC2COSEKey.create((ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256));
    }

    /// Sets how often it was shown, as far as it tells.
    ///
    /// @param shown what it counts on from
    public void counts(int shown) {
        count = shown;
    }

    /// {@return what a browser sends when it is made}
    ///
    /// @param creation what the server asked for
    /// @throws GeneralSecurityException if this Java knows no SHA-256
    public String made(String creation) throws GeneralSecurityException {
        AuthenticatorData<RegistrationExtensionAuthenticatorOutput> device =
                new AuthenticatorData<>(
                        sha256(origin.getHost().getBytes(StandardCharsets.UTF_8)),
                        (byte) (PRESENT_AND_VERIFIED | WITH_KEY),
                        count,
                        attested());
        byte[] object = new AttestationObjectConverter(new ObjectConverter())
                .convertToBytes(new AttestationObject(device, new NoneAttestationStatement()));
        return sent(Map.of(
                "clientDataJSON",
                letters(client("webauthn.create", creation)),
                "attestationObject",
                letters(object)));
    }

    private byte[] client(String type, String request) {
        return MAPPER.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                MAPPER.readTree(request).path("challenge").asString(),
                "origin",
                origin.toString()));
    }

    private String sent(Map<String, String> response) {
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
                response));
    }

    /// {@return what a browser sends when it is shown}
    ///
    /// @param request what the server asked for
    /// @param account of whom it is
    /// @throws GeneralSecurityException if this Java knows no such signatures
    public String shown(String request, String account) throws GeneralSecurityException {
        byte[] client = client("webauthn.get", request);
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
        return sent(Map.of(
                "clientDataJSON",
                letters(client),
                "authenticatorData",
                letters(device),
                "signature",
                letters(signature.sign()),
                "userHandle",
                letters(account.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String letters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
