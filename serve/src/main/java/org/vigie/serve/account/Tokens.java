package org.vigie.serve.account;

import org.vigie.serve.account.Credential.Token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What programs show to act for somebody: each token is theirs, may what they may, and ends.
public final class Tokens {
    /// How long a token is good.
    public static final Duration GOOD = Duration.ofDays(90);

    /// What each token begins with, so that one left somewhere is known for what it is.
    private static final String BEGIN = "vigie_";

    private static final int FREE_TRIES = 60;
    private static final int MAX = 20;
    private static final int NAME_CHARS = 60;

    private final AccountLog log;
    private final Clock clock;
    private final Secret secret;
    private final Attempts tries;

    Tokens(AccountLog log, Clock clock, Secret secret) {
        this.tries = new Attempts(clock, FREE_TRIES);
        this.log = log;
        this.clock = clock;
        this.secret = secret;
    }

    /// {@return a new token, which is told this once; empty where somebody has too many or the
    /// name is none}
    ///
    /// @param person whose
    /// @param name   what they call it
    public Optional<String> make(Person person, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > NAME_CHARS) {
            return Optional.empty();
        }
        String token = BEGIN + person.id() + "_" + secret.make();
        Instant now = clock.instant();
        Token kept = new Token(secret.id(), Secret.sha256(token), called, now, now.plus(GOOD));
        boolean made = log.change(
                AccountAct.TOKEN_MADE,
                person.id(),
                person.name(),
                Map.of("token", kept.id(), "expires", kept.expires().toString()),
                before -> Optional.of(before)
                        .filter(known -> known.tokens().size() < MAX)
                        .map(known -> known.with(kept)));
        return Optional.of(token).filter(_ -> made);
    }

    /// {@return somebody's tokens, oldest first}
    ///
    /// @param person whose
    public List<Token> of(Person person) {
        return log.credential(person.id()).tokens();
    }

    /// Makes a token good no more.
    ///
    /// @param person whose
    /// @param id     the token's
    public void revoke(Person person, String id) {
        log.change(
                AccountAct.TOKEN_REVOKED,
                person.id(),
                person.name(),
                Map.of("token", id),
                before ->
                        Optional.of(before.withoutToken(id)).filter(left -> !left.equals(before)));
    }

    /// {@return for whom a token acts}
    ///
    /// @param shown what a program shows
    /// @param sole  the one person of a laptop; empty on a server
    public Optional<Person> owner(String shown, Optional<Person> sole) {
        String[] parts = shown.split("_", 3);
        if (parts.length != 3 || !shown.startsWith(BEGIN)) {
            return Optional.empty();
        }
        Optional<Person> person = sole.isPresent()
                ? sole.filter(one -> one.id().equals(parts[1]))
                : log.byId(parts[1])
                        .filter(account -> account.state() == Account.State.ACTIVE)
                        .map(Account::person);
        String sha256 = Secret.sha256(shown);
        Instant now = clock.instant();
        return person.filter(one -> log.credential(one.id()).tokens().stream()
                .anyMatch(token ->
                        Secret.same(token.sha256(), sha256) && now.isBefore(token.expires())));
    }

    /// Counts a request without a token that is good.
    ///
    /// @param place where it came from
    /// @return whether there were so many that the answer is to wait
    public boolean failed(String place) {
        return tries.failed(place);
    }
}
