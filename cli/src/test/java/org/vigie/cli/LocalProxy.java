package org.vigie.cli;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A proxy on this machine, for SOCKS 5 (RFC 1928) and for CONNECT, that leads whatever it is asked
/// for to one port of this machine, and remembers what it was asked for.
final class LocalProxy implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int SOCKS = 5;
    private static final int BY_NAME = 3;

    private final ServerSocket server;
    private final int to;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /// @param to the port that everything is led to
    LocalProxy(int to) throws IOException {
        this.server = new ServerSocket(0, 8, InetAddress.getByAddress(LOOPBACK));
        this.to = to;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// {@return names and ports, as they were asked for}
    List<String> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (SocketException closed) {
                return;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket target = new Socket(InetAddress.getByAddress(LOOPBACK), to)) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            int first = in.read();
            if (first == SOCKS) {
                socks(in, client.getOutputStream());
            } else {
                connect(in, client.getOutputStream());
            }
            Thread back = Thread.ofVirtual().start(() -> pass(target, client));
            pass(client, target);
            back.join();
        } catch (IOException broken) {
            asked.add("broken: " + broken.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void socks(DataInputStream in, OutputStream out) throws IOException {
        in.readNBytes(in.read());
        out.write(new byte[] {SOCKS, 0});
        in.readNBytes(3);
        int kind = in.read();
        String name = kind == BY_NAME
                ? new String(in.readNBytes(in.read()), StandardCharsets.US_ASCII)
                : "an address, looked up already";
        if (kind != BY_NAME) {
            in.readNBytes(4);
        }
        asked.add(name + ":" + in.readUnsignedShort());
        out.write(new byte[] {SOCKS, 0, 0, 1, 127, 0, 0, 1, 0, 0});
    }

    private void connect(DataInputStream in, OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder("C");
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        asked.add(head.substring("CONNECT ".length(), head.indexOf(" HTTP")));
        out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException over) {
            // One side has closed; what had come was passed on.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
