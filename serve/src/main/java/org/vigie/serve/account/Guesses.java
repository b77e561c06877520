package org.vigie.serve.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Passwords typed in vain, by whose and by place. Where there were too many, no password is taken
/// for a while. Passkeys, which nobody can guess, are another matter: see [Passkeys].
final class Guesses {
    private static final int FREE_TRIES = 5;
    private static final int FREE_TRIES_OF_A_PLACE = 30;

    private final AccountLog log;
    private final Attempts byName;
    private final Attempts byPlace;

    Guesses(AccountLog log, Clock clock) {
        this.log = log;
        this.byName = new Attempts(clock, FREE_TRIES);
        this.byPlace = new Attempts(clock, FREE_TRIES_OF_A_PLACE);
    }

    /// {@return how long no password is taken; empty if one is}
    ///
    /// @param who   id of an account, or what stands for a name that nobody has
    /// @param place where they try from
    Optional<Duration> pause(String who, String place) {
        return byName.pause(who).or(() -> byPlace.pause(place));
    }

    void failed(String who, String place) {
        byPlace.failed(place);
        if (byName.failed(who)) {
            // only a wait is an entry: a stranger must not make the record grow
            log.byId(who)
                    .ifPresent(known ->
                            log.enter(AccountAct.LOCKED_OUT, known.id(), "vigie", Map.of()));
        }
    }

    void succeeded(String who, String place) {
        byName.succeeded(who);
        byPlace.succeeded(place);
    }
}
