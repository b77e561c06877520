package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Whatever a server answers, what came is kept as it came, and what is not whole says so.
class CaptureFaultsTest {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @TempDir
    private Path folder;

    private Shell shell;
    private ServerSocket server;
    private volatile byte[] answer = new byte[0];

    @BeforeEach
    void aServerThatAnswersAnything() throws IOException {
        shell = new Shell(folder);
        server = new ServerSocket(0, 8, InetAddress.getByAddress(LOOPBACK));
        Thread.ofVirtual().start(this::answerAll);
    }

    private void answerAll() {
        while (true) {
            try (Socket socket = server.accept()) {
                int read = 0;
                while (read < 4) {
                    read = socket.getInputStream().read() == "\r\n\r\n".charAt(read) ? read + 1 : 0;
                }
                socket.getOutputStream().write(answer);
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @AfterEach
    void noServer() throws IOException {
        server.close();
    }

    private Shell.Done keep(String path, Object... options) {
        Object[] words = new Object[options.length + 2];
        words[0] = "keep";
        words[1] = "http://127.0.0.1:" + server.getLocalPort() + path;
        System.arraycopy(options, 0, words, 2, options.length);
        return shell.run(words);
    }

    private byte[] page(Shell.Done done) throws IOException {
        Path page = Files.createTempDirectory(folder, "page").resolve("page");
        shell.run("kept", done.out().substring(0, 64), "--out", page);
        return Files.readAllBytes(page);
    }

    @Test
    void whatIsCompressedStaysSoAndCannotGrowPastTheLimit() throws IOException {
        byte[] packed = packed(8 << 20);
        for (byte[] body : List.of(
                joined(head("Content-Length: " + packed.length), packed),
                joined(
                        head("Transfer-Encoding: chunked"),
                        (Integer.toHexString(packed.length) + "\r\n").getBytes(US_ASCII),
                        packed,
                        "\r\n0\r\n\r\n".getBytes(US_ASCII)))) {
            answer = body;

            Shell.Done done = keep("/", "--max-mebibytes", "1");

            assertThat(done.exit()).as(done.errors()).isZero();
            assertThat(page(done)).isEqualTo(packed);
        }
    }

    private static byte[] head(String line) {
        return ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + line + "\r\n\r\n")
                .getBytes(US_ASCII);
    }

    private static byte[] packed(int zeros) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(new byte[zeros]);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    @Test
    void whatIsNotInProperChunksIsNotWholeAndKeptAsFarAsItIs() throws IOException {
        String longer = "x".repeat(5000);
        for (List<String> chunks : List.of(
                List.of("5\r\nhello\r\nZZ\r\nxx", "not in proper chunks"),
                List.of("5\r\nhello!\r\n0\r\n\r\n", "not in proper chunks"),
                List.of("5\r\nhello\r\n-1\r\n\r\n", "not in proper chunks"),
                List.of("5\r\nhello\r\nffffffffffffffffff\r\n\r\n", "not in proper chunks"),
                List.of(
                        "5\r\nhello\r\n3;" + longer + "\r\nabc\r\n0\r\n\r\n",
                        "not in proper chunks"),
                List.of("5\r\nhello\r\n0\r\na: " + longer + "\r\n\r\n", "not in proper chunks"),
                List.of("5\r\nhello\r\n", "ends too early"),
                List.of("5\r\nhello\r\n0\r\n", "ends too early"),
                List.of("6\r\nhello", "ends too early"))) {
            answer = (CHUNKED + chunks.getFirst()).getBytes(US_ASCII);

            Shell.Done done = keep("/");

            assertThat(done.exit()).as(chunks.getFirst()).isEqualTo(ExitCode.FAILED);
            assertThat(done.errors())
                    .as(chunks.getFirst())
                    .contains("Not whole: the answer", chunks.getLast());
            assertThat(page(done)).asString(US_ASCII).isEqualTo("hello");
        }
    }

    @Test
    void chunksMayHaveExtensionsAndTrailers() throws IOException {
        answer = (CHUNKED + "3;name=value\r\nhel\r\n02\r\nlo\r\n0\r\nExpires: never\r\n\r\n")
                .getBytes(US_ASCII);

        Shell.Done done = keep("/");

        assertThat(done.exit()).as(done.errors()).isZero();
        assertThat(page(done)).asString(US_ASCII).isEqualTo("hello");
    }

    @Test
    void aServerThatSendsOnToNoAddressIsKeptAndNeverLooksLikeASuccess() {
        for (String location : List.of(
                "http://127.0.0.1:99999/x", "http://127.0.0.1:0/x", "ftp://127.0.0.1/x", "::")) {
            answer = ("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\n\r\nmoved")
                    .getBytes(US_ASCII);

            Shell.Done done = keep("/");

            assertThat(done.exit()).as(location).isEqualTo(ExitCode.FAILED);
            assertThat(done.errors())
                    .as(location)
                    .contains("sends on to an address that cannot be fetched");
            assertThat(done.lines()).as(location).hasSize(2);
        }
        assertThat(shell.run("kept").out()).contains("answer 302", "Not whole: ");
    }

    @Test
    void aPortThatNoneIsIsAMistakeAndNoFault() {
        Shell.Done address = shell.run("keep", "http://127.0.0.1:99999/x");
        Shell.Done proxy =
                shell.run("keep", "http://example.org/", "--proxy", "socks5://127.0.0.1:99999");

        assertThat(address.errors()).contains("cannot be read");
        assertThat(proxy.exit()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void whyAPageIsNotWholeIsToldInTheReadersLanguage() {
        answer = "HTTP/1.1 410 Gone\r\n\r\ngone".getBytes(US_ASCII);

        assertThat(keep("/").errors()).contains("the server answered 410");
        shell.speaking("fr");
        assertThat(keep("/").errors()).contains("le serveur a répondu 410");
        shell.speaking("ru");
        assertThat(keep("/").errors()).contains("сервер ответил 410");
    }

    @Test
    void theDayAPageWasTheSameIsThatOfItsOwnAddress() {
        answer = "HTTP/1.1 200 OK\r\n\r\nsame".getBytes(US_ASCII);
        keep("/a");
        on(1);
        keep("/b");
        on(2);

        Shell.Done again = keep("/a");

        assertThat(again.errors()).contains("15 March 2026").doesNotContain("16 March");
    }

    @Test
    void theDayAPageWasAnotherIsThatOfItsOwnAddress() {
        answer = "HTTP/1.1 200 OK\r\n\r\nfirst".getBytes(US_ASCII);
        keep("/a");
        on(1);
        keep("/b");
        on(2);
        answer = "HTTP/1.1 200 OK\r\n\r\nsecond".getBytes(US_ASCII);

        Shell.Done other = keep("/a");

        assertThat(other.errors())
                .contains("another than on", "15 March 2026")
                .doesNotContain("16 March");
    }

    private void on(int day) {
        shell.at(Clock.offset(Shell.CLOCK, Duration.ofDays(day)));
    }
}
