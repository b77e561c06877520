package org.vigie.serve.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.vigie.serve.account.Person;

import java.io.IOException;
import java.util.Optional;

/// The door of a laptop: one browser, which came by the printed link, under the loopback's name.
final class LaptopDoor implements Door {
    private final Admission admission;
    private final Doorstep doorstep;
    private final Person person;

    /// Sets the door up.
    ///
    /// @param admission who may come in
    /// @param doorstep  what is said to those who may not
    /// @param person    who works here
    LaptopDoor(Admission admission, Doorstep doorstep, Person person) {
        this.admission = admission;
        this.doorstep = doorstep;
        this.person = person;
    }

    /// A name that a stranger's name server points to this machine is not ours, though the
    /// bytes arrive here (DNS rebinding).
    @Override
    public Optional<String> origin(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
        int port = request.getLocalPort();
        boolean ours = host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
        return ours ? Optional.of("http://" + host) : Optional.empty();
    }

    @Override
    public boolean isOpen(HttpServletRequest request) {
        return false;
    }

    @Override
    public Optional<Inside> inside(HttpServletRequest request) {
        if (knocks(request)) {
            return Optional.empty();
        }
        return isIn(request)
                ? Optional.of(new Inside(person, admission.csrf(), Optional.empty()))
                : Optional.empty();
    }

    private boolean isIn(HttpServletRequest request) {
        return Gate.cookie(request, Gate.SESSION_COOKIE)
                .filter(admission::knows)
                .isPresent();
    }

    private static boolean knocks(HttpServletRequest request) {
        return request.getRequestURI().equals("/") && request.getParameter("key") != null;
    }

    @Override
    public void outside(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> session = knocks(request)
                ? admission.admit(
                        Optional.ofNullable(request.getParameter("key")).orElse(""))
                : Optional.empty();
        if (session.isEmpty() && !(knocks(request) && isIn(request))) {
            doorstep.say(request, response, HttpServletResponse.SC_FORBIDDEN, "door.link");
            return;
        }
        session.ifPresent(value -> response.addHeader(
                "Set-Cookie",
                Gate.SESSION_COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict"));
        // A redirect that began on another site would not carry the cookie; a page of ours does.
        doorstep.enter(request, response);
    }
}
