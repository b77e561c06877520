package org.vigie.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The address under which the browsers of a team know a server.
final class TeamAddress {
    private static final Set<String> NEAR = Set.of("127.0.0.1", "localhost");

    private TeamAddress() {}

    /// {@return the address: its scheme, host and port alone. Passwords go over it, so it is
    /// encrypted unless it never leaves this machine.}
    ///
    /// @param typed such as `https://desk.example.org`
    static URI of(String typed) {
        return parsed(typed)
                .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
                .filter(uri -> "https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && NEAR.contains(uri.getHost()))
                .filter(uri -> uri.getPath().isEmpty() || uri.getPath().equals("/"))
                .map(uri -> URI.create(
                        uri.getScheme() + "://" + uri.getAuthority().toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> CommandException.wrongUse("wrong.team"));
    }

    private static Optional<URI> parsed(String typed) {
        try {
            return Optional.of(URI.create(typed));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
