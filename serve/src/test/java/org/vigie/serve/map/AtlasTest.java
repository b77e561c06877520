package org.vigie.serve.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class AtlasTest {
    private static final long ALMATY = 1526384;
    private static final long AKTAU = 610612;

    private final Atlas atlas = Atlas.installed();

    @Test
    void aTownLiesWhereGeoNamesSays() {
        Spot almaty = atlas.spot(ALMATY).orElseThrow();

        assertThat(almaty.name()).isEqualTo("Almaty");
        assertThat(almaty.latitude()).isCloseTo(43.25, within(0.1));
        assertThat(almaty.longitude()).isCloseTo(76.93, within(0.1));
        assertThat(atlas.spot(-1)).isEmpty();
    }

    @Test
    void aMapHoldsItsTownsNorthUpAndWestLeftAndTheCountryTheyLieIn() {
        Drawing map = atlas.draw(List.of(
                new Atlas.Weighed(atlas.spot(ALMATY).orElseThrow(), 1),
                new Atlas.Weighed(atlas.spot(AKTAU).orElseThrow(), 9)));

        Drawing.Dot almaty = map.dots().get(0);
        Drawing.Dot aktau = map.dots().get(1);
        assertThat(map.dots()).allSatisfy(dot -> {
            assertThat(dot.x()).isBetween(0, map.width());
            assertThat(dot.y()).isBetween(0, map.height());
        });
        assertThat(aktau.x()).isLessThan(almaty.x());
        assertThat(aktau.r()).isGreaterThan(almaty.r());
        assertThat(map.labels()).extracting(Drawing.Label::code).contains("KZ");
        assertThat(map.borders()).startsWith("M");
    }

    @Test
    void aMapOfOneTownOrOfNoneIsDrawnAndSmall() {
        for (List<Atlas.Weighed> towns : List.of(
                List.<Atlas.Weighed>of(),
                List.of(new Atlas.Weighed(atlas.spot(ALMATY).orElseThrow(), 1)))) {
            Drawing map = atlas.draw(towns);

            assertThat(map.dots()).hasSameSizeAs(towns);
            assertThat(map.coasts().length() + map.borders().length()).isLessThan(150_000);
        }
    }
}
