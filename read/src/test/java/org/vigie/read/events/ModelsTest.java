package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.vigie.read.model.LinearModel;

import java.io.IOException;
import java.util.List;

/// The linear models that ship, and how they are written anew.
class ModelsTest {

    @Test
    void modelsThatShipKnowFeaturesAndGiveProbabilities() {
        for (String name : List.of("patient", "agent", "time", "place")) {
            LinearModel model = LinearModel.load("lang/shared/models/" + name + ".tsv");

            assertThat(model.isEmpty()).as(name).isFalse();
            assertThat(model.probability(List.of("bias"))).as(name).isBetween(0.0, 1.0);
        }
    }

    @Test
    @EnabledIfSystemProperty(
            named = "vigie.train",
            matches = ".+",
            disabledReason = "writes the models anew; CONTRIBUTING says how")
    void modelsAreWrittenFromMarkedBulletins() throws IOException {
        String gold = System.getProperty("vigie.train", "");
        String models = System.getProperty("vigie.models", "");

        TrainRoles.main(new String[] {gold, models});
        TrainSettings.main(new String[] {gold, models});
    }
}
