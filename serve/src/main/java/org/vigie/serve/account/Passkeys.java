package org.vigie.serve.account;

import org.vigie.serve.account.Accounts.SignedIn;
import org.vigie.serve.account.Credential.Passkey;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The passkeys of a team's people: how they are made, shown and removed. Each act is an entry.
public final class Passkeys {
    private static final int MAX = 20;
    private static final int NAME_CHARS = 60;
    private static final int FREE_TRIES = 5;
    private static final String SIGN_IN = "sign-in";

    private final AccountLog log;
    private final Clock clock;
    /// What was shown in vain, by place.
    private final Attempts vain;
    private final Challenges challenges;
    private final Ceremonies ceremonies;

    Passkeys(AccountLog log, Clock clock, URI origin) {
        this.log = log;
        this.clock = clock;
        this.vain = new Attempts(clock, FREE_TRIES);
        this.challenges = new Challenges(clock, new Secret());
        this.ceremonies = new Ceremonies(origin);
    }

    /// {@return whether browsers make passkeys for an address: it needs a name, not a number}
    ///
    /// @param origin how browsers name the server
    static boolean arePossible(URI origin) {
        return origin.getHost().matches(".*[a-z].*") && !origin.getHost().startsWith("[");
    }

    /// {@return somebody's passkeys, oldest first}
    ///
    /// @param id of their account
    public List<Passkey> of(String id) {
        return log.credential(id).passkeys();
    }

    /// {@return what a browser needs to make a passkey, as JSON}
    ///
    /// @param account for whom
    /// @param tie     what else has to be the same when it was made, such as the session
    public String creation(Account account, String tie) {
        return ceremonies.creation(
                account.id(),
                account.name(),
                challenges.make(making(account, tie)),
                of(account.id()));
    }

    private static String making(Account account, String tie) {
        return "make " + account.id() + " " + tie;
    }

    /// What came of adding a passkey.
    public enum Added {
        /// It is kept.
        DONE,
        /// It has no name, or one that is too long.
        NO_NAME,
        /// Somebody has too many.
        TOO_MANY,
        /// What the browser sent is no passkey of here and now.
        WRONG
    }

    /// {@return what came of adding a passkey to an account}
    ///
    /// @param account whose
    /// @param tie     as when its making began
    /// @param name    what they call it
    /// @param answer  what the browser sent
    public Added add(Account account, String tie, String name, String answer) {
        return added(account, tie, name, answer, AccountAct.PASSKEY_ADDED);
    }

    /// {@return what came of taking an invitation up with a passkey, instead of a password and
    /// an authenticator}
    ///
    /// @param invited who is invited
    /// @param tie     as when its making began
    /// @param name    what they call it
    /// @param answer  what the browser sent
    public Added join(Account invited, String tie, String name, String answer) {
        return added(invited, tie, name, answer, AccountAct.JOINED);
    }

