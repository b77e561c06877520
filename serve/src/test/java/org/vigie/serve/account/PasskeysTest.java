package org.vigie.serve.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.serve.account.Accounts.SignedIn;
import org.vigie.serve.account.Credential.Passkey;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// What happens to passkeys when several things are done to an account at once.
class PasskeysTest {
    private static final URI ORIGIN = URI.create("http://localhost:8080");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2021-03-20T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Record record;
    private AccountLog log;
    private Accounts accounts;
    private Passkeys passkeys;
    private KeyRing first;
    private KeyRing second;
    private Account ada;

    @BeforeEach
    void open() throws Exception {
        record = Record.create(
                folder.resolve("record.vigie"), RecordKey.make(folder.resolve("key")), CLOCK);
        log = new AccountLog(record);
        accounts = new Accounts(record, CLOCK);
        passkeys = accounts.passkeys(ORIGIN).orElseThrow();
        first = new KeyRing(ORIGIN, "0a0a0a0a0a0a0a0a");
        second = new KeyRing(ORIGIN, "0b0b0b0b0b0b0b0b");
        accounts.invite("Ada", Role.READER, Set.of(), "Tester");
        log.change(
                AccountAct.JOINED,
                accounts.all().getFirst().id(),
                "Ada",
                Map.of(),
                _ -> Optional.of(Credential.NONE.with(first.passkey())));
        ada = accounts.all().getFirst();
    }

    @AfterEach
    void close() {
        record.close();
    }

    private void give(Passkey passkey) {
        log.change(
                AccountAct.PASSKEY_ADDED,
                ada.id(),
                "Ada",
                Map.of(),
                before -> Optional.of(before.with(passkey)));
    }

    private SignedIn shows(KeyRing ring) throws Exception {
        return passkeys.signIn(ring.shown(passkeys.request(), ada.id()), "there");
    }

    private interface Deed {
        void done() throws Exception;
    }

    private static void atOnce(Deed one, Deed other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> begun = threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                one.done();
                return true;
            });
            start.await(10, TimeUnit.SECONDS);
            other.done();
            begun.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void aPasskeyThatIsRemovedWhileItIsShownStaysRemoved() throws Exception {
        for (int round = 0; round < 40; round++) {
            give(second.passkey());
            String shown = second.shown(passkeys.request(), ada.id());

            atOnce(
                    () -> passkeys.signIn(shown, "there"),
                    () -> passkeys.remove(ada.person(), second.passkey().id()));

            assertThat(passkeys.of(ada.id()))
                    .as("round %d", round)
                    .extracting(Passkey::id)
                    .containsExactly(first.passkey().id());
            second = new KeyRing(ORIGIN, "0b0b0b0b0b0b0b0b");
        }
    }

    @Test
    void ofTwoPasskeysThatAreRemovedAtOnceOneIsLeft() throws Exception {
        for (int round = 0; round < 40; round++) {
            passkeys.of(ada.id()).stream()
                    .map(Passkey::id)
                    .filter(id -> id.equals(second.passkey().id()))
                    .findFirst()
                    .ifPresentOrElse(_ -> give(first.passkey()), () -> give(second.passkey()));

            atOnce(
                    () -> passkeys.remove(ada.person(), first.passkey().id()),
                    () -> passkeys.remove(ada.person(), second.passkey().id()));

            assertThat(passkeys.of(ada.id())).as("round %d", round).hasSize(1);
        }
    }

    @Test
    void whoseAccountIsClosedWhileTheyShowAPasskeyHasNoneAfterwards() throws Exception {
        for (int round = 0; round < 20; round++) {
            String shown = first.shown(passkeys.request(), ada.id());

            atOnce(() -> passkeys.signIn(shown, "there"), () -> accounts.close(ada, "Tester"));

            assertThat(passkeys.of(ada.id())).as("round %d", round).isEmpty();
            accounts.inviteAgain(ada, "Tester");
            log.change(
                    AccountAct.JOINED,
                    ada.id(),
                    "Ada",
                    Map.of(),
                    _ -> Optional.of(Credential.NONE.with(first.passkey())));
        }
    }

    @Test
    void aPasskeyThatIsShownLetsItsOwnerIn() throws Exception {
        assertThat(shows(first)).isEqualTo(new SignedIn.Yes(ada));
        assertThat(shows(second)).isEqualTo(new SignedIn.No());
    }

    @Test
    void whoHasPasskeysAloneTakesNoPasswordAndKeepsTheLastPasskey() {
        Optional<Accounts.Joined> lacks =
                accounts.changePassword(ada.person(), "kestrel lantern 47 orchard");

        assertThat(lacks).contains(Accounts.Joined.NO_CODES);
        assertThat(accounts.hasPassword(ada.person())).isFalse();
        assertThat(passkeys.remove(ada.person(), first.passkey().id()))
                .isEqualTo(Passkeys.Removed.LAST);
    }

    @Test
    void aPasswordThatWasTakenWithoutAnAuthenticatorDoesNotStandForTheLastPasskey() {
        log.change(
                AccountAct.PASSWORD,
                ada.id(),
                "Ada",
                Map.of(),
                before -> Optional.of(before.hashed("$argon2id$x")));

        assertThat(passkeys.remove(ada.person(), first.passkey().id()))
                .isEqualTo(Passkeys.Removed.LAST);
    }
}
