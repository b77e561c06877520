package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;

/// Who does it where something stands between a subject and its verb, or the subject stands with
/// another verb.
class WhoActsTest {
    private static void assertRoles(
            String tag, String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|torture|Ines Duarte|Guards|Guards, however, tortured Ines Duarte.
        en|release|Ines Duarte|Paul Olsen|Rector Paul Olsen – without giving a reason – released Ines Duarte.
        en|summons|Ines Duarte|soldiers|The soldiers first refused to show a warrant, and then questioned Ines Duarte.
        fr|arrest|Inès Duarte|gardes|Les gardes ont une nouvelle fois arrêté Inès Duarte.
        fr|dismissal|Inès Duarte|Paul Olsen|Le recteur Paul Olsen a jeudi soir licencié Inès Duarte.
        fr|release|Inès Duarte|gardes|Les gardes ont d'abord fermé la cour, puis ont relâché Inès Duarte.
        fr|assault|Inès Duarte|hommes|Des hommes masqués, après une courte attente et sans rien dire, ont frappé Inès Duarte.
        ru|arrest|Инну Лозу|Гвардейцы|Гвардейцы, тем не менее, задержали Инну Лозу.
        ru|assault|Инну Лозу|Гвардейцы|Гвардейцы, как сообщает комитет, избили Инну Лозу.
        ru|release|Мусу Кейту|Гвардейцы|Гвардейцы все-таки отпустили Мусу Кейту.\
        """)
    void whatStandsBetweenASubjectAndItsVerbPartsThemNot(
            String tag, String kind, String patients, String agents, String text) {
        assertRoles(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|Ines Duarte|guards|The guards closed the library before arresting Ines Duarte.
        en|threat|Ines Duarte|guards|The guards blocked the street while threatening Ines Duarte.
        en|ban|march of the weavers|Paul Olsen|Rector Paul Olsen did not wait for the ruling but banned the march of the weavers.
        en|arrest|Ines Duarte|guards|The guards said that the concert was illegal and arrested Ines Duarte.
        en|arrest|Ines Duarte|guards|It was guards who arrested Ines Duarte.
        en|arrest|Ines Duarte|-|Ines Duarte was arrested before leaving the library.
        en|summons|Ines Duarte|-|The library closed after Ines Duarte was questioned.
        fr|arrest|Inès Duarte|gardes|Les gardes ont fermé la salle avant d'arrêter Inès Duarte.
        fr|assault|Inès Duarte|gardes|Les gardes n'ont pas attendu mais ont frappé Inès Duarte.
        fr|release|Inès Duarte|gardes|Les gardes ont déclaré que la veillée était interdite et ont relâché Inès Duarte.
        ru|arrest|Инну Лозу|Гвардейцы|Гвардейцы закрыли зал, прежде чем задержать Инну Лозу.
        ru|dismissal|Инну Лозу|Глеб Осин|Ректор Глеб Осин не стал ждать решения, но уволил Инну Лозу.
        ru|assault|Инну Лозу|гвардейцы|Избив Инну Лозу, гвардейцы покинули зал.
        ru|assault|Мусу Кейту|Гвардейцы|Гвардейцы осмотрели зал и избили Мусу Кейту.\
        """)
    void aVerbKeepsTheSubjectOfTheOneThatItIsJoinedTo(
            String tag, String kind, String patients, String agents, String text) {
        assertRoles(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|arrest|Inès Duarte|gendarmerie|La gendarmerie a bouclé la rue. Une heure après, elle a arrêté Inès Duarte.
        fr|release|Inès Duarte|tribunal|Le tribunal a siégé trois heures. Il a relâché Inès Duarte.
        fr|assault|garde|Inès Duarte|Inès Duarte a quitté la salle. Dehors, elle a frappé un garde.
        ru|arrest|Инну Лозу|Полиция|Полиция оцепила улицу. Через час она задержала Инну Лозу.
        ru|release|Инну Лозу|Районный суд|Районный суд заседал три часа. Он отпустил Инну Лозу.\
        """)
    void aPronounStandsForTheBodyThatDoesIt(
            String tag, String kind, String patients, String agents, String text) {
        assertRoles(tag, kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|advocacy|-|union|The weavers' union yesterday signed a petition.
        en|visit|camp|families|The miners' families visited the camp.
        en|assault|Ines Duarte|-|Ines Duarte got beaten on Monday.
        en|protest|-|union|Soldiers left after the weavers' union blocked the bridge.
        fr|statement|-|syndicat des tisserands|La garde est partie après que le syndicat des tisserands a condamné la descente.
        ru|agreement|-|профсоюз ткачей|Во вторник подписал соглашение профсоюз ткачей.\
        """)
    void whoseTheyAreAndWhoDoesSomethingElseDoesNotDoIt(
            String tag, String kind, String patients, String agents, String text) {
        assertRoles(tag, kind, patients, agents, text);
    }
}
