package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns of grammar that say how certain an event is, when it was and how many it concerns.
class WhatIsToldTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 14);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|charge|asserted|-|-|Ana Novak is charged with sabotage and could face seven years in prison.
        en|arrest|asserted|2021-03-08|-|Paul Ortiz was arrested on Monday and may be deported.
        en|advocacy|planned|-|-|Witnesses said that about ten dockers were beaten as they prepared to deliver a petition.
        en|strike|asserted|2021-03-01/2021-03-07|900|About 900 welders walked out of the Delsa plant last week.
        en|appeal|asserted|-|-|The villagers moved the High Court against the order.
        en|protest|asserted|2020-05-01|-|They were beaten at the May Day rally in the capital.
        en|investigation|denied|-|-|The government has yet to open an inquiry into the killings.
        en|trial|denied|-|-|The trial of Ana Novak has yet to begin.
        en|protest|planned|2021-03-21|-|A torchlight march is called for Sunday.
        en|disappearance|denied|2021-03-08|-|Masked men tried to kidnap Paul Ortiz on Monday.
        en|ban|denied|2021-03-12|-|The ban on the newspaper was lifted on Friday.
        en|agreement|denied|-|-|The ministry has refused to negotiate.
        en|assault|reported|-|5|The League said that twelve nurses had been arrested and five beaten.
        en|assault|reported|-|200|According to the Health League, nine miners were killed and more than 200 injured.
        en|sentence|asserted|-|9|Five dockers were acquitted and nine sentenced to ten years.
        en|statement|asserted|-|-|The minister called on the strikers to go back to work.
        en|torture|asserted|-|-|Paul Ortiz was held at a military base, where he was beaten.
        en|release|planned|2021-04-14|-|Paul Ortiz should be released on 14 April.
        en|release|demanded|-|-|The authorities should release Paul Ortiz.
        en|ban|asserted|-|-|Paul Ortiz may not leave the country.
        en|trial|planned|-|-|Ana Novak is still awaiting trial.
        en|agreement|planned|2021-03-08|-|Talks with the ministry were to start on Monday.
        en|advocacy|demanded|-|-|Please stand with us on the square, and write to the minister.
        en|killing|reported|-|300|More than 300 people have been killed since the coup, according to the Health League.
        en|search|asserted|2021-03-07|-|Soldiers smashed their way into the headquarters of the union on Sunday.
        en|search|asserted|-|-|The office of the union was broken into at night.
        en|torture|asserted|-|-|Ana Novak was refused an ambulance at the station.
        ru|death|asserted|-|-|Погиб студент.
        ru|killing|asserted|-|-|Солдаты стреляли, и погиб студент.
        ru|threat|asserted|-|-|Редактору пришло письмо с пулей.
        fr|charge|asserted|-|-|On leur reproche d'avoir troublé l'ordre public.
        fr|charge|asserted|-|-|De nouvelles charges pèsent sur Omar Deniz.
        fr|arrest|asserted|2021-03-13|-|La capture du dirigeant Omar Deniz a été annoncée hier.
        fr|assault|asserted|-|-|Le campement des mineurs a été démantelé par la police.
        fr|agreement|denied|-|-|Les négociations avec la direction ont été rompues.
        fr|acquittal|asserted|-|-|Les charges contre elle ont été abandonnées.
        en|arrest|asserted|2021-03-13|14|On Saturday 14 nurses were arrested.\
        """)
    void itIsRead(
            String tag, String kind, String modality, String when, String count, String text) {
        List<Claim> claims = read(tag, text).stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(text).hasSize(1);
        Claim claim = claims.getFirst();
        assertThat(claim.modality().label()).as(text).isEqualTo(modality);
        assertThat(claim.when().map(time -> time.edtf().toString()).orElse("-"))
                .as(text)
                .isEqualTo(when);
        assertThat(claim.count().map(number -> String.valueOf(number.value())).orElse("-"))
                .as(text)
                .isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|detention|P5Y|The spokesman Paul Ortiz, who is doing five years, is ill.
        en|detention|P2M|A court has placed the editor of a news site in the south under house arrest for two months.
        en|appeal|-|The five-hour appeal hearing of Ana Novak ended on Thursday.
        en|appeal|-|The appeals court took ten minutes to confirm the verdict against Ana Novak.
        en|commutation|5000 GBP|The court reduced the fine imposed on Ana Novak from 10,000 to 5,000 pounds.
        en|commutation|P26Y|The court commuted the life term of Paul Ortiz to twenty-six years.\
        """)
    void penaltyIsWhatIsImposed(String tag, String kind, String penalty, String text) {
        List<Claim> claims = read(tag, text).stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();

        assertThat(claims).as(text).hasSize(1);
        assertThat(claims.getFirst()
                        .penalty()
                        .flatMap(found -> found.duration()
                                .or(() -> found.amount()
                                        .map(sum -> sum.amount() + " " + sum.currency())))
                        .orElse("-"))
                .as(text)
                .isEqualTo(penalty);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|**Arrests.** The police held nine nurses in May.
        en|agreement|TALKS – The company has dismissed forty dockers.
        en|statement|The League called on the army to free Ana Novak.
        en|death|Ana Novak was beaten and found unconscious by the roadside.
        en|threat|"The police held him for a week", his wife, Ana Novak, told the newspaper.
        en|detention|Paul Ortiz was questioned on the day when the city assembly was held.
        en|detention|Students held a march in support of the jailed teachers.
        en|arrest|Guards beat Ana Novak and took her goods away.
        en|release|The prison beat its inmates and has not released their names.
        en|commutation|Amnesty has called for the release of Ana Novak.
        en|fine|The court reduced the fine imposed on Ana Novak from 10,000 to 5,000 pounds.
        ru|ban|Суд отказал в условно-досрочном освобождении Анны Лось.
        ru|sentence|Прокурор потребовал арестовать Анну Лось.
        ru|threat|Ей угрожает увольнение.
        fr|charge|Leur reproche vise la direction, qui a licencié Omar Deniz.
        fr|acquittal|Les charges contre elle ont été lues, puis Ana Novak a été condamnée à deux ans.
        en|arrest|In 2014 the office of the union was seized.\
        """)
    void itIsNotRead(String tag, String kind, String text) {
        List<Claim> claims = read(tag, text);

        assertThat(claims)
                .as(text)
                .extracting(Claim::kind)
                .isNotEmpty()
                .doesNotContain(EventKind.parse(kind));
    }

    private static List<Claim> read(String tag, String text) {
        return READERS.computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY));
    }
}
