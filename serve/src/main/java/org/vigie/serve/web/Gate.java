package org.vigie.serve.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.vigie.serve.account.Secret;
import org.vigie.serve.account.Team;
import org.vigie.serve.api.Problem;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Stands before every page: nothing is shown to whoever did not come by the link, to a page of
/// another site, or under another name than the loopback's.
@SuppressWarnings("serial") // a filter is never written out
final class Gate extends HttpFilter {
    private static final Logger LOG = Logger.getLogger(Gate.class.getName());

    static final String SESSION_COOKIE = "vigie-desk";
    static final String CSRF_FIELD = "_csrf";
    static final String CSRF_HEADER = "X-Vigie-Csrf";

    private static final Set<String> READING = Set.of("GET", "HEAD");

    /// No script but ours, no frame, no other host; what a bulletin holds can never run.
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                            + " frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    private final Door door;
    private final Team team;
    private final Doorstep doorstep;
    private final Runnable used;

    /// Sets the gate up.
    ///
    /// @param door     who may come in
    /// @param team     whose tokens let programs in
    /// @param doorstep what is said to those who may not
    /// @param used     run when somebody inside asks for something
    Gate(Door door, Team team, Doorstep doorstep, Runnable used) {
        this.door = door;
        this.team = team;
        this.doorstep = doorstep;
        this.used = used;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            guard(request, response, chain);
        } catch (InvalidParameterException unreadable) {
            // a broken percent sign in an address, or a form that is larger than is taken
            boolean large =
                    unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            doorstep.say(
                    request,
                    response,
                    unreadable.getErrorCode(),
                    large ? "error.large" : "error.form");
        } catch (RuntimeException | ServletException failure) {
            // what the failure says might quote somebody, to the log and on the page
            LOG.log(
                    Level.SEVERE,
                    "a request failed: kind={0}",
                    failure.getClass().getName());
            if (!response.isCommitted()) {
                response.reset();
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                response.setContentType("text/plain;charset=UTF-8");
                response.getOutputStream().write("Vigie: error 500".getBytes(UTF_8));
            }
        }
    }

    private void guard(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        HEADERS.forEach(response::setHeader);
        Optional<String> origin = door.origin(request);
        if (origin.isPresent() && request.getRequestURI().startsWith(Assets.ROOT)) {
            // holds nothing of the record, and is the one thing that a browser may keep
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (origin.isEmpty()) {
            doorstep.say(request, response, 421, "door.host");
        } else if (!isReading(request) && !isOurs(request, origin.get())) {
            doorstep.say(request, response, HttpServletResponse.SC_FORBIDDEN, "door.form");
        } else if (request.getRequestURI().startsWith(Programs.ROOT)) {
            program(request, response, chain);
        } else if (door.isOpen(request)) {
            door.inside(request).ifPresent(inside -> inside.note(request));
            chain.doFilter(request, response);
        } else {
            admit(request, response, chain);
        }
    }

    /// A program shows a token at each request, and no cookie counts: another site's page
    /// cannot make a browser show it. Only the document may be looked at from inside.
    private void program(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Inside> inside = Programs.owner(request, team)
                .map(person -> new Inside(person, "", Optional.empty()))
                .or(() -> request.getRequestURI().equals(Programs.DOCUMENT) && isReading(request)
                        ? door.inside(request)
                        : Optional.empty());
        if (inside.isEmpty()) {
            String place = TeamDoor.place(request);
            boolean many = team.accounts().tokens().failed(place);
            Programs.refuse(response, many ? Problem.TOO_MANY : Problem.NO_TOKEN);
            return;
        }
        used.run();
        inside.get().note(request);
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Inside> inside = door.inside(request);
        if (inside.isEmpty()) {
            door.outside(request, response);
        } else if (!isReading(request) && !bringsToken(request, inside.get().csrf())) {
            doorstep.say(request, response, HttpServletResponse.SC_FORBIDDEN, "door.form");
        } else {
            used.run();
            inside.get().note(request);
            chain.doFilter(request, response);
        }
    }

    /// {@return whether a form is not known to come from another site's page}
    private static boolean isOurs(HttpServletRequest request, String address) {
        String site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse("");
        String origin = Optional.ofNullable(request.getHeader("Origin")).orElse("");
        return (site.isEmpty() || site.equals("same-origin"))
                && (origin.isEmpty() || origin.equals(address));
    }

    private static boolean bringsToken(HttpServletRequest request, String csrf) {
        return Optional.ofNullable(request.getHeader(CSRF_HEADER))
                .or(() -> Optional.ofNullable(request.getParameter(CSRF_FIELD)))
                .filter(token -> Secret.same(csrf, token))
                .isPresent();
    }

    private static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /// {@return the value of a cookie}
    static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getCookies())
                .flatMap(cookies -> Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst());
    }
}
