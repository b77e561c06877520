package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// Names that are read, searched for, typed wrongly or sent in broken requests never reach a log,
/// though every logger is asked to say all it knows.
class DeskSecrecyTest {
    private static final List<String> PLANTED =
            List.of("Quortanov", "Zelmirapol", "%51uortanov", "Vaugr");

    @TempDir
    Path folder;

    @Test
    void noPlantedNameIsLogged() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        Handler ear = new Ear(heard);
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(ear);
        root.setLevel(Level.ALL);
        try (Workplace workplace = Workplace.empty(folder)) {
            workplace.add(
                    "Quortanov.txt",
                    "Zelmirapol\n\nLe 12 mars, la police a arrêté Ivan Quortanov dans la ville.",
                    "2021-03-14");
            int port = workplace.server().link().getPort();
            String cookie = enter(port, workplace.server().link().getRawQuery());
            for (String path : List.of(
                    "/bulletins/1",
                    "/search?q=Quortanov",
                    "/person?name=Quortanov",
                    "/person?name=%51uortanov",
                    "/nowhere/Quortanov",
                    "/claims/Quortanov/correct",
                    "/?state=Quortanov",
                    "/search?q=<Quortanov|\\>",
                    "/person?name=%zzQuortanov")) {
                send(port, "GET " + path + " HTTP/1.1", "Cookie: " + cookie, "");
            }
            send(port, "GET /search?q=Vaugrénarde Zelmirapol HTTP/1.1", "Cookie: " + cookie, "");
            send(port, "Quortanov / HTTP/9", "Cookie: " + cookie, "");
            send(
                    port,
                    "POST /add HTTP/1.1",
                    "Cookie: " + cookie
                            + "\r\nContent-Type: multipart/form-data; boundary=Quortanov",
                    "--Quortanov\r\nZelmirapol");
        } finally {
            root.removeHandler(ear);
            root.setLevel(before);
        }

        assertThat(heard).as("the ear hears").isNotEmpty();
        assertThat(heard).noneMatch(line -> PLANTED.stream().anyMatch(line::contains));
    }

    private static String enter(int port, String query) throws IOException {
        String answer = send(port, "GET /?" + query + " HTTP/1.1", "X: y", "");
        int at = answer.indexOf("vigie-desk=");
        assertThat(at).isPositive();
        return answer.substring(at, answer.indexOf(';', at));
    }

    private static String send(int port, String line, String headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String request = line + "\r\nHost: 127.0.0.1:" + port + "\r\n" + headers
                + "\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n" + body;
        try (Socket socket =
                new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Ear extends Handler {
        private final List<String> heard;
        private final SimpleFormatter formatter = new SimpleFormatter();

        Ear(List<String> heard) {
            this.heard = heard;
        }

        @Override
        public void publish(LogRecord line) {
            heard.add(formatter.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
