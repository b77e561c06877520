package org.vigie.read.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.vigie.read.intake.SeedFiles;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/// A short, seeded run of what the fuzzer does for long (`scripts/fuzz`), and every input that once
/// broke something.
class FuzzTest {
    private static final long SEED = Long.getLong("vigie.seed", 20261129L);
    private static final int RUNS = 60;

    @Test
    void soundFilesWithAFewBytesChangedAreReadOrRefused() throws IOException {
        Random random = new Random(SEED);
        for (Map.Entry<String, byte[]> seed : SeedFiles.files().entrySet()) {
            Consumer<byte[]> target = target(seed.getKey());
            for (int run = 0; run < RUNS; run++) {
                byte[] changed = changed(seed.getValue(), random);

                assertThatCode(() -> target.accept(changed))
                        .as("run %d of %s, -Dvigie.seed=%d", run, seed.getKey(), SEED)
                        .doesNotThrowAnyException();
            }
        }
    }

    /// `index.txt` names them, one a line, each in the folder of its target.
    @Test
    void whatOnceBrokeSomethingIsReadOrRefused() throws IOException {
        for (String name : new String(bytes("index.txt"), UTF_8).lines().toList()) {
            byte[] crash = bytes(name);

            assertThatCode(() -> target(name).accept(crash)).as(name).doesNotThrowAnyException();
        }
    }

    private static Consumer<byte[]> target(String name) {
        return switch (name.substring(0, name.indexOf('/'))) {
            case "text" -> TextFuzz::fuzzerTestOneInput;
            case "xml" -> XmlFuzz::fuzzerTestOneInput;
            default -> FileFuzz::fuzzerTestOneInput;
        };
    }

    /// Bytes set, left out, doubled, or a stretch moved.
    private static byte[] changed(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int change = random.nextInt(6); change >= 0 && bytes.length > 4; change--) {
            int at = random.nextInt(bytes.length - 2);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> {
                    byte[] shorter = new byte[bytes.length - 1];
                    System.arraycopy(bytes, 0, shorter, 0, at);
                    System.arraycopy(bytes, at + 1, shorter, at, bytes.length - at - 1);
                    bytes = shorter;
                }
                default -> {
                    int from = random.nextInt(bytes.length - 2);
                    int length = Math.min(random.nextInt(30), bytes.length - Math.max(at, from));
                    System.arraycopy(bytes, from, bytes, at, length);
                }
            }
        }
        return bytes;
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = FuzzTest.class.getResourceAsStream("/org/vigie/read/fuzz/" + name)) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
