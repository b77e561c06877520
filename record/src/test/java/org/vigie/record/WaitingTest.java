package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What waits for a second reader is told by who accepted it.
class WaitingTest {
    @TempDir
    Path folder;

    private Record store;
    private final List<String> claims = new ArrayList<>();

    @BeforeEach
    void sixClaimsAreProposedInThreeBulletinsAndASecondReaderIsWanted() {
        store = Samples.create(folder);
        for (int i = 0; i < 3; i++) {
            claims.addAll(Samples.add(
                            store,
                            "Nr " + i + "\nOn a [arrêté] {Jean Kabemba}, [saisi] {Paule Ordan}.")
                    .newClaims());
        }
        SecondReader.want(store, true, "Root");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void accept(int claim, String by) {
        store.review(claims.get(claim), Decision.ACCEPT, "", by);
    }

    private List<String> waitingFor(String reader) {
        return ids(store.walk().waitingFor(reader, 10));
    }

    private List<String> waitingForOthers(String accepter) {
        return ids(store.walk().waitingForOthers(accepter, 10));
    }

    private static List<String> ids(List<KeptClaim> claims) {
        return claims.stream().map(KeptClaim::id).toList();
    }

    @Test
    void whatOthersAcceptedIsToldInTheOrderOfBulletins() {
        accept(4, "Ada");
        accept(2, "Zoe");
        accept(3, "Ben");
        accept(0, "Zoe");

        assertThat(waitingFor("BEN")).containsExactly(claims.get(0), claims.get(2), claims.get(4));
        assertThat(ids(store.walk().waitingFor("Ben", 2)))
                .containsExactly(claims.get(0), claims.get(2));
        assertThat(waitingForOthers("ben")).containsExactly(claims.get(3));
        assertThat(waitingForOthers("Nobody")).isEmpty();
        assertThat(ids(store.walk().waiting(3)))
                .containsExactly(claims.get(0), claims.get(2), claims.get(3));
    }

    @Test
    void oneWhoAcceptedMuchHidesNothingThatOthersAccepted() {
        for (int i = 0; i < 5; i++) {
            accept(i, "Ada");
        }
        accept(5, "Ben");

        assertThat(ids(store.walk().waitingFor("Ada", 1))).containsExactly(claims.get(5));
    }

    @Test
    void whatASecondReaderDecidedWaitsNoMore() {
        accept(0, "Ada");
        accept(1, "Ada");
        accept(0, "Ben");
        store.review(claims.get(1), Decision.REJECT, "", "Ben");

        assertThat(waitingFor("Zoe")).isEmpty();
        assertThat(waitingForOthers("Ada")).isEmpty();
    }

    @Test
    void whatWaitsWhereNoSecondReaderIsWantedAnyMoreWaitsForAll() {
        accept(0, "Ada");
        accept(1, "Ben");
        SecondReader.want(store, false, "Root");

        assertThat(waitingFor("Ada")).containsExactly(claims.get(0), claims.get(1));
        assertThat(waitingForOthers("Ada")).isEmpty();
    }

    @Test
    void aRebuildTellsTheSameAndWhatIsNotPublicIsLeftOut() {
        accept(0, "Ada");
        accept(2, "Ada");

        store.rebuild();
        assertThat(waitingFor("Ben")).containsExactly(claims.get(0), claims.get(2));
        store.guard().restrict(claims.get(0), "lawyers", "asked", "Root");

        assertThat(waitingFor("Ben")).containsExactly(claims.get(2));
        assertThat(waitingForOthers("Ada")).containsExactly(claims.get(2));
    }
}
