package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// What is not public is answered to nobody who was not let in.
class GuardTest {
    private static final String SECRET = "Titre\nOn a [pris] {Zwetlina Kordak}.";
    private static final String OTHER = "Deux\nOn a [pris] {Paule Ordan}.";

    @TempDir
    Path folder;

    @Test
    void aRestrictedBulletinIsAsIfItWereNotThere() {
        try (Record store = Samples.create(folder)) {
            Added secret = Samples.add(store, SECRET);
            Added other = Samples.add(store, OTHER);
            String sha256 =
                    store.bulletin(secret.bulletin()).orElseThrow().listed().sha256();

            store.guard().restrict(secret.id(), "lawyers", "asked for", "Ada Moreau");

            assertHidden(store, secret, sha256);
            assertThat(store.bulletins(10, 0)).extracting(Listed::id).containsExactly(other.id());
            assertThat(store.bulletinCount()).isOne();
        }
    }

    private static void assertHidden(Record store, Added secret, String sha256) {
        assertThat(store.bulletin(secret.bulletin())).isEmpty();
        assertThat(store.findBulletin(secret.id())).isInstanceOf(Found.None.class);
        assertThat(store.findBulletin(sha256)).isInstanceOf(Found.None.class);
        assertThat(store.findClaim(secret.newClaims().getFirst())).isInstanceOf(Found.None.class);
        assertThat(store.claims(ClaimFilter.all().naming("Kordak"))).isEmpty();
        assertThat(store.claims(ClaimFilter.all().ofBulletin(secret.bulletin())))
                .isEmpty();
        assertThat(store.search(List.of(Set.of("pris")), 10))
                .noneMatch(hit -> hit.listed().id().equals(secret.id()));
        assertThat(store.bytes(sha256)).isEmpty();
        assertThatThrownBy(() -> store.reading(secret.bulletin()))
                .isInstanceOf(RecordException.class);
        assertThatThrownBy(() ->
                        store.review(secret.newClaims().getFirst(), Decision.ACCEPT, "", "Ada"))
                .isInstanceOf(RecordException.class);
        assertThat(store.entries(0, 100))
                .noneMatch(entry -> entry.payload().orElse("").contains("Kordak")
                        || entry.payload().orElse("").contains(secret.id()));
        assertThat(store.history().eventsOf(secret.id(), 0, 100)).isEmpty();
        assertThat(store.history().events(0, 100))
                .noneMatch(event -> event.of().contains(secret.id())
                        || event.of().contains(sha256)
                        || event.facts().toString().contains(secret.id()));
    }

    @Test
    void aRestrictedClaimTakesItsBulletinWithIt() {
        try (Record store = Samples.create(folder)) {
            Added secret = Samples.add(store, SECRET);

            store.guard().restrict(secret.newClaims().getFirst(), "lawyers", "", "Ada Moreau");

            assertThat(store.bulletins(10, 0)).isEmpty();
        }
    }

    @Test
    void aRestrictedPersonIsHiddenInEveryBulletinAlsoInThoseToCome() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, SECRET);
            Samples.add(store, "Б\n[задержали] {Алёну Сарыбаеву}");
            store.guard().restrictPerson(List.of("Kordak"), "family", "asked for", "Ada Moreau");
            store.guard().restrictPerson(List.of("Сарыбаева Алёна"), "family", "asked for", "Ada");

            Samples.add(store, OTHER);
            Samples.add(store, "Trois\nAvec l'aide de Kordak on a [pris] {Luc Sarel}.");
            Reading byFile = Samples.read("Quatre\nRien.", "reader 1");
            store.add(
                    new Acquisition("kordak/q.txt", Samples.BY_HAND.time(), "Ada"),
                    Samples.bytes(byFile),
                    byFile);

            assertThat(store.bulletins(10, 0)).extracting(Listed::title).containsExactly("Deux");
            assertThat(store.guard().restrictions())
                    .extracting(Guard.Restriction::bulletins)
                    .containsExactly(3L, 1L);
            store.rebuild();
            assertThat(store.bulletins(10, 0)).extracting(Listed::title).containsExactly("Deux");
        }
    }

    @Test
    void aPersonIsHiddenByAllOfSeveralNamesOrByNone() {
        try (Record store = Samples.create(folder)) {
            Samples.add(store, SECRET);
            Samples.add(store, OTHER);
            long before = store.checkpoint().size();

            assertThatThrownBy(() -> store.guard()
                            .restrictPerson(List.of("Kordak", "..."), "family", "", "Ada"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.checkpoint().size()).isEqualTo(before);
            List<Long> entries =
                    store.guard().restrictPerson(List.of("Kordak", "Ordan"), "family", "", "Ada");

            assertThat(entries).containsExactly(before, before + 1);
            assertThat(store.bulletins(10, 0)).isEmpty();
            assertThat(store.guard().restrictions())
                    .extracting(Guard.Restriction::entry)
                    .isEqualTo(entries);
        }
    }

    @Test
    void whoeverIsLetInSeesItAndAnEntryTellsSo() {
        try (Record store = Samples.create(folder)) {
            Added secret = Samples.add(store, SECRET);
            store.guard().restrict(secret.id(), "lawyers", "", "Ada Moreau");
            store.guard().restrictPerson(List.of("Kordak"), "family", "", "Ada Moreau");

            Record lawyers = store.opened(List.of("lawyers"), "hearing", "Ben", List.of());
            Record both = store.opened(
                    List.of("lawyers", "family"), "hearing", "Ben Okri", List.of(secret.id()));

            assertThat(lawyers.bulletins(10, 0)).isEmpty();
            assertThat(both.bulletins(10, 0)).hasSize(1);
            assertThat(both.history().eventsOf(secret.id(), 0, 100))
                    .filteredOn(event -> event.kind() == EntryKind.ACCESS)
                    .singleElement()
                    .satisfies(event -> assertThat(event.by()).contains("Ben Okri"));
            assertThat(store.bulletins(10, 0)).isEmpty();
            both.close();
            assertThat(store.bulletinCount()).isZero();
        }
    }

    @Test
    void whatIsLiftedIsPublicAgain() {
        try (Record store = Samples.create(folder)) {
            Added secret = Samples.add(store, SECRET);
            long by = store.guard().restrict(secret.id(), "lawyers", "", "Ada Moreau");

            store.guard().lift(by, "no danger any more", "Ada Moreau");

            assertThat(store.bulletins(10, 0)).hasSize(1);
            assertThat(store.guard().restrictions()).isEmpty();
            assertThatThrownBy(() -> store.guard().lift(by, "", "Ada"))
                    .isInstanceOf(RecordException.class);
        }
    }

    @Test
    void thePastShowsNothingThatIsNotPublicToday() {
        try (Record store = Samples.create(folder)) {
            Added secret = Samples.add(store, SECRET);
            store.guard().restrict(secret.id(), "lawyers", "", "Ada Moreau");

            try (Record past = store.asKnown(Samples.CLOCK.instant())) {
                assertThat(past.bulletins(10, 0)).isEmpty();
            }
        }
    }
}
