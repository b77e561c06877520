package org.vigie.serve.account;

import org.vigie.record.Folding;
import org.vigie.record.Record;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The accounts of a team: who is invited, joins, signs in, and what each may do.
public final class Accounts {
    /// How long an invitation holds.
    public static final Duration INVITATION = Duration.ofDays(3);

    private static final int NAME_CHARS = 60;
    /// Controls of format, but for those that join letters or keep them apart.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]"
            + "|(?<![\\p{L}\\p{M}])[\\u200C\\u200D]|[\\u200C\\u200D](?!\\p{L})");

    private static final int PENDING = 1000;

    private final AccountLog log;
    private final Clock clock;
    private final Secret secret = new Secret();
    private final Passwords passwords = new Passwords();
    private final Codes codes = new Codes();
    private final Tokens tokens;
    private final Guesses guesses;
    /// Seeds that were shown to somebody who has not yet sent a code of them, by account.
    private final Map<String, byte[]> shown = new LinkedHashMap<>();
    /// The last step of time whose code was used, by account: a code is good once.
    private final Map<String, Long> used = new ConcurrentHashMap<>();

    /// Reads the accounts of a record.
    ///
    /// @param record where they are kept
    /// @param clock  tells the time
    public Accounts(Record record, Clock clock) {
        this.log = new AccountLog(record);
        this.clock = clock;
        this.tokens = new Tokens(log, clock, secret);
        this.guesses = new Guesses(log, clock);
    }

    /// {@return all accounts, in the order in which they were made}
    public List<Account> all() {
        return log.all();
    }

    /// {@return the account with an id}
    ///
    /// @param id as [Account] tells it
    public Optional<Account> account(String id) {
        return log.byId(id);
    }

    /// {@return whether somebody can say who may do what}
    public boolean hasAdministrator() {
        return all().stream()
                .anyMatch(account -> account.state() == Account.State.ACTIVE
                        && account.role() == Role.ADMINISTRATOR);
    }

    /// What came of an invitation.
    public sealed interface Invited {
        /// It is made.
        ///
        /// @param id  of the account
        /// @param key for the link; good once
        record Made(String id, String key) implements Invited {}

        /// There is somebody of that name, or it is none.
        record NoName() implements Invited {}

        /// It holds what no eye sees, so that it would look like another's.
        record Unseen() implements Invited {}
    }

    /// {@return what came of inviting somebody new}
    ///
    /// @param name         by which entries are to call them
    /// @param role         what they are to be
    /// @param compartments what else they may be let see
    /// @param by           who invites
    public synchronized Invited invite(
            String name, Role role, Set<String> compartments, String by) {
        String written = name.strip();
        boolean plain = written.codePoints().noneMatch(Character::isISOControl);
        if (Folding.name(written).isEmpty()
                || written.length() > NAME_CHARS
                || !plain
                || log.byName(written).isPresent()) {
            return new Invited.NoName();
        }
        if (UNSEEN.matcher(written).find()) {
            return new Invited.Unseen();
        }
        return invited(secret.id(), written, role, compartments, by);
    }

    /// {@return the key of an invitation for an administrator, for a team that has none}
    ///
    /// @param name by which entries are to call them; another name is taken where somebody else
    ///     has it
    public synchronized String inviteAdministrator(String name) {
        Optional<Account> known = log.byName(name);
        Optional<Account> waiting = known.filter(account ->
                account.role() == Role.ADMINISTRATOR && account.state() == Account.State.INVITED);
        if (waiting.isPresent()) {
            return inviteAgain(waiting.get(), name).key();
        }
        String free = known.isEmpty() ? name : name + " " + secret.id();
        return invited(secret.id(), free, Role.ADMINISTRATOR, Set.of(), name).key();
    }

    /// {@return an invitation of somebody who is known, to prove anew who they are; until they
    /// do, they are out, and what proved them and their tokens are good no more}
    ///
    /// @param account whose
    /// @param by      who invites
    public synchronized Invited.Made inviteAgain(Account account, String by) {
        return invited(account.id(), account.name(), account.role(), account.compartments(), by);
    }

    private Invited.Made invited(
            String id, String name, Role role, Set<String> compartments, String by) {
        String key = id + "." + secret.make();
        log.enter(
                AccountAct.INVITED,
                id,
                by,
                Map.of(
                        "name",
                        name,
                        "role",
                        role.label(),
                        "compartments",
                        String.join(", ", compartments.stream().sorted().toList()),
                        "expires",
                        clock.instant().plus(INVITATION).toString()),
                Credential.NONE.invited(Secret.sha256(key)));
        return new Invited.Made(id, key);
    }

    /// {@return whom an invitation's key invites, while it holds}
    ///
    /// @param key of a link
    public Optional<Account> invitedBy(String key) {
        String id = key.contains(".") ? key.substring(0, key.indexOf('.')) : "";
        Instant now = clock.instant();
        return log.byId(id)
                .filter(account -> account.state() == Account.State.INVITED)
                .filter(account -> account.expires().filter(now::isBefore).isPresent())
                .filter(account ->
                        Secret.same(log.credential(id).invitation(), Secret.sha256(key)));
    }

    /// {@return the seed for the authenticator of somebody who is invited: the same until they
    /// join}
    ///
    /// @param account whose
    public synchronized Seed seed(Account account) {
        if (!shown.containsKey(account.id()) && shown.size() >= PENDING) {
            shown.remove(shown.keySet().iterator().next());
        }
        byte[] seed = shown.computeIfAbsent(account.id(), _ -> secret.bytes(Codes.SEED_BYTES));
        return new Seed(Codes.base32(seed), Codes.address(seed, account.name()));
    }

    /// What an authenticator needs.
    ///
    /// @param letters to be typed
    /// @param address to be read from a QR code
    public record Seed(String letters, String address) {}

    /// What came of joining.
    public enum Joined {
        /// They are in.
        DONE,
        /// The link is good no more.
        NO_LINK,
        /// The password has too few chars.
        SHORT,
        /// The password has too many chars.
        LONG,
        /// The password is easily guessed.
        WEAK,
        /// The code is not that of the authenticator.
        CODE,
        /// There is no authenticator, without whose codes a password lets nobody in.
        NO_CODES
    }

    /// {@return what came of taking an invitation up}
    ///
    /// @param key      of the link
    /// @param password that they chose
    /// @param code     of their authenticator
    public synchronized Joined join(String key, String password, String code) {
        Optional<Account> invited = invitedBy(key);
        if (invited.isEmpty()) {
            return Joined.NO_LINK;
        }
        Account account = invited.get();
        Optional<Passwords.Fault> fault = passwords.fault(password, account.name());
        if (fault.isPresent()) {
            return lack(fault.get());
        }
        byte[] seed = shown.get(account.id());
        if (seed == null || codes.step(seed, code, clock.instant()).isEmpty()) {
            return Joined.CODE;
        }
        Credential joined = Credential.NONE.joined(
                passwords.hash(password), Base64.getEncoder().encodeToString(seed));
        boolean done = log.change(
                AccountAct.JOINED,
                account.id(),
                account.name(),
                Map.of(),
                before -> Optional.of(joined)
                        .filter(_ -> Secret.same(before.invitation(), Secret.sha256(key))));
        shown.remove(account.id());
        return done ? Joined.DONE : Joined.NO_LINK;
    }

    /// What came of a try to sign in.
    public sealed interface SignedIn {
        /// It is they.
        ///
        /// @param account whose
        record Yes(Account account) implements SignedIn {}

        /// Name, password, code or passkey is wrong; which of them is not said.
        record No() implements SignedIn {}

        /// Too many tries in vain.
        ///
        /// @param pause how long nobody may try
        record Wait(Duration pause) implements SignedIn {}
    }

    /// {@return whether somebody is who they say}
    ///
    /// @param name     as typed
    /// @param password as typed
    /// @param code     as typed
    /// @param place    where they try from
    public SignedIn signIn(String name, String password, String code, String place) {
        Optional<Account> account =
                log.byName(name).filter(known -> known.state() == Account.State.ACTIVE);
        String who = account.map(Account::id).orElse("?" + Secret.sha256(name.strip()));
        Optional<Duration> wait = guesses.pause(who, place);
        if (wait.isPresent()) {
            return new SignedIn.Wait(wait.get());
        }
        Credential credential =
                account.map(known -> log.credential(known.id())).orElse(Credential.NONE);
        boolean same = passwords.matches(password, credential.password());
        if (!same || account.isEmpty() || !isFresh(account.get(), credential, code)) {
            guesses.failed(who, place);
            return new SignedIn.No();
        }
        guesses.succeeded(who, place);
        log.enter(AccountAct.SIGNED_IN, who, account.get().name(), Map.of());
        return new SignedIn.Yes(account.get());
    }

    private boolean isFresh(Account account, Credential credential, String code) {
        byte[] seed = Base64.getDecoder().decode(credential.seed());
        OptionalLong step =
                seed.length == 0 ? OptionalLong.empty() : codes.step(seed, code, clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        long now = step.getAsLong();
        boolean[] fresh = {false};
        used.compute(account.id(), (_, last) -> {
            fresh[0] = last == null || last < now;
            return fresh[0] ? Long.valueOf(now) : last;
        });
        return fresh[0];
    }

    /// {@return whether somebody inside types their password, as before a grave act}
    ///
    /// @param person   who
    /// @param password as typed
    public boolean proves(Person person, String password) {
        if (guesses.pause(person.id(), person.id()).isPresent()) {
            return false;
        }
        boolean same = passwords.matches(password, log.credential(person.id()).password());
        if (same) {
            guesses.succeeded(person.id(), person.id());
        } else {
            guesses.failed(person.id(), person.id());
        }
        return same;
    }

    /// {@return what a new password lacks, if it was not taken}
    ///
    /// @param person   whose
    /// @param password the new one
    public Optional<Joined> changePassword(Person person, String password) {
        Optional<Passwords.Fault> fault = passwords.fault(password, person.name());
        if (fault.isPresent()) {
            return fault.map(Accounts::lack);
        }
        String hash = passwords.hash(password);
        boolean done = log.change(
                AccountAct.PASSWORD,
                person.id(),
                person.name(),
                Map.of(),
                before -> Optional.of(before.hashed(hash)).filter(Credential::hasPassword));
        return done ? Optional.empty() : Optional.of(Joined.NO_CODES);
    }

    private static Joined lack(Passwords.Fault fault) {
        return switch (fault) {
            case SHORT -> Joined.SHORT;
            case LONG -> Joined.LONG;
            case WEAK -> Joined.WEAK;
        };
    }

    /// Gives somebody another role.
    ///
    /// @param account whose
    /// @param role    what they are from now on
    /// @param by      who says so
    public void give(Account account, Role role, String by) {
        log.enter(AccountAct.ROLE, account.id(), by, Map.of("role", role.label()));
    }

    /// Says what else somebody may be let see.
    ///
    /// @param account      whose
    /// @param compartments all of them, from now on
    /// @param by           who says so
    public void allow(Account account, Set<String> compartments, String by) {
        log.enter(
                AccountAct.COMPARTMENTS,
                account.id(),
                by,
                Map.of(
                        "compartments",
                        String.join(", ", compartments.stream().sorted().toList())));
    }

    /// Closes an account; what proved its owner is destroyed.
    ///
    /// @param account whose
    /// @param by      who says so
    public void close(Account account, String by) {
        log.enter(AccountAct.CLOSED, account.id(), by, Map.of(), Credential.NONE);
    }

    /// Enters that somebody did something with their account that changes nothing of it.
    ///
    /// @param act   what
    /// @param owner whose account
    /// @param by    who did it
    public void note(AccountAct act, String owner, String by) {
        log.enter(act, owner, by, Map.of());
    }

    /// {@return whether somebody signs in by a password; else they do by a passkey alone}
    ///
    /// @param person who
    public boolean hasPassword(Person person) {
        return log.credential(person.id()).hasPassword();
    }

    /// {@return the passkeys of a team whose server has an address; empty where browsers make
    /// none for it, because it is a number}
    ///
    /// @param origin how browsers name the server
    public Optional<Passkeys> passkeys(URI origin) {
        return Passkeys.arePossible(origin)
                ? Optional.of(new Passkeys(log, clock, origin))
                : Optional.empty();
    }

    /// {@return the tokens of somebody's programs}
    public Tokens tokens() {
        return tokens;
    }
}
