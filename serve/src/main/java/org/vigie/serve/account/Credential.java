package org.vigie.serve.account;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What proves that somebody is who they say. It lies in the store beside the log.
///
/// @param invitation SHA-256 of an invitation's key, in hexadecimal digits; empty if there is none
/// @param password   its Argon2id hash with salt and cost; empty until one was chosen
/// @param seed       of the codes of their authenticator, in base64
/// @param tokens     by which their programs come in
public record Credential(String invitation, String password, String seed, List<Token> tokens) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /// Nothing yet.
    public static final Credential NONE = new Credential("", "", "", List.of());

    /// Copies the list.
    public Credential {
        tokens = List.copyOf(tokens);
    }

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
        return new Credential(sha256, "", "", List.of());
    }

    Credential joined(String hash, String codes) {
        return new Credential("", hash, codes, List.of());
    }

    Credential hashed(String hash) {
        return new Credential(invitation, hash, seed, tokens);
    }

    Credential with(Token token) {
        List<Token> more = new ArrayList<>(tokens);
        more.add(token);
        return new Credential(invitation, password, seed, more);
    }

    Credential withoutToken(String id) {
        return new Credential(
                invitation,
                password,
                seed,
                tokens.stream().filter(one -> !one.id().equals(id)).toList());
    }
}
