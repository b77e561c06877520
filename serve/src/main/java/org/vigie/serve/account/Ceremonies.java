package org.vigie.serve.account;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialDescriptor;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;

import org.vigie.serve.account.Credential.Passkey;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The two ceremonies of W3C Web Authentication, level 3, between browsers and one server, by
/// webauthn4j: how a passkey is made, and how it is shown. Whoever holds it is verified by the
/// device itself (a finger, a face, a PIN), so that a passkey alone is two factors. No attestation
/// is asked for: which make of device somebody has is nobody's business.
final class Ceremonies {
    private static final long TIMEOUT_MILLIS = 300_000;
    private static final int MAX_ANSWER_CHARS = 64 * 1024;
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            algorithm(COSEAlgorithmIdentifier.ES256),
            algorithm(COSEAlgorithmIdentifier.EdDSA),
            algorithm(COSEAlgorithmIdentifier.RS256));

    private final URI origin;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager =
            WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys =
            new AttestedCredentialDataConverter(converter);

    /// Prepares.
    ///
    /// @param origin how browsers name the server; its host is what passkeys are tied to
    Ceremonies(URI origin) {
        this.origin = origin;
    }

    private static PublicKeyCredentialParameters algorithm(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /// {@return what a browser needs to make a passkey, as JSON}
    ///
    /// @param id        of the account
    /// @param name      of the account
    /// @param challenge what the answer has to hold
    /// @param known     passkeys that there are; a device that has one of them makes no other
    String creation(String id, String name, byte[] challenge, List<Passkey> known) {
        return json(new PublicKeyCredentialCreationOptions(
                new PublicKeyCredentialRpEntity(origin.getHost(), "Vigie"),
                new PublicKeyCredentialUserEntity(id.getBytes(StandardCharsets.UTF_8), name, name),
                new DefaultChallenge(challenge),
                ALGORITHMS,
                TIMEOUT_MILLIS,
                descriptors(known),
                new AuthenticatorSelectionCriteria(
                        null,
                        true,
                        ResidentKeyRequirement.REQUIRED,
                        UserVerificationRequirement.REQUIRED),
                AttestationConveyancePreference.NONE,
                null));
    }

    /// {@return what a browser needs to show a passkey, as JSON}
    ///
    /// @param challenge what the answer has to hold
    /// @param known     which of them will do; none for any that was made here
    String request(byte[] challenge, List<Passkey> known) {
        return json(new PublicKeyCredentialRequestOptions(
                new DefaultChallenge(challenge),
                TIMEOUT_MILLIS,
                origin.getHost(),
                descriptors(known),
                UserVerificationRequirement.REQUIRED,
                null));
    }

    private String json(Object options) {
        return converter.getJsonMapper().writeValueAsString(options);
    }

    private static List<PublicKeyCredentialDescriptor> descriptors(List<Passkey> known) {
        return known.stream()
                .map(passkey -> new PublicKeyCredentialDescriptor(
                        PublicKeyCredentialType.PUBLIC_KEY, passkey.credentialId(), Set.of()))
                .toList();
    }

    /// What a browser sent when a passkey was made, not yet verified.
    ///
    /// @param data as the library read it
    record Made(RegistrationData data) {
        byte[] challenge() {
            return Objects.requireNonNull(data.getCollectedClientData())
                    .getChallenge()
                    .getValue();
        }
    }

    /// {@return what a browser sent when a passkey was made; empty if it cannot be read}
    Optional<Made> made(String answer) {
        return sized(answer)
                .flatMap(text -> tried(() -> manager.parseRegistrationResponseJSON(text)))
                .filter(data -> data.getCollectedClientData() != null
                        && data.getAttestationObject() != null)
                .map(Made::new);
    }

    /// What is kept of a passkey.
    ///
    /// @param id     of the credential, in hexadecimal digits
    /// @param key    public key with what belongs to it, in base64
    /// @param count  how often it was used, as far as it counts
    /// @param synced whether it may be on several devices of its owner
    record Kept(String id, String key, long count, boolean synced) {}

    /// {@return what is kept of a passkey that was made; empty if something about it is wrong}
    Optional<Kept> verified(Made made) {
        return tried(() -> manager.verify(
                        made.data(),
                        new RegistrationParameters(
                                property(made.challenge()), ALGORITHMS, true, true)))
                .map(RegistrationData::getAttestationObject)
                .map(AttestationObject::getAuthenticatorData)
                .flatMap(this::kept);
    }

    private Optional<Kept> kept(AuthenticatorData<?> data) {
        return Optional.ofNullable(data.getAttestedCredentialData())
                .map(attested -> new Kept(
                        HexFormat.of().formatHex(attested.getCredentialId()),
                        Base64.getEncoder().encodeToString(keys.convert(attested)),
                        data.getSignCount(),
                        data.isFlagBE()));
    }

    /// What a browser sent when a passkey was shown, not yet verified.
    ///
    /// @param data as the library read it
    record Shown(AuthenticationData data) {
        byte[] challenge() {
            return Objects.requireNonNull(data.getCollectedClientData())
                    .getChallenge()
                    .getValue();
        }

        /// {@return id of the account that it was made for, as the device tells it}
        String account() {
            return Optional.ofNullable(data.getUserHandle())
                    .map(handle -> new String(handle, StandardCharsets.UTF_8))
                    .orElse("");
        }

        boolean isOf(Passkey passkey) {
            return HexFormat.of().formatHex(data.getCredentialId()).equals(passkey.id());
        }
    }

    /// {@return what a browser sent when a passkey was shown; empty if it cannot be read}
    Optional<Shown> shown(String answer) {
        return sized(answer)
                .flatMap(text -> tried(() -> manager.parseAuthenticationResponseJSON(text)))
                .filter(data -> data.getCollectedClientData() != null
                        && data.getAuthenticatorData() != null)
                .map(Shown::new);
    }

    /// {@return how often a passkey that was shown was used, as far as it counts; empty if it
    /// was not this one that was shown, or its holder was not verified}
    Optional<Long> verified(Shown shown, Passkey passkey) {
        AttestedCredentialData key = keys.convert(Base64.getDecoder().decode(passkey.key()));
        CredentialRecordImpl kept = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                passkey.synced(),
                null,
                passkey.count(),
                key,
                null,
                null,
                null,
                null);
        return tried(() -> manager.verify(
                        shown.data(),
                        new AuthenticationParameters(
                                property(shown.challenge()),
                                kept,
                                List.of(passkey.credentialId()),
                                true,
                                true)))
                .map(AuthenticationData::getAuthenticatorData)
                .map(AuthenticatorData::getSignCount);
    }

    private ServerProperty property(byte[] challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(origin.toString()))
                .rpId(origin.getHost())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static Optional<String> sized(String answer) {
        return Optional.of(answer).filter(text -> text.length() <= MAX_ANSWER_CHARS);
    }

    private interface Work<T> {
        T done();
    }

    /// What a browser sends may be anything: whatever the library cannot take is no passkey.
    /// Where parts are missing it fails in its own code, not by an exception that it tells of.
    private static <T> Optional<T> tried(Work<T> work) {
        try {
            return Optional.ofNullable(work.done());
        } catch (RuntimeException noPasskey) {
            return Optional.empty();
        }
    }
}
