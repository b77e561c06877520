package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.record.RecordException.Code;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is destroyed for a reason is nowhere in the store, and the record still verifies.
class RedactionTest {
    private static final String PLANTED = "Zwetlina";
    private static final String BULLETIN =
            "Titre Zwetlina\nOn a [pris]<zwetlina> {Zwetlina Kordak} puis [saisi] {Luc Sarel}.";
    private static final String OTHER = "Deux\nOn a [pris] {Paule Ordan}.";

    @TempDir
    Path folder;

    @Test
    void aBulletinsWordsAreInNoByteOfTheStoreAnyMore() throws Exception {
        Checkpoint before;
        try (Record store = Samples.create(folder)) {
            Samples.add(store, OTHER);
            Added added = plant(store);
            before = store.checkpoint();
            assertThat(holding(PLANTED)).isNotEmpty();

            Guard.Redacted redacted =
                    store.guard().redact(added.id(), "the family asks", "consent", "Ada Moreau");

            assertThat(redacted.files()).isOne();
            assertThat(redacted.entries()).isGreaterThan(4);
            assertThat(holding(PLANTED)).isEmpty();
            assertThat(holding("zwetlina")).isEmpty();
            assertThat(holding("Sarel")).isEmpty();
            assertThat(holding("Ordan")).isNotEmpty();
        }
        assertThat(holding(PLANTED)).isEmpty();
        try (Record store = Samples.open(folder)) {
            assertThat(store.verify(Optional.of(before))).isInstanceOf(Verification.Verified.class);
            assertThat(store.search(List.of(Set.of("zwetlina")), 10)).isEmpty();
            assertThat(store.bulletins(10, 0)).hasSize(1);
            assertThat(store.claims(ClaimFilter.all())).hasSize(1);
        }
    }

    @Test
    void theNoticeStaysAndNamesBackupsMadeBefore() {
        try (Record store = Samples.create(folder)) {
            Added added = plant(store);
            store.history()
                    .note(new Act(
                            EntryKind.BACKUP,
                            "Ada Moreau",
                            List.of(),
                            Map.of("to", "stick.vigie")));

            Guard.Redacted redacted =
                    store.guard().redact(added.id(), "an order", "court of Ngolo", "Ben Okri");

            assertThat(redacted.copies())
                    .flatExtracting(Guard.Copy::places)
                    .containsExactly("stick.vigie");
            Entry notice = store.entries(redacted.entry(), 1).getFirst();
            assertThat(notice.payload().orElseThrow())
                    .contains("court of Ngolo", "an order", "Ben Okri", "stick.vigie", added.id());
            assertThat(store.history().events(0, 100))
                    .filteredOn(event -> event.redaction().isPresent())
                    .hasSize(redacted.entries())
                    .allMatch(event -> event.by().isEmpty() && event.of().isEmpty());
        }
    }

    @Test
    void whereAPartOfTheRecordWentIsToldOnceAndDestroyedWithIt() throws Exception {
        try (Record store = Samples.create(folder)) {
            Added one = Samples.add(store, BULLETIN);
            Added other = Samples.add(store, OTHER);
            long sheet = store.history()
                    .givenOut("sheet", "Brodzik.pdf", List.of(one.id(), other.id()), "Ada");
            store.history().givenOut("sheet", "Ordan.pdf", List.of(other.id()), "Ada");

            Guard.Redacted first = store.guard().redact(one.id(), "x", "y", "z");
            boolean named = holding("Brodzik").isEmpty();
            Guard.Redacted second = store.guard().redact(other.id(), "x", "y", "z");

            assertThat(first.copies())
                    .containsExactly(new Guard.Copy(sheet, List.of("Brodzik.pdf")));
            assertThat(named).isTrue();
            assertThat(second.copies())
                    .containsExactly(
                            new Guard.Copy(sheet, List.of()),
                            new Guard.Copy(sheet + 1, List.of("Ordan.pdf")));
            assertThat(holding("Ordan")).isEmpty();
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
            assertThat(store.rebuild()).isEqualTo(store.checkpoint().size());
        }
    }

    @Test
    void thePlaceOfAnExportGoesAloneAndThatItWasMadeIsRemembered() throws Exception {
        try (Record store = Samples.create(folder)) {
            Added added = Samples.add(store, OTHER);
            long sheet = store.history().givenOut("sheet", "Brodzik.pdf", added.newClaims(), "Ada");

            Guard.Redacted place = store.guard().redact("entry:" + sheet, "x", "y", "z");
            Guard.Redacted bulletin = store.guard().redact(added.id(), "x", "y", "z");

            assertThat(place.copies()).isEmpty();
            assertThat(bulletin.copies()).containsExactly(new Guard.Copy(sheet, List.of()));
            assertThat(holding("Brodzik")).isEmpty();
        }
    }

    @Test
    void aRecordThatWasRestoredNamesTheBackupItCameFrom() {
        try (Record store = Samples.create(folder)) {
            Added added = plant(store);
            store.history()
                    .note(new Act(
                            EntryKind.BACKUP,
                            "Ada Moreau",
                            List.of(),
                            Map.of("restored", "stick.vigie", "to", "before.vigie")));

            Guard.Redacted redacted = store.guard().redact(added.id(), "x", "y", "z");

            assertThat(redacted.copies())
                    .flatExtracting(Guard.Copy::places)
                    .containsExactlyInAnyOrder("stick.vigie", "before.vigie");
        }
    }

