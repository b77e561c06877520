package org.vigie.serve.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.claim.Edtf;
import org.vigie.claim.Penalty;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

class TimeWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | 2012-03-15            | Thursday 15 March 2012",
                "fr | 2012-03-01            | jeudi 1er mars 2012",
                "ru | 2012-03-15            | четверг, 15 марта 2012",
                "en | 2012-03               | March 2012",
                "ru | 2012-03               | март 2012",
                "fr | 2012                  | 2012",
                "fr | 2011-22               | été 2011",
                "en | 2012-03-22~           | about Thursday 22 March 2012",
                "en | 2012-03?              | perhaps March 2012",
                "en | 2012-03-12/2012-03-18 | 12–18 March 2012",
                "fr | 2012-03-01/2012-03-18 | du 1er au 18 mars 2012",
                "ru | 2012-03-30/2012-04-02 | 30 марта 2012 – 2 апреля 2012",
                "en | 2011-12/2012-02       | December 2011 – February 2012",
                "en | 2011-12/..            | since December 2011",
                "fr | ../2012               | jusqu’à 2012",
            })
    void aTimeSaysNoMoreThanItsEdtf(String tag, String edtf, String said) {
        assertThat(new TimeWords(Words.of(tag)).say(new Edtf(edtf))).isEqualTo(said);
    }

    @Test
    void countsKeepTheirBoundAndWhatTheyWereBefore() {
        FigureWords words = new FigureWords(Words.of("en"));

        assertThat(words.say(Count.of(52, Bound.AT_LEAST))).isEqualTo("at least 52");
        assertThat(words.say(new Count(52, OptionalLong.of(43), Bound.EXACT)))
                .isEqualTo("from 43 to 52");
        assertThat(words.say(Count.of(12_000, Bound.ABOUT))).isEqualTo("about 12,000");
    }

    @Test
    void penaltiesAreSaidInFullUnits() {
        FigureWords words = new FigureWords(Words.of("ru"));
        Penalty fine = new Penalty(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Penalty.Money(new BigDecimal("40000"), "KZT")),
                Bound.EXACT,
                Optional.empty());

        assertThat(words.say(Penalty.lasting("P6Y6M"))).isEqualTo("6 лет 6 месяцев");
        assertThat(words.say(Penalty.lasting("P2D"))).isEqualTo("2 дня");
        assertThat(words.say(fine).replaceAll("\\s|\u00A0", "_")).isEqualTo("40_000_KZT");
    }
}
