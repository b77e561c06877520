package org.vigie.cli.capture;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.Optional;

/// By what way a page is fetched.
///
/// @param proxy what connections go through
/// @param label how it is told in the record: `direct`, or the proxy's address
public record Way(Proxy proxy, String label) {
    private static final int MAX_PORT = 65_535;

    /// Without a proxy.
    public static final Way DIRECT = new Way(Proxy.NO_PROXY, "direct");

    /// {@return the way that a proxy's address tells, if it is one}
    ///
    /// @param address such as `socks5://127.0.0.1:9050`, which is Tor's, or
    ///     `http://10.0.0.1:8080`
    public static Optional<Way> through(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (uri.getHost() == null || !isPort(uri.getPort()) || uri.getScheme() == null) {
            return Optional.empty();
        }
        Optional<Proxy.Type> type = switch (uri.getScheme()) {
            case "socks", "socks5", "socks5h" -> Optional.of(Proxy.Type.SOCKS);
            case "http" -> Optional.of(Proxy.Type.HTTP);
            default -> Optional.empty();
        };
        return type.map(kind -> new Way(
                new Proxy(kind, new InetSocketAddress(uri.getHost(), uri.getPort())),
                uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort()));
    }

    /// {@return whether a port may have this number}
    static boolean isPort(int number) {
        return number >= 1 && number <= MAX_PORT;
    }
}
