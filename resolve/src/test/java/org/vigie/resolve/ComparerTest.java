package org.vigie.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class ComparerTest {
    private static final Comparer PEOPLE = Comparer.load().naming(false);

    private static Profile born(String name, String... births) {
        return PEOPLE.profile(
                new Particulars(name, List.of(births), List.of(), List.of(), List.of()));
    }

    private static Profile of(String name, String place) {
        return PEOPLE.profile(
                new Particulars(name, List.of(), List.of(place), List.of(), List.of()));
    }

    private static double probability(Profile one, Profile other) {
        return PEOPLE.compare(one, other).probability();
    }

    @Test
    void homonymsBornInOtherYearsAreNotJoinedAlone() {
        double sameYear =
                probability(born("Айдос Сарымов", "1962"), born("Aidos Sarymov", "1962-04-02"));
        double otherYear =
                probability(born("Айдос Сарымов", "1962"), born("Aidos Sarymov", "1989-04-02"));

        assertThat(sameYear).isGreaterThan(0.9);
        assertThat(otherYear).isLessThan(0.1);
    }

    @Test
    void fatherAndSonStayApartWithoutYearsOfBirth() {
        Profile father = born("Марат Темирович Сагынов", "1951");
        Profile son = born("Темир Маратович Сагынов", "1979");

        assertThat(probability(father, son)).isLessThan(0.001);
        assertThat(probability(born("Марат Темирович Сагынов"), born("Темир Маратович Сагынов")))
                .isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "Марат Темирович Сагынов, Ерлан Темирович Сагынов",
        "Марат Сагынов, Ерлан Сагынов",
        "Жанар Сагынова, Aigoul Sagynova",
        "Serik Sagynov, Даурен Сагынов"
    })
    void brothersAndSistersOfOneTownStayApart(String one, String other) {
        assertThat(probability(of(one, "Актау"), of(other, "Актау"))).isLessThan(0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "Шевченко, Актау",
        "Chevtchenko, Aktau",
        "Ленинград, Saint-Pétersbourg",
        "Astana, Нур-Султан",
        "Семипалатинск, Semey"
    })
    void aPlaceRenamedIsOnePlace(String before, String now) {
        Comparer places = Comparer.load().ofPlaces();
        Profile one = places.profile(Particulars.of(before));
        Profile other = places.profile(Particulars.of(now));

        Comparison comparison = places.compare(one, other);

        assertThat(comparison.probability()).isGreaterThan(0.9);
        assertThat(comparison.evidence())
                .extracting(Comparison.Evidence::kind)
                .containsExactly(Comparison.Kind.RENAMED);
    }

    @Test
    void twoTownsAreNotOneBecauseBothWereRenamed() {
        Comparer places = Comparer.load().ofPlaces();

        assertThat(places.compare(
                                places.profile(Particulars.of("Шевченко")),
                                places.profile(Particulars.of("Фрунзе")))
                        .probability())
                .isLessThan(0.1);
    }

    @Test
    void aPersonSeenInATownUnderItsFormerNameWasSeenInOneTown() {
        double renamed = probability(of("Айдос Сарымов", "Шевченко"), of("Aidos Sarymov", "Актау"));
        double elsewhere = probability(of("Айдос Сарымов", "Бишкек"), of("Aidos Sarymov", "Актау"));

        assertThat(renamed).isGreaterThan(0.95);
        assertThat(elsewhere).isLessThan(renamed);
    }

    @Test
    void reasonsAddUpToTheProbability() {
        Profile one = born("Айдос Сарымов", "1962-04-02");
        Profile other = born("А. Sarymov", "1962-04-03");

        Comparison comparison = PEOPLE.compare(one, other);

        double names = comparison.names().evidence().stream()
                .mapToDouble(piece -> piece.logOdds())
                .sum();
        double more = comparison.evidence().stream()
                .mapToDouble(Comparison.Evidence::logOdds)
                .sum();
        assertThat(1 / (1 + StrictMath.exp(-names - more)))
                .isCloseTo(comparison.probability(), Offset.offset(1e-9));
    }

    @Test
    void whatIsNotKnownCountsNeitherWay() {
        Profile plain = PEOPLE.profile(Particulars.of("Айдос Сарымов"));
        Comparison comparison = PEOPLE.compare(plain, born("Aidos Sarymov", "1962"));

        assertThat(comparison.evidence())
                .extracting(Comparison.Evidence::kind)
                .containsExactly(Comparison.Kind.START);
    }
}
