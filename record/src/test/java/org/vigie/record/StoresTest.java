package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigie.claim.EventKind;
import org.vigie.record.RecordException.Code;
import org.vigie.record.Verification.Damage;
import org.vigie.record.Verification.Damaged;
import org.vigie.record.Verification.Fault;
import org.vigie.record.Verification.Verified;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything a record does, on both stores: what holds on one holds on the other.
class StoresTest {
    private static final String ONE =
            "Un\nOn a [pris]<prendre> {Jean Kabemba}, puis [saisi] {Hélène Nzuzi}.";
    private static final String TWO = "Deux\nOn a [pris]<prendre> {Paule Ordan}.";

    @TempDir
    Path folder;

    /// The two stores.
    enum Kind {
        SQLITE,
        POSTGRESQL;

        Record create(Path folder, String address) {
            return this == SQLITE ? Samples.create(folder) : Record.create(address, Samples.CLOCK);
        }

        Record open(Path folder, String address, Clock clock) {
            try (RecordKey key = Samples.key()) {
                Opening opening = this == SQLITE
                        ? Record.open(folder.resolve("record.vigie"), key, clock)
                        : Record.open(address, clock);
                return ((Opening.Opened) opening).store();
            }
        }

        String address() {
            return this == SQLITE ? "" : Postgres.database();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAddedReviewedAndCorrectedIsThereWhenOpenedAgain(Kind kind) {
        String address = kind.address();
        List<KeptClaim> before;
        try (Record store = kind.create(folder, address)) {
            everyAct(store);
            before = store.claims(ClaimFilter.all().in(Status.values()));
            store.rebuild();
            assertThat(store.claims(ClaimFilter.all().in(Status.values()))).isEqualTo(before);
        }

        try (Record store = kind.open(folder, address, Samples.CLOCK)) {
            assertThat(store.claims(ClaimFilter.all().in(Status.values()))).isEqualTo(before);
            assertThat(store.bulletins(10, 0)).extracting(Listed::title).contains("Un", "Deux");
            assertThat(store.claims(ClaimFilter.all().naming("nzuzi helene"))).hasSize(1);
            assertThat(store.verify())
                    .isInstanceOfSatisfying(
                            Verified.class,
                            verified -> assertThat(verified.checkpoint())
                                    .isEqualTo(store.checkpoint()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void searchFindsFormsPhrasesAndNothingElse(Kind kind) {
        try (Record store = kind.create(folder, kind.address())) {
            everyAct(store);

            assertThat(found(store, List.of(Set.of("prendre"))))
                    .containsExactlyInAnyOrder("Un", "Deux");
            assertThat(found(store, List.of(Set.of("helene nzuzi")))).containsExactly("Un");
            assertThat(found(store, List.of(Set.of("nzuzi helene")))).isEmpty();
            assertThat(found(store, List.of(Set.of("ORDAN"), Set.of("rien", "pris"))))
                    .containsExactly("Deux");
            assertThat(found(store, List.of(Set.of("' & !| :* \"")))).isEmpty();
        }
    }

    private static List<String> found(Record store, List<Set<String>> words) {
        return store.search(words, 10).stream().map(hit -> hit.listed().title()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theTreeIsTheSameAndProofsHold(Kind kind) {
        try (Record store = kind.create(folder, kind.address())) {
            everyAct(store);
            long size = store.checkpoint().size();

            for (long entry = 0; entry < size; entry++) {
                assertThat(store.proveInclusion(entry).holds()).isTrue();
                assertThat(store.proveConsistency(entry + 1).holds()).isTrue();
            }
            NoteKey key = store.notary().keys().log();
            assertThat(key.signed(store.notary().checkpoint())).isTrue();
            assertThat(store.notary().prove(3, true).check(key)).isEqualTo(ProofFile.Outcome.HOLDS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bulletinsAreChosenByLanguageAndByWhatIsLeftToDecide(Kind kind) {
        try (Record store = kind.create(folder, kind.address())) {
            Added one = Samples.add(store, ONE);
            Samples.add(store, TWO);
            store.review(one.newClaims(), Decision.ACCEPT, "", "Ada Moreau");

            assertThat(titles(store, "", BulletinFilter.Progress.DONE)).containsExactly("Un");
            assertThat(titles(store, "", BulletinFilter.Progress.TO_DO)).containsExactly("Deux");
            assertThat(titles(store, "fr", BulletinFilter.Progress.ANY)).hasSize(2);
            assertThat(titles(store, "ru", BulletinFilter.Progress.ANY)).isEmpty();
            assertThat(store.bulletins(BulletinFilter.all(), 1, 2)).isEmpty();
            List<Long> first = List.of(store.bulletins(2, 0).getLast().number());
            assertThat(store.bulletins(
                            new BulletinFilter(
                                    "fr", BulletinFilter.Progress.ANY, Optional.of(first)),
                            10,
                            0))
                    .extracting(Listed::number)
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasGivenOutIsNoNewsOfItsBulletins(Kind kind) {
        try (Record store = kind.create(folder, kind.address())) {
            Added one = Samples.add(store, ONE);
            Samples.add(store, TWO);
            long before = store.size();

            store.history().givenOut("calendar", "a.ics", one.newClaims(), "Ada Moreau");
            Growth given = store.walk().since(before);
            store.review(one.newClaims(), Decision.ACCEPT, "", "Ada Moreau");
            Growth reviewed = store.walk().since(before);

            assertThat(given.kinds()).containsExactly(EntryKind.EXPORT);
            assertThat(given.bulletins()).isEmpty();
            assertThat(reviewed.bulletins())
                    .containsExactly(store.claims(ClaimFilter.all()).getFirst().bulletin());
            assertThat(store.walk().kinds(before))
                    .isEqualTo(new Growth(store.size(), reviewed.kinds(), Set.of()));
            assertThat(store.walk().kinds(store.size()).kinds()).isEmpty();
        }
    }

    private static List<String> titles(
            Record store, String language, BulletinFilter.Progress progress) {
        return store.bulletins(new BulletinFilter(language, progress), 10, 0).stream()
                .map(Listed::title)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotPublicIsHiddenAndWhatIsRedactedIsGone(Kind kind) {
        try (Record store = kind.create(folder, kind.address())) {
            Added one = Samples.add(store, ONE);
            Added two = Samples.add(store, TWO);
            store.guard().restrictPerson(List.of("Ordan"), "family", "asked for", "Ada Moreau");

            assertThat(store.bulletins(10, 0)).extracting(Listed::title).containsExactly("Un");
            assertThat(store.opened(List.of("family"), "x", "Ada", List.of()).bulletins(10, 0))
                    .hasSize(2);
            assertThat(found(store, List.of(Set.of("prendre")))).containsExactly("Un");
            store.guard().redact(one.id(), "an order", "a court", "Ada Moreau");
            store.guard().redact(two.newClaims().getFirst(), "x", "y", "z");

            assertThat(store.bulletins(10, 0)).isEmpty();
            assertThat(store.bytes(Samples.read(ONE, "").bulletin().sha256())).isEmpty();
            assertThat(store.verify()).isInstanceOf(Verified.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasKnownOnADayIsToldByTheFirstEntries(Kind kind) {
        String address = kind.address();
        try (Record store = kind.create(folder, address)) {
            Samples.add(store, ONE);
        }
        Clock later = Clock.offset(Samples.CLOCK, Duration.ofDays(2));
        try (Record store = kind.open(folder, address, later)) {
            Samples.add(store, TWO);

            try (Record past = store.asKnown(later.instant().minus(Duration.ofDays(1)))) {
                assertThat(past.bulletins(10, 0)).extracting(Listed::title).containsExactly("Un");
                assertThat(found(past, List.of(Set.of("prendre")))).containsExactly("Un");
                assertThat(past.checkpoint())
                        .isEqualTo(store.checkpoint(past.checkpoint().size()));
            }
            assertThat(store.bulletins(10, 0)).hasSize(2);
            assertThat(found(store, List.of(Set.of("prendre")))).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordMovesToTheOtherStoreAndBackWithTheSameCheckpoint(Kind kind) {
        Path file = folder.resolve("moved.vigie");
        Path back = folder.resolve("back.vigie");
        String address = Postgres.database();
        try (Record store = kind.create(folder, kind.address());
                RecordKey key = Samples.key()) {
            everyAct(store);
            store.guard()
                    .redact(
                            Samples.add(store, "Trois\nOn a [pris] {Luc Sarel}.")
                                    .id(),
                            "x",
                            "y",
                            "z");
            Checkpoint server = Copies.toServer(store, address, "Ada Moreau");
            Checkpoint local = Copies.toFile(store, file, key, "Ada Moreau");

            try (Record copy = ((Opening.Opened) Record.open(address, Samples.CLOCK)).store()) {
                assertThat(copy.checkpoint()).isEqualTo(server);
                assertThat(copy.claims(ClaimFilter.all()))
                        .isEqualTo(store.claims(ClaimFilter.all()));
                assertThat(Copies.backup(copy, back, key, "Ada").size())
                        .isEqualTo(server.size() + 1);
            }
            assertThat(local.size()).isEqualTo(server.size() + 1);
            assertThatThrownBy(() -> Copies.toServer(store, address, "Ada"))
                    .isInstanceOfSatisfying(
                            RecordException.class,
                            there -> assertThat(there.code()).isEqualTo(Code.EXISTS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyWritersAtOnceLoseNothing(Kind kind) throws Exception {
        String address = kind.address();
        kind.create(folder, address).close();
        int writers = 4;
        int each = 10;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try (Record store = kind.open(folder, address, Samples.CLOCK)) {
                    for (int j = 0; j < each; j++) {
                        Samples.add(
                                store, "Nr " + writer + "/" + j + "\nOn a [pris] {Paule Ordan}.");
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(60))).isTrue();
        }

        try (Record store = kind.open(folder, address, Samples.CLOCK)) {
            assertThat(store.bulletinCount()).isEqualTo((long) writers * each);
            assertThat(store.verify()).isInstanceOf(Verified.class);
        }
    }

    @Test
    void aServersTablesRefuseChangesAndDamageIsNamed() throws SQLException {
        String address = Postgres.database();
        try (Record store = Record.create(address, Samples.CLOCK)) {
            Samples.add(store, ONE);
        }

        for (String change : List.of(
                "DELETE FROM entry WHERE number = 3",
                "UPDATE entry SET payload = '{}' WHERE number = 3",
                "UPDATE entry SET payload = NULL, salt = NULL WHERE number = 3",
                "INSERT INTO entry SELECT 99, time, kind, payload, salt, commitment, leaf FROM"
                        + " entry WHERE number = 3",
                "DELETE FROM blob",
                "DELETE FROM chunk",
                "UPDATE chunk SET bytes = ''")) {
            assertThatThrownBy(() -> raw(address, change))
                    .as(change)
                    .isInstanceOf(SQLException.class);
        }
        raw(address, "ALTER TABLE entry DISABLE TRIGGER ALL");
        raw(address, "UPDATE entry SET salt = '' WHERE number = 3");
        raw(address, "UPDATE entry SET time = '1999-01-01T00:00:00Z' WHERE number = 4");

        try (Record store = ((Opening.Opened) Record.open(address, Samples.CLOCK)).store()) {
            assertThat(store.verify())
                    .isEqualTo(new Damaged(List.of(
                            new Damage("entry=3", Fault.CONTENT),
                            new Damage("entry=4", Fault.LEAF))));
        }
    }

    @Test
    void aServerThatIsNotThereOrRefusesIsSaid() {
        assertThat(Record.open(Postgres.database(), Samples.CLOCK))
                .isEqualTo(new Opening.Missing());
        assertThat(code("postgresql://localhost:1/vigie")).isEqualTo(Code.UNREACHABLE);
        assertThat(code(Postgres.database().replaceAll("/vigie\\d+", "/none")))
                .isEqualTo(Code.REFUSED);
        assertThat(code("postgresql://localhost:port/vigie")).isEqualTo(Code.ADDRESS);
    }

    private static Code code(String address) {
        try {
            Record.open(address, Samples.CLOCK);
        } catch (RecordException refused) {
            return refused.code();
        }
        throw new AssertionError("the server answered");
    }

    private static void raw(String address, String sql) throws SQLException {
        try (PostgresSource source = new PostgresSource(address);
                Connection connection = source.writer();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void everyAct(Record store) {
        List<String> ids = Samples.add(store, ONE).newClaims();
        Samples.add(store, TWO);
        store.review(ids.getFirst(), Decision.ACCEPT, "seen", "Ada Moreau");
        KeptClaim claim = store.claims(ClaimFilter.all()).get(1);
        store.correct(
                claim.id(),
                Samples.claim(
                        EventKind.SUMMONS,
                        claim.claim().trigger(),
                        claim.claim().mentions(),
                        "a person"),
                "a summons",
                "Ben Okri");
        Reading again = Samples.read(TWO.replace("[pris]", "pris"), "reader 2");
        store.add(Samples.BY_HAND, Samples.bytes(again), again);
        store.history().note(new Act(EntryKind.SETTING, "Ada", List.of(), Map.of("a", "b")));
    }
}
