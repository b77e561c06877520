package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Role;

/// Who is to do what is demanded: named by the demand, by a pronoun in it, or by the line over a
/// list; in invented sentences. `-` means nobody, `/` the end of a line.
class WhoIsAskedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|government|The union demands that the government release Lena Adu.
        en|court|The guild asks that the court release Lena Adu.
        en|government|The guild, which has 700 members, called on the government to release Lena Adu.
        en|government|The guild wrote to the government, asking it to release Lena Adu.
        en|minister|Write to the minister and ask her to release Lena Adu.
        en|government|The guild reminded the government that it must release Lena Adu.
        en|government|The guild calls on the government to:/- release Lena Adu;/- pay the wages.
        en|government|The guild urges the government:/- to release Lena Adu;/- to pay the wages.
        en|government|We demand:/- that the government release Lena Adu;/- that wages be paid.
        en|-|The guild wrote to the embassy, demanding the release of Lena Adu.
        fr|ministre|La ligue a écrit au ministre pour lui demander de libérer Rosa Lind.
        fr|gouvernement|La ligue, avec trois partis, demande au gouvernement de libérer Rosa Lind.
        fr|gouvernement|La ligue demande au gouvernement :/- de libérer Rosa Lind ;/- de payer les salaires.
        fr|gouvernement|Le gouvernement doit :/- libérer Rosa Lind ;/- payer les salaires.
        ru|правительству|Союз обратился к правительству с требованием освободить Анну Лозу.
        ru|министру|Напишите министру и попросите освободить Анну Лозу.
        ru|правительства|Союз требует от правительства:/- освободить Анну Лозу;/- выплатить зарплату.
        ru|-|Союз осудил действия полиции и требует освободить Анну Лозу.
        """)
    void whoIsToFreeThem(String language, String agents, String text) {
        var claim = InventedSentences.last(language, "release", text.replace("/", "\n"));

        assertThat(claim.modality().label()).as(text).isEqualTo("demanded");
        assertThat(InventedSentences.written(claim, Role.AGENT)).as(text).isEqualTo(agents);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        release|Анна Лоза|Анна Лоза, мать двоих детей, освобождена в понедельник.
        dismissal|Анна Лоза|Анна Лоза, вдова двух шахтеров, уволена.
        arrest|двух шахтеров|Полиция задержала двух шахтеров.
        """)
    void whoseTheCountedAreHasNoPartInIt(String kind, String patients, String text) {
        assertThat(InventedSentences.written(
                        InventedSentences.last("ru", kind, text), Role.PATIENT))
                .as(text)
                .isEqualTo(patients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        trial|nine|The nine, who had been held since May, appeared in court on Monday.
        trial|nine|The nine, held since May, appeared in court on Monday.
        release|Lena Adu|Lena Adu, a nurse, detained in May, was released on Monday.
        """)
    void theSubjectBeforeAnAsideKeepsItsVerb(String kind, String patients, String text) {
        assertThat(InventedSentences.written(
                        InventedSentences.last("en", kind, text), Role.PATIENT))
                .as(text)
                .isEqualTo(patients);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|protest|union|The union, the largest in the province, marched to the ministry on Monday.
        en|protest|miners|The miners, most of them women, marched on Monday.
        fr|statement|ligue|La ligue, la plus grande du pays, a condamné la descente.
        fr|protest|mineurs|Les mineurs, la plupart des femmes, ont défilé lundi.
        fr|protest|mineurs|Les mineurs, des femmes pour la plupart, ont défilé lundi.
        fr|protest|syndicat|Le syndicat, fondé en 1990, manifeste depuis lundi.
        fr|strike|ligue|La ligue, basée à Lima, fait grève depuis lundi.
        fr|protest|mineurs|Les mineurs, licenciés en mars, marchent sur la capitale.
        """)
    void anAsideIsNotWhoActs(String language, String kind, String agents, String text) {
        assertThat(InventedSentences.written(
                        InventedSentences.last(language, kind, text), Role.AGENT))
                .as(text)
                .isEqualTo(agents);
    }
}
