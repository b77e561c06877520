package org.vigie.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A record's file of every earlier version, kept as it was written then, opens with all it holds.
class MigrationTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = 1)
    void aFileOfAnEarlierVersionLosesNothing(int version) throws IOException {
        try (InputStream file = fixture("record-" + version + ".vigie")) {
            Files.copy(file, folder.resolve("record.vigie"));
        }
        Checkpoint then;
        try (InputStream text = fixture("record-" + version + ".checkpoint")) {
            then = Checkpoint.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
        }

        try (Record store = Samples.open(folder)) {
            assertThat(store.verify(Optional.of(then))).isInstanceOf(Verification.Verified.class);
            assertThat(store.checkpoint(then.size())).isEqualTo(then);
            assertThat(store.bulletins(10, 0)).hasSize(2);
            assertThat(store.claims(ClaimFilter.all().in(Status.ACCEPTED))).hasSize(1);
            assertThat(store.claims(ClaimFilter.all().naming("Kabemba"))).hasSize(1);
            assertThat(store.search(List.of(Set.of("ngolo")), 10)).hasSize(1);
            String sha256 = store.bulletins(1, 0).getFirst().sha256();
            assertThat(Sha256.hex(Sha256.of(store.bytes(sha256).orElseThrow()))).isEqualTo(sha256);
        }
        try (Record store = Samples.open(folder)) {
            Samples.add(store, "Neuf\nOn a [pris] {Noor Tamli}.");
            assertThat(store.bulletins(10, 0)).hasSize(3);
        }
    }

    private static InputStream fixture(String name) {
        return Optional.ofNullable(MigrationTest.class.getResourceAsStream("/fixtures/" + name))
                .orElseThrow();
    }
}
