package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Bound;
import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.EventKind;
import org.vigie.claim.Penalty;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many are concerned, and what is imposed, in invented sentences.
class FiguresTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    private static Claim first(String tag, String kind, String sentence) {
        List<Claim> claims = READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(sentence, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(sentence).isNotEmpty();
        return claims.getFirst();
    }

    private static String bound(Bound bound) {
        return bound == Bound.EXACT ? "" : bound.label() + " ";
    }

    private static String told(Count count) {
        String from = count.from().isPresent() ? " from " + count.from().getAsLong() : "";
        return bound(count.bound()) + count.value() + from;
    }

    private static String told(Penalty penalty) {
        StringBuilder told = new StringBuilder(bound(penalty.bound()));
        penalty.kind().ifPresent(kind -> told.append(kind.label()).append(' '));
        penalty.duration().ifPresent(length -> told.append(length).append(' '));
        penalty.amount()
                .ifPresent(money -> told.append(money.amount().toPlainString())
                        .append(' ')
                        .append(money.currency())
                        .append(' '));
        penalty.from().ifPresent(from -> told.append("from ").append(told(from)));
        return told.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr|death|3|Les heurts ont fait trois morts jeudi et deux autres vendredi.
        fr|death|at-least 7|Les heurts ont fait au moins sept morts.
        fr|arrest|21|Vingt et une personnes ont été arrêtées.
        fr|arrest|at-least 600|Plus de 600 interpellations ont suivi.
        fr|arrest|at-least 10000|Des dizaines de milliers de personnes ont été arrêtées.
        fr|assault|27|La charge a fait vingt-sept blessés.
        fr|arrest|at-least 300|De 300 à 400 dockers ont été arrêtés.
        fr|arrest|at-least 100|La police a arrêté entre 100 et 150 dockers.
        fr|arrest|6|Trois dockers, deux tisseuses et un cuisinier ont été arrêtés.
        fr|arrest|12|Douze dockers, dont deux mineurs, ont été arrêtés.
        fr|detention|3|Rosa Quintel et deux autres syndicalistes sont détenus.
        fr|protest|about 20|Une vingtaine de dockers ont manifesté.
        fr|arrest|about 200|Quelque 200 dockers ont été arrêtés.
        fr|seizure|2000|Deux mille exemplaires ont été saisis.
        en|arrest|at-least 600|More than 600 arrests followed.
        en|arrest|4|Four trade union leaders were arrested.
        en|dismissal|6|Six opposition party members were sacked.
        en|arrest|at-least 40|Police arrested over 40 dockers.
        en|assault|at-least 500|Over 500 houses were razed by soldiers.
        en|assault|about 60|Around 60 homes of fishermen were demolished.
        en|arrest|36|Three dozen dockers were arrested.
        en|arrest|at-least 10|Between 10 and 20 dockers were arrested.
        en|assault|at-least 100|Several hundred dockers were beaten.
        en|arrest|106|A hundred and six dockers were arrested.
        en|arrest|at-least 50|Fifty dockers or more were arrested.
        en|charge|4|The four, who had helped the weavers, were accused of fraud.
        en|search|at-least 7|Police carried out searches in at least seven homes.
        en|hunger-strike|5|Five prisoners are on hunger strike.
        en|killing|52 from 43|The number of miners shot dead rose from 43 to 52.
        ru|arrest|at-least 300|Арестованы от 300 до 400 горняков.
        ru|arrest|22|Задержаны двадцать два горняка.
        ru|arrest|at-least 10000|Арестованы десятки тысяч горняков.
        ru|arrest|at-least 40|Полиция задержала не менее сорока горняков.
        ru|arrest|about 200|Задержали около двухсот горняков.
        ru|search|7|Обыскали семь квартир.
        ru|arrest|at-least 1700|Задержаны более 1 тыс. 700 горняков.
        ru|assault|about 600|56 горняков погибли и почти 600 пострадали.
        ru|death|at-least 50|Число погибших превысило пятьдесят.
        ru|arrest|300|Число задержанных достигло 300.
        ru|death|38|38 горняков погибли 3 марта, двое из них — подростки.
        ru|killing|27|Союз сообщил о 27 убитых и более 180 раненых.
        en|arrest|3|Twelve people came; three of them were arrested.
        en|assault|4|A family of four was beaten.
        en|arrest|35|In Berlin 35 were arrested.
        en|seizure|500000|Half a million leaflets were seized.
        fr|killing|at-least 30|L'assassinat de 30 à 40 ouvriers a suscité la colère.
        ru|arrest|about 50|Арестовали полсотни горняков.
        """)
    void aClaimCountsThoseWhomItConcerns(String tag, String kind, String count, String sentence) {
        Claim claim = first(tag, kind, sentence);

        assertThat(claim.count().map(FiguresTest::told)).as(sentence).contains(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr|assault|Rosa Quintel a été battue par quatre agents.
        fr|strike|Les dockers ont fait grève après une hausse de 33 % des prix.
        fr|arrest|Max Meier, 60, a été arrêté.
        fr|assault|Marc Loy, 15 ans, a été battu.
        fr|arrest|Un docker a été arrêté, selon deux avocats.
        en|death|Ann Lee, a nurse, died.
        fr|statement|Deux associations dénoncent le procès.
        en|assault|Ann Lee was beaten by ten officers.
        en|killing|Max Meier, 26, was shot dead.
        ru|assault|Анна Кравец избита четырьмя полицейскими.
        ru|release|Оба вышли на свободу.
        ru|assault|Людей избили дубинками, троих увезли в больницу.
        ru|protest|Анна собрала сведения о двухстах пропавших и провела пикет.
        ru|assault|Семью рыбака избили.
        ru|strike|Горняки бастуют на глубине 575 метров.
        ru|protest|Акция шла с 14-00 до 18-00.
        fr|commutation|Paul Loy et Marc Meier ont vu leur peine réduite de cinq à deux ans.
        fr|strike|Grève contre le licenciement de deux délégués.
        """)
    void noFigureIsTakenThatCountsSomethingElse(String tag, String kind, String sentence) {
        assertThat(first(tag, kind, sentence).count()).as(sentence).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr|sentence|suspended P2Y|Max Meier a été condamné à deux ans de prison avec sursis.
        fr|sentence|P12M|Max Meier a été condamné à douze mois de prison, dont six avec sursis.
        fr|sentence|at-most P5Y|Max Meier risque de deux à cinq ans de prison.
        fr|sentence|life|Max Meier a été condamné à la réclusion à perpétuité.
        fr|sentence|death|Max Meier a été condamné à mort.
        fr|fine|400 EUR|Max Meier a été condamné à une amende de 400 euros.
        fr|fine|90000 XOF|Max Meier a été condamné à une amende de 90 000 francs CFA.
        fr|detention|P3Y|Max Meier purge une peine de trois ans.
        fr|commutation|P20Y|Sa peine a été commuée en vingt ans de prison.
        fr|commutation|life from death|La peine de mort de Max Meier a été commuée en réclusion à perpétuité.
        fr|commutation|P5Y from P10Y|La cour a ramené la peine de Max Meier de dix à cinq ans.
        en|sentence|P9Y6M|Max Meier was sentenced to nine years and six months.
        en|sentence|suspended P2Y|Max Meier was given a two-year suspended sentence.
        en|sentence|at-most P18Y|Max Meier was sentenced to 14 to 18 years in prison.
        en|sentence|at-most P10Y|Max Meier faces up to ten years in prison.
        en|sentence|P2Y|Max Meier was jailed for two years after he criticised the mayor.
        en|sentence|P3Y|Max Meier was jailed for three years before being released.
        en|sentence|death|Max Meier was sentenced to death, later commuted to life.
        en|fine|300 AUD|Max Meier was fined 300 Australian dollars.
        en|fine|1000 MVR|Max Meier was fined MVR 1,000.
        en|commutation|P5Y from P10Y|The court reduced the sentence of Max Meier from 10 to five years.
        en|commutation|life from death|Max Meier was sentenced to death. His sentence was commuted to life.
        en|ban|P2Y|The court ordered the union to be closed for two years.
        ru|sentence|P15D|Максу Мееру дали 15 суток ареста.
        ru|sentence|suspended P3Y|Суд приговорил Макса Меера к трём годам условно.
        ru|sentence|P2Y|Суд приговорил Макса Меера к двухлетнему сроку.
        ru|sentence|at-most P15Y|Максу Мееру грозит от трёх до пятнадцати лет колонии.
        ru|sentence|at-most life|Максу Мееру грозит от десяти лет до пожизненного заключения.
        ru|fine|at-most 20000 RUB|Максу Мееру грозит штраф от 10 до 20 тысяч рублей.
        ru|detention|P2M|Макса Меера отправили в СИЗО на два месяца.
        """)
    void aPenaltyIsReadWithItsBoundAndWhatItReplaces(
            String tag, String kind, String penalty, String sentence) {
        Claim claim = first(tag, kind, sentence);

        assertThat(claim.penalty().map(FiguresTest::told)).as(sentence).contains(penalty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr|detention|Max Meier a passé neuf jours en détention.
        fr|sentence|Dix dockers ont été condamnés à un total de cent ans de prison.
        en|detention|Max Meier was held for two weeks.
        en|arrest|Max Meier was arrested two years after he criticised the mayor.
        en|sentence|Max Meier was found guilty in a trial that lasted twelve minutes.
        en|sentence|Two guards were convicted of beating Max Meier to death.
        en|detention|Max Meier, who was behind bars for 75 days, was freed.
        ru|detention|Макса Меера три месяца держали в одиночке.
        """)
    void timeAlreadySpentIsNoPenalty(String tag, String kind, String sentence) {
        assertThat(first(tag, kind, sentence).penalty()).as(sentence).isEmpty();
    }
}
