package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;

/// Whom invented sentences of the sort that news reports have are about, and by whose word.
class NewsReportsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        release|Trois blogueurs togolais|Trois blogueurs togolais emprisonnés depuis janvier et condamnés pour outrage ont été libérés mardi.
        trial|Deux enseignants|Deux enseignants arrêtés le 3 mai et détenus à Kara ont été jugés vendredi.
        torture|Six étudiants|Six étudiants détenus à Kara et accusés de rébellion ont été frappés par des gardiens.
        release|syndicaliste|Un syndicaliste arrêté lundi et détenu depuis à la gendarmerie a été libéré.
        release|condamnés|Le juge a fait libérer les condamnés pour outrage.
        commutation|Neuf dockers|Neuf dockers détenus à Kara ont vu leur peine réduite en appel de six à trois mois.
        commutation|Rita Kodjo|Rita Kodjo a vu sa peine commuée en cinq ans de prison.
        dismissal|Trois cents ouvriers|Trois cents ouvriers ont vu leur contrat rompu.
        commutation|Rita Kodjo|Cinq avocats ont vu la peine de Rita Kodjo réduite.
        arrest|mari|Rita Kodjo a vu son mari arrêté sous ses yeux.\
        """)
    void whoIsDescribedFirstIsWhomItBefalls(String kind, String whom, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(whom);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|Deux dockers|Deux dockers sont détenus, ont affirmé leurs proches. Ils ont été arrêtés le 3 mai à Kara.
        fr|Deux dockers|Deux dockers sont détenus, ont indiqué des témoins. Ils ont été arrêtés le 3 mai à Kara.
        fr|Rita Kodjo|Rita Kodjo est détenue, a indiqué Lina Bossi, son avocate. Elle a été arrêtée le 3 mai à Kara.
        fr|Rita Kodjo|Rita Kodjo est détenue, a déclaré la présidente de la Ligue, Lina Bossi. Elle a été arrêtée à Kara.
        fr|Lina Bossi|« Nous continuerons », a déclaré Lina Bossi. Elle a été arrêtée le lendemain.
        en|Rosa Tull|Rosa Tull is being held, her lawyer Lina Boss said. She was arrested on 3 May in Kisumu.
        en|Lina Boss|"We shall go on," said Lina Boss. She was arrested on 3 May in Kisumu.
        ru|Роза Лис|Роза Лис находится в изоляторе, сообщила адвокат Лина Босс. Она была задержана 3 мая в Гомеле.
        ru|Двое грузчиков|Двое грузчиков находятся в изоляторе, сообщили их адвокаты. Они были задержаны 3 мая.\
        """)
    void whoClosesASentenceAsItsSpeakerIsNotWhomTheNextIsAbout(
            String tag, String whom, String text) {
        Claim claim = InventedSentences.last(tag, "arrest", text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(whom);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|sentence|ASSERTED|Me Tossou devra rester en prison après avoir été condamné lundi à deux ans de prison.
        fr|arrest|ASSERTED|Abel Tossou pourrait être extradé après avoir été arrêté à Cotonou.
        fr|arrest|ASSERTED|Rita Kodjo devrait être jugée vendredi après avoir été arrêtée et battue à Kara.
        fr|charge|ASSERTED|Le chanteur risque dix ans de prison après avoir été inculpé de rébellion.
        en|arrest|ASSERTED|Max Tull is to be tried on Friday after being arrested on 3 May.
        fr|trial|POSSIBLE|Ils craignent d'être licenciés avant d'être jugés.\
        """)
    void whatSomebodyWentThroughBeforeWhatIsPlannedHasHappened(
            String tag, String kind, String modality, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(claim.modality().name()).as(text).isEqualTo(modality);
        assertThat(claim.source()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sentence|-|La cour a condamné, ce mardi, les neuf ouvriers et délégués du port poursuivis à la suite d'un blocage à deux mois de prison.
        statement|-|La Ligue a vivement condamné cette intrusion, annonçant une grève générale à partir de lundi.
        statement|-|La Ligue a condamné la rafle, annonçant une marche.
        arrest|syndicat|La police a arrêté deux vendeurs, a affirmé le syndicat.
        detention|-|Rita Kodjo est retenue au commissariat et son frère a été, selon leur avocat, battu.
        arrest|-|Deux dockers ont été arrêtés et un troisième aurait, selon la Ligue, été battu.
        arrest|Ligue|Deux dockers ont été, selon la Ligue, arrêtés lundi.\
        """)
    void whatIsAnnouncedOrProsecutedDoesNotSpeak(String kind, String source, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);
        assertThat(claim.source().map(quote -> quote.text()).orElse("-"))
                .as(text)
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|assault|frère|-|Son frère a été, selon son avocat, battu.
        fr|arrest|Deux dockers|-|Deux dockers ont été, selon la Ligue, arrêtés lundi.
        fr|assault|deux étudiants|policiers|Les policiers ont, selon des témoins, battu deux étudiants.
        fr|arrest|Rita Kodjo|police|Rita Kodjo a été, le 3 mai à Kara, arrêtée par la police.
        en|arrest|Two dockers|-|Two dockers were, according to the League, arrested on Monday.
        fr|assault|ouvrier|police|Un ouvrier a été blessé par la police lors d'un rassemblement.
        fr|threat|juge|-|Le juge a reçu des menaces de mort.
        fr|threat|gendarme|-|Le gendarme a été victime de menaces.
        fr|threat|maire|-|Le maire fait l'objet de menaces.
        fr|torture|six mineurs|police|La police a fait subir des tortures à six mineurs.
        fr|threat|-|ministre|Le ministre a proféré des menaces de mort.
        en|threat|judge|-|The judge received death threats.
        fr|release|98 autres|-|Quatre dockers ont été écroués, tandis que 98 autres ont été remis en liberté.
        fr|sentence|Onze affiliés|-|Onze affiliés sont condamnés à quinze jours de prison.
        fr|statement|-|-|Trois syndicalistes ont été arrêtés. Nous dénonçons ces arrestations.
        fr|statement|-|Ligue|Trois syndicalistes ont été arrêtés. La Ligue dénonce ces arrestations.\
        """)
    void whoSuffersItAndWhoDoesItAreNotMixedUp(
            String tag, String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        release|PLANNED|Les quatre dockers vont bientôt être libérés.
        release|PLANNED|Ils vont tous sortir libres.
        trial|PLANNED|Les quatre dockers vont ce lundi être jugés.
        arrest|ASSERTED|Deux étudiants ont été arrêtés pour avoir prétendument insulté le président.
        arrest|UNCONFIRMED|Deux étudiants auraient été arrêtés pour outrage.
        arrest|ASSERTED|Les quatre dockers n'auraient jamais dû être arrêtés.
        dismissal|ASSERTED|Rita Kodjo n'aurait pas dû être licenciée.
        release|DEMANDED|Rita Kodjo aurait dû être libérée lundi.
        trial|ASSERTED|Rita Kodjo n'était pas présente à son procès.
        detention|DENIED|Rita Kodjo n'est pas en prison.\
        """)
    void whatIsPromisedOrOnlyRegrettedIsToldAsSuch(String kind, String modality, String text) {
        Claim claim = InventedSentences.last("fr", kind, text);
        assertThat(claim.modality().name()).as(text).isEqualTo(modality);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        protest|La police anti-émeutes a arrêté deux dockers.
        strike|Le parlement a voté la loi anti-grève.
        charge|Le parquet a transféré Rita Kodjo, sans pour autant dévoiler le lieu de sa détention.\
        """)
    void whatOnlyNamesAnEventTellsNone(String kind, String text) {
        assertThat(InventedSentences.read("fr", kind, text)).as(text).isEmpty();
    }
}
