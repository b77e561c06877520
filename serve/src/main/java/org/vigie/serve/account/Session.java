package org.vigie.serve.account;

import java.time.Instant;
import java.util.Set;

/// Somebody at work in one browser.
///
/// @param id      by which it is listed and ended; says nothing of the cookie
/// @param account id of their account
/// @param csrf    the token that forms send back
/// @param browser what the browser says it is, shortened
/// @param began   when they signed in
/// @param used    when they last asked for something
/// @param opened  compartments that they opened, with a reason that an entry tells
public record Session(
        String id,
        String account,
        String csrf,
        String browser,
        Instant began,
        Instant used,
        Set<String> opened) {

    /// Copies the set.
    public Session {
        opened = Set.copyOf(opened);
    }

    Session at(Instant moment) {
        return new Session(id, account, csrf, browser, began, moment, opened);
    }

    Session opening(Set<String> compartments) {
        return new Session(id, account, csrf, browser, began, used, compartments);
    }
}
