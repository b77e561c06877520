package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Accounts;
import org.vigie.serve.account.Team;
import org.vigie.serve.page.QrPath;

import java.util.Map;
import java.util.Optional;

/// Where somebody who was invited chooses a password and ties their authenticator. Looking at the
/// page uses nothing up: programs that look at links in messages must not spend them.
final class InvitePage {
    private final Team team;

    InvitePage(Team team) {
        this.team = team;
    }

    ServerResponse show(Visit visit) {
        return form(visit, HttpStatus.OK, "");
    }

    ServerResponse join(Visit visit) {
        String key = visit.value("key").orElse("");
        String password = visit.request().param("password").orElse("");
        if (!password.equals(visit.request().param("again").orElse(""))) {
            return form(visit, HttpStatus.UNPROCESSABLE_CONTENT, "invite.differ");
        }
        String code = visit.value("code").orElse("");
        Optional<Account> invited = team.accounts().invitedBy(key);
        Accounts.Joined joined = team.accounts().join(key, password, code);
        return switch (joined) {
            case DONE -> joined(visit, invited.orElseThrow(), "invite.done.text");
            case NO_LINK -> visit.message(HttpStatus.GONE, "invite.gone");
            case SHORT, LONG, WEAK, CODE, NO_CODES ->
                form(visit, HttpStatus.UNPROCESSABLE_CONTENT, problem(joined));
        };
    }

    /// {@return the page that says that somebody is in the team}
    ///
    /// @param text key of what they are told to do now
    ServerResponse joined(Visit visit, Account account, String text) {
        team.sessions().endAll(account.id(), "");
        return visit.page(
                "joined", "", visit.words().say("invite.done.title"), Map.of("text", text));
    }

    /// {@return the key of the text that says what is wrong}
    static String problem(Accounts.Joined joined) {
        return switch (joined) {
            case DONE -> "";
            case NO_LINK -> "invite.gone.text";
            case SHORT -> "password.short";
            case LONG -> "password.long";
            case WEAK -> "password.weak";
            case CODE -> "invite.code-wrong";
            case NO_CODES -> "password.no-codes";
        };
    }

    ServerResponse form(Visit visit, HttpStatus status, String problem) {
        String key = visit.value("key").orElse("");
        Optional<Account> account = team.accounts().invitedBy(key);
        if (account.isEmpty()) {
            return visit.message(HttpStatus.GONE, "invite.gone");
        }
        Accounts.Seed seed = team.accounts().seed(account.get());
        QrPath qr = QrPath.of(seed.address());
        return visit.answer(
                status,
                "invite",
                "",
                visit.words().say("invite.title"),
                Map.of(
                        "name",
                        account.get().name(),
                        "role",
                        visit.words().say("role." + account.get().role().label()),
                        "key",
                        key,
                        "letters",
                        seed.letters().replaceAll("(.{4})(?=.)", "$1 "),
                        "qr",
                        qr,
                        "passkeys",
                        team.passkeys().isPresent(),
                        "problem",
                        problem));
    }
}
