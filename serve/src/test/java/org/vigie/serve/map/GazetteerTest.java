package org.vigie.serve.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Place;
import org.vigie.claim.Quote;
import org.vigie.claim.Span;

import java.util.OptionalLong;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.installed();

    private static Place place(String words, OptionalLong geonames) {
        return new Place(Quote.of(words, new Span(0, words.length())), geonames);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kazakhstan", "kazakhstan", "Казахстан", "Казахстане"})
    void aCountryIsKnownInEveryLanguageAndCase(String words) {
        assertThat(GAZETTEER.site(words, OptionalLong.empty()))
                .isEqualTo(new Gazetteer.Site("KZ", "KZ", "KZ"));
    }

    @Test
    void aTownAndARegionLieInTheirCountry() {
        Place town = place("Ngozi", OptionalLong.of(430569));
        Place region = place("Darfour", OptionalLong.empty());

        assertThat(Gazetteer.in("Бурунди").test(town)).isTrue();
        assertThat(Gazetteer.in("Kazakhstan").test(town)).isFalse();
        assertThat(Gazetteer.in("Soudan").test(region)).isTrue();
        assertThat(Gazetteer.in("Darf").test(region)).isTrue();
    }

    @Test
    void whatNoListKnowsIsItsOwnPlaceAndLiesNowhere() {
        Gazetteer.Site site = GAZETTEER.site("le vieux\nmoulin", OptionalLong.empty());

        assertThat(site).isEqualTo(new Gazetteer.Site("le vieux moulin", "le vieux moulin", ""));
        assertThat(Gazetteer.in("moulin").test(place("le vieux moulin", OptionalLong.empty())))
                .isTrue();
        assertThat(Gazetteer.in("").test(place("x", OptionalLong.empty()))).isTrue();
    }
}
