package org.vigie.cli.capture;

import org.netpreserve.jwarc.HttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One question to a server and its answer, byte for byte as they went.
///
/// @param address      what was asked for
/// @param time         when
/// @param request      the question
/// @param answer       what came back; may be cut, or nothing
/// @param certificates the server's certificates, each in base64, its own first
/// @param cut          why the answer is not whole, where it is not
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Exchange(
        URI address,
        Instant time,
        byte[] request,
        Spool answer,
        List<String> certificates,
        Optional<Cut> cut) {
    /// What begins with more than this has no head.
    private static final int MAX_HEAD_BYTES = 1 << 18;

    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int BUFFER_BYTES = 1 << 16;

    /// Asks. That nobody answers is an exchange too, with nothing in its answer.
    ///
    /// @param answer takes the answer
    /// @throws IOException if the answer cannot be written down
    static Exchange with(URI address, Way way, Limits limits, Clock clock, Spool answer)
            throws IOException {
        Instant time = clock.instant();
        byte[] request = request(address).getBytes(StandardCharsets.UTF_8);
        List<String> certificates = new ArrayList<>();
        Optional<Cut> cut;
        try (OutputStream out = answer.fill()) {
            cut = ask(address, way, limits, request, certificates, out);
        }
        return new Exchange(address, time, request, answer, certificates, cut);
    }

    /// {@return why the answer is not whole, where it is not}
    private static Optional<Cut> ask(
            URI address,
            Way way,
            Limits limits,
            byte[] request,
            List<String> certificates,
            OutputStream answer)
            throws IOException {
        try (Socket plain = new Socket(way.proxy())) {
            Socket socket;
            try {
                socket = connected(plain, address, way, limits, certificates);
                socket.getOutputStream().write(request);
                socket.getOutputStream().flush();
            } catch (UnknownHostException unknown) {
                return Optional.of(Cut.of(Cut.Kind.UNKNOWN_NAME));
            } catch (SSLException unsafe) {
                return Optional.of(Cut.of(Cut.Kind.UNTRUSTED));
            } catch (IOException refused) {
                return Optional.of(Cut.of(Cut.Kind.NO_ANSWER));
            }
            return receive(socket.getInputStream(), answer, limits);
        }
    }

    private static Socket connected(
            Socket plain, URI address, Way way, Limits limits, List<String> certificates)
            throws IOException {
        boolean secure = address.getScheme().equals("https");
        int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        // A name that is not looked up here is looked up by the proxy: nobody nearby learns it.
        InetSocketAddress server = way.equals(Way.DIRECT)
                ? new InetSocketAddress(address.getHost(), port)
                : InetSocketAddress.createUnresolved(address.getHost(), port);
        int silenceMillis = Math.toIntExact(limits.silence().toMillis());
        plain.connect(server, silenceMillis);
        plain.setSoTimeout(silenceMillis);
        if (!secure) {
            return plain;
        }
        SSLSocket tls = (SSLSocket) tls().createSocket(plain, address.getHost(), port, true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        certificates.addAll(encoded(tls.getSession().getPeerCertificates()));
        return tls;
    }

    /// {@return what makes connections by TLS, trusting whom Java trusts now}
    private static SSLSocketFactory tls() throws IOException {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException without) {
            throw new IOException("this Java has no TLS", without);
        }
    }

    private static String request(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + address.getRawAuthority()
                + "\r\nUser-Agent: Mozilla/5.0\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
    }

    /// {@return why the answer was cut, where it was}
    private static Optional<Cut> receive(InputStream in, OutputStream answer, Limits limits)
            throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long deadline = System.nanoTime() + limits.whole().toNanos();
        long came = 0;
        while (came < limits.bytes()) {
            int read;
            try {
                read = in.read(buffer);
            } catch (SocketTimeoutException silent) {
                return Optional.of(Cut.of(Cut.Kind.SILENT));
            } catch (IOException broken) {
                return Optional.of(Cut.of(came == 0 ? Cut.Kind.NO_ANSWER : Cut.Kind.BROKEN));
            }
            if (read < 0) {
                return came == 0 ? Optional.of(Cut.of(Cut.Kind.NO_ANSWER)) : Optional.empty();
            }
            int taken = (int) Math.min(read, limits.bytes() - came);
            answer.write(buffer, 0, taken);
            came += taken;
            if (System.nanoTime() > deadline) {
                return Optional.of(Cut.of(Cut.Kind.TOO_LONG, limits.whole().toSeconds()));
            }
        }
        return Optional.of(Cut.of(Cut.Kind.TOO_LARGE, limits.bytes()));
    }

    private static List<String> encoded(Certificate[] chain) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Certificate certificate : chain) {
            try {
                texts.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            } catch (CertificateEncodingException broken) {
                throw new IOException("a certificate cannot be encoded", broken);
            }
        }
        return texts;
    }

    /// An answer, understood.
    ///
    /// @param status  the server's code; 0 where there is none
    /// @param headers lines of its head
    /// @param next    where it sends on to, if it does
    /// @param body    the page's bytes, as far as they came
    /// @param cut     why they are not all, where they are not
    record Answer(
            int status, List<String> headers, Optional<URI> next, Spool body, Optional<Cut> cut) {}

    /// {@return what the answer says}
    ///
    /// @param body takes the page's bytes
    /// @throws IOException if they cannot be written down
    Answer understood(Spool body) throws IOException {
        Optional<HttpResponse> head = head();
        if (head.isEmpty()) {
            try (OutputStream nothing = body.fill()) {
                nothing.flush();
            }
            return new Answer(
                    0,
                    List.of(),
                    Optional.empty(),
                    body,
                    cut.or(() -> Optional.of(Cut.of(Cut.Kind.NO_HTTP))));
        }
        HttpResponse response = head.get();
        boolean chunked = response.headers().contains("Transfer-Encoding", "chunked");
        Optional<Cut> shorter = chunked ? dechunk(body) : copy(response, body);
        Optional<URI> next = next(response);
        if (sendsOn(response) && next.isEmpty()) {
            shorter = Optional.of(Cut.of(Cut.Kind.MALFORMED_REDIRECT));
        }
        return new Answer(
                response.status(),
                lines(response.headers().map()),
                next,
                body,
                cut.isPresent() ? cut : shorter);
    }

    /// {@return what stands before the page; empty where that is no head}
    private Optional<HttpResponse> head() throws IOException {
        byte[] head = headBytes();
        if (head.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(HttpResponse.parseWithoutBody(
                    Channels.newChannel(new ByteArrayInputStream(head)),
                    Channels.newChannel(OutputStream.nullOutputStream())));
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    /// {@return the head with the empty line after it; nothing where there is none}
    private byte[] headBytes() throws IOException {
        byte[] begin;
        try (InputStream bytes = answer.open()) {
            begin = bytes.readNBytes(MAX_HEAD_BYTES);
        }
        for (int end = 3; end < begin.length; end++) {
            if (begin[end] == '\n'
                    && begin[end - 1] == '\r'
                    && begin[end - 2] == '\n'
                    && begin[end - 3] == '\r') {
                return Arrays.copyOf(begin, end + 1);
            }
        }
        return new byte[0];
    }

    /// {@return why the page is shorter than its head tells, where it is}
    private Optional<Cut> copy(HttpResponse response, Spool body) throws IOException {
        try (InputStream page = answer.open(headBytes().length);
                OutputStream out = body.fill()) {
            page.transferTo(out);
        }
        return response.headers()
                .first("Content-Length")
                .filter(length -> length.matches("\\d{1,18}"))
                .filter(length -> Long.parseLong(length) > body.size())
                .map(length -> Cut.of(Cut.Kind.TOO_EARLY));
    }

    /// {@return why the page is shorter than it should be, where it is}
    private Optional<Cut> dechunk(Spool body) throws IOException {
        try (InputStream page = answer.open(headBytes().length);
                OutputStream out = body.fill()) {
            return new Chunks(page).copy(out);
        }
    }

    private static List<String> lines(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .flatMap(header ->
                        header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .toList();
    }

    private Optional<URI> next(HttpResponse response) {
        return sendsOn(response)
                ? response.headers().first("Location").flatMap(this::resolved)
                : Optional.empty();
    }

    private static boolean sendsOn(HttpResponse response) {
        return MOVED.contains(response.status())
                && response.headers().first("Location").isPresent();
    }

    private Optional<URI> resolved(String location) {
        try {
            return Optional.of(address.resolve(location.strip())).filter(Capture::mayBeFetched);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
