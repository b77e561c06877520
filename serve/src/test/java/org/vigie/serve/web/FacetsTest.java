package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.ClaimSort;
import org.vigie.record.Hit;
import org.vigie.record.Listed;
import org.vigie.serve.page.Choice;
import org.vigie.serve.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class FacetsTest {
    private static final List<Hit> FOUND = List.of(hit(1, "fr", 2021), hit(2, "ru", 2022));
    private static final List<ClaimSort> SORTS = List.of(
            new ClaimSort(1, EventKind.ARREST, Modality.ASSERTED),
            new ClaimSort(1, EventKind.RELEASE, Modality.DEMANDED),
            new ClaimSort(2, EventKind.ARREST, Modality.DENIED));

    private static Hit hit(long number, String language, int year) {
        Listed listed = new Listed(
                number,
                "aaaaa" + number,
                "",
                "b.txt",
                "T",
                Optional.of(LocalDate.of(year, 3, 1)),
                language,
                Instant.EPOCH,
                2,
                0);
        return new Hit(listed, "", 0, List.of());
    }

    private static List<String> words(Facets facets, String name) {
        return facets.choices(name, FOUND, Words.of("en")).stream()
                .map(Choice::words)
                .toList();
    }

    @Test
    void eachValueHasHowManyBulletinsHaveIt() {
        Facets facets = Facets.of(SORTS, Map.of());

        assertThat(words(facets, "kind")).containsExactly("arrest (2)", "release (1)");
        assertThat(words(facets, "year")).containsExactlyInAnyOrder("2021 (1)", "2022 (1)");
    }

    @Test
    void aKindAndACertaintyAreAskedOfOneClaim() {
        Facets facets = Facets.of(SORTS, Map.of("kind", "arrest", "modality", "demanded"));

        assertThat(FOUND).noneMatch(facets::fits);
        assertThat(words(facets, "modality")).contains("demanded (0)", "denied (1)");
    }

    @Test
    void whatIsChosenNarrowsAllOthersAndNotItself() {
        Facets facets = Facets.of(SORTS, Map.of("language", "fr"));

        assertThat(FOUND).filteredOn(facets::fits).containsExactly(FOUND.getFirst());
        assertThat(words(facets, "language")).hasSize(2);
        assertThat(words(facets, "kind")).containsExactlyInAnyOrder("arrest (1)", "release (1)");
    }
}
