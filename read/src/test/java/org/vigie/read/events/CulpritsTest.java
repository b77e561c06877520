package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Mention;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whoever was hurt is not the one who is called to account for it.
class CulpritsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | An officer shot dead Jens Holm. He is under investigation. | officer",
                "en | Jens Holm was shot dead by a guard. He has been arrested. | guard",
                "en | A guard killed Anna Holm. He was arrested. | guard",
                "en | A foreman broke the leg of Jens Holm. He has been charged. | foreman",
                "en | A foreman beat Jens Holm, who was taken to hospital. He was charged."
                        + " | foreman",
                "en | Paul Roth beat Jens Holm. He was sentenced to two years in prison."
                        + " | Paul Roth",
                "en | A guard beat Jens Holm. He was dismissed. | guard",
                "fr | Un gardien a tué Jean Holm. Il a été arrêté. | gardien",
                "fr | Jean Holm a été abattu par un policier. Il a été mis en examen. | policier",
                "fr | Un contremaître a frappé Jean Holm. Il sera jugé. | contremaître",
                "fr | Un contremaître a frappé Jean Holm lundi. Il a été inculpé jeudi."
                        + " | contremaître",
                "en | A guard killed Jens Holm on 3 March. He was arrested on 5 March. | guard",
                "ru | Охранник убил Ивана Кедра. Его арестовали. | Охранник",
                "ru | Полицейский застрелил Ивана Кедра. Его уволили. | Полицейский",
                "ru | Бригадир избил Ивана Кедра. Его приговорили к двум годам колонии."
                        + " | Бригадир"
            })
    void whoDidItIsCalledToAccount(String tag, String text, String whom) {
        assertThat(lastPatients(tag, text)).containsExactly(whom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | An officer shot dead Jens Holm. He had been charged with theft. | Jens Holm",
                "en | Troops killed Jens Holm. He was arrested at home and shot. | Jens Holm",
                "en | A guard killed Jens Holm on 3 March. He was arrested on 5 January. | Jens"
                        + " Holm",
                "en | A guard killed Jens Holm. He was arrested in 2019 for theft. | Jens Holm",
                "en | Paul Roth beat Anna Holm. She has been charged with libel. | Anna Holm",
                "en | A guard beat Jens Holm. He was arrested. | Jens Holm",
                "fr | Un gardien a tué Jean Holm. Il avait été arrêté pour vol. | Jean Holm",
                "fr | Un policier a frappé Jean Holm. Il a été inculpé. | Jean Holm",
                "ru | Бригадир избил Анну Кедр. Её обвинили в клевете. | Анну Кедр",
                "ru | Силовики убили Ивана Кедра. Его задержали вечером. | Ивана Кедра"
            })
    void whatBefellTheVictimBeforeOrBesidesStaysTheirs(String tag, String text, String whom) {
        assertThat(lastPatients(tag, text)).containsExactly(whom);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The league calls for an investigation into the death of Paul Roth.",
                "en | The prosecutor opened an inquiry into the killing of Paul Roth.",
                "en | Police are investigating the disappearance of Paul Roth.",
                "fr | La ligue demande une enquête sur la mort de Paul Roth.",
                "fr | Le procureur a ouvert une enquête sur l'assassinat de Paul Roth.",
                "ru | Возбуждено дело по факту избиения Павла Берга.",
                "ru | Прокурор возбудил дело об убийстве Павла Берга."
            })
    void caseOverAnAbuseIsNotAgainstWhomItBefellNorDoneByWhoInquires(String tag, String text) {
        List<Claim> claims = claims(tag, text);

        assertThat(claims).isNotEmpty();
        assertThat(people(claims.getFirst(), Role.PATIENT)).isEmpty();
        assertThat(claims.stream().skip(1).flatMap(claim -> people(claim, Role.AGENT).stream()))
                .isEmpty();
    }

    private static List<Claim> claims(String tag, String text) {
        Language language = Language.of(tag);
        return new EventReader(language).read(Text.of(text, language), Optional.of(DAY));
    }

    private static List<String> people(Claim claim, Role role) {
        return claim.mentions().stream()
                .filter(mention -> mention.role() == role)
                .map(Mention::quote)
                .map(Quote::text)
                .toList();
    }

    private static List<String> lastPatients(String tag, String text) {
        return people(claims(tag, text).getLast(), Role.PATIENT);
    }
}
