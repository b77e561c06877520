package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;
import org.vigie.claim.When;

/// Who stands beside those an event is about and is kept apart from them: whoever is excepted, gave
/// a body its name, has another verb for himself, or shares a run of capitals; in invented
/// sentences. `-` means nobody, or no time.
class WhoIsApartTest {
    private static void reads(String tag, String kind, String patients, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|arrest|-|Были задержаны все, кроме Игната Белова.
        ru|arrest|-|Все, кроме Нины Лавровой, были задержаны.
        ru|release|-|Всех, за исключением Нины Лавровой, отпустили.
        ru|arrest|всех участников|Задержали всех участников, кроме Нины Лавровой.
        ru|arrest|Нины Лавровой|Кроме Нины Лавровой, задержали ещё двоих.
        en|arrest|-|All except Ann Lee were arrested.
        en|release|Ann Lee|All were arrested, but Ann Lee was released.\
        """)
    void whoIsExceptedIsNot(String tag, String kind, String patients, String text) {
        reads(tag, kind, patients, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|detention|Водителя штаба Лозовского|Водителя штаба Лозовского отправили в карцер.
        ru|arrest|координатора фонда Лозовского|Полиция задержала координатора фонда Лозовского.
        ru|arrest|Петра Зимина|Координатора штаба Лозовского Петра Зимина задержали.
        ru|arrest|Петра Зимина|Координатора штаба Петра Зимина задержали.
        ru|arrest|Сторонника Лозовского|Сторонника Лозовского задержали.
        ru|arrest|Лозовского|Слесаря Лозовского задержали.
        ru|release|Лозовского|Вчера на Театральной Лозовского отпустили.
        ru|arrest|Кулиев Нурлан;Сеитов Аскар|Рабочие из Астаны Кулиев Нурлан и Сеитов Аскар арестованы.
        ru|arrest|Ольга|Мать Степана Балюка Ольга задержана.
        ru|arrest|активистов|На Соборной площади активистов задержали.\
        """)
    void whoseItIsIsNotWhoIsInIt(String tag, String kind, String patients, String text) {
        reads(tag, kind, patients, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|acquittal|Глеб Кедр|Осуждены Павел Ким и Анна Лис, оправдан Глеб Кедр.
        ru|assault|Глеб Кедр|Уволены Павел Ким и Анна Лис, избит Глеб Кедр.
        ru|arrest|Павел Ким;Анна Лис|Задержан Павел Ким и Анна Лис.
        ru|fine|Раисы Мороз|Дело Раисы Мороз из Самары, которую суд оштрафовал, ушло в архив.
        ru|sentence|Раису Мороз|Задержали Раису Мороз из деревни Каменка, которую осудили в марте.\
        """)
    void whoHasAnotherVerb(String tag, String kind, String patients, String text) {
        reads(tag, kind, patients, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|assault|-|Полиция задержала тех, кто избил Глеба Рощина.
        ru|disappearance|-|Полиция не знает, кто похитил Глеба Рощина.
        ru|killing|-|Следователи не установили, кто убил Глеба Рощина.
        ru|assault|Полиция|Полиция избила тех, кто вышел на площадь.\
        """)
    void whoIsAskedForIsNobodyNamed(String tag, String kind, String agents, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|trial|Раисы Мороз|Суд рассмотрит дело в отношении Раисы Мороз.
        ru|appeal|Раисы Мороз|Суд оставил в силе постановление в отношении слесаря Раисы Мороз.
        ru|sentence|Раисы Мороз|В отношении Раисы Мороз вынесен приговор.
        ru|acquittal|Раисы Мороз|Следователь прекратил дело в отношении Раисы Мороз.
        ru|trial|-|Дела рассматривали судьи Павел Громов и Анна Лис.
        ru|search|Раисы Мороз|Квартира Раисы Мороз подверглась обыску.
        ru|search|Глеба Рощина|Обыск прошёл у активиста движения "Весна" Глеба Рощина.\
        """)
    void whoAProceedingIsAbout(String tag, String kind, String patients, String text) {
        reads(tag, kind, patients, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|arrest|-|Через месяц после ареста Глеба Рощина его дом обыскали.
        ru|arrest|-|В пятницу исполнился год с момента ареста Глеба Рощина.
        ru|arrest|-|Поводом для ареста стал пикет 3 мая.
        ru|arrest|2021-05-03|Арест Глеба Рощина 3 мая стал поводом для пикета.
        ru|search|-|Обыск прошёл у активиста движения "Весна" Глеба Рощина.
        ru|strike|2021-05-03/2021-05-09|На прошлой неделе во время забастовки завод стоял.
        en|arrest|-|Three days after the arrest of Ann Lee the office was searched.
        fr|arrest|-|Anne Lis a été libérée deux mois après son arrestation.\
        """)
    void whenAnotherThingWas(String tag, String kind, String when, String text) {
        Claim claim = InventedSentences.last(tag, kind, text);
        assertThat(claim.when().map(When::edtf).map(Object::toString).orElse("-"))
                .as(text)
                .isEqualTo(when);
    }
}