    @Test
    void oneClaimGoesAloneWithWhatWasDecidedAboutIt() throws Exception {
        try (Record store = Samples.create(folder)) {
            Added added = Samples.add(store, BULLETIN);
            store.review(added.newClaims().get(1), Decision.ACCEPT, "told by Brodzik", "Ada");

            store.guard().redact(added.newClaims().get(1), "mistaken", "rule 4", "Ada Moreau");

            assertThat(store.claims(ClaimFilter.all())).hasSize(1);
            assertThat(holding("Brodzik")).isEmpty();
            assertThat(holding(PLANTED)).isNotEmpty();
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
            assertThat(store.rebuild()).isEqualTo(store.checkpoint().size());
        }
    }

    @Test
    void oneEntryGoesAloneWhereNothingFollowsFromIt() throws Exception {
        try (Record store = Samples.create(folder)) {
            Added added = Samples.add(store, OTHER);
            store.review(added.newClaims().getFirst(), Decision.ACCEPT, "told by Brodzik", "Ada");
            long review = store.checkpoint().size() - 1;

            store.guard().redact("entry:" + review, "names a witness", "rule 4", "Ada Moreau");

            assertThat(holding("Brodzik")).isEmpty();
            assertThat(store.claims(ClaimFilter.all().in(Status.PROPOSED))).hasSize(1);
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
            assertThatThrownBy(() -> store.guard().redact("entry:0", "x", "y", "z"))
                    .isInstanceOfSatisfying(
                            RecordException.class,
                            refused -> assertThat(refused.code()).isEqualTo(Code.NO_SUCH_THING));
        }
    }

    @Test
    void whatWasDestroyedDoesNotComeBackAndNothingIsDestroyedTwice() {
        try (Record store = Samples.create(folder)) {
            Added added = Samples.add(store, OTHER);
            store.guard().redact(added.id(), "x", "y", "z");

            assertThatThrownBy(() -> Samples.add(store, OTHER))
                    .isInstanceOfSatisfying(
                            RecordException.class,
                            refused -> assertThat(refused.code()).isEqualTo(Code.REDACTED));
            assertThatThrownBy(() -> store.guard().redact(added.id(), "x", "y", "z"))
                    .isInstanceOf(RecordException.class);
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void whatCouldNotBeWipedIsWipedWhenTheRecordIsOpenedNext() throws Exception {
        try (Record store = Samples.create(folder)) {
            Added added = plant(store);
            try (RecordKey key = Samples.key();
                    KeyedSource source = new KeyedSource(path(), key);
                    Connection reading = source.shadowed();
                    Statement statement = reading.createStatement()) {
                reading.setAutoCommit(false);
                statement.executeQuery("SELECT count(*) FROM entry").close();
                assertThatThrownBy(() -> store.guard().redact(added.id(), "order", "court", "Ada"))
                        .isInstanceOfSatisfying(
                                RecordException.class,
                                busy -> assertThat(busy.code()).isEqualTo(Code.BUSY));
            }
            assertThat(unwiped()).isOne();
        }

        Samples.open(folder).close();

        assertThat(unwiped()).isZero();
        assertThat(holding(PLANTED)).isEmpty();
    }

    private int unwiped() throws SQLException {
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(path(), key);
                Connection connection = source.reader();
                Statement statement = connection.createStatement();
                var state = statement.executeQuery("SELECT unwiped FROM state")) {
            return state.getInt(1);
        }
    }

    private static Added plant(Record store) {
        Reading reading = Samples.read(BULLETIN, "reader 1");
        Acquisition from = new Acquisition(PLANTED + ".txt", Samples.BY_HAND.time(), "Ada");
        Added added = store.add(from, Samples.bytes(reading), reading);
        store.review(added.newClaims().getFirst(), Decision.ACCEPT, PLANTED, "Ada Moreau");
        KeptClaim claim = store.claims(ClaimFilter.all()).getLast();
        store.correct(claim.id(), claim.claim(), "not " + PLANTED, "Ben Okri");
        Reading again = Samples.read(BULLETIN.replace("<zwetlina>", "<zwetlinas>"), "reader 2");
        store.add(from, Samples.bytes(again), again);
        return added;
    }

    private Path path() {
        return folder.resolve("record.vigie");
    }

    /// {@return the files of the store that hold words once they are decrypted, free pages and
    /// journal too}
    private List<String> holding(String words) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        Path copies = Files.createTempDirectory(folder, "copy");
        for (String ending : List.of("", "-wal")) {
            Path file = folder.resolve("record.vigie" + ending);
            if (Files.exists(file)) {
                Files.copy(file, copies.resolve("record.vigie" + ending));
            }
        }
        Path copy = copies.resolve("record.vigie");
        boolean journal = Files.exists(copies.resolve("record.vigie-wal"))
                && Files.size(copies.resolve("record.vigie-wal")) > 0;
        try (RecordKey key = Samples.key();
                KeyedSource source = new KeyedSource(copy, key);
                Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = DELETE");
            statement.execute("PRAGMA rekey = ''");
            assertThat(new String(Files.readAllBytes(copy), 0, 13, StandardCharsets.US_ASCII))
                    .isEqualTo("SQLite format");
            if (new String(Files.readAllBytes(copy), StandardCharsets.ISO_8859_1).contains(words)) {
                found.add(journal ? "with journal" : "file");
            }
            statement.execute(
                    "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, word, row)");
            try (var terms = statement.executeQuery(
                    "SELECT count(*) FROM temp.vocabulary WHERE term LIKE '%" + words + "%'")) {
                if (terms.getInt(1) > 0) {
                    found.add("search index");
                }
            }
        }
        return found;
    }
}
