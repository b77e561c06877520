package org.vigie.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/// A process on a disk that is full or may only be read. It says what it was told, and whether the
/// record holds afterwards what it was told is kept.
final class HardUp {
    private static final int BALLAST_BYTES = 1 << 20;
    private static final int MAX_ADDS = 100_000;

    private HardUp() {}

    /// @param arguments `fill FOLDER`, `write FOLDER` or `hold FOLDER`
    public static void main(String... arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "fill" -> fill(folder);
            case "write" -> write(folder);
            default -> hold(folder);
        }
    }

    private static void fill(Path folder) throws Exception {
        Path ballast = Files.write(folder.resolve("ballast"), new byte[BALLAST_BYTES]);
        Set<String> kept = new HashSet<>();
        try (Record store = Samples.create(folder)) {
            try {
                for (int i = 0; i < MAX_ADDS; i++) {
                    kept.add(Samples.add(store, KilledWriter.text("fill/" + i)).id());
                }
            } catch (RecordException refused) {
                say("refused " + refused.code() + " after " + (kept.isEmpty() ? "none" : "some"));
            }
            say(store.verify().getClass().getSimpleName());
        }
        Files.delete(ballast);
        try (Record store = Samples.open(folder)) {
            kept.add(Samples.add(store, KilledWriter.text("after")).id());
            boolean all = new HashSet<>(store.bulletins(MAX_ADDS, 0).stream()
                            .map(Listed::id)
                            .toList())
                    .equals(kept);
            say(store.verify().getClass().getSimpleName() + (all ? " all" : " not all"));
        }
    }

    private static void write(Path folder) {
        try (Record store = Samples.open(folder)) {
            Samples.add(store, KilledWriter.text("write"));
            say("written");
        } catch (RecordException refused) {
            say("refused " + refused.code());
        }
    }

    /// Holds the lock of one who writes until it is ended.
    private static void hold(Path folder) throws Exception {
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(folder.resolve("record.vigie"), key);
                var connection = source.writer();
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            say("held");
            if (System.in.read() < 0) {
                statement.execute("ROLLBACK");
            }
        }
    }

    @SuppressWarnings("SystemOut") // standard output is how the parent hears of it
    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
