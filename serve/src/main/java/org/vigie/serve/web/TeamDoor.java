package org.vigie.serve.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.vigie.serve.account.Account;
import org.vigie.serve.account.HeldForms;
import org.vigie.serve.account.HeldForms.Held;
import org.vigie.serve.account.Session;
import org.vigie.serve.account.Team;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The door of a server: whoever has an account and signs in.
final class TeamDoor implements Door {
    /// The field of a form by which somebody inside proves again who they are.
    static final String PROOF = "proof";

    private static final Set<String> OPEN = Set.of(
            "/sign-in",
            "/sign-in/challenge",
            "/sign-in/passkey",
            "/invite",
            "/invite/challenge",
            "/invite/passkey");
    /// What somebody typed while their session ended is held for them up to this size.
    private static final int HELD_CHARS = 256 * 1024;

    private static final Set<String> SECRETS =
            Set.of(PROOF, "password", "again", "code", PasskeysPage.FIELD);

    private final Team team;
    private final Doorstep doorstep;
    private final URI origin;

    /// Sets the door up.
    ///
    /// @param team     who may come in
    /// @param doorstep what is said to those who are not in
    TeamDoor(Team team, Doorstep doorstep) {
        this.team = team;
        this.doorstep = doorstep;
        this.origin = team.origin().orElseThrow();
    }

    @Override
    public Optional<String> origin(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
        return host.equals(origin.getAuthority())
                ? Optional.of(origin.toString())
                : Optional.empty();
    }

    @Override
    public boolean isOpen(HttpServletRequest request) {
        return OPEN.contains(request.getRequestURI());
    }

    @Override
    public Optional<Inside> inside(HttpServletRequest request) {
        return Gate.cookie(request, cookie(origin))
                .flatMap(
                        value -> team.sessions().of(value, team.settings().now().idle()))
                .flatMap(this::inside);
    }

    private Optional<Inside> inside(Session session) {
        return team.accounts()
                .account(session.account())
                .filter(account -> account.state() == Account.State.ACTIVE)
                .map(account -> new Inside(account.person(), session.csrf(), Optional.of(session)));
    }

    @Override
    public void outside(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (request.getHeader("HX-Request") != null && !reads) {
            // a part of a page cannot hold a form to sign in by: the script sends it as a whole
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (reads) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String back = request.getRequestURI() + query;
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/sign-in?back=" + Visit.encoded(back));
        } else {
            doorstep.signIn(
                    request,
                    response,
                    request.getRequestURI(),
                    team.sessions()
                            .held()
                            .close(new Held(
                                    ended(request), request.getRequestURI(), fields(request))),
                    team.passkeys().isPresent());
        }
    }

    private String ended(HttpServletRequest request) {
        return Gate.cookie(request, cookie(origin))
                .flatMap(team.sessions()::ended)
                .orElse(HeldForms.NOBODY);
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> held = new TreeMap<>();
        int chars = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            String name = field.getKey();
            // a page must not hold what proves somebody; that it is needed is kept
            String value = SECRETS.contains(name) ? "" : field.getValue()[0];
            chars += name.length() + value.length();
            if (!name.equals(Gate.CSRF_FIELD) && chars < HELD_CHARS) {
                held.put(name, value);
            }
        }
        return held;
    }

    /// {@return the name of the cookie}
    static String cookie(URI origin) {
        return origin.getScheme().equals("https") ? "__Host-vigie" : Gate.SESSION_COOKIE;
    }

    /// {@return the header that gives a browser its session}
    static String setCookie(URI origin, String value) {
        boolean secure = origin.getScheme().equals("https");
        return cookie(origin) + "=" + value + "; Path=/; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }

    /// {@return where a request comes from, as the server before the desk tells it}
    static String place(HttpServletRequest request) {
        String told = Optional.ofNullable(request.getHeader("X-Forwarded-For")).orElse("");
        String last = told.substring(told.lastIndexOf(',') + 1).strip();
        boolean near = InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress();
        // what anybody else than the server on this machine says of it may be made up
        return near && !last.isEmpty() ? last : request.getRemoteAddr();
    }
}
