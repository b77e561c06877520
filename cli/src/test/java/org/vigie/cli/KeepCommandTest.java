package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// Files and pages are kept as they came, and a page that did not come whole says so.
class KeepCommandTest {
    private static final byte[] PAGE =
            "<html>Nouvelles \u00e0 la une".getBytes(StandardCharsets.ISO_8859_1);
    private static final int HUGE_BYTES = 150 << 20;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final AtomicInteger version = new AtomicInteger(1);

    @TempDir
    private Path folder;

    private Shell shell;
    private HttpServer server;

    @BeforeEach
    void aServerOnThisMachine() throws IOException {
        shell = new Shell(folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        server.createContext("/page", exchange -> answer(exchange, 200, PAGE.length, PAGE));
        server.createContext("/chunked", exchange -> answer(exchange, 200, 0, PAGE));
        server.createContext(
                "/gone",
                exchange -> answer(exchange, 410, 4, "gone".getBytes(StandardCharsets.US_ASCII)));
        server.createContext(
                "/large", exchange -> answer(exchange, 200, 3 << 20, new byte[3 << 20]));
        server.createContext("/changing", exchange -> {
            byte[] page = ("Version " + version.get()).getBytes(StandardCharsets.US_ASCII);
            answer(exchange, 200, page.length, page);
        });
        server.createContext("/huge", exchange -> {
            exchange.sendResponseHeaders(200, HUGE_BYTES);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int mebibytes = 0; mebibytes < HUGE_BYTES >> 20; mebibytes++) {
                    body.write(new byte[1 << 20]);
                }
            }
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/page");
            answer(exchange, 302, -1, new byte[0]);
        });
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            answer(exchange, 302, -1, new byte[0]);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, long length, byte[] bytes)
            throws IOException {
        exchange.sendResponseHeaders(status, length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
            body.flush();
        } catch (IOException shorter) {
            exchange.close();
        }
    }

    @AfterEach
    void noServer() {
        server.stop(0);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    @Test
    void aPageIsKeptAsItCameWithItsArchive() throws IOException {
        for (String path : List.of("/page", "/chunked")) {
            Shell.Done done = shell.run("keep", url(path));
            String sha256 = done.out().substring(0, 64);
            String archive = done.lines().get(1).substring(0, 64);
            Path page = folder.resolve("page" + path.length());
            shell.run("kept", sha256, "--out", page);
            shell.run("kept", archive, "--out", folder.resolve("a" + path.length() + ".warc"));

            assertThat(done.exit()).isZero();
            assertThat(Files.readAllBytes(page)).isEqualTo(PAGE);
            assertThat(types(folder.resolve("a" + path.length() + ".warc")))
                    .containsExactly("warcinfo", "response", "request");
        }
        assertThat(shell.run("kept").out())
                .contains("fetched from " + url("/page"), "answer 200, direct", "by Reviewer");
    }

    private static List<String> types(Path archive) throws IOException {
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(archive)) {
            for (WarcRecord record : reader) {
                types.add(record.type());
            }
        }
        return types;
    }

    @Test
    void redirectsAreFollowedAndAllOfThemKept() throws IOException {
        Shell.Done done = shell.run("keep", url("/moved"));
        shell.run("kept", done.lines().get(1).substring(0, 64), "--out", folder.resolve("a.warc"));

        assertThat(done.out()).contains(url("/page"));
        assertThat(types(folder.resolve("a.warc")))
                .containsExactly("warcinfo", "response", "request", "response", "request");
        assertThat(shell.run("kept").out()).contains("from " + url("/moved"));
    }

    @Test
    void whatDidNotComeWholeNeverLooksLikeASuccess() {
        for (List<String> words : List.of(
                List.of(url("/gone"), "the server answered 410"),
                List.of(url("/round"), "too many redirects"),
                List.of(url("/large"), "larger than"))) {
            Shell.Done done = shell.run("keep", words.getFirst(), "--max-mebibytes", "1");

            assertThat(done.exit()).as(words.getFirst()).isEqualTo(ExitCode.FAILED);
            assertThat(done.errors()).contains("Not whole: ", words.getLast());
        }
        assertThat(shell.run("kept").out()).contains("Not whole: ");
    }

    @Test
    void anAnswerThatEndsTooEarlyIsMarked() throws Exception {
        for (String head : List.of("Content-Length: 9000", "Transfer-Encoding: chunked")) {
            try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getByAddress(LOOPBACK))) {
                Thread speaker = Thread.ofVirtual().start(() -> breakOff(once, head));

                Shell.Done done =
                        shell.run("keep", "http://127.0.0.1:" + once.getLocalPort() + "/");

                assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
                assertThat(done.errors()).contains("Not whole: the answer ends too early");
                assertThat(speaker.join(Duration.ofSeconds(10))).isTrue();
            }
        }
    }

    private static void breakOff(ServerSocket once, String head) {
        try (Socket socket = once.accept()) {
            int read = 0;
            while (read < 4) {
                read = socket.getInputStream().read() == "\r\n\r\n".charAt(read) ? read + 1 : 0;
            }
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n9\r\nabc")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void twoCapturesOfOneAddressAreTwoAcquisitions() {
        shell.run("keep", url("/page"));
        String page = shell.run("keep", url("/page")).out().substring(0, 64);

        assertThat(shell.run("kept", page).lines())
                .filteredOn(line -> line.contains("by Reviewer"))
                .hasSize(2);
    }

    @Test
    void whetherAPageIsWhatItWasIsToldAndNeitherIsOverwritten() {
        String first = shell.run("keep", url("/changing")).out().substring(0, 64);
        Shell.Done same = shell.run("keep", url("/changing"));
        version.set(2);
        Shell.Done other = shell.run("keep", url("/changing"));

        assertThat(same.errors()).contains("byte for byte what it was on");
        assertThat(other.exit()).isZero();
        assertThat(other.errors()).contains("another than on", first, "Both are kept");
        assertThat(shell.run("kept").out()).contains(first, other.out().substring(0, 64));
    }

    @Test
    void aKeptFileThatIsNoBulletinIsDestroyedWithHowItCame() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "Zelmirapol");
        String sha256 = shell.run("keep", file, "--from", "Quortanov").out().substring(0, 64);

        Shell.Done done = shell.run(
                "redact", sha256.substring(0, 12), "--reason", "r", "--authority", "a", "--yes");

        assertThat(done.exit()).as(done.errors()).isZero();
        assertThat(done.out()).contains("1 entry and 1 file");
        assertThat(shell.run("kept").out()).contains("No file.");
        assertThat(shell.run("log").out()).contains("content destroyed").doesNotContain("letter");
        assertThat(shell.run("verify").exit()).isZero();
        assertThat(shell.run("keep", file).errors()).contains("is not to come back");
    }

    @Test
    void withAPageTheArchiveThatHoldsItTooIsDestroyed() {
        String page = shell.run("keep", url("/page")).out().substring(0, 64);

        Shell.Done done = shell.run("redact", page, "--reason", "r", "--authority", "a", "--yes");

        assertThat(done.out()).contains("2 entries and 2 files");
        assertThat(shell.run("kept").out()).contains("No file.");
        assertThat(shell.run("verify").exit()).isZero();
    }

    @Test
    void thatAServerDidNotAnswerIsKeptAndNeverLooksLikeASuccess() throws IOException {
        int port = server.getAddress().getPort();
        server.stop(0);

        Shell.Done direct = shell.run("keep", "http://127.0.0.1:" + port + "/");
        Shell.Done proxy =
                shell.run("keep", "http://example.org/", "--proxy", "socks5://127.0.0.1:" + port);

        shell.run("kept", direct.out().substring(0, 64), "--out", folder.resolve("a.warc"));
        assertThat(direct.errors()).contains("gave no answer");
        assertThat(proxy.errors()).contains("gave no answer");
        assertThat(direct.exit() + proxy.exit()).isEqualTo(2 * ExitCode.FAILED);
        assertThat(types(folder.resolve("a.warc"))).containsExactly("warcinfo", "request");
        assertThat(shell.run("kept").out()).contains("answer 0", "Not whole: ", "2 files.");
    }

    @Test
    void aLargePageIsKeptAndLeavesNoFileBehind() throws IOException {
        long spools = spools();

        Shell.Done done = shell.run("keep", url("/huge"), "--max-mebibytes", "200");

        assertThat(done.exit()).as(done.errors()).isZero();
        assertThat(shell.run("kept", done.out().substring(0, 64)).out())
                .contains(String.format(Locale.ENGLISH, "%,d bytes", HUGE_BYTES));
        assertThat(spools()).isEqualTo(spools);
    }

    private static long spools() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".spool")).count();
        }
    }

    @Test
    void aFileHandedOverIsKeptWithWhatIsKnownOfIt() throws Exception {
        Path file = Files.write(folder.resolve("lettre.bin"), new byte[] {0, 1, 2, (byte) 0xff});

        Shell.Done done = shell.run(
                "keep", file, "--from", "a sister", "--on", "2012-03-01", "--generation", "copy");
        Shell.Done wrong = shell.run("keep", file, "--generation", "new");
        Shell.Done checked = shell.run("check");

        assertThat(done.out()).contains("lettre.bin");
        assertThat(wrong.exit()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains("1 file, 4 bytes: all are what they were.");
        assertThat(shell.run("log").out()).contains("files checked by Reviewer", "damaged=0");
    }
}
