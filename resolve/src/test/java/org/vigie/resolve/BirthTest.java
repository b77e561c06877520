package org.vigie.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthTest {
    @ParameterizedTest
    @CsvSource({
        "1962, 1962, 0, 0",
        "1962-03, 1962, 3, 0",
        "1962-03-19, 1962, 3, 19",
        "1962-3-9, 1962, 3, 9",
        "1962-03-19T00:00:00Z, 1962, 3, 19",
        "19.3.1962, 1962, 3, 19",
        "19/03/1962, 1962, 3, 19",
        "03.1962, 1962, 3, 0",
        "' 1962 ', 1962, 0, 0"
    })
    void datesAreReadAsListsWriteThem(String written, int year, int month, int day) {
        assertThat(Birth.parse(written)).contains(new Birth(year, month, day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "62", "19 March 1962", "1962-03-19-04", "٢٠٠١-١"})
    void whatIsNoDateIsNotGuessed(String written) {
        assertThat(Birth.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1962-03-19, 1962-03-19, SAME_DAY",
        "1962-03-19, 1962-03-18, NEAR_DAY",
        "1962-03-09, 1962-09-03, NEAR_DAY",
        "1962-03-19, 1962-07-25, SAME_YEAR",
        "1962, 1962-07-25, ONLY_YEAR",
        "1962-01-01, 1962-01-01, ONLY_YEAR",
        "1962-03-19, 1952-03-19, YEAR_MISTYPED",
        "1962, 1963, NEAR_YEAR",
        "1962, 1972, YEAR_ALIKE",
        "1962-03-19, 1968, YEAR_ALIKE",
        "1962, 1989, DIFFERENT",
        "1962-03-19, 1989-03-19, DIFFERENT"
    })
    void twoDatesCompareTheSameFromBothSides(String one, String other, Birth.State state) {
        Birth first = Birth.parse(one).orElseThrow();
        Birth second = Birth.parse(other).orElseThrow();

        assertThat(first.compare(second)).isEqualTo(state);
        assertThat(second.compare(first)).isEqualTo(state);
    }

    @Test
    void theFirstOfJanuaryIsADayLikeAnyOtherBesideAnotherDay() {
        Birth newYear = new Birth(1962, 1, 1);

        assertThat(newYear.compare(new Birth(1962, 5, 20))).isEqualTo(Birth.State.SAME_YEAR);
    }
}
