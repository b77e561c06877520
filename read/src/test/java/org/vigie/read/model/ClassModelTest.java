package org.vigie.read.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// What a model of classes says.
class ClassModelTest {
    private static final List<String> CLASSES = List.of("none", "arrest", "release");

    @Test
    void whatSpeaksForAClassMakesItLikelier() {
        ClassModel model = ClassModel.of(
                CLASSES,
                Map.of(
                        "word&rafler", Map.of("arrest", 3f, "none", -1f),
                        "object&person", Map.of("arrest", 1f)));

        double[] word = model.probabilities(features("word", "rafler"));
        double[] nothing = model.probabilities(features("word", "venir"));

        assertThat(word[1]).isGreaterThan(0.9);
        assertThat(word[0] + word[1] + word[2]).isCloseTo(1, within(1e-9));
        assertThat(nothing).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
    }

    @Test
    void aModelKnowsTheFeaturesThatItWasFittedTo() {
        ClassModel model = ClassModel.of(CLASSES, Map.of("word&rafler", Map.of("arrest", 3f)));

        assertThat(model.isEmpty()).isFalse();
        assertThat(model.knows(features("word", "rafler"), 0)).isTrue();
        assertThat(model.knows(features("word", "venir"), 0)).isFalse();
    }

    @Test
    void aLanguageWithoutAModelHasAnEmptyOne() {
        assertThat(ClassModel.load("lang/xx/models/kind.tsv", CLASSES).isEmpty())
                .isTrue();
    }

    @Test
    void aClassThatIsNoneOfThoseGivenIsNamedByFileAndLine() {
        assertThatThrownBy(() -> ClassModel.load("lang/fr/models/kind.tsv", List.of("none")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lang/fr/models/kind.tsv:")
                .hasMessageContaining("class=weight");
    }

    private static Features features(String name, String value) {
        Features features = Features.unnamed();
        features.add(name, value);
        return features;
    }
}
