package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Passkeys;
import org.vigie.serve.account.Session;
import org.vigie.serve.account.Team;

import java.util.Optional;

/// What browsers ask for and send when a passkey is made, shown or removed. The forms are on other
/// pages: to sign in, to take an invitation up, and one's own account.
final class PasskeysPage {
    /// The field of a form that holds what the browser sent of a passkey.
    static final String FIELD = "passkey";

    private final Team team;
    private final SignInPage signIn;
    private final InvitePage invite;
    private final AccountPage account;

    PasskeysPage(Team team, SignInPage signIn, InvitePage invite, AccountPage account) {
        this.team = team;
        this.signIn = signIn;
        this.invite = invite;
        this.account = account;
    }

    private static ServerResponse json(String options) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(options);
    }

    private static String sent(Visit visit) {
        return visit.request().param(FIELD).orElse("");
    }

    /// Begins the making of a passkey, after whoever makes it proved who they are.
    ServerResponse begin(Visit visit) {
        Optional<Account> mine = team.accounts().account(visit.person().id());
        Optional<String> options = team.passkeys()
                .flatMap(passkeys -> mine.flatMap(
                        who -> tie(visit).map(session -> passkeys.creation(who, session.id()))));
        return options.map(PasskeysPage::json).orElseGet(visit::notFound);
    }

    private static Optional<Session> tie(Visit visit) {
        return visit.inside().flatMap(Inside::session);
    }

    ServerResponse add(Visit visit) {
        Optional<Account> mine = team.accounts().account(visit.person().id());
        Optional<Session> session = tie(visit);
        if (team.passkeys().isEmpty() || mine.isEmpty() || session.isEmpty()) {
            return visit.notFound();
        }
        String name = visit.value("name").orElse("");
        Passkeys.Added added =
                team.passkeys().get().add(mine.get(), session.get().id(), name, sent(visit));
        return added == Passkeys.Added.DONE
                ? Visit.goTo("/account#passkeys")
                : account.page(visit, HttpStatus.UNPROCESSABLE_CONTENT, problem(added), "");
    }

    /// {@return the key of the text that says what is wrong}
    private static String problem(Passkeys.Added added) {
        return switch (added) {
            case DONE -> "";
            case NO_NAME -> "passkey.no-name";
            case TOO_MANY -> "passkey.too-many";
            case WRONG -> "passkey.wrong";
        };
    }

    /// Removes a passkey; whoever came in by it elsewhere is out.
    ServerResponse remove(Visit visit) {
        Optional<Session> session = tie(visit);
        if (team.passkeys().isEmpty() || session.isEmpty()) {
            return visit.notFound();
        }
        return switch (team.passkeys()
                .get()
                .remove(visit.person(), visit.value("id").orElse(""))) {
            case NONE -> visit.notFound();
            case LAST -> account.page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "passkey.last", "");
            case DONE -> {
                team.sessions().endAll(visit.person().id(), session.get().id());
                yield Visit.goTo("/account#passkeys");
            }
        };
    }

    /// Asks somebody inside to show a passkey, as before a grave act.
    ServerResponse prove(Visit visit) {
        return team.passkeys()
                .flatMap(passkeys ->
                        tie(visit).map(session -> passkeys.request(visit.person(), session)))
                .map(PasskeysPage::json)
                .orElseGet(visit::notFound);
    }

    /// Asks somebody outside to show a passkey.
    ServerResponse ask(Visit visit) {
        return team.passkeys()
                .map(Passkeys::request)
                .map(PasskeysPage::json)
                .orElseGet(visit::notFound);
    }

    ServerResponse signIn(Visit visit) {
        return team.passkeys()
                .map(passkeys -> passkeys.signIn(
                        sent(visit), TeamDoor.place(visit.request().servletRequest())))
                .map(came -> signIn.answer(visit, came, "passkey.unknown", ""))
                .orElseGet(visit::notFound);
    }

    /// Begins the making of a passkey by somebody who is invited.
    ServerResponse welcome(Visit visit) {
        String key = visit.value("key").orElse("");
        return team.passkeys()
                .flatMap(passkeys -> team.accounts()
                        .invitedBy(key)
                        .map(invited -> passkeys.creation(invited, key)))
                .map(PasskeysPage::json)
                .orElseGet(() -> visit.message(HttpStatus.GONE, "invite.gone"));
    }

    /// Takes an invitation up with a passkey instead of a password.
    ServerResponse join(Visit visit) {
        String key = visit.value("key").orElse("");
        Optional<Account> invited = team.accounts().invitedBy(key);
        if (team.passkeys().isEmpty() || invited.isEmpty()) {
            return visit.message(HttpStatus.GONE, "invite.gone");
        }
        String name = visit.value("name").orElse("");
        Passkeys.Added added = team.passkeys().get().join(invited.get(), key, name, sent(visit));
        return added == Passkeys.Added.DONE
                ? invite.joined(visit, invited.get(), "invite.done.by-passkey")
                : invite.form(visit, HttpStatus.UNPROCESSABLE_CONTENT, problem(added));
    }
}
