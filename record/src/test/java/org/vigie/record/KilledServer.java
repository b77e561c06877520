package org.vigie.record;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A PostgreSQL server of its own that can be killed and started again on the same files. By its
/// settings commits are acknowledged before they are on the disk, unless a program asks for more.
final class KilledServer implements AutoCloseable {
    private static final int SECONDS = 30;

    /// Held here, for a logger that nobody holds forgets its level.
    private static final Logger LOGGER = Logger.getLogger("io.zonky.test.db.postgres.embedded");

    private final Path data;
    private EmbeddedPostgres server;

    private KilledServer(Path data) throws IOException {
        this.data = data;
        this.server = started();
    }

    static KilledServer start(Path data) throws IOException {
        // Closing one that was killed warns that it was.
        LOGGER.setLevel(Level.OFF);
        return new KilledServer(data);
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "off")
                .start();
    }

    String address() {
        return "postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
    }

    /// Ends all of its processes at once, as a power cut would, and starts it on what it left.
    void killAndStart() throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(SECONDS, TimeUnit.SECONDS);
        }
        server.close();
        server = started();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
