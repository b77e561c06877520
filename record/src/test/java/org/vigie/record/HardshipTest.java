package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.RecordException.Code;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A disk that is full or may only be read, a file that somebody else holds, a clock that was set
/// back: what cannot be done is said, and nothing is lost.
class HardshipTest {
    private static final String TEXT = KilledWriter.text("one");

    @TempDir
    Path folder;

    @Test
    void aFullDiskIsSaidNothingIsLostAndWithRoomItGoesOn() throws Exception {
        assumeThat(mayMount()).as("a small disk may be mounted").isTrue();

        List<String> said =
                mounted("mount -t tmpfs -o size=4m tmpfs \"$0\" && exec \"$@\"", "fill");

        assertThat(said).containsExactly("refused FULL after some", "Verified", "Verified all");
    }

    @Test
    void aFileThatMayGrowNoFurtherIsSaidAndNothingIsLost() throws Exception {
        // What a disk formatted for files of four gibibytes does, and a quota.
        List<String> said = ran(List.of(
                "sh", "-c", "ulimit -f 3000 && exec \"$@\"", folder.toString(), java(), "fill"));

        assertThat(said)
                .containsExactly("refused UNWRITABLE after some", "Verified", "Verified all");
    }

    @Test
    void aStoreThatMayGrowNoFurtherIsSaidToBeFull() throws Exception {
        Samples.create(folder).close();
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(folder.resolve("record.vigie"), key)) {
            Connection writing = source.writer();
            try (Statement statement = writing.createStatement()) {
                statement.execute("PRAGMA max_page_count = 70");
            }
            try (Record store = new Record(
                    new Connections(source, writing), Samples.CLOCK, Opener.randomSalts())) {
                List<String> kept = new ArrayList<>();

                assertThatThrownBy(() -> {
                            for (int i = 0; i < 1_000; i++) {
                                kept.add(Samples.add(store, KilledWriter.text("n" + i))
                                        .id());
                            }
                        })
                        .isInstanceOfSatisfying(
                                RecordException.class,
                                full -> assertThat(full.code()).isEqualTo(Code.FULL));
                assertThat(store.bulletins(1_000, 0))
                        .extracting(Listed::id)
                        .containsExactlyInAnyOrderElementsOf(kept);
                assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
            }
        }
    }

    @Test
    void aDiskThatMayOnlyBeReadIsSaidAndTheRecordStands() throws Exception {
        assumeThat(mayMount()).as("a folder may be mounted").isTrue();
        one();

        List<String> said = mounted(
                "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"",
                "write");

        assertThat(said).containsExactly("refused READ_ONLY");
        stands();
    }

    @Test
    void aFileThatMayOnlyBeReadIsSaidAndTheRecordStands() throws Exception {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        assumeThat(System.getProperty("user.name")).as("root may write all").isNotEqualTo("root");
        one();
        assertThat(folder.resolve("record.vigie").toFile().setWritable(false)).isTrue();

        assertThat(ran(List.of(java(), "write"))).containsExactly("refused READ_ONLY");

        assertThat(folder.resolve("record.vigie").toFile().setWritable(true)).isTrue();
        stands();
    }

    @Test
    void aFileThatAnotherProgramHoldsIsSaidAndLaterItGoesOn() throws Exception {
        one();
        Process holder = start(List.of(java(), "hold"));
        try (BufferedReader reader = holder.inputReader()) {
            assertThat(reader.readLine()).isEqualTo("held");
            try (Record store = Samples.open(folder)) {
                assertThatThrownBy(() -> Samples.add(store, KilledWriter.text("two")))
                        .isInstanceOfSatisfying(
                                RecordException.class,
                                busy -> assertThat(busy.code()).isEqualTo(Code.BUSY));
                assertThat(store.bulletinCount()).isOne();

                holder.getOutputStream().close();
                assertThat(holder.waitFor(30, TimeUnit.SECONDS)).isTrue();
                Samples.add(store, KilledWriter.text("two"));

                assertThat(store.bulletinCount()).isEqualTo(2);
                assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
            }
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void aClockThatWasSetBackIsToldOfAndTheOrderStays() throws Exception {
        one();
        Clock yesterday = Clock.offset(Samples.CLOCK, Duration.ofDays(-1));
        try (RecordKey key = Samples.key();
                Record store = ((Opening.Opened)
                                Record.open(folder.resolve("record.vigie"), key, yesterday))
                        .store()) {
            Checkpoint before = store.checkpoint();
            assertThat(store.history().clockBehind()).contains(Samples.CLOCK.instant());

            Samples.add(store, KilledWriter.text("two"));

            assertThat(store.verify(Optional.of(before))).isInstanceOf(Verification.Verified.class);
            assertThat(store.entries(before.size(), 1).getFirst().time())
                    .isEqualTo(yesterday.instant());
            assertThat(store.history().clockBehind()).contains(Samples.CLOCK.instant());
        }
        try (Record store = Samples.open(folder)) {
            assertThat(store.history().clockBehind()).isEmpty();
        }
    }

    private void one() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, TEXT);
        }
    }

    private void stands() {
        try (Record store = Samples.open(folder)) {
            assertThat(store.bulletinCount()).isOne();
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    private static boolean mayMount() throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("unshare", "-rm", "true").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private List<String> mounted(String script, String what) throws Exception {
        return ran(List.of("unshare", "-rm", "sh", "-c", script, folder.toString(), java(), what));
    }

    /// Stands for the words that start a Java of our own.
    private static String java() {
        return "java";
    }

    private List<String> ran(List<String> words) throws Exception {
        Process process = start(words);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.lines().toList();
    }

    /// Starts a process; the last two words are `java` and what it is to do.
    private Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(words.subList(0, words.size() - 2));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                System.getProperty("java.class.path"),
                HardUp.class.getName(),
                words.getLast(),
                folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
