package org.vigie.serve.web;

import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.serve.Desk;
import org.vigie.serve.account.Account;
import org.vigie.serve.account.Accounts;
import org.vigie.serve.account.Role;
import org.vigie.serve.account.Team;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A desk of a team, for tests: accounts of invented people, and a clock that is set by hand.
final class TeamPlace implements AutoCloseable {
    static final String PASSWORD = "kestrel lantern 47 orchard";

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HandClock clock = new HandClock();
    private final Record record;
    private final Team team;
    private final DeskServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, byte[]> seeds = new HashMap<>();

    /// A clock that goes when it is told to.
    static final class HandClock extends Clock {
        private Instant now = Instant.parse("2021-03-20T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    private TeamPlace(Path folder, String host, int port) {
        record = Record.create(
                folder.resolve("record.vigie"), RecordKey.make(folder.resolve("key")), clock);
        team = Team.of(record, clock, URI.create("http://" + host + ":" + port));
        Desk desk = new Desk(record, new Workplace.ThreeTurns(), clock, "Starter");
        server = DeskServer.start(desk, team, port, Locale.ENGLISH, ZoneOffset.UTC);
        desk.add(
                List.of(new Desk.Brought(
                        Workplace.FRENCH.getBytes(StandardCharsets.UTF_8), "algua.txt")),
                Optional.of(LocalDate.parse("2021-03-14")),
                Optional.empty());
    }

    static TeamPlace open(Path folder) throws IOException {
        return open(folder, "127.0.0.1");
    }

    /// {@return a desk whose address is a name, as passkeys need it}
    static TeamPlace named(Path folder) throws IOException {
        return open(folder, "localhost");
    }

    private static TeamPlace open(Path folder, String host) throws IOException {
        int port;
        try (ServerSocket free =
                new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = free.getLocalPort();
        }
        return new TeamPlace(folder, host, port);
    }

    Record record() {
        return record;
    }

    Team team() {
        return team;
    }

    HandClock clock() {
        return clock;
    }

    URI uri(String path) {
        return team.origin().orElseThrow().resolve(path);
    }

    /// {@return the key of an invitation of somebody new}
    String invited(String name, Role role, String... compartments) {
        return ((Accounts.Invited.Made)
                        team.accounts().invite(name, role, Set.of(compartments), "Tester"))
                .key();
    }

    /// Makes an account whose password is [#PASSWORD].
    Account join(String name, Role role, String... compartments) {
        String key = invited(name, role, compartments);
        Account account = team.accounts().invitedBy(key).orElseThrow();
        byte[] seed = base32(team.accounts().seed(account).letters());
        seeds.put(name, seed);
        Accounts.Joined joined = team.accounts().join(key, PASSWORD, code(seed));
        if (joined != Accounts.Joined.DONE) {
            throw new IllegalStateException("the invitation was not taken up: " + joined);
        }
        clock.pass(Duration.ofSeconds(90));
        return team.accounts().account(account.id()).orElseThrow();
    }

    /// {@return the code of somebody's authenticator now}
    String code(String name) {
        return code(Objects.requireNonNull(seeds.get(name)));
    }

    String code(byte[] seed) {
        return OneTime.code(seed, clock.instant());
    }

    /// {@return bytes of letters, as an authenticator reads them}
    static byte[] base32(String letters) {
        String plain = letters.replace(" ", "");
        byte[] bytes = new byte[plain.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < plain.length(); i++) {
            bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(plain.charAt(i));
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >> held);
            }
        }
        return bytes;
    }

    /// {@return the cookie of somebody who signed in just now}
    String session(String name) throws IOException, InterruptedException {
        clock.pass(Duration.ofSeconds(90));
        HttpResponse<String> answer = post(
                "/sign-in", "", Map.of("name", name, "password", PASSWORD, "code", code(name)));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("nobody is in: " + answer.statusCode());
        }
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    HttpResponse<String> get(String path, String cookie) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path)).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String cookie, Map<String, String> fields)
            throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Visit.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /// {@return what came of asking as a program}
    HttpResponse<String> ask(String method, String path, String token, String body, String... more)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// {@return the token of the forms of somebody who is in}
    String csrf(String cookie) throws IOException, InterruptedException {
        Matcher matcher = CSRF.matcher(get("/account", cookie).body());
        if (!matcher.find()) {
            throw new IllegalStateException("a page has no form");
        }
        return matcher.group(1);
    }

    /// {@return a session of each role}
    Map<Role, String> oneOfEach() throws IOException, InterruptedException {
        Map<Role, String> sessions = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            join(role.label(), role);
            sessions.put(role, session(role.label()));
        }
        return sessions;
    }

    @Override
    public void close() {
        client.close();
        server.close();
        record.close();
    }
}
