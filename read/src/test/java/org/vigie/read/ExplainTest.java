package org.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Bulletin;
import org.vigie.read.explain.Certainty.Basis;
import org.vigie.read.explain.Dating.Reference.Kind;
import org.vigie.read.explain.Explained;
import org.vigie.read.explain.Explanation;
import org.vigie.read.explain.Miss;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the reader says of how it came to a claim.
class ExplainTest {
    private static final String TEXT = """
        La police a arrêté Timur Bekov le 12 mars à Almaty. Le lendemain, selon sa sœur, Lina Bekova
        a été condamnée à six ans de prison. Nous demandons la libération de Timur Bekov.
        Le procès devrait commencer le 24 mars. La ministre a arrêté sa décision.
        """;

    private final Reader reader = Reader.installed();

    @Test
    void theClaimsExplainedAreThoseThatAreRead() {
        Bulletin bulletin = bulletin();

        List<Explanation> claims = reader.explain(bulletin).claims();

        assertThat(claims).isNotEmpty();
        assertThat(claims.stream().map(Explanation::claim)).isEqualTo(reader.read(bulletin));
        assertThat(claims).allSatisfy(why -> {
            assertThat(why.rule().text()).isNotEmpty();
            assertThat(why.roles()).hasSameSizeAs(why.claim().mentions());
            assertThat(why.certainty().modality()).isEqualTo(why.claim().modality());
            assertThat(why.sentence().span().contains(why.claim().trigger().span()))
                    .isTrue();
        });
    }

    @Test
    void aDemandNamesTheWordsThatMakeItOneWithTheirPlaceInTheData() {
        Explanation demand = claim("release");

        assertThat(demand.certainty().basis()).isEqualTo(Basis.CUE);
        assertThat(demand.certainty().cue().orElseThrow().text()).contains("demandons");
        assertThat(demand.certainty().rule().orElseThrow().place())
                .matches("lang/fr/cues/modality.tsv:\\d+");
    }

    @Test
    void aDayReckonedFromAnotherNamesThatOne() {
        Explanation sentence = claim("sentence");

        assertThat(sentence.dating().orElseThrow().from()).anySatisfy(from -> {
            assertThat(from.kind()).isEqualTo(Kind.BEFORE);
            assertThat(from.value()).isEqualTo("2012-03-12");
            assertThat(from.words().orElseThrow().text()).isEqualTo("le 12 mars");
        });
    }

    @Test
    void aRuleThatDidNotFireSaysWhat() {
        Explained explained = reader.explain(bulletin());
        int place = TEXT.indexOf("arrêté sa décision");

        assertThat(explained.misses(place, 20)).anySatisfy(miss -> {
            assertThat(miss.kind().label()).isEqualTo("arrest");
            assertThat(miss.why()).isEqualTo(Miss.Why.CONDITION);
            assertThat(miss.detail()).contains("décision");
        });
    }

    private Explanation claim(String kind) {
        return reader.explain(bulletin()).claims().stream()
                .filter(why -> why.claim().kind().label().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Bulletin bulletin() {
        return new Bulletin(
                "a", "0".repeat(64), "a", TEXT, Optional.of(LocalDate.of(2012, 3, 19)), "fr");
    }
}
