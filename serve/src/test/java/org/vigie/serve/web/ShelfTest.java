package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.EntryKind;
import org.vigie.record.Record;
import org.vigie.record.RecordException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

class ShelfTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Workplace workplace;
    private Record record;

    @BeforeEach
    void openRecord() {
        workplace = Workplace.furnished(folder);
        record = workplace.record();
    }

    @AfterEach
    void closeRecord() {
        workplace.close();
    }

    private void reviewSomething() {
        String claim = record.claims(ClaimFilter.all()).getFirst().id();
        record.review(claim, Decision.ACCEPT, "", "Tester");
    }

    private static <T> T patiently(Supplier<T> asked) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return asked.get();
            } catch (StillFolding begun) {
                if (System.nanoTime() > until) {
                    throw begun;
                }
                Thread.sleep(10);
            }
        }
    }

    @Test
    void ofASmallRecordEveryEntryCountsAtOnce() {
        Shelf shelf = new Shelf(record);
        long before = shelf.get("size", DAY, () -> record.checkpoint().size());

        reviewSomething();

        assertThat(shelf.get("size", DAY, () -> record.checkpoint().size())).isEqualTo(before + 1);
    }

    @Test
    void aLargeRecordIsFoldedBesideThoseWhoWorkWhoSeeWhatWasFoldedBefore() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        Supplier<Long> size =
                () -> shelf.get("size", DAY, () -> record.checkpoint().size());

        assertThatThrownBy(size::get).isInstanceOf(StillFolding.class);
        long before = patiently(size);
        reviewSomething();

        assertThat(size.get()).isEqualTo(before);
    }

    @Test
    void whatIsFoldedFromSomeKindsOfEntriesIsFoldedAgainWhenOneOfThemCame() {
        Shelf shelf = new Shelf(record);
        AtomicInteger folded = new AtomicInteger();
        Supplier<Integer> names =
                () -> shelf.get("names", DAY, Set.of(EntryKind.CLAIM), folded::incrementAndGet);
        assertThat(names.get()).isEqualTo(1);

        reviewSomething();
        assertThat(names.get()).isEqualTo(1);
        workplace.add("new.txt", Workplace.FRENCH + " Bis.", "2021-03-14");

        assertThat(names.get()).isEqualTo(2);
        assertThat(names.get()).isEqualTo(2);
    }

    @Test
    void whatNoEntryOfItsKindsOutdatesGoesWhenSomethingIsHidden() {
        Shelf shelf = new Shelf(record);
        Supplier<Long> shown =
                () -> shelf.get("names", DAY, Set.of(EntryKind.CLAIM), record::bulletinCount);
        assertThat(shown.get()).isEqualTo(3);

        record.guard().restrictPerson(List.of("Jean Kabemba"), "lawyers", "asked", "Tester");

        assertThat(shown.get()).isEqualTo(2);
    }

    @Test
    void allThatIsFoldedAgainWaitsTogetherAndWhatIsAskedForTheFirstTimeDoesNot() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        AtomicInteger folded = new AtomicInteger();
        Supplier<Integer> quick = () -> shelf.get("quick", DAY, folded::incrementAndGet);
        assertThat(patiently(quick)).isEqualTo(1);
        assertThat(patiently(() -> shelf.get("slow", DAY, () -> {
                    sleep(1_000);
                    return "folded";
                })))
                .isEqualTo("folded");

        reviewSomething();
        sleep(2_000);

        assertThat(quick.get()).isEqualTo(1);
        assertThat(patiently(() -> shelf.get("new", DAY, () -> "folded"))).isEqualTo("folded");
        assertThat(folded).hasValue(1);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void whatIsFoldedFromSomethingThatIsStillFoldedIsFoldedLater() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        AtomicInteger tried = new AtomicInteger();

        assertThat(patiently(() -> shelf.get("series", DAY, () -> {
                    if (tried.incrementAndGet() == 1) {
                        throw new StillFolding();
                    }
                    return "folded";
                })))
                .isEqualTo("folded");
    }

    @Test
    void whatWasHiddenSinceIsNeverShownThoughAFoldOfBeforeEndsLater() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        CountDownLatch folding = new CountDownLatch(1);
        CountDownLatch hidden = new CountDownLatch(1);
        Supplier<Long> slow = () -> shelf.get("names", DAY, () -> {
            long seen = record.bulletinCount();
            folding.countDown();
            await(hidden);
            return seen;
        });

        assertThatThrownBy(slow::get).isInstanceOf(StillFolding.class);
        await(folding);
        record.guard().restrictPerson(List.of("Jean Kabemba"), "lawyers", "asked", "Tester");
        assertThatThrownBy(slow::get).isInstanceOf(StillFolding.class);
        hidden.countDown();

        assertThat(patiently(slow)).isEqualTo(record.bulletinCount()).isEqualTo(2);
    }

    @Test
    void whatAFileHidesThatNamesSomebodyWhoIsNotPublicIsShownNoMore() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        record.guard().restrictPerson(List.of("Ruth Ilunga"), "family", "asked", "Tester");
        Supplier<Long> shown = () -> shelf.get("names", DAY, record::bulletinCount);
        assertThat(patiently(shown)).isEqualTo(3);

        workplace.add("Ruth Ilunga.txt", Workplace.FRENCH, "2021-03-14");

        assertThatThrownBy(shown::get).isInstanceOf(StillFolding.class);
        assertThat(patiently(shown)).isEqualTo(2);
    }

    @Test
    void whatWasDestroyedIsShownNoMore() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        Supplier<Long> shown = () -> shelf.get("names", DAY, record::bulletinCount);
        assertThat(patiently(shown)).isEqualTo(3);

        String bulletin = record.bulletins(1, 0).getFirst().id();
        record.guard().redact(bulletin, "asked for", "the court of Algua", "Tester");

        assertThatThrownBy(shown::get).isInstanceOf(StillFolding.class);
        assertThat(patiently(shown)).isEqualTo(2);
    }

    @Test
    void whoeverAsksForManyThingsPutsOutNothingThatOthersNeed() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger folded = new AtomicInteger();
        assertThat(patiently(() -> shelf.get("roll", DAY, () -> "all"))).isEqualTo("all");

        for (int day = 0; day < 500; day++) {
            String name = "chronology " + day;
            assertThatThrownBy(() -> shelf.get(name, DAY, () -> {
                        await(slow);
                        return folded.incrementAndGet();
                    }))
                    .isInstanceOf(StillFolding.class);
        }

        assertThat(shelf.get("roll", DAY, () -> "anew")).isEqualTo("all");
        assertThatThrownBy(() -> shelf.get("demands", DAY, folded::get))
                .isInstanceOf(StillFolding.class);
        slow.countDown();
        assertThat(patiently(() -> shelf.get("demands", DAY, folded::get))).isEqualTo(1);
        assertThat(patiently(() -> shelf.get("chronology " + (Shelf.EACH - 1), DAY, () -> 0)))
                .isEqualTo(Shelf.EACH);
        assertThat(patiently(() -> shelf.get("chronology 400", DAY, folded::get)))
                .isEqualTo(Shelf.EACH);
    }

    @Test
    void whatWasPutOutWhileItWaitedIsNotFolded() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        CountDownLatch folding = new CountDownLatch(1);
        CountDownLatch slow = new CountDownLatch(1);
        AtomicInteger folded = new AtomicInteger();
        assertThatThrownBy(() -> shelf.get("roll", DAY, () -> {
                    folding.countDown();
                    await(slow);
                    return 1;
                }))
                .isInstanceOf(StillFolding.class);
        await(folding);
        Supplier<Integer> waits = () -> shelf.get("demands", DAY, folded::incrementAndGet);
        assertThatThrownBy(waits::get).isInstanceOf(StillFolding.class);

        record.guard().restrictPerson(List.of("Jean Kabemba"), "lawyers", "asked", "Tester");
        assertThatThrownBy(waits::get).isInstanceOf(StillFolding.class);
        slow.countDown();

        assertThat(patiently(waits)).isEqualTo(1);
    }

    @Test
    void whyNothingCanBeShownIsSaidAndItIsTriedAgainAfterARest() throws Exception {
        Shelf shelf = new Shelf(record, 0);
        AtomicInteger tried = new AtomicInteger();
        Supplier<Object> failing = () -> shelf.get("roll", DAY, () -> {
            tried.incrementAndGet();
            return record.review("abcdef-1", Decision.ACCEPT, "", "Tester");
        });

        assertThatThrownBy(() -> patiently(failing)).isInstanceOf(RecordException.class);
        assertThatThrownBy(failing::get).isInstanceOf(RecordException.class);

        assertThat(tried).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
