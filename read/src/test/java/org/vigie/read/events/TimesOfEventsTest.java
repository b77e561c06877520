package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.When;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.Optional;

/// Which of a sentence's times an event has, and how fine it is; published on a Friday.
class TimesOfEventsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|resolution|2021-04-26|Since the president signed the law on 26 April, police have arrested 61 people.
        en|arrest|2021-04-26/..|Since the president signed the law on 26 April, police have arrested 61 people.
        en|commutation|2021-05-12|An appeals court on Wednesday cut the sentence of Max Meier from five years to two.
        en|detention|2021-05-05/..|Max Meier has been in jail since he was arrested on 5 May.
        en|arrest|2021-05-05|Max Meier has been in jail since he was arrested on 5 May.
        en|detention|2021-05-05/..|Max Meier has been in jail since police arrested him on 5 May.
        fr|detention|2021-05-05/..|Marc Loy est en prison depuis que la police l'a arrêté le 5 mai.
        fr|detention|2021-05-05/..|Marc Loy est en prison depuis son arrestation le 5 mai.
        ru|detention|2021-05-05/..|Макс Мейер находится в тюрьме с тех пор, как его задержали 5 мая.
        ru|arrest|2021-05-05|Макс Мейер находится в тюрьме с тех пор, как его задержали 5 мая.
        en|killing|2021-01-06|Four months earlier, on 6 January, the founder of the union was killed.
        fr|killing|2021-01-06|Quatre mois plus tôt, le 6 janvier, le fondateur du mouvement avait été tué.
        ru|protest|2021-04-14|Ровно месяц назад, 14 апреля, студенты вышли на площадь.
        en|killing|2021-01|Four months earlier, as on 6 May, the founder of the union was killed.
        fr|disappearance|2021-04-09/2021-04-11|Entre le 9 et le 11 avril, la police a enlevé seize étudiants.
        fr|arrest|none|Aucun suspect n'a été arrêté à ce jour.
        en|arrest|none|No suspect has been arrested to this day.
        en|arrest|none|The police came two hours later and arrested six miners.
        ru|strike|2021-05-07/..|Рыбаки бастуют уже неделю.
        ru|protest|2021-05-13|Пикет прошёл накануне в Туле. По словам рыбаков, митинг прошёл накануне и в Уфе.
        ru|arrest|2021-01-22|Рыбаков задержали 22 января — накануне несогласованной акции.
        ru|release|none|Через четыре часа всех шахтёров отпустили.
        ru|assault|2021-05-13/2021-05-14|В ночь на пятницу неизвестные избили шахтёра.
        ru|assault|2021-05-10/2021-05-11|В ночь на вторник неизвестные избили шахтёра.
        en|protest|2020-10-11|Bakers who lost their jobs when the plant closed in 2009 marched on the ministry on 11 October.
        fr|protest|2020|Quand l'usine a fermé en 2009, les ouvriers ont écrit ; en 2020, ils ont défilé à Brest.
        en|strike|2021-07-16|The union will stop work on 16 July, the committee announced.
        fr|statement|2021-05-11|La ligue dénonce mardi l'arrestation de trois dockers.
        fr|arrest|2021-05-11|Mardi, la police arrête trois dockers à Brest.
        fr|arrest|2021-05-13|Le docker Marc Loy est arrêté jeudi à Brest.
        fr|sentence|2021-05-10|Lundi, la cour condamne Marc Loy à deux ans de prison.
        fr|strike|2021-05-18|Mardi, les dockers font grève.
        fr|trial|2021-05-17|Marc Loy comparaît lundi devant le tribunal de Brest.
        en|protest|2021-07-16|The miners are to march on 16 July, and have asked for help.
        en|arrest|2021-05-13|Guards opened fire on Wednesday. The welders had been on strike since 3 May. Nine were arrested the next day.
        en|arrest|2021-05-04|The welders have been on strike since 3 May. Nine were arrested the next day.
        """)
    void anEventHasItsTime(String tag, String kind, String when, String sentence) {
        Language language = Language.of(tag);
        Optional<Claim> claim = new EventReader(language)
                .read(Text.of(sentence, language), Optional.of(DAY)).stream()
                        .filter(one -> one.kind() == EventKind.parse(kind))
                        .findFirst();

        assertThat(claim).as(sentence).isPresent();
        assertThat(claim.flatMap(Claim::when)
                        .map(When::edtf)
                        .map(Object::toString)
                        .orElse("none"))
                .as(sentence)
                .isEqualTo(when);
    }
}
