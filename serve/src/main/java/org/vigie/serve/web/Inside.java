package org.vigie.serve.web;

import jakarta.servlet.http.HttpServletRequest;

import org.vigie.serve.account.Person;
import org.vigie.serve.account.Session;

import java.util.Optional;

/// Somebody whom the gate let in.
///
/// @param person  who
/// @param csrf    the token that forms send back
/// @param session of their browser; empty on a laptop and for programs
record Inside(Person person, String csrf, Optional<Session> session) {
    private static final String ATTRIBUTE = Inside.class.getName();

    void note(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /// {@return whom the gate let in with a request}
    static Optional<Inside> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Inside inside
                ? Optional.of(inside)
                : Optional.empty();
    }
}
