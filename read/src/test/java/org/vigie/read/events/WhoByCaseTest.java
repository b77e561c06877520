package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

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

/// Who does it, and to whom it is done, where cases say so and words stand in any order.
class WhoByCaseTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final EventReader READER = new EventReader(Language.of("ru"));

    private static void assertRoles(String kind, String patients, String agents, String text) {
        List<Claim> claims =
                READER.read(Text.of(text, Language.of("ru")), Optional.of(DAY)).stream()
                        .filter(claim -> claim.kind() == EventKind.parse(kind))
                        .toList();
        assertThat(claims).as(text).isNotEmpty();
        assertThat(people(claims.getLast(), Role.PATIENT)).as(text).isEqualTo(parts(patients));
        assertThat(people(claims.getLast(), Role.AGENT)).as(text).isEqualTo(parts(agents));
    }

    private static List<String> parts(String people) {
        return people == null ? List.of() : List.of(people.split(";"));
    }

    private static List<String> people(Claim claim, Role role) {
        return claim.mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(Mention::quote)
                .map(quote -> quote.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Жену Бакирова||Жену Бакирова арестовали в Оше.
        summons|Дочь Олега Громова||Дочь Олега Громова вызвали на допрос.
        assault|Асана Тологонова|неизвестные|Адвоката Бакирова, Асана Тологонова, избили неизвестные.
        arrest|сторонников Громова|Полиция|Полиция задержала сторонников Громова.
        assault|Сторонников Громова||Сторонников Громова разогнали дубинками.
        strike||Коллеги Громова|Коллеги Громова объявили забастовку.
        assault|Журналистку|охранник депутата Олега Громова|Журналистку избил охранник депутата Олега Громова.
        arrest|Громова;Петрова;Зуева||Задержали журналистов Громова, Петрова и Зуева.
        assault|Олега Громова|Неизвестные|Неизвестные избили учителя Олега Громова.\
        """)
    void whoseRelativeItIsIsNotMeant(String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        assault|сына|полицейские|Анна Серова, сына которой избили полицейские, обратилась в прокуратуру.
        assault|сын|полицейскими|Анна Серова, сын которой был избит полицейскими, обратилась в прокуратуру.
        detention|муж||Анна Серова, муж которой сидит в СИЗО, объявила голодовку.
        arrest|жену||Олег Громов, чью жену арестовали, уехал.
        arrest|брат||Олег Громов, чей брат арестован, уехал.
        assault|Анна Серова|полицейские|Анна Серова, которую избили полицейские, обратилась в прокуратуру.
        sentence|Олег Громов||Олег Громов, которого защищает адвокат Игорь Орлов, осуждён на пять лет.
        investigation|Олег Громов||Олег Громов, против которого возбудили дело, уехал.\
        """)
    void aRelativeClauseTellsOfWhomItSays(
            String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        assault|журналиста|Полицейские|Полицейские, избившие журналиста, уволены.
        assault|Олега Громова|Полицейский|Полицейский, избивший Олега Громова, получил два года условно.
        sentence|полицейского|Суд|Суд приговорил полицейского, избившего Олега Громова, к двум годам.
        assault|Олега Громова|полицейскими|Олега Громова, избитого полицейскими, оштрафовали.
        fine|Олега Громова||Олега Громова, избитого полицейскими, оштрафовали.\
        """)
    void aParticipleBehindACommaDescribesTheNounBeforeIt(
            String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Руслана Кадырова|полиция|Руслана Кадырова задержала полиция.
        assault|Валентина Громова|охранник|Валентина Громова избил охранник.
        disappearance|Олега Громова|неизвестные|Учителя Олега Громова похитили неизвестные.
        killing|рыбака|полицейские|Во вторник рыбака убили полицейские.
        arrest|Руслана Кадырова||Руслана Кадырова задержала вчера.
        assault|Митинг|ОМОН|Митинг разогнал ОМОН.
        ban|Сайт|Роскомнадзор|Сайт заблокировал Роскомнадзор.
        statement||комитет|Арест осудил комитет.
        appeal||Суд|Суд рассмотрел протест.
        ban|адвокатов||До пятницы адвокатов не допускают к узнику.
        ban|||К узнику нас не допускают.
        arrest|Ольга Дубинина||Ольга Дубинина писала о пытках. Дважды её саму задерживали.
        assault|машину Олега Громова|Неизвестные|Неизвестные подожгли машину Олега Громова.
        assault|Людей||Людей избили дубинками, троих увезли в больницу.
        ban|Анна Лось||Анна Лось бежала. Её вызвали на допрос в качестве подозреваемой и взяли подписку о невыезде.
        sentence|Отабека Саттори||В Ташкенте блогера Отабека Саттори приговорили к шести годам.
        arrest|троих||На площади собралось более пятисот человек; троих увели в отдел.
        arrest|брата||Олег Громов сидит. Его брата, ездившего на свидание, задержали.
        acquittal|Олега Громова|Присяжные|Суд слушал дело Олега Громова, которого обвиняли в убийстве Ивана Лося. Присяжные признали его невиновным.\
        """)
    void whoCanOnlyActActs(String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        trial||Назар Каиров;Эльмира Исаева|Дело рассматривали судьи Назар Каиров и Эльмира Исаева.
        trial|Олега Громова|Назар Каиров|Дело Олега Громова рассматривает судья Назар Каиров.
        detention|Олега Громова|Назар Каиров|Арест Олега Громова продлил судья Назар Каиров.
        detention|Олега Громова|Назар Каиров|Под стражу Олега Громова отправил судья Назар Каиров.
        detention|Олега Громова|суд|Под домашний арест Олега Громова отправил суд.
        sentence||Эльмира Исаева|Приговор огласила судья Эльмира Исаева.
        fine|Олегу Громову|Назар Каиров|Штраф Олегу Громову назначил судья Назар Каиров.
        search|Олега Громова|Павел Лось|Обыск у Олега Громова провёл следователь Павел Лось.
        arrest|||Ходатайство об аресте подписал следователь Павел Лось.
        summons|Олег Громов||Повестку получил слесарь Олег Громов.
        sentence|Олег Громов;Павел Лось||По пять суток ареста получили Олег Громов и Павел Лось.\
        """)
    void whoUsesTheLawIsNotWhomItIsUsedAgainst(
            String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Олега Громова||Олега Громова задержали у дома Рустама Лося.
        search|Айдера Лося|Силовики|Силовики провели обыск в доме журналиста Айдера Лося.
        search|крымских татар||Обыски проходят в домах крымских татар.
        search|Олега Громова||В доме Олега Громова провели обыск, его увезли в отдел.
        search|дом Олега Громова|Полиция|Полиция обыскала дом Олега Громова.
        arrest|Два человека||Два человека, которые пришли их поддержать, задержали у дома Рустама Лося.
        arrest|троих рабочих|Полиция|Полиция задержала троих рабочих у офиса Павла Лося.
        arrest|Олега Громова|Полиция|Полиция задержала у дома Олега Громова.
        assault|Машину Анны Рябовой||Машину Анны Рябовой подожгли.\
        """)
    void whoseHouseItIsIsNotMeant(String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|восемь рыбаков||Также были задержаны и доставлены в отделение полиции восемь рыбаков.
        arrest|девятерых из них||У домов собрались жители, девятерых из них задержали.
        assault|хозяина|Полицейские|Полицейские вошли в дом, хозяина избили и увезли.
        arrest|700 человек|власти страны|В связи с акциями протеста власти страны задержали 700 человек.
        search|||В охваченном пожарами Крыму прошли обыски и задержания.
        hunger-strike|||Причиной голодовки стали проведённые на прошлой неделе обыски.
        hunger-strike||рабочие|Задержанные на площади рабочие объявили голодовку.
        fine|Олега Громова||Олега Громова оштрафовали по статье 488 часть 7.
        trial|Рабочих||Рабочих судят по статье 342 УК.
        arrest|27 человек||По Заречному делу задержали 27 человек.
        detention|26 человек|власти|26 человек власти отправили за решётку.
        assault|активистов|полицией|Избиение полицией активистов возмутило депутатов.
        arrest|||Прошло собрание родственников задержанных по делу о беспорядках.
        arrest|Олега Громова||Олега Громова задержали на основании политически мотивированного, надуманного обвинения.
        threat|Олега Громова||Олега Громова угрозами заставили удалить посты о министре Павле Лосе.
        arrest|Айдана Сембай;Бекзат Туман|сотрудники полиции|Айдана Сембай и Бекзат Туман задержали сотрудники полиции.
        ban|митинги|Власти|Власти всё чаще запрещают митинги.
        release|Ольга Громова||На свободу вышла блогер и мать двоих детей Ольга Громова.
        hunger-strike||заключённые|В посёлке заключённые держат голодовку.
        arrest|люди||Задержаны люди в белых халатах.
        arrest|Олег Громов||В пос. Лесной задержан Олег Громов.
        arrest|рыбака|полиция|В селе Верхнее полиция задержала рыбака.
        search|Олега Громова|силовики|В п. Советский силовики пришли в дом Олега Громова.
        arrest|рыбака|Октябрьский районный суд|В городе Октябрьский районный суд арестовал рыбака.
        protest||Рабочая партия|В городе Рабочая партия провела митинг.
        dismissal|Зимин||Глава посёлка Зимин уволен.
        assault|людей||Как сообщает «Новая газета», людей избили после того, как они пришли.
        investigation|Павла Лося||Рабочий прижал его к стене, дело завели на Павла Лося.
        assault|хозяина|Отряд милиции|Отряд милиции ворвался в дом, хозяина избили.
        arrest|Павла Лося||После столкновения рабочих с охраной задержали Павла Лося.
        torture|Олега Громова||После ареста Олега Громова пытали.
        strike|||Суд вынес определение о приостановлении забастовки в порту.
        summons|Олега Громова|полиция|Поводом стало задержание Олега Громова — члена движения «Весна», которого полиция вызвала на допрос.
        assault|Экологов|неизвестные|Экологов, которые пришли с проверкой на место свалки, избили неизвестные.
        arrest|Анна Лосева||Бывший врач Анна Лосева задержана в городе Гёкдепе Ахалского велаята.
        seizure|Слесари||Слесари третий месяц не получают зарплату.\
        """)
    void whatCompletesAnotherWordDoesNothing(
            String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|двадцати активистов движения «Весна»||Более двадцати активистов движения «Весна» задержали в Москве.
        arrest|Двадцать человек||Двадцать человек задержали в Москве.
        arrest|журналиста|Двадцать человек|Двадцать человек задержали журналиста.
        strike||Горняки шахты «Северная»|Горняки шахты «Северная» начали забастовку.
        strike||Рабочие шахты «Северная»|Рабочие шахты «Северная» начали забастовку.
        torture|заключённых||Правозащитники сообщают об избиении заключённых в колонии.
        fine|Ирину Громову||Мать Павла Громова Ирину Громову оштрафовали.
        protest||студенты|Пикет в защиту Азамата Нурова провели студенты.
        protest||трёхсот человек|На митинг в поддержку Азамата Нурова вышли около трёхсот человек.
        arrest|Тимура Громова|Военные|Военные увели её старшего сына Тимура Громова.
        summons|Олега Громова||Его первого заместителя Олега Громова вызвали на допрос.
        transfer|Семью Громова||Семью Громова выслали за границу.
        assault|Семьи бастующих||Семьи бастующих выселили из домов.
        assault|семью рыбака|Приставы|Приставы выселили семью рыбака из дома.\
        """)
    void groupsAreWhole(String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        пресс-служба МВД|О задержании троих подростков сообщила пресс-служба МВД.
        адвокат|О задержании Тараса Демчука сообщил его адвокат.
        Юлия|Задержание Дмитрия Власова подтвердила его жена Юлия.
        Ирина|Сестра Павла Громова Ирина сообщила, что его задержали.
        |Учительницу Анну Серову задержали после того, как она пожаловалась на директора.
        |После ареста Тараса Демчука сообщили о забастовке.\
        """)
    void whoTellsOfItIsItsSource(String source, String text) {
        Claim claim =
                READER.read(Text.of(text, Language.of("ru")), Optional.of(DAY)).getFirst();

        assertThat(claim.source().map(quote -> quote.text()))
                .as(text)
                .isEqualTo(Optional.ofNullable(source));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        torture|||«Его били ногами», — рассказал «Листку» адвокат Игорь Орлов.
        torture|Марк Миллер||Марк Миллер арестован. Адвокат Игорь Орлов рассказал: «Его пытали».
        torture|Игорь Орлов||Игорь Орлов рассказал, что его били ногами.\
        """)
    void whoSpeaksAQuotationIsNoThirdPersonInIt(
            String kind, String patients, String agents, String text) {
        assertRoles(kind, patients, agents, text);
    }
}
