package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.AccountAct;
import org.vigie.serve.account.Accounts;
import org.vigie.serve.account.Person;
import org.vigie.serve.account.Session;
import org.vigie.serve.account.Team;
import org.vigie.serve.page.KeptItem;
import org.vigie.serve.words.TimeWords;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One's own account: where one is signed in, one's password, what else one may see, and the tokens
/// of one's programs.
final class AccountPage {
    private static final int REASON_CHARS = 500;

    private final ZoneId zone;
    private final Team team;
    private final Views views;

    AccountPage(ZoneId zone, Team team, Views views) {
        this.zone = zone;
        this.team = team;
        this.views = views;
    }

    ServerResponse show(Visit visit) {
        return page(visit, HttpStatus.OK, "", "");
    }

    /// {@return the page}
    ///
    /// @param problem key of the text that says what is wrong; empty for nothing
    /// @param token   that was just made; empty for none
    ServerResponse page(Visit visit, HttpStatus status, String problem, String token) {
        Person person = visit.person();
        TimeWords times = new TimeWords(visit.words());
        Optional<Session> mine = visit.inside().flatMap(Inside::session);
        Map<String, Object> values = new HashMap<>();
        values.put("name", person.name());
        values.put("role", visit.words().say("role." + person.role().label()));
        values.put("problem", problem);
        values.put("token", token);
        values.put(
                "sessions",
                team.sessions().of(person.id()).stream()
                        .map(one -> new KeptItem(
                                one.id(),
                                one.browser(),
                                visit.words().say("account.used", times.moment(one.used(), zone)),
                                mine.filter(it -> it.id().equals(one.id())).isPresent()))
                        .toList());
        values.put("able", team.passkeys().isPresent());
        values.put("password", team.accounts().hasPassword(person));
        values.put("passkeys", passkeys(visit));
        values.put(
                "tokens",
                team.accounts().tokens().of(person).stream()
                        .map(one -> new KeptItem(
                                one.id(),
                                one.name(),
                                visit.words()
                                        .say("account.until", times.moment(one.expires(), zone)),
                                false))
                        .toList());
        values.put(
                "closed",
                person.compartments().stream()
                        .filter(name ->
                                mine.filter(it -> it.opened().contains(name)).isEmpty())
                        .sorted()
                        .toList());
        values.put(
                "opened", mine.map(it -> it.opened().stream().sorted().toList()).orElse(List.of()));
        return visit.answer(
                status, "account", "account", visit.words().say("account.title"), values);
    }

    private List<KeptItem> passkeys(Visit visit) {
        TimeWords times = new TimeWords(visit.words());
        return team.passkeys().map(keys -> keys.of(visit.person().id())).orElse(List.of()).stream()
                .map(one -> new KeptItem(
                        one.id(),
                        one.name(),
                        visit.words().say("account.used", times.moment(one.used(), zone)),
                        false))
                .toList();
    }

    ServerResponse signOut(Visit visit) {
        Optional<Session> mine = visit.inside().flatMap(Inside::session);
        if (mine.isEmpty()) {
            return visit.notFound();
        }
        team.sessions().end(mine.get().account(), mine.get().id());
        team.accounts()
                .note(AccountAct.SIGNED_OUT, visit.person().id(), visit.person().name());
        return ServerResponse.seeOther(URI.create("/sign-in"))
                .header(
                        "Set-Cookie",
                        TeamDoor.setCookie(team.origin().orElseThrow(), "") + "; Max-Age=0")
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    /// Ends another session of one's own.
    ServerResponse end(Visit visit) {
        Person person = visit.person();
        if (!team.sessions().end(person.id(), visit.value("id").orElse(""))) {
            return visit.notFound();
        }
        team.accounts().note(AccountAct.SESSION_ENDED, person.id(), person.name());
        return Visit.goTo("/account");
    }

    /// Changes one's password; whoever else is in by the old one is out.
    ServerResponse password(Visit visit) {
        Optional<Session> mine = visit.inside().flatMap(Inside::session);
        if (mine.isEmpty()) {
            return visit.notFound();
        }
        String fresh = visit.request().param("password").orElse("");
        if (!fresh.equals(visit.request().param("again").orElse(""))) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "invite.differ", "");
        }
        Optional<Accounts.Joined> lacks = team.accounts().changePassword(visit.person(), fresh);
        if (lacks.isPresent()) {
            return page(
                    visit, HttpStatus.UNPROCESSABLE_CONTENT, InvitePage.problem(lacks.get()), "");
        }
        team.sessions().endAll(visit.person().id(), mine.get().id());
        return visit.message(HttpStatus.OK, "account.password-changed");
    }

    /// Lets one see a compartment until the session ends, for a reason that an entry tells.
    ServerResponse open(Visit visit) {
        String name = visit.value("compartment").orElse("");
        String reason = visit.value("reason").orElse("");
        Optional<Session> mine = visit.inside().flatMap(Inside::session);
        if (mine.isEmpty() || !visit.person().compartments().contains(name)) {
            return visit.notFound();
        }
        if (reason.isEmpty() || reason.length() > REASON_CHARS) {
            return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "account.no-reason", "");
        }
        Set<String> more = new HashSet<>(mine.get().opened());
        more.add(name);
        views.open(visit.inside().orElseThrow(), more, reason);
        return Visit.goTo("/account");
    }

    /// Makes a token and shows it, this once.
    ServerResponse makeToken(Visit visit) {
        return team.accounts()
                .tokens()
                .make(visit.person(), visit.value("name").orElse(""))
                .map(token -> page(visit, HttpStatus.OK, "", token))
                .orElseGet(() ->
                        page(visit, HttpStatus.UNPROCESSABLE_CONTENT, "account.no-token", ""));
    }

    ServerResponse revoke(Visit visit) {
        team.accounts().tokens().revoke(visit.person(), visit.value("id").orElse(""));
        return Visit.goTo("/account");
    }
}
