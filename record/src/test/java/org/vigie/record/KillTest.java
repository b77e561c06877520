package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A writer killed at any moment loses nothing that it was told is kept, and leaves nothing half
/// written.
class KillTest {
    private static final int KILLS = Integer.getInteger("vigie.kills", 100);
    private static final long SEED = Long.getLong("vigie.seed", 20120319L);
    private static final int MAX_ADDS = 100_000;
    private static final int MAX_LINES = 8;
    private static final int MAX_WRITING_MILLIS = 60;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 300, unit = TimeUnit.SECONDS)
    void nothingAcknowledgedIsLostInAHundredKills() throws Exception {
        Samples.create(folder).close();
        Random random = new Random(SEED);
        Map<String, Integer> added = new HashMap<>();
        List<String> accepted = new ArrayList<>();

        for (int kill = 0; kill < KILLS; kill++) {
            for (String line : killed(kill, random)) {
                String[] words = line.split(" ");
                if (words[0].equals("added")) {
                    added.put(words[1], Integer.parseInt(words[2]));
                } else if (words[0].equals("accepted")) {
                    accepted.add(words[1]);
                }
            }
        }

        assertThat(added).as("seed %d", SEED).hasSizeGreaterThan(KILLS);
        assertThat(accepted).hasSizeGreaterThan(KILLS);
        try (Record store = Samples.open(folder)) {
            assertThat(store.verify())
                    .as("seed %d", SEED)
                    .isInstanceOf(Verification.Verified.class);
            List<Listed> kept = store.bulletins(Integer.MAX_VALUE, 0);
            assertThat(kept).extracting(Listed::id).containsAll(added.keySet());
            assertThat(kept).extracting(Listed::claims).containsOnly(3);
            assertThat(store.claims(ClaimFilter.all().in(Status.ACCEPTED)))
                    .extracting(KeptClaim::id)
                    .containsAll(accepted);
        }
    }

    /// {@return the whole lines that a writer said before it was killed}
    private List<String> killed(int kill, Random random) throws Exception {
        Process writer = child(kill, MAX_ADDS);
        List<String> lines = new ArrayList<>();
        try (BufferedReader said = writer.inputReader()) {
            // One kill in ten falls anywhere in the start, where an interrupted write is recovered.
            if (kill % 10 == 0) {
                Thread.sleep(random.nextInt(600));
            } else {
                // By what was written and not by the clock alone: a busy machine writes slowly.
                for (int line = random.nextInt(MAX_LINES); line >= 0; line--) {
                    lines.add(String.valueOf(said.readLine()));
                }
                Thread.sleep(random.nextInt(MAX_WRITING_MILLIS));
            }
            // Process.destroyForcibly would close the pipe and lose what was said last.
            writer.toHandle().destroyForcibly();
            said.lines().forEach(lines::add);
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(writer.exitValue()).as("killed, not ended").isEqualTo(137);
        return lines;
    }

    private Process child(int number, int adds) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dslf4j.internal.verbosity=ERROR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.resolve("record.vigie").toString(),
                        Integer.toString(number),
                        Integer.toString(adds))
                .redirectError(Files.createDirectories(folder.resolve("errors"))
                        .resolve(number + ".txt")
                        .toFile())
                .start();
    }
}
