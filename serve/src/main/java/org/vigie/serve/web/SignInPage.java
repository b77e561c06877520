package org.vigie.serve.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Accounts.SignedIn;
import org.vigie.serve.account.BrowserName;
import org.vigie.serve.account.Sessions;
import org.vigie.serve.account.Team;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where somebody signs in, by name, password and code.
final class SignInPage {
    /// What a form held goes under, so that no field of it is taken for one of ours.
    private static final String HELD = "held.";

    private final Team team;

    SignInPage(Team team) {
        this.team = team;
    }

    ServerResponse show(Visit visit) {
        return visit.inside().isPresent()
                ? Visit.goTo("/today")
                : form(visit, HttpStatus.OK, "", "");
    }

    ServerResponse signIn(Visit visit) {
        String name = visit.value("name").orElse("");
        SignedIn came = team.accounts()
                .signIn(
                        name,
                        visit.request().param("password").orElse(""),
                        visit.value("code").orElse(""),
                        TeamDoor.place(visit.request().servletRequest()));
        return answer(visit, came, "signin.wrong", name);
    }

    /// {@return the answer to a try to sign in}
    ///
    /// @param wrong key of the text that says that it was in vain
    /// @param name  as typed
    ServerResponse answer(Visit visit, SignedIn came, String wrong, String name) {
        return switch (came) {
            case SignedIn.Yes(var account) -> enter(visit, account);
            case SignedIn.No() -> form(visit, HttpStatus.UNAUTHORIZED, wrong, name);
            case SignedIn.Wait ignored ->
                form(visit, HttpStatus.TOO_MANY_REQUESTS, "signin.wait", name);
        };
    }

    /// {@return the answer that gives somebody a session; a session that there was ends, for a
    /// browser may have been given one by somebody else}
    private ServerResponse enter(Visit visit, Account account) {
        visit.inside()
                .flatMap(Inside::session)
                .ifPresent(old -> team.sessions().end(old.account(), old.id()));
        String browser = visit.request().headers().header("User-Agent").stream()
                .findFirst()
                .map(BrowserName::of)
                .orElse("");
        Sessions.Begun begun = team.sessions().begin(account, browser);
        URI origin = team.origin().orElseThrow();
        Map<String, String> held = held(visit);
        String path = LanguageAction.ours(visit.value("back").orElse("/today"));
        ServerResponse.BodyBuilder answer =
                held.isEmpty() ? ServerResponse.seeOther(URI.create(path)) : ServerResponse.ok();
        answer.header("Set-Cookie", TeamDoor.setCookie(origin, begun.cookie()));
        if (held.isEmpty()) {
            return answer.build();
        }
        Inside now =
                new Inside(account.person(), begun.session().csrf(), Optional.of(begun.session()));
        Visit inside =
                new Visit(visit.request(), visit.words(), Optional.of(now), visit.templates());
        return inside.body(
                answer,
                "held",
                "",
                visit.words().say("held.again"),
                Map.of(
                        "path",
                        path,
                        "fields",
                        held,
                        "words",
                        words(held),
                        "proved",
                        held.containsKey(TeamDoor.PROOF)));
    }

    private static Map<String, String> held(Visit visit) {
        Map<String, String> held = new TreeMap<>();
        visit.request().params().forEach((field, values) -> {
            if (field.startsWith(HELD)) {
                held.put(field.substring(HELD.length()), values.getFirst());
            }
        });
        return held;
    }

    /// {@return what somebody wrote of what a form held, to be seen again}
    private static List<String> words(Map<String, String> held) {
        return held.entrySet().stream()
                .filter(field -> !field.getKey().endsWith(".at"))
                .map(Map.Entry::getValue)
                .filter(value -> value.strip().length() > 1)
                .toList();
    }

    private ServerResponse form(Visit visit, HttpStatus status, String problem, String name) {
        Map<String, Object> values = new HashMap<>();
        values.put("problem", problem);
        values.put("back", LanguageAction.ours(visit.value("back").orElse("/today")));
        values.put("held", held(visit));
        values.put("name", name);
        values.put("passkeys", team.passkeys().isPresent());
        return visit.answer(status, "sign-in", "", visit.words().say("signin.title"), values);
    }
}
