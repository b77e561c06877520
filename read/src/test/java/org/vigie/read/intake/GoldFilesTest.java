package org.vigie.read.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.claim.Bulletin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

class GoldFilesTest {
    @TempDir
    Path folder;

    @Test
    void titleAndTextStandTogetherAndClaimsAreNotLookedAt() throws IOException {
        Files.writeString(folder.resolve("b.json"), gold("fr-b", "[\"not even a claim\"]"));
        Files.writeString(folder.resolve("a.json"), gold("fr-a", "7"));
        Files.writeString(folder.resolve("notes.txt"), "not gold");

        Outcome outcome = GoldFiles.read(folder);

        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        assertThat(((Outcome.Taken) outcome).bulletins())
                .extracting(Bulletin::id)
                .containsExactly("fr-a", "fr-b");
        Bulletin first = ((Outcome.Taken) outcome).bulletins().getFirst();
        assertThat(first.text()).isEqualTo("Un titre\nLe texte.");
        assertThat(first.title()).isEqualTo("Un titre");
        assertThat(first.published()).contains(LocalDate.of(2021, 3, 14));
        assertThat(first.language()).isEqualTo("fr");
    }

    @Test
    void aFileOfAnotherFormIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"id\": 3}");

        Outcome outcome = GoldFiles.read(file);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Outcome.Reason.BAD_GOLD);
            assertThat(refused.message()).startsWith("broken.json is no gold file");
        });
    }

    private static String gold(String id, String claims) {
        return "{\"id\":\"" + id
                + "\",\"language\":\"fr\",\"published\":\"2021-03-14\",\"title\":\"Un titre\","
                + "\"text\":\"Le texte.\",\"claims\":" + claims + "}";
    }
}
