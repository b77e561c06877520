package org.vigie.serve.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigie.cases.Step;
import org.vigie.cases.Steps;
import org.vigie.record.ClaimFilter;
import org.vigie.record.Decision;
import org.vigie.record.KeptClaim;
import org.vigie.serve.map.Atlas;
import org.vigie.serve.page.PlaceRow;
import org.vigie.serve.words.Words;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class PlacesOfClaimsTest {
    @TempDir
    Path folder;

    @Test
    void aPlaceTellsHowManyClaimsNameItAndHowManyOfThemNobodyReviewed() {
        try (Workplace workplace = Workplace.asPeopleHaveIt(folder)) {
            workplace.add(
                    "one.txt", "Titre\n\nLa police a arrêté Jean Kabemba à Kigali.", "2012-03-19");
            List<KeptClaim> first = workplace.record().claims(ClaimFilter.all());
            workplace.record().review(first.getFirst().id(), Decision.ACCEPT, "", "Tester");
            workplace.add(
                    "two.txt", "Titre\n\nLa police a arrêté Anne Ndaye à Kigali.", "2012-03-20");
            List<Step> steps = Steps.of(workplace.record(), Steps.standing());
            List<Step> twice = new ArrayList<>(steps);
            twice.addAll(steps);

            PlacesOfClaims places = new PlacesOfClaims(twice, Atlas.installed());
            List<PlaceRow> rows = new ArrayList<>(places.others(Words.of("en"), place -> place));
            places.towns(Words.of("en"), place -> place).forEach(town -> rows.add(town.row()));

            assertThat(first).hasSize(1);
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.claims()).isEqualTo(2);
                assertThat(row.proposed()).isEqualTo(1);
                assertThat(row.forms())
                        .singleElement()
                        .satisfies(form -> assertThat(form.claims()).isEqualTo(2));
            });
        }
    }
}
