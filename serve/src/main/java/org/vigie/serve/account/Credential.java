package org.vigie.serve.account;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What proves that somebody is who they say. It lies in the store beside the log.
///
/// @param invitation SHA-256 of an invitation's key, in hexadecimal digits; empty if there is none
/// @param password   its Argon2id hash with salt and cost; empty until one was chosen
/// @param seed       of the codes of their authenticator, in base64
/// @param passkeys   keys of their devices
/// @param tokens     by which their programs come in
public record Credential(
        String invitation,
        String password,
        String seed,
        List<Passkey> passkeys,
        List<Token> tokens) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Nothing yet.
    public static final Credential NONE = new Credential("", "", "", List.of(), List.of());

    /// Copies the lists.
    public Credential {
        passkeys = List.copyOf(passkeys);
        tokens = List.copyOf(tokens);
    }

    /// A key of a device, by WebAuthn.
    ///
    /// @param id    the credential's id, in base64url
    /// @param data  what the authenticator attested: its id and public key, in base64url
    /// @param count how often it signed, as it says
    /// @param name  what its owner calls it
    /// @param added when
    public record Passkey(String id, String data, long count, String name, Instant added) {}

    /// What a program shows to act for somebody.
    ///
    /// @param id      short, to be named by
    /// @param sha256  of the token, in hexadecimal digits
    /// @param name    what its owner calls it
    /// @param added   when
    /// @param expires when it is good no more
    public record Token(String id, String sha256, String name, Instant added, Instant expires) {}

    byte[] bytes() {
        return MAPPER.writeValueAsBytes(this);
    }

    static Credential parse(byte[] bytes) {
        return MAPPER.readValue(bytes, Credential.class);
    }

    Credential invited(String sha256) {
        return new Credential(sha256, "", "", List.of(), List.of());
    }

    Credential joined(String hash, String codes) {
        return new Credential("", hash, codes, List.of(), List.of());
    }

    Credential hashed(String hash) {
        return new Credential(invitation, hash, seed, passkeys, tokens);
    }

    Credential with(Token token) {
        List<Token> more = new ArrayList<>(tokens);
        more.add(token);
        return new Credential(invitation, password, seed, passkeys, more);
    }

    Credential withoutToken(String id) {
        return new Credential(
                invitation,
                password,
                seed,
                passkeys,
                without(tokens, one -> one.id().equals(id)));
    }

    Credential with(Passkey passkey) {
        List<Passkey> more =
                new ArrayList<>(without(passkeys, one -> one.id().equals(passkey.id())));
        more.add(passkey);
        return new Credential(invitation, password, seed, more, tokens);
    }

    Credential withoutPasskey(String id) {
        return new Credential(
                invitation, password, seed, without(passkeys, one -> one.id().equals(id)), tokens);
    }

    Optional<Passkey> passkey(String id) {
        return passkeys.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
