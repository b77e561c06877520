package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.read.explain.Explained;
import org.vigie.read.intake.Intake;
import org.vigie.record.ClaimFilter;
import org.vigie.serve.BulletinReader;
import org.vigie.serve.Desk;
import org.vigie.serve.WatchedFolder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

class WatchedFolderTest {
    @TempDir
    Path folder;

    private Path watched;
    private Workplace workplace;
    private WatchedFolder watching;

    @BeforeEach
    void anEmptyRecordAndAnEmptyFolder() throws IOException {
        watched = Files.createDirectory(folder.resolve("watched"));
        workplace = Workplace.empty(folder);
        watching = WatchedFolder.of(watched, workplace.desk());
        watching.look();
    }

    @AfterEach
    void close() {
        workplace.close();
    }

    private long bulletins() {
        return workplace.record().bulletins(100, 0).size();
    }

    @Test
    void aFileIsTakenWhenItStaysAsItWasAndOnceAndLeftWhereItIs() throws IOException {
        Path file = Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);

        watching.look();
        long first = bulletins();
        watching.look();
        watching.look();

        assertThat(first).isZero();
        assertThat(bulletins()).isEqualTo(1);
        assertThat(watching.status().taken()).isEqualTo(1);
        assertThat(watching.status().waiting()).isZero();
        assertThat(file).hasContent(Workplace.FRENCH);
    }

    @Test
    void whatIsWrongWithOneMessageOfAMailboxIsToldAndTheRestKept() throws IOException {
        String head = """
            From a@b.invalid Mon Mar 15 10:00:00 2021
            From: a@b.invalid
            To: c@d.invalid
            Date: Mon, 15 Mar 2021 10:00:00 +0000

            """;
        Files.writeString(
                watched.resolve("liste.mbox"),
                head + Workplace.FRENCH + "\n\n" + head + "1 2 3 4 5 6 7 8 9\n\n");

        watching.look();
        watching.look();

        assertThat(bulletins()).isEqualTo(1);
        assertThat(watching.status().taken()).isEqualTo(1);
        assertThat(watching.status().failures()).containsKey("liste.mbox");
    }

    @Test
    void aMailboxThatIsLargerThanAnyOtherFileMayBeIsTakenOnce() throws IOException {
        String begin = "From a@b.invalid Mon Mar 15 10:00:00 2021\nFrom: a@b.invalid\n"
                + "To: c@d.invalid\nDate: Mon, 15 Mar 2021 10:00:00 +0000\nMIME-Version: 1.0\n"
                + "Content-Type: multipart/signed; boundary=b\n\n"
                + "--b\nContent-Type: text/plain; charset=utf-8\n\n" + Workplace.FRENCH;
        String end = "--b\nContent-Type: application/pgp-signature\n\n"
                + ("x".repeat(75) + "\n").repeat(230_000) + "--b--\n\n";
        Path file = watched.resolve("liste.mbox");
        for (String name : List.of("un", "deux")) {
            Files.writeString(
                    file,
                    begin + "\nVoilà " + name + ".\n" + end,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }

        watching.look();
        watching.look();
        long size = workplace.record().checkpoint().size();
        watching.look();
        WatchedFolder again = WatchedFolder.of(watched, workplace.desk());
        again.look();
        again.look();

        assertThat(Files.size(file)).isGreaterThan(33L << 20);
        assertThat(watching.status().failures()).isEmpty();
        assertThat(watching.status().taken()).isEqualTo(1);
        assertThat(bulletins()).isEqualTo(2);
        assertThat(workplace.record().checkpoint().size()).isEqualTo(size);
    }

    @Test
    void aFileThatIsStillBeingWrittenWaits() throws IOException {
        Path file = Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        watching.look();
        Files.writeString(file, "\nEncore une phrase.\n", StandardOpenOption.APPEND);

        watching.look();

        assertThat(bulletins()).isZero();
        assertThat(watching.status().waiting()).isEqualTo(1);
    }

    @Test
    void whatWasTakenIsNotTakenAgainAfterARestartOrUnderAnotherName() throws IOException {
        Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        watching.look();
        watching.look();
        long size = workplace.record().checkpoint().size();

        WatchedFolder again = WatchedFolder.of(watched, workplace.desk());
        Files.writeString(watched.resolve("copy.txt"), Workplace.FRENCH);
        again.look();
        again.look();

        assertThat(workplace.record().checkpoint().size()).isEqualTo(size);
        assertThat(again.status().taken()).isZero();
    }

    @Test
    void whatCannotBeReadIsToldByNameAndHoldsNothingUp() throws IOException {
        Files.write(watched.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', 0, 1});
        Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        Files.writeString(watched.resolve("half.txt.part"), Workplace.RUSSIAN);
        watching.look();
        watching.look();

        assertThat(bulletins()).isEqualTo(1);
        assertThat(watching.status().failures()).containsOnlyKeys("broken.pdf");

        Files.delete(watched.resolve("broken.pdf"));
        watching.look();
        assertThat(watching.status().failures()).isEmpty();
    }

    @Test
    void nothingInTheLogLeadsToABulletinThatIsHidden() throws IOException {
        Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        watching.look();
        watching.look();
        String sha256 = workplace.record().bulletins(1, 0).getFirst().sha256();
        String claim = workplace.record().claims(ClaimFilter.all()).getFirst().id();

        workplace.record().guard().restrict(claim, "family", "asked", "Tester");

        assertThat(workplace.record().history().events(0, 1_000))
                .isNotEmpty()
                .noneMatch(event -> event.facts().containsValue(sha256));
    }

    @Test
    void aReaderThatFailsEndsNeitherTheOtherFilesNorTheLooking() throws Exception {
        Files.writeString(watched.resolve("bad.txt"), Workplace.RUSSIAN);
        Files.writeString(watched.resolve("picket.txt"), Workplace.ENGLISH);
        try (WatchedFolder failing = WatchedFolder.of(watched, desk(new FailsInRussian()))) {
            failing.start(Duration.ofMillis(20));

            await(() -> failing.status().taken() == 1);
            await(() -> failing.status().failures().containsKey("bad.txt"));
            Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
            await(() -> failing.status().taken() == 2);

            assertThat(failing.status().failures()).containsExactly(Map.entry("bad.txt", "broken"));
        }
    }

    @Test
    void aFolderThatGoesAndComesBackIsToldAndLookedAtAgain() throws Exception {
        Path away = folder.resolve("away");
        watching.start(Duration.ofMillis(20));

        Files.move(watched, away);
        await(() -> watching.status().failures().containsValue("folder-gone"));
        Files.move(away, watched);
        Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        await(() -> watching.status().taken() == 1);
        watching.close();

        assertThat(watching.status().failures()).isEmpty();
    }

    @Test
    void itsStateIsToldWhileAFileIsReadAndClosingWaitsForThatFileAlone() throws Exception {
        Files.writeString(watched.resolve("a.txt"), Workplace.FRENCH);
        Files.writeString(watched.resolve("b.txt"), Workplace.ENGLISH);
        Waits reader = new Waits();
        WatchedFolder slow = WatchedFolder.of(watched, desk(reader));
        slow.start(Duration.ofMillis(20));
        assertThat(reader.reads.await(10, TimeUnit.SECONDS)).isTrue();

        WatchedFolder.Status meanwhile =
                CompletableFuture.supplyAsync(slow::status).get(5, TimeUnit.SECONDS);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(slow::close);
        assertThat(closing).isNotDone();
        reader.go.countDown();
        closing.get(10, TimeUnit.SECONDS);

        assertThat(meanwhile.taken()).isZero();
        assertThat(bulletins()).isEqualTo(1);
    }

    @Test
    void aFileTooLargeAndMoreFilesThanAreLookedAtAreTold() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(watched.resolve("large.pdf").toFile(), "rw")) {
            large.setLength(Intake.MAX_BYTES + 1L);
        }
        watching.look();
        assertThat(watching.status().failures())
                .containsExactly(Map.entry("large.pdf", "too-large"));
        assertThat(watching.status().waiting()).isZero();

        Files.delete(watched.resolve("large.pdf"));
        Files.writeString(watched.resolve("algua.txt"), Workplace.FRENCH);
        Files.writeString(watched.resolve("picket.txt"), Workplace.ENGLISH);
        WatchedFolder few = WatchedFolder.of(watched, workplace.desk(), 1);
        few.look();
        few.look();
        assertThat(few.status().taken()).isEqualTo(1);
        assertThat(few.status().failures()).containsExactly(Map.entry("watched", "too-many-files"));
    }

    @Test
    void aLinkThatTookTheFilesPlaceAndAFileThatGrewAreNotRead() throws Exception {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.txt"), Workplace.ENGLISH);
        Path first = Files.writeString(watched.resolve("a.txt"), Workplace.FRENCH);
        Path swapped = Files.writeString(watched.resolve("b.txt"), Workplace.RUSSIAN);
        Path grown = Files.writeString(watched.resolve("c.txt"), Workplace.RUSSIAN);
        Waits reader = new Waits();
        WatchedFolder slow = WatchedFolder.of(watched, desk(reader));
        slow.look();
        CompletableFuture<Void> look = CompletableFuture.runAsync(slow::look);
        assertThat(reader.reads.await(10, TimeUnit.SECONDS)).isTrue();

        Files.delete(swapped);
        Files.createSymbolicLink(swapped, elsewhere);
        Files.writeString(grown, "Ещё.", StandardOpenOption.APPEND);
        reader.go.countDown();
        look.get(10, TimeUnit.SECONDS);
        slow.look();

        assertThat(first).exists();
        assertThat(bulletins()).isEqualTo(1);
        assertThat(slow.status().waiting()).isEqualTo(1);
    }

    private Desk desk(BulletinReader reader) {
        return new Desk(workplace.record(), reader, Clock.systemUTC(), "Tester");
    }

    private static void await(BooleanSupplier so) throws InterruptedException {
        Instant last = Instant.now().plusSeconds(10);
        while (!so.getAsBoolean() && Instant.now().isBefore(last)) {
            Thread.sleep(10);
        }
        assertThat(so.getAsBoolean()).isTrue();
    }

    /// A reader with a fault of its own.
    private static class FailsInRussian implements BulletinReader {
        @Override
        public List<Claim> read(Bulletin bulletin) {
            if (bulletin.language().equals("ru")) {
                throw new StackOverflowError();
            }
            return List.of();
        }

        @Override
        public Explained explain(Bulletin bulletin) {
            throw new IllegalStateException();
        }

        @Override
        public String version() {
            return "fails 1";
        }
    }

    /// A reader that waits until it is told to go on.
    private static final class Waits extends FailsInRussian {
        private final CountDownLatch reads = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public List<Claim> read(Bulletin bulletin) {
            reads.countDown();
            try {
                assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }
    }
}
