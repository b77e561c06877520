package org.vigie.serve.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Accounts.SignedIn;
import org.vigie.serve.account.BrowserName;
import org.vigie.serve.account.HeldForms.Held;
import org.vigie.serve.account.Sessions;
import org.vigie.serve.account.Team;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Where somebody signs in, by name, password and code.
final class SignInPage {
    private static final String HELD = "held";

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
        Optional<Held> held = held(visit).filter(form -> form.isOf(account.id()));
        String cookie = TeamDoor.setCookie(origin, begun.cookie());
        if (held.isEmpty()) {
            // the way back of a form that cannot be given back only takes forms
            String path = closed(visit).isPresent()
                    ? "/today"
                    : LanguageAction.ours(visit.value("back").orElse("/today"));
            return ServerResponse.seeOther(URI.create(path))
                    .header("Set-Cookie", cookie)
                    .build();
        }
        Inside now =
                new Inside(account.person(), begun.session().csrf(), Optional.of(begun.session()));
        Visit inside =
                new Visit(visit.request(), visit.words(), Optional.of(now), visit.templates());
        return again(inside, ServerResponse.ok().header("Set-Cookie", cookie), held.get());
    }

    /// Shows what was sent as it would be done, to be sent again or left.
    private static ServerResponse again(Visit visit, ServerResponse.BodyBuilder answer, Held held) {
        Map<String, String> fields = new TreeMap<>(held.fields());
        boolean proved = fields.keySet().removeAll(Set.of(TeamDoor.PROOF, PasskeysPage.FIELD));
        return visit.body(
                answer,
                "held",
                "",
                visit.words().say("held.again"),
                Map.of(
                        "path",
                        LanguageAction.ours(held.path()),
                        "fields",
                        fields,
                        "proved",
                        proved));
    }

    /// Only a form brings it, for a link comes from anywhere; and only as this process
    /// closed it.
    private Optional<Held> held(Visit visit) {
        return closed(visit).flatMap(team.sessions().held()::open);
    }

    private static Optional<String> closed(Visit visit) {
        boolean form = visit.request().method().equals(HttpMethod.POST)
                && visit.request().uri().getRawQuery() == null;
        return form ? visit.value(HELD) : Optional.empty();
    }

    private ServerResponse form(Visit visit, HttpStatus status, String problem, String name) {
        Map<String, Object> values = new HashMap<>();
        values.put("problem", problem);
        values.put("back", LanguageAction.ours(visit.value("back").orElse("/today")));
        values.put("held", held(visit).flatMap(_ -> closed(visit)));
        values.put("name", name);
        values.put("passkeys", team.passkeys().isPresent());
        return visit.answer(status, "sign-in", "", visit.words().say("signin.title"), values);
    }
}
