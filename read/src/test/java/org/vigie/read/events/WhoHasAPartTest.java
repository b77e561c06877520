package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;

import java.util.List;

/// Who has a part in what a sentence tells, and who only stands near it, in a language with cases.
class WhoHasAPartTest {
    private static void assertRoles(String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last("ru", kind, text);
        assertThat(InventedSentences.people(claim, Role.PATIENT))
                .as(text)
                .isEqualTo(parts(patients));
        assertThat(InventedSentences.people(claim, Role.AGENT)).as(text).isEqualTo(parts(agents));
    }

    private static List<String> parts(String people) {
        return people == null ? List.of() : List.of(people.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        threat|Марине Дубко|следователь|По словам адвоката Анны Рябовой, следователь угрожал Марине Дубко арестом.
        summons|Олега Громова|судья|Как рассказала сестра Анны Рябовой, судья вызвал Олега Громова на допрос.
        arrest|Анна Рябова||Анна Рябова, врач, задержана.\
        """)
    void whatStandsBehindACommaInAnotherCaseDescribesNobody(
            String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|||За день до ареста Громов через адвоката Павла Рябова передал письмо.
        arrest|Громов||До ареста Громов работал с хирургом Павлом Рябовым.
        torture|||Адвокат Павел Рябов ведёт дело о пытках в колонии.
        torture|Олега Громова||Она готовит доклад о пытках Олега Громова.
        threat|||Полиция отказалась принимать заявление об угрозах.\
        """)
    void whoStandsBesideAnEventThatIsOnlySpokenOfHasNoPartInIt(
            String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fine|Павла Громова||Организатора пикета, Павла Громова, оштрафовали.
        assault|Павла Громова|неизвестные|Второго секретаря профкома, Павла Громова, неизвестные избили в мае.
        summons|Павла Громова;Анну Рябову||Директора завода, Павла Громова, Анну Рябову вызвали на допрос.
        death|Павел Громов||Человек, которого Рябов защищал, Павел Громов, умер в тюрьме.
        arrest|Анна Рябова||Женщина, которой помогал Громов, Анна Рябова, арестована.
        dismissal|Павел Громов||Учитель, за которого заступилась Анна Рябова, Павел Громов, уволен.\
        """)
    void whoIsNamedBetweenCommasIsMeant(String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        search|Анне Рябовой|Сотрудники ГУБОПиК|Сотрудники ГУБОПиК пришли с обыском к Анне Рябовой.
        summons|Олега Громова||Олега Громова доставили в Октябрьский РУВД, где его допрашивали.
        ban|Павла Громова||Редактора «Вечернего вестника» Павла Громова внесли в реестр «иностранных агентов».
        ban|митинг|Суд|Суд по требованию прокурора запретил митинг.
        fine|профсоюз|Суд|Суд по иску завода обязал профсоюз выплатить 900 тысяч гривен.\
        """)
    void aNameEndsWhereItEnds(String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        dismissal|Олег Громов||«Меня уволили», — сказал Олег Громов.
        torture|Рябова||Рябова держится. «Мне кололи препараты», — написала она сестре Малике.
        assault|Олег Громов||«Меня били дубинками», — рассказал Олег Громов адвокату Павлу Рябову.
        arrest|троих пикетчиков|полиция|На Невском полиция задержала троих пикетчиков.
        protest||Рабочие обувной фабрики|Рабочие обувной фабрики перекрыли трассу.
        arrest|Вана Саркисяна||Суд освободил под залог Вана Саркисяна, арестованного в декабре.
        assault|сторожа|Охранник|Охранник ударил палкой сторожа.
        killing|||Анна Рябова уволена за то, что повела класс на акцию памяти жертв геноцида.\
        """)
    void eachIsWhomTheSentenceSays(String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        killing|12 мая министр встретился с матерями погибших при разгоне митинга.
        death|Родственники погибших провели 9 мая пикет.\
        """)
    void whoseRelativesMeetHasNoShareInTheMeeting(String kind, String text) {
        assertThat(InventedSentences.last("ru", kind, text).mentions()).as(text).isEmpty();
        assertThat(InventedSentences.last("ru", kind, text).when()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        dismissal|Громова уволили после того, как он рассказал прессе о хищениях.
        arrest|Громова задержали после того, как он сообщил адвокату об обыске.\
        """)
    void whoWasToldOfSomethingBeforeIsNoSource(String kind, String text) {
        assertThat(InventedSentences.last("ru", kind, text).source()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Сестра Олега Громова||Сестра Олега Громова, задержанная 5 мая, отпущена.
        dismissal|Муж Анны Рябовой||Муж Анны Рябовой, уволенный из школы, уехал.
        arrest|Анны Рябовой||Дочь Анны Рябовой, задержанной 5 мая, осталась с бабушкой.
        assault|охранника|Двое местных рабочих|Двое местных рабочих избили охранника.
        detention|Четверо его коллег||Громов уехал. Четверо его коллег отбывают сроки в колонии.
        seizure||судебные приставы|Утром судебные приставы при поддержке Росгвардии начали сносить дома.
        torture|||Громов собрал свидетельства о пытках белуджей.
        strike||Двести рабочих завода «Маяк»|Двести рабочих завода «Маяк» бастуют.
        strike||двухсот рабочих компании «Маяк»|Около двухсот рабочих компании «Маяк» бастуют.
        release|Павел Громов||На свободу вышел последний из осуждённых, Павел Громов.
        death|Павел Громов||Умер третий из пострадавших, Павел Громов.\
        """)
    void formsSayWhoIsMeant(String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Рябов задержан 11 мая, директор Павел Громов объявлен в розыск.
        release|Рябов отпущен, Павел Громов назван свидетелем.\
        """)
    void ofWhomAPassiveTellsIsNoSource(String kind, String text) {
        assertThat(InventedSentences.last("ru", kind, text).source()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        release|12 мая исполнился год со дня ареста Анны Рябовой. Её брата через неделю отпустили.\
        """)
    void whatHasHappenedHasNoDayThatIsStillToCome(String kind, String text) {
        assertThat(InventedSentences.last("ru", kind, text).when()).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Защита намерена обжаловать приговор в течение десяти дней.
        Адвокат обжалует решение на протяжении двух недель.\
        """)
    void theTimeThereIsToAppealIsNoPenalty(String text) {
        assertThat(InventedSentences.last("ru", "appeal", text).penalty())
                .as(text)
                .isEmpty();
    }
}
