package org.vigie.serve.account;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// What proves that somebody is who they say. It lies in the store beside the log.
///
/// @param invitation SHA-256 of an invitation's key, in hexadecimal digits; empty if there is none
/// @param password   its Argon2id hash with salt and cost; empty until one was chosen
/// @param seed       of the codes of their authenticator, in base64; empty if there is none
/// @param tokens     by which their programs come in
/// @param passkeys   that they made, oldest first
public record Credential(
        String invitation,
        String password,
        String seed,
        List<Token> tokens,
        List<Passkey> passkeys) {
    // what was kept before there were passkeys tells of none
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultNullHandling(_ -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
            .build();

    /// Nothing yet.
    public static final Credential NONE = new Credential("", "", "", List.of(), List.of());

    /// Copies the lists.
    public Credential {
        tokens = List.copyOf(tokens);
        passkeys = List.copyOf(passkeys);
    }

    /// What a program shows to act for somebody.
    ///
    /// @param id      short, to be named by
    /// @param sha256  of the token, in hexadecimal digits
    /// @param name    what its owner calls it
    /// @param added   when
    /// @param expires when it is good no more
    public record Token(String id, String sha256, String name, Instant added, Instant expires) {}

    /// A key pair whose private half lies in a device of its owner, by W3C Web Authentication.
    ///
    /// @param id     of the credential, in hexadecimal digits
    /// @param name   what its owner calls it
    /// @param added  when
    /// @param used   when it was shown last
    /// @param key    public key with what belongs to it, in base64
    /// @param count  how often it was used, as far as it counts; a copy of a device counts anew
    /// @param synced whether it may be on several devices of its owner
    public record Passkey(
            String id,
            String name,
            Instant added,
            Instant used,
            String key,
            long count,
            boolean synced) {
        private static final int SHORT_CHARS = 12;

        byte[] credentialId() {
            return HexFormat.of().parseHex(id);
        }

        /// {@return the begin of its id, by which entries name it}
        String shortId() {
            return id.substring(0, Math.min(id.length(), SHORT_CHARS));
        }

        Passkey used(Instant moment, long count) {
            return new Passkey(id, name, added, moment, key, count, synced);
        }
    }

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

    /// {@return whether they sign in by a password: one alone, without the codes of an
    /// authenticator, lets nobody in}
    boolean hasPassword() {
        return !password.isEmpty() && !seed.isEmpty();
    }

    Credential hashed(String hash) {
        return new Credential(invitation, hash, seed, tokens, passkeys);
    }

    Credential with(Token token) {
        List<Token> more = new ArrayList<>(tokens);
        more.add(token);
        return new Credential(invitation, password, seed, more, passkeys);
    }

    Credential withoutToken(String id) {
        List<Token> left = tokens.stream().filter(one -> !one.id().equals(id)).toList();
        return new Credential(invitation, password, seed, left, passkeys);
    }

    Credential with(Passkey passkey) {
        List<Passkey> more = new ArrayList<>(passkeys);
        more.add(passkey);
        return new Credential(invitation, password, seed, tokens, more);
    }

    /// {@return what proves them once a passkey was used; empty where it is theirs no more}
    Optional<Credential> used(Passkey passkey) {
        List<Passkey> all = new ArrayList<>(passkeys);
        all.replaceAll(one -> one.id().equals(passkey.id()) ? passkey : one);
        return Optional.of(new Credential(invitation, password, seed, tokens, all))
                .filter(_ -> all.contains(passkey));
    }

    Credential withoutPasskey(String id) {
        List<Passkey> left =
                passkeys.stream().filter(one -> !one.id().equals(id)).toList();
        return new Credential(invitation, password, seed, tokens, left);
    }
}
