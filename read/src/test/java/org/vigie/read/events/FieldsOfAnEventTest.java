package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Quote;
import org.vigie.claim.When;

/// How certain an event is, who says so, when it was and what it was for, where all else stands
/// still.
class FieldsOfAnEventTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|denied|Les gardes n'ont pas pu arrêter Inès Duarte.
        fr|arrest|denied|Les gardes ne peuvent pas arrêter Inès Duarte.
        fr|release|denied|La juge n'est pas parvenue à libérer Inès Duarte.
        fr|dismissal|denied|Le recteur n'a pas osé licencier Inès Duarte.
        fr|arrest|denied|Inès Duarte n'a pas pu être arrêtée.
        fr|protest|denied|Les tisserands n'ont pas pu manifester samedi.
        fr|arrest|asserted|Les gardes n'ont pas hésité à arrêter Inès Duarte.
        fr|arrest|asserted|Les gardes n'ont pas tardé à arrêter Inès Duarte.
        fr|arrest|asserted|Les gardes n'ont pas manqué d'arrêter Inès Duarte.
        fr|arrest|asserted|Les gardes n'ont jamais cessé d'arrêter des tisserands.
        fr|arrest|asserted|Les gardes n'ont pas fouillé la salle avant d'arrêter Inès Duarte.
        fr|arrest|asserted|Les gardes ont réussi à arrêter Inès Duarte.
        fr|arrest|denied|Les gardes ont quitté la salle au lieu d'arrêter Inès Duarte.
        fr|release|denied|Plutôt que de libérer Inès Duarte, la juge a prolongé sa détention.
        fr|release|denied|La juge a omis de libérer Inès Duarte.
        fr|dismissal|denied|Le recteur s'est gardé de licencier Inès Duarte.
        fr|transfer|denied|La garde a échoué à extrader Inès Duarte.
        fr|arrest|denied|Le recteur a interdit aux gardes d'arrêter Inès Duarte.
        fr|arrest|planned|Les gardes ont reçu l'ordre d'arrêter Inès Duarte.
        fr|dismissal|planned|Il est question de licencier Inès Duarte.
        en|arrest|denied|The guards did not manage to arrest Ines Duarte.
        en|release|denied|The judge did not dare to release Ines Duarte.
        en|arrest|asserted|The guards did not hesitate to arrest Ines Duarte.
        ru|arrest|denied|Гвардейцы не решились задержать Инну Лозу.
        ru|arrest|asserted|Гвардейцы не замедлили задержать Инну Лозу.
        """)
    void whatAVerbHoldsHappenedIfTheVerbSaysSo(
            String tag, String kind, String modality, String text) {
        assertThat(InventedSentences.last(tag, kind, text).modality().label())
                .as(text)
                .isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|Ligue des marins|La Ligue des marins a parlé mardi. La garde a arrêté Inès Duarte, a-t-elle dit.
        fr|release|voisins|Des voisins ont parlé mardi. Cinq marins ont été libérés, ont-ils écrit.
        fr|arrest|Inès Duarte|Inès Duarte a été arrêtée sans mandat, affirme-t-elle.
        fr|dismissal|Horizon|L'agence Horizon a parlé mardi. Elle affirme que le port a licencié deux marins.
        fr|dismissal|Amnesty International|Amnesty International a parlé mardi. Elle affirme que le port a licencié deux marins.
        fr|arrest|syndicat des marins|Il a été rapporté par le syndicat des marins que la garde a arrêté Inès Duarte.
        fr|arrest|-|Il a été décidé par le préfet que la garde arrêterait Inès Duarte.
        """)
    void whoSaysItIsFound(String tag, String kind, String source, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(claim.source().map(Quote::text).orElse("-")).as(text).isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|2021-05-11|La garde a, mardi à l'aube, arrêté Inès Duarte.
        fr|arrest|2021-05-11|La garde a, dans la soirée de mardi, arrêté Inès Duarte.
        fr|arrest|2021-05-18|La garde va, mardi à l'aube, arrêter Inès Duarte.
        fr|arrest|2021-04|Inès Duarte a été arrêtée au cours du mois d'avril par la garde.
        """)
    void whatStandsBehindAnAuxiliaryHidesNoPast(String tag, String kind, String when, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(claim.when().map(When::edtf).map(Object::toString).orElse("-"))
                .as(text)
                .isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|sentence|rébellion|Inès Duarte a été condamnée à quatre mois de prison ferme pour rébellion.
        fr|sentence|rébellion|La cour a condamné Inès Duarte à un an ferme pour rébellion.
        fr|sentence|rébellion|Inès Duarte a été condamnée à un an de prison et 300 euros d'amende pour rébellion.
        fr|fine|rébellion|Inès Duarte a été condamnée à un an de prison et 300 euros d'amende pour rébellion.
        fr|sentence|avoir insulté un garde|Pour avoir insulté un garde, Inès Duarte a été condamnée à un an de prison.
        fr|sentence|rébellion|Pour rébellion, Inès Duarte a été condamnée à un an de prison.
        fr|sentence|-|Pour rappel, Inès Duarte a été condamnée à un an de prison.
        fr|sentence|-|Pour ses proches, Inès Duarte a été condamnée sans preuve.
        fr|sentence|-|Pour la deuxième fois, Inès Duarte a été condamnée à un an de prison.
        """)
    void whatAVerdictIsForIsFound(String tag, String kind, String charge, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(claim.charge().map(Quote::text).orElse("-")).as(text).isEqualTo(charge);
    }
}
