package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// A writer, or the server it writes to, killed at any moment loses nothing that was said to be
/// kept, and leaves nothing half written. `scripts/harm kill` kills a thousand times.
class KillTest {
    private static final int KILLS = Integer.getInteger("vigie.kills", 40);
    private static final long SEED = Long.getLong("vigie.seed", 20120319L);
    private static final int MAX_LINES = 8;
    private static final int MAX_WRITING_MILLIS = 60;
    private static final int MAX_STARTING_MILLIS = 600;
    private static final int TEN = 10;
    private static final int MOST_TIMES = 3;
    private static final int KILLED = 137;

    private final Random random = new Random(SEED);
    private final Said said = new Said();

    @TempDir
    Path folder;

    /// What writers said before they were killed.
    private static final class Said {
        private final Map<String, Integer> added = new HashMap<>();
        private final Set<String> accepted = new HashSet<>();
        private final Set<String> corrected = new HashSet<>();
        private final Set<String> kept = new HashSet<>();
        private final Set<Long> noted = new HashSet<>();
        private final Set<String> begunToDestroy = new HashSet<>();
        private final Set<String> destroyed = new HashSet<>();

        void hear(String line) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "added" -> added.put(words[1], Integer.parseInt(words[2]));
                case "accepted" -> accepted.add(words[1]);
                case "corrected" -> corrected.add(words[1]);
                case "kept" -> kept.add(words[1]);
                case "noted" -> noted.add(Long.parseLong(words[1]));
                case "destroying" -> begunToDestroy.add(words[1]);
                case "destroyed" -> destroyed.add(words[1]);
                default -> assertThat(line).isEqualTo("open");
            }
        }

        boolean mayBeGone(String id) {
            return begunToDestroy.contains(ClaimId.bulletin(id));
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.HOURS)
    void nothingAcknowledgedIsLostInAFile() throws Exception {
        Samples.create(folder).close();
        String file = folder.resolve("record.vigie").toString();

        for (int kill = 0; goesOn(kill); kill++) {
            kill(kill, started(file, kill));
        }

        try (Record store = Samples.open(folder)) {
            nothingIsLost(store);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.HOURS)
    void nothingAcknowledgedIsLostOnAServer() throws Exception {
        try (KilledServer server = KilledServer.start(folder.resolve("server"))) {
            Record.create(server.address(), Clock.systemUTC()).close();
            for (int kill = 0; goesOn(kill); kill++) {
                if (kill % TEN == TEN / 2) {
                    killServer(kill, server);
                } else {
                    kill(kill, started(server.address(), kill));
                }
            }

            Opening opening = Record.open(server.address(), Clock.systemUTC());
            try (Record store = ((Opening.Opened) opening).store()) {
                nothingIsLost(store);
            }
        }
    }

    /// As long as there are kills to come, and longer on a machine so busy that no writer lived
    /// until the rarest of its acts.
    private boolean goesOn(int kill) {
        boolean rare = said.corrected.isEmpty()
                || said.kept.isEmpty()
                || said.noted.isEmpty()
                || said.destroyed.isEmpty();
        return kill < KILLS || kill < MOST_TIMES * KILLS && rare;
    }

    private void nothingIsLost(Record store) {
        assertThat(store.verify())
                .as("-Dvigie.seed=%d", SEED)
                .isInstanceOf(Verification.Verified.class);
        List<Listed> listed = store.bulletins(Integer.MAX_VALUE, 0);
        assertThat(listed).extracting(Listed::claims).containsOnly(3);
        Set<String> ids = new HashSet<>(listed.stream().map(Listed::id).toList());
        assertThat(said.added.keySet())
                .hasSizeGreaterThan(KILLS / 2)
                .allMatch(id -> ids.contains(id) || said.begunToDestroy.contains(id));
        assertThat(ids).doesNotContainAnyElementsOf(said.destroyed);
        assertThat(said.accepted)
                .hasSizeGreaterThan(KILLS / 2)
                .allMatch(id -> said.mayBeGone(id) || status(store, id) == Status.ACCEPTED);
        assertThat(said.corrected)
                .isNotEmpty()
                .allMatch(id -> said.mayBeGone(id) || status(store, id) == Status.CORRECTED);
        assertThat(said.kept)
                .isNotEmpty()
                .allMatch(sha256 -> store.bytes(sha256).isPresent());
        assertThat(said.noted)
                .isNotEmpty()
                .allMatch(entry -> store.entries(entry, 1).getFirst().kind() == EntryKind.SETTING);
        assertThat(said.destroyed).isNotEmpty();
        report();
    }

    private static Status status(Record store, String claim) {
        return ((Found.One<KeptClaim>) store.findClaim(claim)).thing().status();
    }

    @SuppressWarnings("SystemOut") // the figures of a long run
    private void report() {
        System.out.printf(
                "kills=%d added=%d accepted=%d corrected=%d kept=%d noted=%d destroyed=%d/%d%n",
                KILLS,
                said.added.size(),
                said.accepted.size(),
                said.corrected.size(),
                said.kept.size(),
                said.noted.size(),
                said.destroyed.size(),
                said.begunToDestroy.size());
    }

    /// Kills writers and hears what they said.
    private void kill(int number, List<Process> writers) throws Exception {
        List<BufferedReader> readers =
                writers.stream().map(Process::inputReader).toList();
        wait(number, readers.getFirst());
        // Process.destroyForcibly would close the pipe and lose what was said last.
        writers.forEach(writer -> writer.toHandle().destroyForcibly());
        for (int i = 0; i < writers.size(); i++) {
            ended(number, writers.get(i), readers.get(i));
            assertThat(writers.get(i).exitValue())
                    .as("killed, not ended: %s", errors(number))
                    .isEqualTo(KILLED);
        }
    }

    /// Kills every process of the server while somebody writes to it, and starts it again.
    private void killServer(int number, KilledServer server) throws Exception {
        Process writer = started(server.address(), number).getFirst();
        BufferedReader reader = writer.inputReader();
        wait(number, reader);
        server.killAndStart();
        writer.toHandle().destroyForcibly();
        ended(number, writer, reader);
    }

    /// Waits some time of a writer's life: by what it wrote and not by the clock alone, for a
    /// busy machine writes slowly.
    private void wait(int number, BufferedReader reader) throws Exception {
        // One kill in ten falls anywhere in the start, where an interrupted write is recovered.
        if (number % TEN == 0) {
            Thread.sleep(random.nextInt(MAX_STARTING_MILLIS));
            return;
        }
        for (int line = random.nextInt(MAX_LINES); line >= 0; line--) {
            said.hear(String.valueOf(reader.readLine()));
        }
        Thread.sleep(random.nextInt(MAX_WRITING_MILLIS));
    }

    private void ended(int number, Process writer, BufferedReader reader) throws Exception {
        reader.lines().forEach(said::hear);
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).as(errors(number)).isTrue();
    }

    private String errors(int number) throws IOException {
        return Files.readString(folder.resolve("errors").resolve(number + ".txt"));
    }

    /// {@return a writer, or two at once in one round of five}
    private List<Process> started(String place, int number) throws IOException {
        boolean two = number % 5 == 3;
        boolean destroys = !two && number % TEN == 7;
        List<Process> writers = new ArrayList<>();
        writers.add(child(place, number, "a" + number, destroys));
        if (two) {
            writers.add(child(place, number, "b" + number, false));
        }
        return writers;
    }

    private Process child(String place, int number, String name, boolean destroys)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        place,
                        name,
                        Boolean.toString(destroys))
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Files.createDirectories(folder.resolve("errors"))
                                .resolve(number + ".txt")
                                .toFile()))
                .start();
    }
}
