package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// What one act accepted is taken back whole, and nothing else is by its name.
class TogetherTest {
    private static final String FOUR = "Ngolo\nOn a [arrêté] {Jean Kabemba}, [saisi] {Paule Ordan},"
            + " [pris] {Luc Sarel}, [tenu] {Ewa Brandt}.";
    private static final String WHY = "read whole";

    @TempDir
    Path folder;

    private Record store;
    private List<String> ids;

    /// A second later at each look.
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2021-03-15T09:00:00Z");

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
            now = now.plusSeconds(1);
            return now;
        }
    }

    @BeforeEach
    void fourClaimsAreProposed() {
        try (RecordKey key = Samples.key()) {
            store = Record.create(folder.resolve("record.vigie"), key, new Ticking());
        }
        ids = Samples.add(store, FOUR).newClaims();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Together accepted(int from, int to) {
        return store.review(ids.subList(from, to), Decision.ACCEPT, WHY, "Ada Moreau");
    }

    private int takenBack(Together act) {
        return store.takeBack(ids, act, "too fast", "Ada Moreau");
    }

    private void assertRefused(Together act) {
        long before = store.checkpoint().size();
        assertThatThrownBy(() -> takenBack(act))
                .isInstanceOfSatisfying(
                        RecordException.class,
                        refused -> assertThat(refused.code())
                                .isEqualTo(RecordException.Code.NO_SUCH_THING));
        assertThat(store.checkpoint().size()).isEqualTo(before);
    }

    @Test
    void anActIsTakenBackWhereNobodyDecidedSince() {
        Together act = accepted(0, 3);
        store.review(ids.get(1), Decision.REJECT, "", "Ben Okri");

        assertThat(takenBack(act)).isEqualTo(2);

        assertThat(store.claims(ClaimFilter.all()))
                .extracting(KeptClaim::status)
                .containsExactly(
                        Status.PROPOSED, Status.REJECTED, Status.PROPOSED, Status.PROPOSED);
    }

    @Test
    void ofTwoActsThatFollowEachOtherEachIsTakenBackAlone() {
        Together first = accepted(0, 2);
        Together second = accepted(2, 4);
        assertThat(second.first()).isEqualTo(first.first() + 2);

        assertRefused(new Together(first.first(), 4));
        assertRefused(new Together(first.first() + 1, 2));

        assertThat(takenBack(second)).isEqualTo(2);
        assertThat(takenBack(first)).isEqualTo(2);
    }

    @Test
    void aPartOfAnActIsNone() {
        Together act = accepted(0, 3);

        assertRefused(new Together(act.first(), 2));
        assertRefused(new Together(act.first() + 1, 2));
        assertRefused(new Together(act.first(), 0));
    }

    @Test
    void whatOneRejectedOrDecidedOneByOneIsNoAct() {
        Together rejected = store.review(ids.subList(0, 2), Decision.REJECT, WHY, "Ada Moreau");
        long next = store.checkpoint().size();
        store.review(ids.get(2), Decision.ACCEPT, WHY, "Ada Moreau");
        store.review(ids.get(3), Decision.ACCEPT, WHY, "Ben Okri");

        assertRefused(rejected);
        assertRefused(new Together(next, 2));
        assertRefused(new Together(0, 2));
    }

    @Test
    void anActAboutOtherClaimsIsNotTakenBackHere() {
        List<String> others =
                Samples.add(store, "Ailleurs\nOn a [libéré] {Nour Haddad}.").newClaims();
        Together act = store.review(others, Decision.ACCEPT, WHY, "Ada Moreau");

        assertRefused(act);
    }

    @Test
    void anActThatNoLogCanHoldIsRefused() {
        assertThatThrownBy(() -> new Together(Long.MAX_VALUE, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Together(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Together(1, -1)).isInstanceOf(IllegalArgumentException.class);
        accepted(0, 3);
        assertRefused(new Together(Long.MAX_VALUE - 3, 3));
    }
}
