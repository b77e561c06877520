package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Place;
import org.vigie.claim.Role;
import org.vigie.claim.When;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// When things that last began and ended, and what a bulletin's own day and place say of the days
/// in it, in invented sentences; published on Friday, 14 May 2021.
class LastingTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    private static Claim last(String tag, String kind, String text) {
        List<Claim> claims = new EventReader(Language.of(tag))
                .read(Text.of(text.replace("/", "\n"), Language.of(tag)), Optional.of(DAY)).stream()
                        .filter(claim -> claim.kind() == EventKind.parse(kind))
                        .toList();
        assertThat(claims).as(text).isNotEmpty();
        return claims.getLast();
    }

    private static String when(String tag, String kind, String text) {
        return last(tag, kind, text)
                .when()
                .map(When::edtf)
                .map(Object::toString)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|strike|2021-05-04:2021-05-13|The strike, which began on 4 May, ended on Thursday.
        en|strike|2021-04-29:2021-05-09|Dock workers ended on Sunday a strike that they had held since 29 April.
        en|hunger-strike|2021-05-02:2021-05-12|Ann Lee began a hunger strike on 2 May and stopped it on Wednesday.
        en|protest|2021-05-03:2021-05-11|The sit-in that started on 3 May was lifted on Tuesday.
        en|strike|2021-05-10:..|Teachers, on strike since Monday, said talks had ended on Thursday.
        en|strike|2021-05-10|The strike began on Monday.
        fr|protest|2021-04-29:2021-05-09|Les ouvriers ont levé dimanche le sit-in qu’ils tenaient depuis le 29 avril.
        fr|strike|2021-05-03:2021-05-13|La grève, qui avait débuté le 3 mai, s’est terminée jeudi.
        fr|hunger-strike|2021-05-02:2021-05-12|Il a cessé mercredi la grève de la faim qu’il observait depuis le 2 mai.
        ru|strike|2021-05-04:2021-05-13|Рабочие вчера завершили забастовку, начавшуюся 4 мая.
        ru|hunger-strike|2021-05-02:2021-05-12|Анна Ли прекратила в среду голодовку, которую держала с 2 мая.\
        """)
    void whatBeganAndEndedHasASpan(String tag, String kind, String span, String text) {
        assertThat(when(tag, kind, text)).as(text).isEqualTo(span.replace(':', '/'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|protest|2021-05-06:..|Workers have occupied the toll booths for the ninth day.
        en|protest|2021-04-18:..|Relatives on Sunday continued their sit-in outside the club for the 22nd day.
        en|strike|2021-05-10:..|The strike entered its fifth day on Wednesday.
        en|strike|none|The trial opened on the second day of the strike.
        fr|protest|2021-05-06:..|Les ouvriers occupent l’usine pour le neuvième jour consécutif.
        fr|protest|2021-04-18:..|Dimanche, les familles ont poursuivi leur sit-in pour le 22e jour.
        fr|hunger-strike|none|Elle est morte au 238e jour de sa grève de la faim.
        ru|strike|2021-05-06:..|Шахтеры бастуют девятый день подряд.
        ru|protest|2021-04-18:..|Семьи в воскресенье 22-й день подряд проводили пикет у прокуратуры.
        ru|strike|none|Грузчики вторую неделю бастуют.\
        """)
    void whichDayItIsTellsWhenItBegan(String tag, String kind, String span, String text) {
        assertThat(when(tag, kind, text)).as(text).isEqualTo(span.replace(':', '/'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|detention|none|A court extended Ann Lee’s detention until November 12.
        en|detention|none|Ann Lee was remanded in custody until June 20.
        en|detention|2021-05-11|On Tuesday a court remanded Ann Lee in custody until June 20.
        en|trial|2021-05-20|The trial of Ann Lee was adjourned until 20 May.
        fr|detention|none|Un juge a prolongé jusqu’au 20 juin la détention d’Ann Lee.
        ru|detention|none|Суд арестовал Анну Ли до 20 июня.\
        """)
    void howLongAnOrderLastsIsNotWhenItWasMade(String tag, String kind, String day, String text) {
        assertThat(when(tag, kind, text)).as(text).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|statement|2021-05-14|Union raided/GENEVA, 14 May – The office condemned on Friday the arrest of Ann Lee.
        en|arrest|2021-05-07|Union raided/GENEVA – Police arrested Ann Lee on Friday.
        en|search|2021-05-09|Union raided/SEOUL, May 14 -- Police raided the headquarters of the union on Sunday.
        en|search|2021-05-09|Union raided/Seoul, 14 May 2021 - Police raided the headquarters of the union on Sunday.
        fr|statement|2021-05-14|Un appel/Genève, 14 mai – Le Haut-Commissariat a condamné vendredi l’arrestation d’Ann Lee.
        en|arrest|2021-04-16|Algua: four years later/Ann Lee was arrested on 16 April.
        fr|arrest|2021-04-16|Algua, quatre ans après/Ann Lee a été arrêtée le 16 avril.
        ru|arrest|2021-04-16|Год спустя: без ответа/Анна Ли арестована 16 апреля.\
        """)
    void aBulletinsOwnDayTellsWhichDayIsMeant(String tag, String kind, String day, String text) {
        assertThat(when(tag, kind, text)).as(text).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        SEOUL, May 14 -- Police
        SEOUL (Reuters) - Police
        Seoul, 14 May 2021 - Police
        SEOUL, 14 May (Wire of the South) — Police\
        """)
    void whereAReportWasWrittenIsNoPlaceOfWhatItTells(String dateline) {
        String text = "Union raided/" + dateline + " raided the headquarters of the union.";

        assertThat(last("en", "search", text).where()).map(Place::quote).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        fr|assault|none|Sept personnes ont été blessées, dont une élève de quinze ans, qui a été opérée lundi.
        fr|arrest|none|Paul Roth a été arrêté chez sa sœur, qui s’était mariée samedi.
        fr|arrest|2021-05-08|Paul Roth a été arrêté lors d’une marche qui s’est tenue samedi.
        en|arrest|none|Paul Roth was arrested with his sister, who married on Saturday.
        en|arrest|2021-05-08|Paul Roth was arrested in a raid that took place on Saturday.\
        """)
    void whatAClauseSaysOfSomebodyHasItsOwnTime(String tag, String kind, String day, String text) {
        assertThat(when(tag, kind, text)).as(text).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|Max Meier 2021-05-11|Ann Lee was arrested on 30 April, Max Meier on 11 May.
        en|arrest|Bob Ray 2021-05-13|Ann Lee was arrested on 30 April, Max Meier on 11 May and Bob Ray yesterday.
        en|arrest|Ann Lee 2021-05-10|Ann Lee was arrested on Monday, a friend said on Tuesday.
        fr|arrest|Rita Blin 2021-05-11|Paul Roth a été arrêté le 30 avril, Rita Blin le 11 mai.
        ru|arrest|Рита Блин 2021-05-11|Павел Рот арестован 30 апреля, Рита Блин — 11 мая.\
        """)
    void whoHasADayOfTheirOwnHasAClaimOfTheirOwn(
            String tag, String kind, String expected, String text) {
        Claim claim = last(tag, kind, text);

        String found = claim.in(Role.PATIENT).stream()
                .map(mention -> mention.quote().text())
                .collect(Collectors.joining(";"));
        assertThat(found + " " + when(tag, kind, text)).as(text).isEqualTo(expected);
    }
}
