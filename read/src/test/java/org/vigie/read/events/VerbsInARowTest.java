package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who does what to whom where verbs share an auxiliary, an object or a doer, and where a relative
/// clause stands between a subject and its verb; in invented sentences.
class VerbsInARowTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final EventReader FRENCH = new EventReader(Language.of("fr"));

    private static List<String> people(String kind, Role role, String text) {
        List<Claim> claims =
                FRENCH.read(Text.of(text, Language.of("fr")), Optional.of(DAY)).stream()
                        .filter(claim -> claim.kind() == EventKind.parse(kind))
                        .toList();
        assertThat(claims).as(text).isNotEmpty();
        return claims.getLast().mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(Mention::quote)
                .map(quote -> quote.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        seizure|ordinateur|miliciens|Mardi, les miliciens ont fouillé la maison, frappé deux de ses frères et emporté son ordinateur.
        assault|deux de ses frères|miliciens|Mardi, les miliciens ont fouillé la maison, frappé deux de ses frères et emporté son ordinateur.
        assault|camarades|police|La police a interpellé le syndicaliste Jean Mba et dispersé ses camarades.
        arrest|trois pêcheurs|gendarmes|Les gendarmes ont frappé puis arrêté trois pêcheurs.
        fine|Deux hommes|garde municipale|Deux hommes ont été tabassés par la garde municipale puis verbalisés.
        assault|curé|dizaine de policiers|Le curé a été empoigné par une dizaine de policiers.\
        """)
    void eachVerbHasItsOwnObjectAndTheSharedDoer(
            String kind, String patient, String agent, String text) {
        assertThat(people(kind, Role.PATIENT, text)).as(text).containsExactly(patient);
        assertThat(people(kind, Role.AGENT, text)).as(text).containsExactly(agent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        assault|centaines de riverains|Des centaines de riverains qui attendaient un bus ont été dispersés à coups de matraque.
        sentence|Mariam Sy|Mariam Sy, à qui le juge reproche d’avoir insulté le préfet, a été condamnée à un an de prison.
        killing|jeune|Un jeune accusé d’être un indicateur a été lapidé à Kamenge.
        arrest|Ivan Orlov|Ivan Orlov, dont le frère aîné est en exil, a été arrêté.\
        """)
    void behindARelativeClauseTheVerbIsItsAntecedents(String kind, String patient, String text) {
        assertThat(people(kind, Role.PATIENT, text)).as(text).containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ban|Lina Wang|Lina Wang, son épouse, a été empêchée de sortir de chez elle.
        hunger-strike|Paulo Quintela|Paulo Quintela, 61 ans, rédacteur en chef d’un hebdomadaire, refuse de s’alimenter.
        advocacy|Denise|Denise, sa mère, a écrit mardi au président.\
        """)
    void whoIsDescribedIsOnePerson(String kind, String person, String text) {
        Role role = kind.equals("ban") ? Role.PATIENT : Role.AGENT;

        assertThat(people(kind, role, text)).as(text).containsExactly(person);
    }

    @Test
    void thePointsOfAListHaveTheSubjectOfTheLineOverThem() {
        String text = """
            Le Réseau des femmes du fleuve :

            – condamne les violences de la police ;
            – exige la libération de Fatou Ba.
            """;

        assertThat(people("statement", Role.AGENT, text))
                .containsExactly("Réseau des femmes du fleuve");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        release|Fatou Ba|Fatou Ba et Awa Diop ont été arrêtées. La première a été relâchée mardi, la seconde a été inculpée.
        charge|Awa Diop|Fatou Ba et Awa Diop ont été arrêtées. La première a été relâchée mardi, la seconde a été inculpée.
        torture|Karim Ziani|Karim Ziani et Omar Fall ont été arrêtés lundi. Le premier a été torturé.
        release|Samir Ziani|Karim Ziani a été arrêté avec son frère Samir Ziani. Ce dernier a été relâché.
        arrest|premier ministre|Karim Ziani et Omar Fall ont parlé. Le premier ministre a été arrêté.\
        """)
    void theFirstAndTheLastAreWhoWasNamed(String kind, String patient, String text) {
        assertThat(people(kind, Role.PATIENT, text)).as(text).containsExactly(patient);
    }

    @Test
    void theOthersAreNotThoseWhoWereNamed() {
        String text = "Paul Nze et Luc Sow ont été arrêtés. Les deux autres ont été relâchés.";

        assertThat(people("release", Role.PATIENT, text)).containsExactly("deux autres");
    }

    @Test
    void nobodyIsNoPatient() {
        String text = "Selon les manifestants, personne n’a été arrêté.";

        assertThat(people("arrest", Role.PATIENT, text)).isEmpty();
    }
}
