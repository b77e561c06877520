package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class RecordTest {
    private static final String TWO_ARRESTS = "Ngolo, deux arrestations\n"
            + "La police a [arrêté]<arrêter> {Jean Kabemba}. Elle a [saisi] {Paule Ordan}.";

    @TempDir
    Path folder;

    @Test
    void whatIsAddedIsThereAfterClosing() {
        Added added;
        try (Record store = Samples.create(folder)) {
            added = Samples.add(store, TWO_ARRESTS);
        }

        try (Record store = Samples.open(folder)) {
            KeptBulletin bulletin = store.bulletin(added.bulletin()).orElseThrow();
            assertThat(bulletin.bulletin())
                    .isEqualTo(Samples.read(TWO_ARRESTS, "").bulletin());
            assertThat(bulletin.acquisitions()).containsExactly(Samples.BY_HAND);
            assertThat(store.claims(ClaimFilter.all().ofBulletin(added.bulletin())))
                    .extracting(KeptClaim::claim)
                    .isEqualTo(Samples.read(TWO_ARRESTS, "").claims());
            assertThat(store.bytes(bulletin.bulletin().sha256()).orElseThrow())
                    .isEqualTo(bulletin.bulletin().text().getBytes(StandardCharsets.UTF_8));
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void sameBytesTwiceAreOneBulletinWithTwoAcquisitions() {
        try (Record store = Samples.create(folder)) {
            Added first = Samples.add(store, TWO_ARRESTS);

            Added second = Samples.add(store, TWO_ARRESTS);

            assertThat(first.alreadyKnown()).isFalse();
            assertThat(second).isEqualTo(new Added(first.bulletin(), first.id(), true, List.of()));
            assertThat(store.bulletins(10, 0)).hasSize(1);
            assertThat(store.bulletin(first.bulletin()).orElseThrow().acquisitions())
                    .hasSize(2);
        }
    }

    @Test
    void claimIdsBeginWithTheBulletinsSha256AndCanBeCutShort() {
        try (Record store = Samples.create(folder)) {
            Added added = Samples.add(store, TWO_ARRESTS);
            String sha256 = store.bulletins(1, 0).getFirst().sha256();

            assertThat(added.newClaims())
                    .containsExactly(sha256.substring(0, 6) + "-1", sha256.substring(0, 6) + "-2");
            assertThat(store.findClaim(sha256.substring(0, 3) + "-2"))
                    .isInstanceOfSatisfying(Found.One.class, one -> {
                        assertThat(((KeptClaim) one.thing()).id())
                                .isEqualTo(added.newClaims().get(1));
                    });
            assertThat(store.findClaim(added.id() + "-9")).isInstanceOf(Found.None.class);
            assertThat(store.findClaim("'; DROP TABLE entry")).isInstanceOf(Found.None.class);
        }
    }

    @Test
    void aDecisionIsAnEntryAndTheLastOneCounts() {
        try (Record store = Samples.create(folder)) {
            String claim = Samples.add(store, TWO_ARRESTS).newClaims().getFirst();

            store.review(claim, Decision.ACCEPT, "family confirms", "Ada Moreau");
            KeptClaim rejected = store.review(claim, Decision.REJECT, "another person", "Ben Okri");

            assertThat(rejected.status()).isEqualTo(Status.REJECTED);
            assertThat(rejected.reviews())
                    .extracting(Review::reviewer, Review::reason)
                    .containsExactly(
                            tuple("Ada Moreau", "family confirms"),
                            tuple("Ben Okri", "another person"));
            assertThat(store.entries(0, 100))
                    .extracting(Entry::kind)
                    .endsWith(EntryKind.REVIEW, EntryKind.REVIEW);
        }
    }

    @Test
    void aCorrectionIsShownAndTheProposalStaysReadable() {
        try (Record store = Samples.create(folder)) {
            String id = Samples.add(store, TWO_ARRESTS).newClaims().get(1);
            KeptClaim before = ((Found.One<KeptClaim>) store.findClaim(id)).thing();
            var right = Samples.claim(
                    EventKind.SEIZURE,
                    before.claim().trigger(),
                    before.claim().mentions(),
                    "a person");

            KeptClaim after = store.correct(id, right, "nobody was taken", "Ada Moreau");

            assertThat(after.status()).isEqualTo(Status.CORRECTED);
            assertThat(after.claim()).isEqualTo(right);
            assertThat(after.proposed()).isEqualTo(before.claim());
            assertThat(store.review(id, Decision.REOPEN, "", "Ada Moreau").claim())
                    .isEqualTo(before.claim());
        }
    }

    @Test
    void aCorrectionNeedsWordsOfTheText() {
        try (Record store = Samples.create(folder)) {
            String id = Samples.add(store, TWO_ARRESTS).newClaims().getFirst();
            KeptClaim kept = ((Found.One<KeptClaim>) store.findClaim(id)).thing();
            Quote foreign = new Quote(kept.claim().trigger().span(), "battu");

            assertThatThrownBy(() -> store.correct(
                            id,
                            Samples.claim(EventKind.ASSAULT, foreign, List.of(), "x"),
                            "",
                            "Ada Moreau"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anUnknownClaimCannotBeReviewed() {
        try (Record store = Samples.create(folder)) {
            assertThatThrownBy(() -> store.review("abcdef-1", Decision.ACCEPT, "", "Ada Moreau"))
                    .isInstanceOfSatisfying(
                            RecordException.class,
                            failed -> assertThat(failed.code())
                                    .isEqualTo(RecordException.Code.NO_SUCH_CLAIM));
        }
    }

    @Test
    void manyClaimsAreReviewedTogetherOrNoneOfThem() {
        try (Record store = Samples.create(folder)) {
            List<String> ids = Samples.add(
                            store, "Ngolo\nOn a [arrêté] {Jean Kabemba}, [saisi] {Paule Ordan}.")
                    .newClaims();
            long before = store.checkpoint().size();

            assertThatThrownBy(() -> store.review(
                            List.of(ids.get(0), "abcdef-1"), Decision.ACCEPT, "", "Ada Moreau"))
                    .isInstanceOf(RecordException.class);
            assertThat(store.checkpoint().size()).isEqualTo(before);
            store.review(ids, Decision.ACCEPT, "read whole", "Ada Moreau");

            assertThat(store.checkpoint().size()).isEqualTo(before + 2);
            assertThat(store.claims(ClaimFilter.all()))
                    .extracting(KeptClaim::status)
                    .containsExactly(Status.ACCEPTED, Status.ACCEPTED);
        }
    }

    @Test
    void aNewerReaderLosesNoReviewAndProposesOnlyWhatIsNew() {
        try (Record store = Samples.create(folder)) {
            List<String> ids = Samples.add(
                            store,
                            "Ngolo\n"
                                    + "On a [arrêté] {Jean Kabemba}, [saisi] {Paule Ordan}, [pris]"
                                    + " {Luc Sarel}, [tenu] {Ewa B}.")
                    .newClaims();
            store.review(ids.get(0), Decision.ACCEPT, "", "Ada Moreau");
            store.review(ids.get(1), Decision.REJECT, "", "Ada Moreau");

            Reading again = Samples.read(
                    "Ngolo\n"
                            + "On a [arrêté] {Jean Kabemba}, [saisi] Paule {Ordan}, pris Luc Sarel,"
                            + " [tenu] {Ewa B}.",
                    "reader 2");
            Added second = store.add(Samples.BY_HAND, Samples.bytes(again), again);

            assertThat(second.alreadyKnown()).isTrue();
            assertThat(second.newClaims()).containsExactly(second.id() + "-5");
            assertThat(store.claims(
                            ClaimFilter.all().in(Status.values()).ofBulletin(second.bulletin())))
                    .extracting(KeptClaim::id, KeptClaim::status, KeptClaim::after)
                    .containsExactly(
                            tuple(ids.get(0), Status.ACCEPTED, Optional.empty()),
                            tuple(ids.get(1), Status.REJECTED, Optional.empty()),
                            tuple(ids.get(2), Status.SUPERSEDED, Optional.empty()),
                            tuple(ids.get(3), Status.PROPOSED, Optional.empty()),
                            tuple(second.id() + "-5", Status.PROPOSED, Optional.of(ids.get(1))));
            assertThat(store.bulletin(second.bulletin()).orElseThrow().reader())
                    .isEqualTo("reader 2");
            assertThat(store.verify()).isInstanceOf(Verification.Verified.class);
        }
    }

    @Test
    void whatAnOlderReadingSaidCanComeBack() {
        try (Record store = Samples.create(folder)) {
            String marked = "Ngolo\nOn a [arrêté] {Jean Kabemba}.";
            String id = Samples.add(store, marked).newClaims().getFirst();
            Reading without = Samples.read("Ngolo\nOn a arrêté Jean Kabemba.", "reader 2");
            store.add(Samples.BY_HAND, Samples.bytes(without), without);
            assertThat(store.claims(ClaimFilter.all())).isEmpty();

            Reading back = Samples.read(marked, "reader 3");
            store.add(Samples.BY_HAND, Samples.bytes(back), back);

            assertThat(store.claims(ClaimFilter.all()))
                    .extracting(KeptClaim::id, KeptClaim::status)
                    .containsExactly(tuple(id, Status.PROPOSED));
        }
    }

    @Test
    void namesAreFoundBySurnameAccentsAndRussianEndingsAside() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, "A\n[arrêté] {Hélène Dubreuil-Ndong}");
            Samples.add(store, "Б\n[задержали] {Алёну Сарыбаеву}");

            assertThat(store.claims(ClaimFilter.all().naming("dubreuil"))).hasSize(1);
            assertThat(store.claims(ClaimFilter.all().naming("HELENE Dubreuil")))
                    .hasSize(1);
            assertThat(store.claims(ClaimFilter.all().naming("Алена Сарыбаева")))
                    .hasSize(1);
            assertThat(store.claims(ClaimFilter.all().naming("Сарыбаев Марат"))).isEmpty();
            assertThat(store.claims(ClaimFilter.all().naming("Dub"))).isEmpty();
        }
    }

    @Test
    void searchFoldsAccentsAndYoAndKnowsLemmas() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, "Grève\nElles furent arrêtées<arrêter> à l'aube.");
            Samples.add(store, "Отчёт\nЕё задержали<задержать> утром.");

            assertThat(found(store, List.of(Set.of("arreter")))).containsExactly("Grève");
            assertThat(found(store, List.of(Set.of("GREVE"), Set.of("arrêtée", "arrêter"))))
                    .containsExactly("Grève");
            assertThat(found(store, List.of(Set.of("отчет"), Set.of("ее"))))
                    .containsExactly("Отчёт");
            assertThat(found(store, List.of(Set.of("arrestation")))).isEmpty();
            assertThat(found(store, List.of(Set.of("\" OR body:*")))).isEmpty();
        }
    }

    private static List<String> found(Record store, List<Set<String>> words) {
        return store.search(words, 10).stream().map(hit -> hit.listed().title()).toList();
    }

    @Test
    void aHitMarksTheWordsFound() {
        try (Record store = Samples.create(folder)) {
            Samples.add(
                    store,
                    "Grève\n" + "Rien de neuf ici. ".repeat(40)
                            + "Elles furent arrêtées<arrêter> à l'aube.");

            Hit hit = store.search(List.of(Set.of("arrêter")), 10).getFirst();

            assertThat(hit.marks())
                    .extracting(mark -> mark.of(hit.excerpt()))
                    .containsExactly("arrêtées");
        }
    }

    @Test
    void aWrongKeyIsRefused() {
        Samples.create(folder).close();

        try (RecordKey wrong = RecordKey.ofPassphrase("wrong horse battery".toCharArray())) {
            assertThat(Record.open(folder.resolve("record.vigie"), wrong, Samples.CLOCK))
                    .isEqualTo(new Opening.WrongKey());
            assertThat(Record.open(folder.resolve("elsewhere.vigie"), wrong, Samples.CLOCK))
                    .isEqualTo(new Opening.Missing());
        }
    }

    @Test
    void aKeyFileOpensWhatItMadeAndIsItsOwnersAlone() throws Exception {
        Path file = folder.resolve("config/record.key");
        try (RecordKey key = RecordKey.make(file)) {
            Record.create(folder.resolve("record.vigie"), key, Samples.CLOCK).close();
        }

        try (RecordKey key = RecordKey.read(file)) {
            assertThat(Record.open(folder.resolve("record.vigie"), key, Samples.CLOCK))
                    .isInstanceOfSatisfying(
                            Opening.Opened.class, opened -> opened.store().close());
            assertThat(key.toString()).doesNotContain(Files.readString(file).strip());
        }
        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(Files.getPosixFilePermissions(folder.resolve("record.vigie")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThatThrownBy(() -> RecordKey.make(file)).isInstanceOf(RecordException.class);
    }
}
