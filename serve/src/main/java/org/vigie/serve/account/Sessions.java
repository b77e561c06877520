package org.vigie.serve.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Who is at work, in which browsers. Kept in memory alone: when the desk stops, everybody is out.
public final class Sessions {
    /// After so long, whoever works on signs in again.
    public static final Duration LONGEST = Duration.ofHours(12);

    private static final int KEPT = 1000;
    private static final int BROWSER_CHARS = 120;

    private final Clock clock;
    private final Secret secret = new Secret();
    /// By the hash of their cookies: what is in memory lets nobody in.
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    /// Whose those were that ended last, by the same hash.
    private final Map<String, String> ended = new LinkedHashMap<>();

    private final HeldForms held;

    /// Begins with none.
    ///
    /// @param clock tells the time
    public Sessions(Clock clock) {
        this.clock = clock;
        this.held = new HeldForms(clock, secret);
    }

    /// {@return what holds forms that were sent when a session had ended}
    public HeldForms held() {
        return held;
    }

    /// A session that has just begun.
    ///
    /// @param cookie  what the browser is to show
    /// @param session the session
    public record Begun(String cookie, Session session) {}

    /// {@return a new session}
    ///
    /// @param account of whom
    /// @param browser what the browser says it is
    public synchronized Begun begin(Account account, String browser) {
        String cookie = secret.make();
        Instant now = clock.instant();
        if (sessions.size() >= KEPT) {
            end(sessions.keySet().iterator().next());
        }
        Session session = new Session(
                secret.id(),
                account.id(),
                secret.make(),
                browser.substring(0, Math.min(browser.length(), BROWSER_CHARS)),
                now,
                now,
                Set.of());
        sessions.put(Secret.sha256(cookie), session);
        return new Begun(cookie, session);
    }

    /// {@return the session of a cookie, if it goes on; it was used now}
    ///
    /// @param cookie as the browser shows it
    /// @param idle   after how long without use a session ends
    public synchronized Optional<Session> of(String cookie, Duration idle) {
        String key = Secret.sha256(cookie);
        Instant now = clock.instant();
        Optional<Session> session = Optional.ofNullable(sessions.get(key));
        if (session.isPresent()
                && (session.get().used().plus(idle).isBefore(now)
                        || session.get().began().plus(LONGEST).isBefore(now))) {
            end(key);
            return Optional.empty();
        }
        session.ifPresent(known -> sessions.put(key, known.at(now)));
        return session;
    }

    /// {@return the account whose session ended, if it did not long ago}
    ///
    /// @param cookie as the browser still shows it
    public synchronized Optional<String> ended(String cookie) {
        return Optional.ofNullable(ended.get(Secret.sha256(cookie)));
    }

    private void end(String key) {
        Optional.ofNullable(sessions.remove(key))
                .ifPresent(session -> ended.put(key, session.account()));
        if (ended.size() > KEPT) {
            ended.remove(ended.keySet().iterator().next());
        }
    }

    private boolean end(Predicate<Session> which) {
        List<String> keys = sessions.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        keys.forEach(this::end);
        return !keys.isEmpty();
    }

    /// {@return somebody's sessions, the one used last first}
    ///
    /// @param account id of their account
    public synchronized List<Session> of(String account) {
        return sessions.values().stream()
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(Session::used).reversed())
                .toList();
    }

    /// Lets a session see compartments.
    ///
    /// @param id           the session's
    /// @param compartments all that it sees from now on
    public synchronized void open(String id, Set<String> compartments) {
        sessions.replaceAll(
                (_, session) -> session.id().equals(id) ? session.opening(compartments) : session);
    }

    /// Ends a session of somebody.
    ///
    /// @param account id of their account
    /// @param id      the session's
    /// @return whether there was one
    public synchronized boolean end(String account, String id) {
        return end(session -> session.account().equals(account) && session.id().equals(id));
    }

    /// Ends all sessions of somebody but one.
    ///
    /// @param account id of their account
    /// @param but     id of the one that goes on; empty for none
    public synchronized void endAll(String account, String but) {
        end(session -> session.account().equals(account) && !session.id().equals(but));
    }
}
