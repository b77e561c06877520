package org.vigie.cli.capture;

import org.netpreserve.jwarc.HttpResponse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// One question to a server and its answer, byte for byte as they went.
///
/// @param address      what was asked for
/// @param time         when
/// @param request      the question
/// @param answer       what came back; may be cut
/// @param certificates the server's certificates, each in base64, its own first
/// @param cut          why the answer is not whole, where it is not
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Exchange(
        URI address,
        Instant time,
        byte[] request,
        byte[] answer,
        List<String> certificates,
        Optional<String> cut) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    private static final int BUFFER_BYTES = 1 << 16;

    /// Asks.
    ///
    /// @throws IOException if there is no answer at all
    static Exchange with(URI address, Way way, Limits limits, Clock clock) throws IOException {
        boolean secure = address.getScheme().equals("https");
        int port = address.getPort() > 0 ? address.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        Instant time = clock.instant();
        byte[] request = request(address).getBytes(StandardCharsets.UTF_8);
        // A name that is not looked up here is looked up by the proxy: nobody nearby learns it.
        boolean direct = way.equals(Way.DIRECT);
        InetSocketAddress server = direct
                ? new InetSocketAddress(address.getHost(), port)
                : InetSocketAddress.createUnresolved(address.getHost(), port);
        try (Socket plain = new Socket(way.proxy())) {
            plain.connect(server, Math.toIntExact(limits.silence().toMillis()));
            plain.setSoTimeout(Math.toIntExact(limits.silence().toMillis()));
            if (!secure) {
                return ask(plain, address, time, request, List.of(), limits);
            }
            try (SSLSocket tls =
                    (SSLSocket) tls().createSocket(plain, address.getHost(), port, true)) {
                SSLParameters parameters = tls.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                tls.setSSLParameters(parameters);
                tls.startHandshake();
                List<String> chain = encoded(tls.getSession().getPeerCertificates());
                return ask(tls, address, time, request, chain, limits);
            }
        }
    }

    /// {@return what makes connections by TLS, trusting whom Java trusts now}
    private static SSLSocketFactory tls() throws IOException {
        try {
            return SSLContext.getDefault().getSocketFactory();
        } catch (NoSuchAlgorithmException without) {
            throw new IOException("this Java has no TLS", without);
        }
    }

    private static Exchange ask(
            Socket socket,
            URI address,
            Instant time,
            byte[] request,
            List<String> certificates,
            Limits limits)
            throws IOException {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Optional<String> cut = receive(socket.getInputStream(), answer, limits);
        return new Exchange(address, time, request, answer.toByteArray(), certificates, cut);
    }

    private static String request(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + address.getRawAuthority()
                + "\r\nUser-Agent: Mozilla/5.0\r\nAccept: */*\r\nAccept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
    }

    /// {@return why the answer was cut, where it was}
    private static Optional<String> receive(
            InputStream in, ByteArrayOutputStream answer, Limits limits) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long deadline = System.nanoTime() + limits.whole().toNanos();
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.write(buffer, 0, (int) Math.min(read, limits.bytes() - answer.size()));
                if (answer.size() >= limits.bytes()) {
                    return Optional.of("larger than " + limits.bytes() + " bytes");
                }
                if (System.nanoTime() > deadline) {
                    return Optional.of("longer than " + limits.whole().toSeconds() + " seconds");
                }
            }
        } catch (SocketTimeoutException silent) {
            return Optional.of("the server fell silent");
        } catch (IOException broken) {
            if (answer.size() == 0) {
                throw broken;
            }
            return Optional.of("the connection broke");
        }
        return Optional.empty();
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
    /// @param status  the server's code
    /// @param headers lines of its head
    /// @param next    where it sends on to, if it does
    /// @param body    the page's bytes, as far as they came
    /// @param cut     why they are not all, where they are not
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Answer(
            int status,
            List<String> headers,
            Optional<URI> next,
            byte[] body,
            Optional<String> cut) {}

    /// {@return what the answer says}
    ///
    /// @throws IOException if it is no answer of HTTP
    Answer understood() throws IOException {
        int head = headBytes();
        HttpResponse response = HttpResponse.parseWithoutBody(
                Channels.newChannel(new ByteArrayInputStream(answer, 0, head)),
                Channels.newChannel(OutputStream.nullOutputStream()));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Optional<String> shorter = Optional.empty();
        if (response.headers().contains("Transfer-Encoding", "chunked")) {
            shorter = dechunk(body);
        } else {
            body.write(answer, head, answer.length - head);
        }
        boolean longer = response.headers().first("Content-Encoding").isEmpty()
                && response.headers()
                        .first("Content-Length")
                        .filter(length -> length.matches("\\d{1,18}"))
                        .filter(length -> Long.parseLong(length) > body.size())
                        .isPresent();
        if (longer) {
            shorter = Optional.of("the answer ends too early");
        }
        return new Answer(
                response.status(),
                lines(response.headers().map()),
                next(response),
                body.toByteArray(),
                cut.isPresent() ? cut : shorter);
    }

    /// {@return how many bytes stand before the page: the head with the empty line after it}
    private int headBytes() throws IOException {
        for (int end = 3; end < answer.length; end++) {
            if (answer[end] == '\n'
                    && answer[end - 1] == '\r'
                    && answer[end - 2] == '\n'
                    && answer[end - 3] == '\r') {
                return end + 1;
            }
        }
        throw new IOException("the answer has no head");
    }

    /// {@return why the page is shorter than it should be, where it is}
    private Optional<String> dechunk(ByteArrayOutputStream body) throws IOException {
        try {
            HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(answer)))
                    .bodyDecoded()
                    .stream()
                    .transferTo(body);
            return Optional.empty();
        } catch (EOFException ended) {
            return Optional.of("the answer ends too early");
        }
    }

    private static List<String> lines(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .flatMap(header ->
                        header.getValue().stream().map(value -> header.getKey() + ": " + value))
                .toList();
    }

    private Optional<URI> next(HttpResponse response) {
        int status = response.status();
        boolean moved =
                status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        return moved
                ? response.headers().first("Location").flatMap(this::resolved)
                : Optional.empty();
    }

    private Optional<URI> resolved(String location) {
        try {
            return Optional.of(address.resolve(location.strip()))
                    .filter(uri -> uri.getHost() != null)
                    .filter(uri ->
                            "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
