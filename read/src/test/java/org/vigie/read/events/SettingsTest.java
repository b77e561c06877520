package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Place;
import org.vigie.claim.Role;
import org.vigie.claim.When;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The day of a calendar's line holds for what stands under it.
class SettingsTest {
    private static List<String> days(String text) {
        return new EventReader(Language.of("en"))
                        .read(
                                Text.of(text, Language.of("en")),
                                Optional.of(LocalDate.of(2021, 2, 14)))
                        .stream()
                        .map(Claim::when)
                        .map(when -> when.map(When::edtf).map(Object::toString).orElse("none"))
                        .toList();
    }

    @Test
    void dayAloneOnItsLineDatesWhatStandsUnderIt() {
        String text = "A spring in Algua: a calendar\n\n11 February\n\nThe mayor steps down. Anna"
                + " Petrov is released.\n\n12 February\n\nAnna Petrov is freed.\n";

        assertThat(days(text)).containsExactly("2021-02-11", "2021-02-11", "2021-02-12");
    }

    @Test
    void aSentencesOwnTimeGoesBeforeThatOfItsLine() {
        String text =
                "A spring in Algua: a calendar\n\n11 February\n\nAnna Petrov was arrested on 3"
                        + " February.\n";

        assertThat(days(text)).containsExactly("2021-02-03");
    }

    @Test
    void lineThatTellsMoreThanADayIsNoDayOfWhatStandsUnderIt() {
        String text = "A spring in Algua: a calendar\n\nWhat the mayor forgot on 11 February\n\nThe"
                + " mayor steps down.\n";

        assertThat(days(text)).containsExactly("none");
    }

    private static List<Claim> russian(String text) {
        return new EventReader(Language.of("ru"))
                .read(Text.of(text, Language.of("ru")), Optional.of(LocalDate.of(2021, 3, 14)));
    }

    private static List<String> russianDays(String text) {
        return russian(text).stream()
                .map(Claim::when)
                .map(when -> when.map(When::edtf).map(Object::toString).orElse("none"))
                .toList();
    }

    @Test
    void timeThatOpensASentenceDatesItsFirstVerbWhateverTimesFollow() {
        assertThat(russianDays("Сегодня районный суд Орла отправил ткача Ивана Кедра под стражу до"
                        + " 5 сентября."))
                .containsExactly("2021-03-14");
        assertThat(russianDays(
                        "Городской суд во вторник, 9 марта, продлил до 9 мая домашний арест ткача"
                                + " Ивана Кедра."))
                .containsExactly("2021-03-09");
    }

    @Test
    void timeThatOpensALaterClauseIsNotOfTheFirst() {
        assertThat(russianDays("В феврале полиция задержала ткача Ивана Кедра, в марте суд"
                        + " оштрафовал учителя Павла Орна."))
                .containsExactly("2021-02", "2021-03");
    }

    @Test
    void protestIsHeldAtAnUnnamedPlaceWherePeopleGather() {
        List<Claim> claims = russian("Вчера студенты провели пикет у посольства в Риме.");

        assertThat(claims.getFirst().where())
                .extracting(Place::quote)
                .extracting(quote -> quote.text())
                .containsExactly("посольства", "Риме");
    }

    @Test
    void aDayAndAPlaceThatOpenAParagraphHoldForIt() {
        String text = "Хроника недели\n\n3 марта. Орёл. На площади задержан ткач Иван Кедр."
                + " Дома у него провели обыск.\n\n4 марта. Тула. Учителя Павла Орна"
                + " оштрафовали.\n";

        assertThat(russianDays(text)).containsExactly("2021-03-03", "2021-03-03", "2021-03-04");
    }

    @Test
    void aPlaceAloneLeavesTheDayOfItsParagraph() {
        String text = "Хроника недели\n\n3 марта. Орёл. Задержан ткач Иван Кедр. Тула. Оштрафован"
                + " учитель Павел Орн.\n";

        assertThat(russianDays(text)).containsExactly("2021-03-03", "2021-03-03");
    }

    @Test
    void whatIsRememberedIsNotOfTheDayOnWhichItIs() {
        List<Claim> claims = russian("Календарь\n\n18 марта. Годовщина депортации ткачей. Суд"
                + " рассмотрит жалобу учительницы Анны Лось на увольнение.\n");

        assertThat(claims)
                .filteredOn(claim -> claim.kind() != EventKind.APPEAL)
                .hasSize(2)
                .allMatch(claim -> claim.when().isEmpty() && claim.modality() == Modality.ASSERTED);
    }

    @Test
    void whatHappensEveryWeekIsOnNoDay() {
        assertThat(russianDays("Каждую пятницу матери выходили на пикет.")).containsExactly("none");
    }

    @Test
    void anItemOfAChronicleTellsOfPeopleOfItsOwn() {
        List<Claim> claims =
                russian("Хроника\n\n2 марта. Орёл. Задержан ткач Иван Кедр.\n\n3 марта."
                        + " Тула. Обыскан учитель Павел Орн.\n\n4 марта. Суд огласил приговор.\n");

        assertThat(claims.getLast().kind()).isEqualTo(EventKind.SENTENCE);
        assertThat(claims.getLast().mentions()).noneMatch(one -> one.role() == Role.PATIENT);
    }

    @Test
    void whereSomebodyDidSomethingBeforeIsNoPlaceOfIt() {
        String text = "Omar Deniz, jugé par contumace après avoir fui en Pologne, a écopé de huit"
                + " ans de prison.";
        List<Claim> claims = new EventReader(Language.of("fr"))
                .read(Text.of(text, Language.of("fr")), Optional.of(LocalDate.of(2021, 3, 14)));

        assertThat(claims).isNotEmpty().allMatch(claim -> claim.where().isEmpty());
    }
}
