package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.read.intake.Intake;
import org.vigie.read.intake.Outcome;
import org.vigie.read.intake.Piece;
import org.vigie.record.Opening;
import org.vigie.record.Record;
import org.vigie.record.RecordKey;
import org.vigie.record.Submission;
import org.vigie.serve.Batch;
import org.vigie.serve.BulletinReader;
import org.vigie.serve.Desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Many bulletins are written together, and each is acknowledged by itself once it is on the disk.
class AddCommandTest {
    private static final String DESTROYED = "La police a arrêté Ivan Bekov à Algua le 3 mars.\n";

    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    @Test
    void oneThatWasDestroyedKeepsNoneOfTheOthersOut() {
        Path first = shell.file("a.txt", DESTROYED);
        shell.run("add", first);
        String id = shell.run("list").out().lines().findFirst().orElseThrow().split(" ")[0];
        shell.run("redact", id, "--reason", "order", "--authority", "court", "--yes");
        Path second = shell.file("b.txt", "La police a arrêté Paule Ordan à Algua le 4 mars.\n");
        Path third = shell.file("c.txt", "La police a arrêté Luc Sarel à Algua le 5 mars.\n");

        Shell.Done done = shell.run("add", second, first, third);

        assertThat(done.exit()).isEqualTo(ExitCode.FAILED);
        assertThat(done.errors()).contains("a.txt: It was destroyed for a stated reason");
        assertThat(done.out()).contains("b.txt", "c.txt", "2 bulletins added");
        assertThat(shell.run("list").out()).contains("2 bulletins.");
    }

    @Test
    void whatIsAcknowledgedIsSeenByOtherPrograms() {
        Path file = folder.resolve("r");
        List<Long> seen = new ArrayList<>();
        try (RecordKey key = RecordKey.make(folder.resolve("k"));
                Record store = Record.create(file, key, Shell.CLOCK)) {
            Desk desk = new Desk(store, BulletinReader.installed(), Shell.CLOCK, "Ada");
            Batch batch = new Batch(desk, taken -> seen.add(bulletinsSeenByAnother(file, key)));

            batch.add(read(desk, "Un communiqué."));
            batch.add(read(desk, "Un autre."));
            assertThat(seen).isEmpty();
            batch.write();
        }

        assertThat(seen).containsExactly(2L, 2L);
    }

    @Test
    void noBulletinWaitsForLong() {
        Passing clock = new Passing();
        List<Desk.Taken> heard = new ArrayList<>();
        try (RecordKey key = RecordKey.make(folder.resolve("k"));
                Record store = Record.create(folder.resolve("r"), key, clock)) {
            Desk desk = new Desk(store, BulletinReader.installed(), clock, "Ada");
            Batch batch = new Batch(desk, heard::add);

            batch.add(read(desk, "Un communiqué."));
            clock.now = clock.now.plus(Duration.ofMillis(900));
            batch.add(read(desk, "Un autre."));
            assertThat(heard).isEmpty();
            clock.now = clock.now.plus(Duration.ofMillis(200));
            batch.add(read(desk, "Encore un."));

            assertThat(heard).hasSize(3).allMatch(Desk.Taken.Kept.class::isInstance);
        }
    }

    private static Submission read(Desk desk, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Piece piece = ((Outcome.Taken)
                        Intake.read(bytes, "a.txt", Optional.empty(), Optional.of("fr")))
                .pieces()
                .getFirst();
        return desk.read(piece.bytes(), "a.txt", piece.bulletin());
    }

    private static long bulletinsSeenByAnother(Path file, RecordKey key) {
        if (Record.open(file, key, Shell.CLOCK) instanceof Opening.Opened(var other)) {
            try (other) {
                return other.bulletinCount();
            }
        }
        throw new AssertionError("a record opens with its key");
    }

    /// A clock that somebody moves on.
    private static final class Passing extends Clock {
        private Instant now = Instant.parse("2026-03-15T09:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
