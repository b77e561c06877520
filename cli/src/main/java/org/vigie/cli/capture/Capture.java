package org.vigie.cli.capture;

import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page fetched because somebody typed its address, with everything that was asked and answered
/// on the way, in a web archive (WARC, ISO 28500). Nothing that the page refers to is fetched.
///
/// @param addresses    the addresses asked for, from the one typed to the one reached
/// @param time         when the first was asked for
/// @param status       what the last server answered; 0 where it did not
/// @param headers      lines of its answer's head
/// @param certificates its certificates, each in base64, its own first
/// @param page         the page's bytes
/// @param archive      the web archive
/// @param incomplete   why the page is not whole, where it is not
public record Capture(
        List<String> addresses,
        Instant time,
        int status,
        List<String> headers,
        List<String> certificates,
        Spool page,
        Spool archive,
        Optional<Cut> incomplete) {
    private static final int OK = 200;
    private static final MediaType REQUEST = MediaType.parse("application/http;msgtype=request");
    private static final MediaType RESPONSE = MediaType.parse("application/http;msgtype=response");

    /// {@return the address that somebody typed, if one can be fetched}
    ///
    /// @param typed begins with `http://` or `https://`
    public static Optional<URI> address(String typed) {
        try {
            return Optional.of(URI.create(typed.strip())).filter(Capture::mayBeFetched);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /// {@return whether an address names a server of the web, and nobody's password}
    static boolean mayBeFetched(URI uri) {
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        boolean port = uri.getPort() == -1 || Way.isPort(uri.getPort());
        return web && port && uri.getHost() != null && uri.getUserInfo() == null;
    }

    /// {@return what came of fetching a page}
    ///
    /// @param address what somebody typed
    /// @param way     by what way
    /// @param limits  what it may cost
    /// @param clock   tells when
    /// @param tool    the program with its version, for the archive
    /// @param spools  hold what came, until they are closed
    /// @throws IOException if what came cannot be held
    public static Capture of(
            URI address, Way way, Limits limits, Clock clock, String tool, Spools spools)
            throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        URI next = address;
        while (true) {
            Exchange exchange = Exchange.with(next, way, limits, clock, spools.make());
            exchanges.add(exchange);
            Exchange.Answer answer = exchange.understood(spools.make());
            boolean tooMany = exchanges.size() > limits.redirects();
            if (answer.next().isEmpty() || tooMany) {
                Spool archive = spools.make();
                write(archive, exchanges, tool);
                return of(
                        exchanges,
                        answer,
                        archive,
                        tooMany
                                ? Optional.of(Cut.of(Cut.Kind.TOO_MANY_REDIRECTS))
                                : Optional.empty());
            }
            next = answer.next().get();
        }
    }

    private static Capture of(
            List<Exchange> exchanges, Exchange.Answer last, Spool archive, Optional<Cut> reason) {
        Optional<Cut> failed = last.status() == OK
                ? Optional.empty()
                : Optional.of(Cut.of(Cut.Kind.STATUS, last.status()));
        return new Capture(
                exchanges.stream()
                        .map(exchange -> exchange.address().toString())
                        .toList(),
                exchanges.getFirst().time(),
                last.status(),
                last.headers(),
                exchanges.getLast().certificates(),
                last.body(),
                archive,
                reason.or(last::cut).or(() -> failed));
    }

    private static void write(Spool archive, List<Exchange> exchanges, String tool)
            throws IOException {
        try (WarcWriter writer = new WarcWriter(archive.fill())) {
            writer.write(new Warcinfo.Builder()
                    .date(exchanges.getFirst().time())
                    .fields(Map.of(
                            "software", List.of(tool),
                            "format", List.of("WARC File Format 1.0")))
                    .build());
            for (Exchange exchange : exchanges) {
                write(writer, exchange);
            }
        }
    }

    private static void write(WarcWriter writer, Exchange exchange) throws IOException {
        if (exchange.answer().size() == 0) {
            writer.write(request(exchange).build());
            return;
        }
        WarcResponse written;
        try (InputStream answer = exchange.answer().open()) {
            WarcResponse.Builder response = new WarcResponse.Builder(exchange.address())
                    .date(exchange.time())
                    .body(
                            RESPONSE,
                            Channels.newChannel(answer),
                            exchange.answer().size());
            exchange.cut().ifPresent(why -> response.truncated(WarcTruncationReason.UNSPECIFIED));
            written = response.build();
            writer.write(written);
        }
        writer.write(request(exchange).concurrentTo(written.id()).build());
        if (!exchange.certificates().isEmpty()) {
            writer.write(new WarcMetadata.Builder()
                    .targetURI(exchange.address())
                    .date(exchange.time())
                    .concurrentTo(written.id())
                    .body(
                            MediaType.parse("application/pem-certificate-chain"),
                            pem(exchange.certificates()).getBytes(StandardCharsets.US_ASCII))
                    .build());
        }
    }

    private static WarcRequest.Builder request(Exchange exchange) {
        return new WarcRequest.Builder(exchange.address())
                .date(exchange.time())
                .body(REQUEST, exchange.request());
    }

    private static String pem(List<String> certificates) {
        StringBuilder pem = new StringBuilder();
        for (String certificate : certificates) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(certificate)
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }
}
