package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.claim.When;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whose the people, the day and the certainty are where clauses stand side by side, and where a
/// group is said in several words; in invented sentences with cases.
class ClausesSideBySideTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final EventReader READER = new EventReader(Language.of("ru"));

    private static Claim last(String kind, String text) {
        List<Claim> claims =
                READER.read(Text.of(text, Language.of("ru")), Optional.of(DAY)).stream()
                        .filter(claim -> claim.kind() == EventKind.parse(kind))
                        .toList();
        assertThat(claims).as(text).isNotEmpty();
        return claims.getLast();
    }

    private static String people(Claim claim, Role role) {
        List<String> names = claim.mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(Mention::quote)
                .map(quote -> quote.text())
                .toList();
        return names.isEmpty() ? "-" : String.join(";", names);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        assault|Олег Зуев|-|Уволен слесарь Павел Громов, избит маляр Олег Зуев.
        detention|Вера Зуева|-|Освобождён Павел Громов, осталась под арестом Вера Зуева.
        assault|Олег Зуев|-|Задержаны Павел Громов и Егор Орлов, избит Олег Зуев.
        assault|Павел Громов|-|Павел Громов задержан и избит.
        sentence|Павла Громова|Суд|Суд допросил соседей и приговорил Павла Громова к двум годам.
        arrest|сестру|-|Павла Громова не нашли и арестовали его сестру.
        arrest|сестру|Полиция|Полиция не сумела найти Павла Громова и арестовала его сестру.
        assault|Павла Громова|-|Павла Громова не пустили к врачу и избили.
        assault|маляров;слесарей|-|Грузчиков уволили, маляров и слесарей избили.
        dismissal|маляры;слесари|-|Уволены не только маляры, но и слесари.
        investigation|Павла Громова;сестры|-|Против Павла Громова и его сестры возбуждено дело.
        investigation|Павла Громова|-|Против Павла Громова возбуждено дело, его сестра уехала.
        arrest|сторонников Павла Громова;маляров|-|Освободите сторонников Павла Громова и маляров, которые были задержаны.
        charge|Павел Громов|-|Маляр и поэт Павел Громов, которого обвиняют в клевете, уехал.
        threat|-|дирекции|Маляры рассказали об угрозах со стороны дирекции.\
        """)
    void eachVerbHasItsOwnPeople(String kind, String patients, String agents, String text) {
        Claim claim = last(kind, text);

        assertThat(people(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(people(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        strike|около тысячи|тысячи маляров фирмы «Луч»|Около тысячи маляров фирмы «Луч» бастуют.
        strike|свыше сотни|сотни маляров фирмы «Луч»|Свыше сотни маляров фирмы «Луч» бастуют.
        strike|тысячи|Тысячи маляров фирмы «Луч»|Тысячи маляров фирмы «Луч» бастуют.
        strike|фирмы|Маляры фирмы «Луч»|Маляры фирмы «Луч» бастуют.
        assault|вдруг|полиция|Неожиданно полиция разогнала пикет.
        ban|знак|КГБ|Союз маляров признан КГБ «экстремистским формированием».\
        """)
    void whoDoesItIsTheWholeGroup(String kind, String what, String agents, String text) {
        assertThat(people(last(kind, text), Role.AGENT)).as(what).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|-|Павел Громов был задержан и 3 мая доставлен в суд.
        arrest|-|Павел Громов был арестован и с 3 мая находится в тюрьме.
        arrest|2021-05-02|Павел Громов был задержан 2 мая, а 3 мая доставлен в суд.
        arrest|2021-05-03|Павла Громова задержали 3 мая и увезли в суд.
        arrest|-|Павла Громова задержали за участие в шествии 3 апреля.
        arrest|2021-04-03|Павла Громова задержали на шествии 3 апреля.
        arrest|-|Полиция задержала двух участников шествия 3 апреля.
        arrest|2021-04-03|Полиция задержала двух слесарей завода 3 апреля.
        appeal|-|Верховный суд отменил решение районного суда от 3 апреля.
        release|-|Павла Громова освободили на два года раньше срока.
        protest|2021-04-03|В связи с этим 3 апреля маляры провели митинг.\
        """)
    void aDayIsOfTheWordItStandsWith(String kind, String day, String text) {
        String when =
                last(kind, text).when().map(When::edtf).map(Object::toString).orElse("-");

        assertThat(when).as(text).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|asserted|Павел Громов не смог убежать и был задержан.
        protest|asserted|Маляры не смогли войти в цех и провели митинг.
        arrest|denied|Павла Громова не удалось задержать.
        release|demanded|Все маляры должны быть быстро и безоговорочно освобождены.
        ban|planned|Союз маляров хотят признать экстремистским.
        sentence|asserted|Павла Громова осудили на основании не подтверждённых ничем обвинений.\
        """)
    void aVerbIsAsSureAsItsOwnWordsSay(String kind, String modality, String text) {
        assertThat(last(kind, text).modality().label()).as(text).isEqualTo(modality);
    }

    @Test
    void whoSpeaksAQuotationOfSeveralSentencesIsNotMeantInIt() {
        String text = "Маляра Павла Громова увезли, сообщил адвокат Олег Зуев. «Он требует врача."
                + " Его избили в камере», — сказал Зуев.";

        assertThat(people(last("torture", text), Role.PATIENT)).isEqualTo("Павла Громова");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Олег Зуев|Павла Громова избили. Об этом Bukva сообщил секретарь союза Олег Зуев.
        Bukva|Как сообщает Bukva, Павла Громова избили.
        Олег Зуев|Павла Громова избили, рассказал ОВД-Инфо адвокат Олег Зуев.\
        """)
    void whoIsToldDoesNotSayIt(String source, String text) {
        assertThat(last("assault", text).source().map(quote -> quote.text()).orElse("-"))
                .as(text)
                .isEqualTo(source);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Бресте|Павел Громов задержан в Бресте, а Олега Зуева избили в Гомеле.
        assault|Гомеле|Павел Громов задержан в Бресте, а Олега Зуева избили в Гомеле.
        arrest|Бресте|Павел Громов задержан в Бресте, а Олег Зуев – в Гомеле.
        assault|Гомеле|Павел Громов задержан в Бресте и избит в Гомеле.
        assault|Гомеле|Павел Громов уволен в Бресте, Олег Зуев избит в Гомеле.
        arrest|Бресте;Гомеле|Маляры и слесари задержаны в Бресте и Гомеле.
        arrest|центре Бреста|В центре Бреста полиция задержала Павла Громова.
        """)
    void aPlaceIsOfItsOwnClause(String kind, String places, String text) {
        List<String> found = last(kind, text).where().stream()
                .map(place -> place.quote().text())
                .toList();

        assertThat(String.join(";", found)).as(text).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        комитете|Павла Громова задержали. Об этом сообщили в комитете.
        -|Павла Громова задержали. Об этом сообщили в понедельник.
        """)
    void aBodyTellsWhereThePeopleInItDo(String source, String text) {
        assertThat(last("arrest", text).source().map(quote -> quote.text()).orElse("-"))
                .as(text)
                .isEqualTo(source);
    }

    @Test
    void theStatuteIsNobody() {
        Claim claim = last("fine", "Павла Громова оштрафовали по части 2 статьи 207 УК.");

        assertThat(people(claim, Role.PATIENT)).isEqualTo("Павла Громова");
    }
}
