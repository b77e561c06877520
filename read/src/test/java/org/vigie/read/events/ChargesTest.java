package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What somebody is charged with is told whole, wherever its preposition stands, and is no place
/// and no length.
class ChargesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    private static Optional<String> charge(String tag, String kind, String text) {
        List<Claim> claims = new EventReader(Language.of(tag))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY)).stream()
                        .filter(claim -> claim.kind() == EventKind.parse(kind))
                        .toList();
        assertThat(claims).as(text).isNotEmpty();
        return claims.getFirst().charge().map(Quote::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|sentence|theft, arson and rioting|The court convicted Karim Sadel of theft, arson and rioting.
        en|arrest|two articles|Karim Sadel was arrested over two articles.
        en|charge|stopping a lorry, beating its driver and leaving|Police accused Karim Sadel of stopping a lorry, beating its driver and leaving.
        en|sentence|theft|Karim Sadel was convicted of theft, Lena Vorik and two cooks were freed.
        fr|sentence|« entrave à la liberté de manifester »|Elles ont été condamnées pour « entrave à la liberté de manifester » à un mois de prison.
        fr|sentence|avoir "insulté le président"|Elle a été condamnée à deux ans de prison pour avoir "insulté le président".
        fr|charge|« vol », de « complot » et de « rébellion »|Omar Deniz a été inculpé de « vol », de « complot » et de « rébellion ».
        fr|charge|« atteinte à l'ordre »|Karim Sadel est accusé d'« atteinte à l'ordre ».
        fr|charge|avoir eu recours à un faux|Karim Sadel est poursuivi pour avoir eu recours à un faux.
        fr|charge|appartenance à un groupe interdit|Trois hommes sont poursuivis pour appartenance à un groupe interdit.
        fr|charge|rébellion|« Ils sont poursuivis pour rébellion », a dit l'avocat.
        ru|charge|создании кружка|Ткачу Ивану Кедру предъявили обвинение в создании кружка.
        ru|sentence|растрату|Ткача Ивана Кедра осудили за растрату на девять лет.
        ru|sentence|клевету|Ткача Ивана Кедра приговорили за клевету к трём годам колонии.
        ru|arrest|поджоге магазина|Ткача Ивана Кедра задержали по подозрению в поджоге магазина.
        ru|arrest|убийство|Ткача Ивана Кедра задержали по ст. 105 УК (убийство).
        ru|charge|создание кружка|Ткача Ивана Кедра обвиняют по ч. 1 ст. 205.5 УК («создание кружка», до пяти лет).
        ru|fine|листовку|За листовку суд оштрафовал ткача Ивана Кедра.
        ru|dismissal|участие в забастовке|Ткача Ивана Кедра за участие в забастовке уволили.
        ru|fine|показ символики|На две тысячи рублей за показ символики суд оштрафовал Анну Лис.
        ru|dismissal|участие в забастовке|Завод уволил ткачей за участие в забастовке.
        ru|sentence|поджог автомобиля|Иван Кедр, приговорённый в мае к двум годам за поджог автомобиля, бежал.\
        """)
    void itIsWhole(String tag, String kind, String charge, String text) {
        assertThat(charge(tag, kind, text)).as(text).contains(charge);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ru|transfer|Ткача Ивана Кедра выслали за границу.
        en|ban|The licence of the weekly was cancelled by the Registrar of Newspapers for Lubango.
        en|commutation|Amnesty for the nine was rejected by the council.
        en|arrest|Police arrested over 40 dockers in Lubango.
        en|torture|Karim Sadel was denied treatment for malaria.
        en|arrest|They demand the arrest of the guards, compensation for the widows and an apology.
        en|arrest|At least twelve bakers were arrested all over the province.
        ru|detention|Ткача держат в Туле, за полторы тысячи километров от дома.
        ru|arrest|За неделю в Туле задержали двоих ткачей.
        ru|dismissal|За ткача Ивана Кедра уволили начальника.
        ru|arrest|За воротами завода задержали двоих ткачей.
        ru|dismissal|Сын ткача был отчислен и уехал за хлебом.\
        """)
    void whatOnlyLooksLikeItIsNone(String tag, String kind, String text) {
        assertThat(charge(tag, kind, text)).as(text).isEmpty();
    }
}
