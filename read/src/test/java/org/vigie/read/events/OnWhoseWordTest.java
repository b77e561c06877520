package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Role;

/// Who does it where other words than a subject or `by` say so, and where a place stands before the
/// subject; in invented sentences. `-` means nobody.
class OnWhoseWordTest {
    private static void acts(String language, String kind, String agents, String text) {
        assertThat(InventedSentences.written(
                        InventedSentences.last(language, kind, text), Role.AGENT))
                .as(text)
                .isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|governor|Ann Lee was arrested on the orders of the governor.
        en|arrest|governor|Ann Lee was arrested in Lima on the governor's orders.
        en|arrest|governor|On the orders of the governor, Ann Lee was arrested.
        en|dismissal|minister|Two teachers were dismissed by order of the minister.
        en|ban|ministry|The newspaper was closed on the instructions of the ministry.
        fr|arrest|gouverneur|Rosa Lind a été arrêtée sur ordre du gouverneur.
        fr|arrest|juge|Rosa Lind a été arrêtée vendredi à Lima sur l'ordre d'un juge.
        fr|seizure|juge|Les comptes de la ligue ont été gelés sur décision d'un juge.
        fr|search|police|Sur ordre du procureur, la police a perquisitionné le local.
        ru|arrest|губернатора|Анну Лозу арестовали по приказу губернатора.
        ru|ban|суда|Газету закрыли по решению суда.
        ru|protest|профсоюза|По инициативе профсоюза в городе прошел митинг.
        """)
    void onWhoseOrdersItIsDone(String language, String kind, String agents, String text) {
        acts(language, kind, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|summons|Ministry of Justice|Ann Lee has been summoned to the Ministry of Justice.
        en|trial|High Court|Ann Lee must appear before the High Court on Monday.
        en|trial|military court|The trial of Ann Lee opened on Thursday before a military court.
        fr|summons|brigade criminelle|Rosa Lind a été convoquée à la brigade criminelle.
        fr|summons|gendarmerie|Rosa Lind a été convoquée par la gendarmerie à la brigade criminelle.
        fr|trial|Cour criminelle|Le procès de Rosa Lind s'est ouvert jeudi devant la Cour criminelle.
        fr|trial|cour d'assises|L'affaire viendra devant la cour d'assises le 5 juin.
        ru|summons|КГБ|Анну Лозу вызвали на допрос в КГБ.
        ru|summons|-|Анна Лоза вызвана в суд.
        """)
    void whoSummonsIsWhereTheWayGoes(String language, String kind, String agents, String text) {
        acts(language, kind, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|detention|judge|A judge ordered on Sunday that Ann Lee be held for two months.
        en|release|court|The court ordered Ann Lee to be released.
        fr|detention|juge|Le juge a ordonné que Rosa Lind soit placée en détention provisoire.
        fr|charge|procureur|Cette fois, le procureur entend inculper Paul Adu.
        """)
    void whoOrdersIt(String language, String kind, String agents, String text) {
        acts(language, kind, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|investigation|state police|The state police said they had opened an investigation.
        en|arrest|Police|Police said they had arrested nine students.
        en|arrest|-|The mother said they had arrested her son.
        en|assault|-|The union said they beat two members.
        fr|investigation|police|La police a dit qu'elle avait ouvert une enquête.
        fr|arrest|-|La mère affirme qu'ils ont arrêté son fils.
        ru|investigation|Прокуратура|Прокуратура заявила, что возбудила дело о побоях.
        ru|appeal|Анна Лоза|Анна Лоза заявила, что подаст апелляцию.
        ru|release|Власти|Власти сообщили, что освободили девять человек.
        ru|arrest|-|Мать сообщила, что его задержали у дома.
        ru|assault|-|Родители сообщили, что сына избили.
        """)
    void whoSaysOfHimselfThatHeDidIt(String language, String kind, String agents, String text) {
        acts(language, kind, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|strike|dockers|The dockers suspended their strike on Monday.
        en|strike|dockers|The court ordered the dockers to suspend their strike.
        en|protest|Students|Students marched to the palace. Police broke up their march.
        """)
    void whoseStrikeItIs(String language, String kind, String agents, String text) {
        acts(language, kind, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|assault|soldiers|In front of the gate soldiers struck women with rifle butts.
        en|arrest|police|In the first week police arrested two students.
        en|torture|officers|At the police station officers beat Ann Lee with sticks.
        en|protest|supporters of Ann Lee|Outside the court supporters of Ann Lee held a vigil.
        en|assault|soldiers|The union said that in Lima soldiers beat Ann Lee.
        ru|ban|власти|В провинции Зарин власти закрыли две газеты.
        ru|arrest|силы безопасности|Ночью силы безопасности арестовали девять учителей.
        ru|protest|Члены организации|Члены организации провели митинг.
        ru|strike|Работницы фабрики|Работницы фабрики объявили забастовку.
        ru|protest|Девять членов организации|Девять членов организации провели митинг.
        ru|assault|-|Двух работников редакции избили.
        ru|dismissal|министра|По приказу министра двух сотрудниц управления образования уволили.
        ru|release|власти|Двух студентов власти отпустили.
        """)
    void whoStandsBehindAPlaceInFront(String language, String kind, String agents, String text) {
        acts(language, kind, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|protest|Ann Lee|A court in Lima fined Ann Lee for a single-person picket.
        en|strike|Nine workers|Nine workers were dismissed for striking in May.
        fr|protest|neuf ouvriers|Le préfet a condamné neuf ouvriers à une amende pour avoir participé à une marche.
        fr|strike|trois délégués|La direction a suspendu trois délégués pour avoir appelé à un débrayage.
        en|strike|nurses|The strike that the nurses are holding entered its third week.
        fr|strike|fonctionnaires|La grève que les fonctionnaires observaient depuis mai a été suspendue.
        ru|protest|девять рабочих|Митинг, в котором участвовали девять рабочих, разогнали.
        en|agreement|union;ministry;company|An agreement was signed on Monday between the union, the ministry and the company.
        ru|agreement|профсоюзом;дирекцией|Между профсоюзом и дирекцией начались переговоры.
        """)
    void whoTookPartInWhatIsPunishedDescribedOrAgreed(
            String language, String kind, String agents, String text) {
        acts(language, kind, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|assault|Paul Adu|Paul Adu a été extrait de sa voiture par des hommes masqués et roué de coups.
        fr|assault|Rosa Lind|Rosa Lind a été agressée par des hommes masqués puis rouée de coups.
        """)
    void whatCannotDescribeTheDoersIsDoneToTheOther(
            String language, String kind, String patients, String text) {
        assertThat(InventedSentences.written(
                        InventedSentences.last(language, kind, text), Role.PATIENT))
                .as(text)
                .isEqualTo(patients);
    }
}
