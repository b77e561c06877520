package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Some of those who hold shares restore a key together; fewer cannot.
class KeySharesTest {
    private static final String ORIGIN = "vigie/ec176f8553268d05";

    @TempDir
    Path folder;

    @Test
    void anyThreeOfFiveRestoreAKeyAndTwoDoNot() {
        Samples.create(folder).close();
        List<String> shares;
        try (RecordKey key = Samples.key()) {
            shares = KeyShares.split(key, ORIGIN, 5, 3);
        }

        assertThat(shares).hasSize(5).allMatch(share -> !share.contains("5f5f5f5f"));
        for (List<Integer> chosen : List.of(List.of(0, 1, 2), List.of(4, 2, 0), List.of(1, 3, 4))) {
            try (RecordKey joined =
                    KeyShares.join(chosen.stream().map(shares::get).toList()).orElseThrow()) {
                assertThat(Record.open(folder.resolve("record.vigie"), joined, Samples.CLOCK))
                        .isInstanceOfSatisfying(
                                Opening.Opened.class, opened -> opened.store().close());
            }
        }
        assertThat(KeyShares.join(shares.subList(0, 2))).isEmpty();
        assertThat(KeyShares.join(List.of(shares.get(0), shares.get(0), shares.get(0))))
                .isEmpty();
        assertThat(KeyShares.join(List.of())).isEmpty();
    }

    @Test
    void aPassphraseIsSharedAsWell() {
        Path file = folder.resolve("record.vigie");
        try (RecordKey key = RecordKey.ofPassphrase("trois mots à retenir".toCharArray())) {
            Record.create(file, key, Samples.CLOCK).close();
            List<String> shares = KeyShares.split(key, ORIGIN, 3, 2);

            try (RecordKey joined = KeyShares.join(shares.subList(1, 3)).orElseThrow()) {
                assertThat(Record.open(file, joined, Samples.CLOCK))
                        .isInstanceOfSatisfying(
                                Opening.Opened.class, opened -> opened.store().close());
            }
        }
    }

    @Test
    void aShareThatWasMiscopiedOrIsOfAnotherRecordIsNoticed() {
        try (RecordKey key = Samples.key()) {
            List<String> shares = KeyShares.split(key, ORIGIN, 3, 2);
            List<String> others = KeyShares.split(key, "vigie/other", 3, 2);
            String digit = shares.get(0).replaceFirst("needed\n0", "needed\n1");
            String miscopied = digit.equals(shares.get(0))
                    ? shares.get(0).replaceFirst("needed\n.", "needed\n0")
                    : digit;

            assertThat(KeyShares.join(List.of(miscopied, shares.get(1)))).isEmpty();
            assertThat(KeyShares.join(List.of(shares.get(0), others.get(1)))).isEmpty();
            assertThat(KeyShares.join(List.of(shares.get(0), "no share"))).isEmpty();
            assertThatThrownBy(() -> KeyShares.split(key, ORIGIN, 3, 4))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
