package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;

import java.util.List;

/// What Russian chronicles of arrests and trials write in nearly every line, in invented sentences.
/// `-` means nobody.
class RussianNewsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        investigation|-|Следователь|Следователь отказал в возбуждении дела о побоях.
        investigation|-|-|В возбуждении дела о побоях было отказано.
        investigation|-|-|В возбуждении уголовного дела отказали трижды.
        investigation|-|-|Отказ в возбуждении дела о краже обжаловали.
        release|-|-|В досрочном освобождении ей отказали.
        release|-|-|В освобождении было отказано.
        dismissal|троих ткачих|дирекция|После забастовки дирекция восстановила троих ткачих.
        dismissal|четверых|-|После жалоб четверых восстановили.\
        """)
    void whatIsRefusedOrTakenBack(String kind, String patients, String agents, String text) {
        Claim claim = InventedSentences.last("ru", kind, text);

        assertThat(claim.modality()).as(text).isEqualTo(Modality.DENIED);
        assertPeople(claim, patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        torture|В возбуждении дела о пытках отказали трижды.
        torture|Следователь не стал возбуждать дело о пытках.
        threat|Союз «Маяк» потребовал расследовать угрозы.
        protest|Четверых восстановили.
        detention|В следственном изоляторе Зуеву не оказали медицинскую помощь.
        detention|Пётр Зуев объявил голодовку и держал её неделю.\
        """)
    void whatIsNotTold(String kind, String text) {
        assertThat(InventedSentences.read("ru", kind, text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        arrest|Лия Саркызы|-|Задержана корреспондентка портала «Наш берег» Лия Саркызы.
        arrest|Пётр Зуев|-|По данным газеты «Берег», Пётр Зуев задержан.
        assault|пикет|Полиция|Полиция разогнала пикет против сноса школы.
        protest|-|-|Полиция разогнала пикет против сноса школы.
        fine|Петра Зуева|Суд Портового района Дольска|Суд Портового района Дольска оштрафовал Петра Зуева.
        fine|Петра Зуева|Портовый районный суд|Портовый районный суд оштрафовал Петра Зуева.
        torture|Орлову|-|В СИЗО Орлову избили.
        assault|Пётр Зуев|-|В понедельник ранен Пётр Зуев.
        killing|Пётр Зуев|-|В четверг убит Пётр Зуев.
        protest|-|-|После митинга троих задержали.
        arrest|троих|-|После митинга троих задержали.
        arrest|Инну Гай|полиция|Вчера полиция задержала Инну Гай.
        fine|Дарье Клим|-|Вчера ткачихе Дарье Клим выписали штраф.
        release|Пятерых ткачих|-|Пятерых ткачих увезли. Среди них Инна Зуева и Яна Гай. Их отпустили.
        ban|Независимый союз «Маяк»|-|Независимый союз «Маяк» внесли в реестр иностранных агентов.
        seizure|Двум сторожам|-|Двум сторожам отказали в выплате премии.\
        """)
    void whoHasAPart(String kind, String patients, String agents, String text) {
        assertPeople(InventedSentences.last("ru", kind, text), patients, agents, text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        release|15|Из 40 задержанных отпустили 15.
        release|12|Из 30 задержанных освобождены 12 человек.
        arrest|14|Число задержанных выросло до 14.
        death|9|Число погибших возросло до девяти.\
        """)
    void howMany(String kind, long count, String text) {
        Claim claim = InventedSentences.last("ru", kind, text);

        assertThat(claim.count().orElseThrow().value()).as(text).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        статье 318 УК|Петра Зуева осудили по статье 318 УК.
        ст. 318 УК РФ|Петра Зуева осудили по ст. 318 УК РФ.
        части 2 статьи 280 УК|Петра Зуева осудили по части 2 статьи 280 УК.
        снимал суд|Петра Зуева осудили за то, что снимал суд.\
        """)
    void articlesAndClausesAreCharges(String charge, String text) {
        Claim claim = InventedSentences.last("ru", "sentence", text);

        assertThat(claim.charge().orElseThrow().text()).as(text).isEqualTo(charge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        planned|-|Инну Зуеву этапируют в ближайшие дни.
        asserted|тюрьму № 2|Пётр Зуев переведён из колонии № 7 в тюрьму № 2.\
        """)
    void whenAndWhereSomebodyIsTaken(String modality, String where, String text) {
        Claim claim = InventedSentences.last("ru", "transfer", text);

        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
        assertThat(claim.where().stream().map(place -> place.quote().text()).toList())
                .as(text)
                .isEqualTo(where.equals("-") ? List.of() : List.of(where));
    }

    @Test
    void aNumberBeforeALengthOfTimeIsNoDay() {
        String text = "Ткачих доставили в отдел № 4 и через шесть часов отпустили.";

        assertThat(InventedSentences.read("ru", "release", text)).hasSize(1);
    }

    private static void assertPeople(Claim claim, String patients, String agents, String text) {
        assertThat(InventedSentences.written(claim, Role.PATIENT)).as(text).isEqualTo(patients);
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }
}