    private Added added(Account account, String tie, String name, String answer, AccountAct act) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > NAME_CHARS) {
            return Added.NO_NAME;
        }
        return ceremonies
                .made(answer)
                .filter(made -> challenges.isOpen(made.challenge(), making(account, tie)))
                .flatMap(made ->
                        ceremonies.verified(made).filter(_ -> challenges.meet(made.challenge())))
                .map(kept -> keep(account, called, kept, act))
                .orElse(Added.WRONG);
    }

    private Added keep(Account account, String name, Ceremonies.Kept kept, AccountAct act) {
        Passkey passkey = new Passkey(
                kept.id(),
                name,
                clock.instant(),
                clock.instant(),
                kept.key(),
                kept.count(),
                kept.synced());
        boolean done = log.change(
                act,
                account.id(),
                account.name(),
                Map.of("passkey", passkey.shortId()),
                credential -> act == AccountAct.JOINED
                        ? joined(account, passkey)
                        : Optional.of(credential)
                                .filter(known -> known.passkeys().size() < MAX)
                                .map(known -> known.with(passkey)));
        if (done) {
            return Added.DONE;
        }
        return of(account.id()).size() >= MAX ? Added.TOO_MANY : Added.WRONG;
    }

    /// {@return what proves whoever joins; empty where they were invited anew since}
    private Optional<Credential> joined(Account invited, Passkey passkey) {
        return log.byId(invited.id())
                .filter(now -> now.commitment().equals(invited.commitment()))
                .map(_ -> Credential.NONE.with(passkey));
    }

    /// {@return what a browser needs to show a passkey of anybody's, as JSON}
    public String request() {
        return ceremonies.request(challenges.make(SIGN_IN), List.of());
    }

    /// {@return what a browser needs to show a passkey of somebody who is in, as JSON}
    ///
    /// @param person  who
    /// @param session theirs
    public String request(Person person, Session session) {
        return ceremonies.request(challenges.make(proving(session)), of(person.id()));
    }

    private static String proving(Session session) {
        return "prove " + session.id();
    }

    /// {@return whether somebody is who they say} A passkey cannot be guessed: a good one lets
    /// its owner in, whatever was tried in vain before, by whomever; who has none waits longer
    /// and longer.
    ///
    /// @param answer what the browser sent
    /// @param place  where they try from
    public SignedIn signIn(String answer, String place) {
        Optional<Ceremonies.Shown> shown = ceremonies.shown(answer);
        Optional<Account> account = shown.flatMap(one -> log.byId(one.account()))
                .filter(known -> known.state() == Account.State.ACTIVE);
        if (account.isPresent() && shows(shown, account.get(), SIGN_IN, AccountAct.SIGNED_IN)) {
            vain.succeeded(place);
            return new SignedIn.Yes(account.get());
        }
        Optional<Duration> wait = vain.pause(place);
        if (wait.isPresent()) {
            return new SignedIn.Wait(wait.get());
        }
        vain.failed(place);
        return new SignedIn.No();
    }

    /// {@return whether somebody inside shows a passkey of theirs, as before a grave act}
    ///
    /// @param person  who
    /// @param session theirs
    /// @param answer  what the browser sent
    public boolean proves(Person person, Session session, String answer) {
        return log.byId(person.id())
                .filter(account -> shows(
                        ceremonies.shown(answer), account, proving(session), AccountAct.PROVED))
                .isPresent();
    }

    private boolean shows(
            Optional<Ceremonies.Shown> answer, Account account, String purpose, AccountAct act) {
        Optional<Ceremonies.Shown> shown =
                answer.filter(one -> challenges.isOpen(one.challenge(), purpose));
        Optional<Passkey> passkey =
                shown.flatMap(one -> of(account.id()).stream().filter(one::isOf).findFirst());
        Optional<Long> count =
                passkey.flatMap(known -> ceremonies.verified(shown.orElseThrow(), known));
        if (count.isEmpty() || !challenges.meet(shown.orElseThrow().challenge())) {
            return false;
        }
        Passkey used = passkey.orElseThrow().used(clock.instant(), count.get());
        return log.change(
                act,
                account.id(),
                account.name(),
                Map.of("passkey", used.shortId()),
                credential -> credential.used(used));
    }

    /// What came of removing a passkey.
    public enum Removed {
        /// It is good no more.
        DONE,
        /// There is none such.
        NONE,
        /// It is the last, and there is no password: its owner would be locked out.
        LAST
    }

    /// {@return what came of removing one of somebody's passkeys}
    ///
    /// @param person whose
    /// @param id     the passkey's
    public Removed remove(Person person, String id) {
        Optional<Passkey> passkey =
                of(person.id()).stream().filter(known -> known.id().equals(id)).findFirst();
        if (passkey.isEmpty()) {
            return Removed.NONE;
        }
        boolean done = log.change(
                AccountAct.PASSKEY_REMOVED,
                person.id(),
                person.name(),
                Map.of("passkey", passkey.get().shortId()),
                kept -> Optional.of(kept.withoutPasskey(id))
                        .filter(left -> !left.equals(kept))
                        .filter(left -> left.hasPassword() || !left.passkeys().isEmpty()));
        if (done) {
            return Removed.DONE;
        }
        boolean there = of(person.id()).stream().anyMatch(left -> left.id().equals(id));
        return there ? Removed.LAST : Removed.NONE;
    }
}
