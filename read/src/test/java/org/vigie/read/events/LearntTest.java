package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.read.explain.Explained;
import org.vigie.read.model.ClassModel;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a model adds to what the rules tell.
class LearntTest {
    private static final Language FRENCH = Language.of("fr");

    private final EventReader reader = new EventReader(FRENCH);

    @Test
    void aWordThatNoRuleKnowsNamesTheKindThatAModelLearnt() {
        String text = "Les gendarmes ont emballé Timur Bekov.";

        List<Telling> ruled = tellings(text, Kinds.NONE);
        List<Telling> learnt = tellings(text, model("word&emballer", EventKind.ARREST));

        assertThat(ruled).isEmpty();
        assertThat(learnt).singleElement().satisfies(telling -> {
            assertThat(telling.kind()).isEqualTo(EventKind.ARREST);
            assertThat(telling.learnt).isTrue();
            assertThat(telling.likely.getAsDouble()).isGreaterThan(0.9);
            assertThat(telling.rule.isLearnt()).isTrue();
            assertThat(telling.rule.roles()).containsValue("patient");
        });
    }

    @Test
    void whatARuleTellsStaysAndIsWeighed() {
        String text = "La police a arrêté Timur Bekov.";

        List<Telling> tellings = tellings(text, model("word&arrêter", EventKind.ARREST));

        assertThat(tellings).singleElement().satisfies(telling -> {
            assertThat(telling.learnt).isFalse();
            assertThat(telling.likely.getAsDouble()).isGreaterThan(0.9);
        });
    }

    @Test
    void aRulesKindGivesWayToOneThatIsFarLikelier() {
        String text = "La police a arrêté Timur Bekov.";

        List<Telling> tellings = tellings(text, model("word&arrêter", EventKind.STATEMENT));

        assertThat(tellings).singleElement().satisfies(telling -> {
            assertThat(telling.kind()).isEqualTo(EventKind.STATEMENT);
            assertThat(telling.learnt).isTrue();
        });
    }

    /// No rule tells of the kind here: without the models that ship nothing would.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr|detention|Arrêté lundi, Timur Bekov croupit depuis à la maison d'arrêt de Tassé.
        ru|summons|Суд вызвал директора.
        """)
    void theModelsThatShipTellWhatNoRuleDoes(String tag, String kind, String sentence) {
        EventReader ships = new EventReader(Language.of(tag));
        Text text = Text.of(sentence, Language.of(tag));

        List<Claim> told = ships.read(text, Optional.empty());

        assertThat(ships.told(text, Optional.empty()))
                .noneMatch(claim -> claim.kind().label().equals(kind));
        assertThat(told).anySatisfy(claim -> {
            assertThat(claim.kind().label()).isEqualTo(kind);
            assertThat(claim.rule()).isEqualTo(tag + "/" + kind + "#learnt");
        });
    }

    @Test
    void whatWasLearntIsExplainedByTheLineOfItsWord() {
        Text text = Text.of(
                "Arrêté lundi, Timur Bekov croupit depuis à la maison d'arrêt de Tassé.", FRENCH);

        Explained explained = reader.explain(text, Optional.empty());

        assertThat(explained.claims()).anySatisfy(why -> {
            assertThat(why.claim().kind()).isEqualTo(EventKind.DETENTION);
            assertThat(why.rule().file()).isEqualTo("lang/fr/models/kind.tsv");
            assertThat(why.rule().text()).startsWith("word&croupir");
        });
    }

    private static Kinds model(String feature, EventKind kind) {
        return new Kinds(Map.of(
                "fr",
                ClassModel.of(
                        Kinds.CLASSES, Map.of(feature, Map.of(kind.label(), 6f, "none", -2f)))));
    }

    private List<Telling> tellings(String text, Kinds kinds) {
        Passage passage = reader.passage(Text.of(text, FRENCH), Optional.empty());
        return EventReader.find(passage, new Slots(passage), kinds);
    }
}
