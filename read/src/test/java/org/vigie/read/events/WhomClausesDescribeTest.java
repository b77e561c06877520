package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A clause or a participle behind several nouns tells of the one that it agrees with.
class WhomClausesDescribeTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The brother of the miners, who were arrested on Monday, met the mayor."
                        + " | miners",
                "en | The lawyers of Anna Lis, who were arrested on Monday, met the mayor."
                        + " | lawyers of Anna Lis",
                "en | Friends of Anna Lis, who was arrested on Monday, met the mayor. | Anna Lis",
                "en | Friends of Anna Lis, 34, who was arrested on Monday, met the mayor."
                        + " | Anna Lis",
                "en | Members of the Dockers' Union, who were arrested on Monday, met the mayor."
                        + " | Members of the Dockers' Union",
                "en | The lawyers of the men who were arrested in May met the mayor. | men",
                "fr | Le frère des mineurs, qui ont été arrêtés lundi, a rencontré le maire."
                        + " | mineurs",
                "fr | La mère de Paul Roth, qui a été arrêtée lundi, a rencontré le maire."
                        + " | mère de Paul Roth",
                "fr | La mère de Paul Roth, qui a été arrêté lundi, a rencontré le maire."
                        + " | Paul Roth",
                "fr | Les avocats des mineurs que la police a arrêtés lundi ont rencontré le"
                        + " maire. | mineurs",
                "ru | Адвокаты Анны Лис, которые были задержаны в понедельник, встретились с"
                        + " мэром. | Адвокаты Анны Лис",
                "ru | Мать Павла Берга, которую арестовали в понедельник, встретилась с мэром."
                        + " | Мать Павла Берга",
                "ru | Мать Мининых, которую арестовали в понедельник, отпустили. | Мать Мининых",
                "ru | Мать Павла Берга, которого арестовали в понедельник, встретилась с мэром."
                        + " | Павла Берга"
            })
    void relativeClauseDescribesTheNounThatItAgreesWith(String tag, String text, String whom) {
        assertThat(patients(tag, text, EventKind.ARREST)).containsExactly(whom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The court heard Anna Lis, 34, charged with libel. | Anna Lis",
                "en | Friends of Anna Lis, 34, charged with libel, met the mayor. | Anna Lis",
                "fr | Les amis d'Anna Lis, 34 ans, inculpée de diffamation, ont rencontré le"
                        + " maire. | Anna Lis"
            })
    void ageBehindANamePartsNothing(String tag, String text, String whom) {
        assertThat(patients(tag, text, EventKind.CHARGE)).containsExactly(whom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | We ask the court to release Max Roth and the mayor to lift the ban."
                        + " | Max Roth",
                "en | They urged the police to release the miners and the company to pay them."
                        + " | miners",
                "en | We ask the court to release Max Roth and Ann Lee. | Max Roth; Ann Lee",
                "ru | Лига просит полицию освободить шахтёров и компанию заплатить им."
                        + " | шахтёров"
            })
    void whoIsAskedForSomethingElseIsNotAskedToBeReleased(String tag, String text, String whom) {
        assertThat(patients(tag, text, EventKind.RELEASE)).containsExactly(whom.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Police arrested the drivers whom Max Roth defended. | drivers",
                "en | The men whom Max Roth defended were arrested. | men",
                "en | Police arrested two men who had helped Max Roth. | two men",
                "en | Police arrested Ann Lee, who leads the union, and Max Roth."
                        + " | Ann Lee; Max Roth",
                "en | Ann Lee, who leads the union, and Max Roth were arrested."
                        + " | Ann Lee; Max Roth",
                "fr | Les hommes que Paul Roth défendait ont été arrêtés. | hommes",
                "fr | La police a arrêté Anne Loy, qui dirige le syndicat, et Paul Roth."
                        + " | Anne Loy; Paul Roth",
                "ru | Анна Лис, которая возглавляет профсоюз, и Павел Громов задержаны."
                        + " | Анна Лис; Павел Громов"
            })
    void whoStandsInARelativeClauseIsNoneOfTheOthers(String tag, String text, String whom) {
        assertThat(patients(tag, text, EventKind.ARREST)).containsExactly(whom.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The officials who ignored the complaints of Ann Lee must be prosecuted.",
                "en | The league demands that the director who ignored Ann Lee's complaints be"
                        + " prosecuted.",
                "fr | Les fonctionnaires qui ont négligé les plaintes d'Anne Loy seront jugés.",
                "ru | Лига требует, чтобы чиновников, которые не приняли жалобу Анны Лис, судили."
            })
    void whoseComplaintTheyIgnoredIsNotTriedForIt(String tag, String text) {
        assertThat(patients(tag, text, EventKind.TRIAL))
                .singleElement()
                .asString()
                .doesNotContain("An", "Ан");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Max Roth was questioned without his lawyer, Paul Doss, present. He was"
                        + " remanded in custody. | Max Roth",
                "en | The court rejected the request of Max Roth, surgeon and vice-president of"
                        + " an association. He is held in Paris. | Max Roth",
                "fr | Max Roth a été interrogé sans la présence de son avocat, Me Paul Doss. Il"
                        + " a été placé en garde à vue. | Max Roth",
                "fr | Max Roth, représentant élu des ouvriers de la sucrerie, a été placé en"
                        + " garde à vue. | Max Roth",
                "ru | Павла Громова допросили без его адвоката, Ивана Берга. Его отправили в"
                        + " изолятор. | Павла Громова"
            })
    void whatDescribesSomebodyAndTheirLawyerAreNotMeant(String tag, String text, String whom) {
        assertThat(patients(tag, text, EventKind.DETENTION)).containsExactly(whom);
        assertThat(patients(tag, text, EventKind.SUMMONS)).doesNotContain("Ивана Берга");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Police arrested 12 miners, drivers and cooks. | 12 miners, drivers and cooks",
                "en | At least 76 teachers, students and civil servants were arrested."
                        + " | 76 teachers, students and civil servants",
                "en | Police arrested 31 packers, loaders and drivers."
                        + " | 31 packers, loaders and drivers",
                "en | Police arrested 12 miners and two drivers. | 12 miners; two drivers",
                "en | Police arrested 12 miners, Max Roth and drivers."
                        + " | 12 miners; Max Roth; drivers",
                "fr | La police a arrêté 12 mineurs, chauffeurs et cuisiniers."
                        + " | 12 mineurs, chauffeurs et cuisiniers",
                "ru | Задержаны 76 учителей, студентов и чиновников."
                        + " | 76 учителей, студентов и чиновников"
            })
    void oneNumberCountsAWholeList(String tag, String text, String whom) {
        assertThat(patients(tag, text, EventKind.ARREST)).containsExactly(whom.split("; "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DAMAK, Nepal, July 5 – Dan Kumar was arrested on Tuesday.",
                "LOWMERE, Nepal – Dan Kumar was arrested on Tuesday.",
                "Lowmere, Nepal, 5 May 2021 – Dan Kumar was arrested on Tuesday."
            })
    void townOfADatelineIsNobody(String text) {
        assertThat(patients("en", text, EventKind.ARREST)).containsExactly("Dan Kumar");
    }

    private static List<String> patients(String tag, String text, EventKind kind) {
        Language language = Language.of(tag);
        List<Claim> claims =
                new EventReader(language).read(Text.of(text, language), Optional.of(DAY));
        return claims.stream()
                .filter(claim -> claim.kind() == kind)
                .flatMap(claim -> claim.mentions().stream())
                .filter(mention -> mention.role() == Role.PATIENT)
                .map(Mention::quote)
                .map(Quote::text)
                .toList();
    }
}
