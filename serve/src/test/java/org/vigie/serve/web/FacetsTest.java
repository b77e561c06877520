package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.record.ClaimSort;
import org.vigie.record.ClaimSort.Site;
import org.vigie.record.Hit;
import org.vigie.record.Listed;
import org.vigie.serve.page.Choice;
import org.vigie.serve.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

class FacetsTest {
    private static final List<Hit> FOUND = List.of(hit(1, "fr", 2021), hit(2, "ru", 2022));
    private static final Site TOWN = new Site("Ngozi", OptionalLong.of(430569));
    private static final Site COUNTRY = new Site("Бурунди", OptionalLong.empty());
    private static final List<ClaimSort> SORTS = List.of(
            new ClaimSort(1, EventKind.ARREST, Modality.ASSERTED, List.of(TOWN)),
            new ClaimSort(1, EventKind.RELEASE, Modality.DEMANDED, List.of()),
            new ClaimSort(2, EventKind.ARREST, Modality.DENIED, List.of(COUNTRY)));

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

    @Test
    void aTownCountsInItsCountryWhateverTheLanguage() {
        Facets facets = Facets.of(SORTS, Map.of());
        Facets there = Facets.of(SORTS, Map.of("place", "BI"));

        assertThat(words(facets, "place")).containsExactly("Burundi (2)", "Ngozi, Burundi (1)");
        assertThat(FOUND).allMatch(there::fits);
        assertThat(FOUND)
                .filteredOn(Facets.of(SORTS, Map.of("place", "g430569"))::fits)
                .containsExactly(FOUND.getFirst());
    }

    @Test
    void aPlaceAndAKindAreAskedOfOneClaim() {
        Facets facets = Facets.of(SORTS, Map.of("place", "BI", "kind", "release"));

        assertThat(FOUND).noneMatch(facets::fits);
        assertThat(words(facets, "kind")).contains("arrest (2)", "release (0)");
    }

    @Test
    void whatIsChosenStaysInAListThatIsCut() {
        List<Site> places = IntStream.range(0, 80)
                .mapToObj(i -> new Site("Lieu-dit " + (100 + i), OptionalLong.empty()))
                .toList();
        ClaimSort everywhere = new ClaimSort(1, EventKind.ARREST, Modality.ASSERTED, places);
        Facets facets = Facets.of(List.of(everywhere), Map.of("place", "lieu-dit 179"));

        assertThat(facets.choices("place", FOUND, Words.of("en")))
                .hasSize(61)
                .filteredOn(Choice::chosen)
                .extracting(Choice::words)
                .containsExactly("Lieu-dit 179 (1)");
    }

    @Test
    void aChosenTownIsNamedThoughNothingWasFoundThere() {
        Facets facets = Facets.of(List.of(), Map.of("place", "g430569"));

        assertThat(words(facets, "place")).containsExactly("Ngozi, Burundi (0)");
    }

    @Test
    void aPlaceThatIsDescribedAtLengthIsNoChoiceAndAnyChoiceCanBeMade() {
        Site village =
                new Site("le village des " + "très ".repeat(10) + "vieux", OptionalLong.empty());
        Site tale = new Site("là où " + "la route tourne, ".repeat(10), OptionalLong.empty());
        Facets facets = Facets.of(
                List.of(new ClaimSort(
                        1, EventKind.ARREST, Modality.ASSERTED, List.of(village, tale))),
                Map.of());

        assertThat(facets.choices("place", FOUND, Words.of("en")))
                .extracting(Choice::value)
                .singleElement()
                .satisfies(value -> assertThat(value).startsWith("le village"))
                .satisfies(value -> assertThat(value.length()).isBetween(41, Facets.VALUE_CHARS));
    }
}
