package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Bulletins added together are what they are when added one by one.
class BatchTest {
    private static final String FIRST = "Un\nOn a [pris]<prendre> {Jean Kabemba}.";
    private static final String AGAIN = "Un\nOn a [pris]<prendre> {Jean Kabemba}.";

    /// Longer than writing an entry takes.
    private static final long HASHING_NANOS = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void bulletinsAddedTogetherGiveTheEntriesOfBulletinsAddedOneByOne() {
        List<Submission> submissions = submissions();

        List<Added> apart = new ArrayList<>();
        Checkpoint apartCheckpoint;
        List<KeptClaim> apartClaims;
        try (Record store = create("apart")) {
            submissions.forEach(
                    one -> apart.add(store.add(one.acquisition(), one.bytes(), one.reading())));
            apartCheckpoint = store.checkpoint();
            apartClaims = store.claims(ClaimFilter.all());
        }

        try (Record store = create("together")) {
            assertThat(store.add(submissions)).isEqualTo(apart);
            assertThat(store.checkpoint()).isEqualTo(apartCheckpoint);
            assertThat(store.claims(ClaimFilter.all())).isEqualTo(apartClaims);
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
            long entries = store.checkpoint().size();
            assertThat(store.rebuild()).isEqualTo(entries);
            assertThat(store.claims(ClaimFilter.all())).isEqualTo(apartClaims);
        }
    }

    @Test
    void oneBulletinThatCannotBeKeptKeepsNoneOfItsBatch() {
        try (Record store = create("record")) {
            Added destroyed = Samples.add(store, FIRST);
            store.guard().redact(destroyed.id(), "an order", "a court", "Ada Moreau");
            long before = store.checkpoint().size();

            assertThatThrownBy(() -> store.add(submissions()))
                    .isInstanceOfSatisfying(
                            RecordException.class,
                            refused -> assertThat(refused.code())
                                    .isEqualTo(RecordException.Code.REDACTED));

            assertThat(store.checkpoint().size()).isEqualTo(before);
            assertThat(store.bulletinCount()).isZero();
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void somebodyWhoIsNotPublicIsHiddenInEveryBulletinOfABatch() {
        try (Record store = create("record")) {
            store.guard().restrictPerson(List.of("Jean Kabemba"), "lawyers", "asked", "Ada Moreau");

            store.add(submissions());

            assertThat(store.claims(ClaimFilter.all().naming("Kabemba"))).isEmpty();
            assertThat(store.claims(ClaimFilter.all().naming("Ordan"))).isNotEmpty();
        }
    }

    /// The order of the leaves must not hang on which of two threads is quicker.
    @Test
    void aPageIsSealedOnceItIsHashedHoweverLongThatTakes() {
        Checkpoint quick;
        try (Record store = create("quick")) {
            store.add(submissions());
            quick = store.checkpoint();
        }

        try (Record store = create("slow", HASHING_NANOS)) {
            store.add(submissions());

            assertThat(store.checkpoint()).isEqualTo(quick);
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void nothingToAddAddsNothing() {
        try (Record store = create("record")) {
            assertThat(store.add(List.of())).isEmpty();
            assertThat(store.checkpoint().size()).isEqualTo(1);
        }
    }

    /// Twice the same bulletin, one of them read otherwise the second time, and more of others
    /// than are written together.
    private static List<Submission> submissions() {
        return Stream.of(
                        Stream.of(submission(FIRST, "reader 1")),
                        IntStream.range(0, 300)
                                .mapToObj(i -> submission(
                                        "Nr " + i + "\nOn a [saisi] {Paule Ordan}.", "reader 1")),
                        Stream.of(
                                submission(AGAIN, "reader 1"),
                                submission("Un\nOn a pris<prendre> {Jean Kabemba}.", "reader 2"),
                                submission("Trois\nOn a [tenu] {Luc Sarel}.", "reader 1")))
                .flatMap(each -> each)
                .toList();
    }

    private static Submission submission(String marked, String reader) {
        Reading reading = Samples.read(marked, reader);
        return new Submission(Samples.BY_HAND, Samples.bytes(reading), reading);
    }

    private Record create(String name) {
        return create(name, 0);
    }

    /// {@return an empty record}
    ///
    /// @param hashingNanos how long hashing an entry takes at least
    private Record create(String name, long hashingNanos) {
        Random chance = new Random(1);
        Supplier<byte[]> salts = () -> {
            LockSupport.parkNanos(hashingNanos);
            byte[] salt = new byte[32];
            chance.nextBytes(salt);
            return salt;
        };
        try (RecordKey key = Samples.key()) {
            return Record.create(folder.resolve(name + ".vigie"), key, Samples.CLOCK, salts);
        }
    }
}
