package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What was known on a day is told by the entries up to that day, and by nothing else.
class PastTest {
    /// When the records of these tests are begun: what [Samples#CLOCK] always tells.
    private static final Instant FIRST = Instant.parse("2021-03-15T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void decisionsAndBulletinsOfLaterDaysAreNotKnownYet() {
        String claim;
        Checkpoint then;
        try (Record store = Samples.create(folder)) {
            claim = Samples.add(store, "Un\nOn a [pris] {Jean Kabemba}.")
                    .newClaims()
                    .getFirst();
            store.review(claim, Decision.ACCEPT, "", "Ada Moreau");
            then = store.checkpoint();
        }
        try (Record store = later(Duration.ofDays(2))) {
            store.review(claim, Decision.REJECT, "", "Ada Moreau");
            Samples.add(store, "Deux\nOn a [pris] {Paule Ordan}.");

            try (Record past = store.asKnown(FIRST.plus(Duration.ofDays(1)))) {
                assertThat(past.bulletins(10, 0)).extracting(Listed::title).containsExactly("Un");
                assertThat(past.claims(ClaimFilter.all()))
                        .extracting(KeptClaim::status)
                        .containsExactly(Status.ACCEPTED);
                assertThat(past.search(List.of(Set.of("pris")), 10)).hasSize(1);
                assertThat(past.checkpoint()).isEqualTo(then);
                assertThatThrownBy(() -> past.review(claim, Decision.REOPEN, "", "Ada"))
                        .isInstanceOf(RecordException.class);
            }
            assertThat(store.bulletins(10, 0)).hasSize(2);
            assertThat(store.claims(ClaimFilter.all().in(Status.REJECTED))).hasSize(1);
        }
    }

    @Test
    void beforeTheFirstEntryNothingWasKnown() {
        try (Record store = Samples.create(folder);
                Record past = store.asKnown(FIRST.minusSeconds(1))) {
            assertThat(past.bulletins(10, 0)).isEmpty();
            assertThat(past.entries(0, 10)).isEmpty();
        }
    }

    @Test
    void theHistoryOfAThingHasEveryActWithActorAndTime() {
        try (Record store = Samples.create(folder)) {
            Added added = Samples.add(store, "Un\nOn a [pris] {Jean Kabemba}.");
            Samples.add(store, "Deux\nOn a [pris] {Paule Ordan}.");
            store.review(added.newClaims().getFirst(), Decision.ACCEPT, "seen", "Ada Moreau");

            List<Event> events = store.history().eventsOf(added.id(), 0, 100);

            assertThat(events)
                    .extracting(Event::kind)
                    .containsExactly(
                            EntryKind.ACQUISITION,
                            EntryKind.BULLETIN,
                            EntryKind.CLAIM,
                            EntryKind.REVIEW);
            assertThat(events.getLast().by()).contains("Ada Moreau");
            assertThat(events.getLast().facts()).containsEntry("decision", "accept");
            assertThat(store.history().eventsOf(added.newClaims().getFirst(), 0, 100))
                    .hasSize(2);
            assertThat(store.history().events(0, 100))
                    .hasSize((int) store.checkpoint().size());
        }
    }

    private Record later(Duration after) {
        try (RecordKey key = Samples.key()) {
            if (Record.open(folder.resolve("record.vigie"), key, Clock.offset(Samples.CLOCK, after))
                    instanceof Opening.Opened(var store)) {
                return store;
            }
        }
        throw new AssertionError("the record does not open");
    }
}
