package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;

import java.util.List;

/// Whom descriptions of several, the agreement of participles and what is forbidden leave as the
/// people of an event, in invented sentences.
class WhoIsDescribedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|assault|deux femmes|Les deux femmes, infirmière et sage-femme à Thiès, ont été frappées.
        fr|assault|deux femmes|Les deux femmes, respectivement infirmière et sage-femme, ont été frappées.
        fr|arrest|trois accusés|Les trois accusés, dirigeants de la coopérative, ont été arrêtés.
        fr|arrest|Deux pêcheurs|Deux pêcheurs, un vieillard et un adolescent, ont été arrêtés.
        fr|arrest|pêcheurs;marins;dockers|Les pêcheurs, marins et dockers ont été arrêtés.
        fr|arrest|Deux pêcheurs;marin;docker|Deux pêcheurs, un marin et un docker ont été arrêtés.
        fr|arrest|trois sœurs|La gendarmerie a arrêté les trois sœurs, institutrices à Louga.
        en|arrest|Two women|Two women, a cook and a midwife, were arrested.
        en|arrest|three women|The three women, midwives from Karst, were arrested.
        en|arrest|Cooks;midwives;porters|Cooks, midwives and porters were arrested.
        ru|arrest|Двое мужчин|Двое мужчин, повар и плотник, задержаны.
        ru|arrest|Повара;плотники;врачи|Повара, плотники и врачи задержаны.\
        """)
    void whatSeveralAreSaidToBeIsNobodyElse(String tag, String kind, String patients, String text) {
        assertThat(InventedSentences.people(InventedSentences.last(tag, kind, text), Role.PATIENT))
                .as(text)
                .containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|швея|2021-03|Арестованная в марте швея вышла на пикет.
        arrest|швею|2021-03|Арестованную в марте швею перевели в больницу.
        arrest|швеи|2021-03|Брат арестованной в марте швеи вышел на пикет.
        arrest|Вера Зимина|2021-03|Арестованная в марте швея Вера Зимина вышла на пикет.
        assault|рыбак|-|Избитый охранниками рыбак вышел на пикет.
        dismissal|рабочие|2021-03|Уволенные в марте рабочие вышли на пикет.
        sentence|швея|2021-05-13|Вчера осуждена швея.
        commutation|рыбак|2021-05-13|Вчера помилован рыбак.
        arrest|Вера Зимина|2021-03|Вера Зимина, арестованная в марте, вышла на пикет.\
        """)
    void participlesInFrontDescribeWhoStandsBehind(
            String kind, String patient, String when, String text) {
        Claim claim = InventedSentences.last("ru", kind, text);
        assertThat(InventedSentences.people(claim, Role.PATIENT)).as(text).containsExactly(patient);
        assertThat(claim.when().map(time -> time.edtf().toString()).orElse("-"))
                .as(text)
                .isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|рыбаков|Летом задержанных у причала рыбаков перевели в больницу.
        sentence|рыбака|Весной осуждённого на три года рыбака перевели в больницу.
        strike|-|Бастующие с марта швеи вышли на пикет.
        release|повар|Освободившийся в марте повар вышел на пикет.
        arrest|Рыбака|Рыбака, дважды арестованного в марте, перевели в больницу.
        dismissal|Рыбака|Рыбака, уже уволенного с причала, перевели в больницу.
        assault|Рыбак|Рыбак, арестованный в марте и избитый на причале, молчит.
        charge|Рыбака|Рыбака, избитого на причале и обвинённого в клевете, перевели в больницу.\
        """)
    void participlesBehindATimeAnAdverbOrAnotherOneDescribeToo(
            String kind, String patients, String text) {
        Claim claim = InventedSentences.last("ru", kind, text);

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sentence|Двоим|Двоим дали по три года.
        sentence|Восьмерым|Восьмерым дали пять лет колонии.
        release|Троих|Троих стали выпускать из колонии.\
        """)
    void aNumberBeforeAVerbIsWhoItIsSaidOf(String kind, String patients, String text) {
        Claim claim = InventedSentences.last("ru", kind, text);

        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|Paul Vidal|Anna Kern a dîné avec Paul Vidal. La police l'a arrêté.
        fr|Anna Kern|Anna Kern a dîné avec Paul Vidal. La police l'a arrêtée.
        fr|Paul Vidal|L'avocate Anna Kern est en exil. Son confrère Paul Vidal est à Lomé. L'avocat devait parler lundi, mais la police l'a arrêté.
        fr|Anna Kern|L'avocat Paul Vidal est en exil. Sa consœur Anna Kern est à Lomé. L'avocate devait parler lundi, mais la police l'a arrêtée.\
        """)
    void participlesShowWhomAPronounMeans(String tag, String patient, String text) {
        assertThat(InventedSentences.people(
                        InventedSentences.last(tag, "arrest", text), Role.PATIENT))
                .as(text)
                .containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|marche|Anna Kern appelait à une marche dimanche. Le gouverneur l'a interdite.
        fr|grève|Anna Kern a lancé une grève. Le ministère l'a déclarée illégale.
        fr|Anna Kern|Anna Kern appelait à une marche dimanche. Le juge l'a interdite de séjour.
        en|march|Ann Lee called a march for Sunday. The prefect banned it.
        en|Ann Lee|Ann Lee called a march for Sunday. The prefect banned her from the town.
        ru|митинг|Анна Зимина подала заявку на митинг. Префектура его запретила.\
        """)
    void whatIsForbiddenIsTheGathering(String tag, String patient, String text) {
        assertThat(InventedSentences.people(InventedSentences.last(tag, "ban", text), Role.PATIENT))
                .as(text)
                .containsExactly(patient);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|summons|Comité d'enquête|Anna Kern a été convoquée par le Comité d'enquête et interrogée sept heures.
        fr|arrest|Service de sécurité|Anna Kern a été arrêtée par le Service de sécurité et relâchée mardi.
        fr|seizure|-|Son studio a été perquisitionné lundi et ses trois caméras saisies.\
        """)
    void whoDoesItEndsWhereTheClauseGoesOn(String tag, String kind, String agent, String text) {
        List<Claim> claims = InventedSentences.read(tag, kind, text);

        assertThat(claims).as(text).isNotEmpty();
        assertThat(InventedSentences.people(claims.getFirst(), Role.AGENT))
                .as(text)
                .isEqualTo(agent.equals("-") ? List.of() : List.of(agent));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|ASSERTED|Arrêtée mardi, Anna Kern affirme avoir été giflée.
        fr|assault|REPORTED|Arrêtée mardi, Anna Kern affirme que son fils a été frappé.
        fr|arrest|REPORTED|Arrêtés mardi, affirme leur avocat, les deux pêcheurs ont disparu.
        fr|protest|DENIED|Les pêcheurs ont dû signer un engagement à ne plus manifester.
        fr|ban|DENIED|Le maire a choisi de ne pas interdire la marche.
        fr|arrest|ASSERTED|Ils ont été arrêtés pour ne pas avoir salué le drapeau.\
        """)
    void participlesInFrontAreToldAndNegatedInfinitivesAreNot(
            String tag, String kind, String modality, String text) {
        assertThat(InventedSentences.last(tag, kind, text).modality().name())
                .as(text)
                .isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|2021-05-11|Anna Kern a parlé mercredi. La marche aura lieu le 22 mai. La veille, son frère avait été arrêté.
        fr|2021-05-21|Anna Kern a parlé mercredi. La marche aura lieu le 22 mai. La veille, son frère sera arrêté.\
        """)
    void whatIsOverCountsFromADayThatIs(String tag, String day, String text) {
        assertThat(InventedSentences.last(tag, "arrest", text)
                        .when()
                        .orElseThrow()
                        .toString())
                .as(text)
                .contains(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|detention|Wideline Simon|Nadège Louis est morte. La police a arrêté Wideline Simon. Elle est incarcérée à Jacmel.
        fr|assault|cinquantaine de pêcheurs|Une cinquantaine de pêcheurs ont défilé. Ils ont été dispersés.
        fr|search|maison de son frère|Les gendarmes ont fouillé trois fois la maison de son frère.
        fr|arrest|Anna Kern|Les gendarmes ont arrêté quatre fois Anna Kern.
        fr|statement|gouverneur|La coopérative accuse le gouverneur de corruption.
        fr|statement|milice|La coopérative, qui défend les pêcheurs, accuse la milice.
        en|statement|police|Ann Lee accuses the police of torture.\
        """)
    void whoIsNamedNearIsNotWhoIsMeant(String tag, String kind, String patients, String text) {
        assertThat(InventedSentences.people(InventedSentences.last(tag, kind, text), Role.PATIENT))
                .as(text)
                .containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|statement|coopérative|La coopérative, qui défend les pêcheurs, dénonce le gouverneur.
        fr|statement|coopérative|Neuf pêcheurs ont été frappés, dénonce la coopérative.
        fr|sentence|tribunal de Sidi M'zali|Le tribunal de Sidi M'zali a condamné neuf pêcheurs.\
        """)
    void whoComesBeforeARelativeClauseActs(String tag, String kind, String agent, String text) {
        assertThat(InventedSentences.people(InventedSentences.last(tag, kind, text), Role.AGENT))
                .as(text)
                .containsExactly(agent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|POSSIBLE|La coopérative craint que de nouvelles arrestations ne suivent.
        fr|arrest|DENIED|La coopérative craint que la police n'arrête pas les assassins.
        fr|disappearance|DENIED|Le pêcheur a échappé à un enlèvement.
        fr|torture|REPORTED|Anna Kern accuse les gardes de torture.
        fr|agreement|DENIED|Les pourparlers de jeudi ont été annulés.
        fr|trial|PLANNED|Anna Kern a obtenu d'être jugée avant l'été.
        fr|sentence|ASSERTED|La condamnation d'Anna Kern a été confirmée par la cour d'appel.\
        """)
    void whatIsFearedEscapedOrCalledOffIsNoFact(
            String tag, String kind, String modality, String text) {
        assertThat(InventedSentences.last(tag, kind, text).modality().name())
                .as(text)
                .isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|search|-|La coopérative, dont les locaux ont été perquisitionnés, soupçonne le maire de mentir.
        fr|arrest|« vol de filets »|Un mandat d'arrêt a été lancé contre Anna Kern pour « vol de filets ».
        fr|detention|-|Le juge a placé Anna Kern sous mandat de dépôt.\
        """)
    void whatOthersAreAccusedOfIsNoCharge(String tag, String kind, String charge, String text) {
        assertThat(InventedSentences.last(tag, kind, text)
                        .charge()
                        .map(quote -> quote.text())
                        .orElse("-"))
                .as(text)
                .isEqualTo(charge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|La grève, qui dure depuis lundi, s'arrêtera demain.
        fr|La grève, qui dure depuis le 20 mai, s'est arrêtée le 3 mai.
        en|The strike, which began on 20 May, ended on 3 May.\
        """)
    void whatEndsBeforeItBeginsIsRead(String tag, String text) {
        assertThat(InventedSentences.read(tag, "strike", text)).as(text).isNotEmpty();
    }
}
