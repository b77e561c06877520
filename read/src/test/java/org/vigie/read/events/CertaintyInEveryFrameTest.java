package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Quote;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How sure an event is, on whose word, who did it and to whom are the same of every kind in every
/// frame.
class CertaintyInEveryFrameTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    /// What happened and how it is told.
    ///
    /// @param events what happened: clause, kind, patient, agent
    /// @param frames how it is told: modality, source, and what stands around the clause `{c}`
    private record Ways(String events, String frames) {}

    private static final Map<String, Ways> WAYS =
            Map.of("en", new Ways("""
                police arrested Max Meier|arrest|Max Meier|police
                Max Meier was arrested|arrest|Max Meier|
                soldiers beat Max Meier|assault|Max Meier|soldiers
                Max Meier was sentenced to two years in prison|sentence|Max Meier|
                the company dismissed six bakers|dismissal|six bakers|company
                Max Meier was released on bail|release|Max Meier|
                troops killed six miners|killing|six miners|troops
                the mayor banned the rally|ban|rally|mayor
                the miners marched through the town|protest||miners
                Max Meier was tortured in custody|torture|Max Meier|
                two men threatened Max Meier|threat|Max Meier|two men
                Max Meier was charged with libel|charge|Max Meier|
                officers questioned Max Meier|summons|Max Meier|officers
                six students were expelled from the university|dismissal|six students|
                the teachers went on strike|strike||teachers\
                """, """
                    asserted||{C}.
                    reported|league|{C}, the league said.
                    reported|league|According to the league, {c}.
                    reported|league|The league says that {c}.
                    reported|league|{C}, according to the league.
                    reported|league|The league reported that {c}.
                    denied|ministry|The ministry denied that {c}.
                    denied||It is not true that {c}.
                    unconfirmed||Reportedly, {c}.
                    reported|Ann Lee|“{C},” said Ann Lee.
                    reported|Ann Lee|Their lawyer, Ann Lee, said that {c}.
                    reported|league|{C} on Monday, the league told reporters.
                    asserted||The league wants to know why {c}.
                    asserted||On Monday {c}.
                    asserted||In Velmont, {c}.
                    unconfirmed||There are rumours that {c}.
                    reported|witnesses|{C}, witnesses say.
                    reported|ministry|The ministry confirmed that {c}.\
                    """), "fr", new Ways("""
                        la police a arrêté Marc Loy|arrest|Marc Loy|police
                        Marc Loy a été arrêté|arrest|Marc Loy|
                        des soldats ont frappé Marc Loy|assault|Marc Loy|soldats
                        Marc Loy a été condamné à deux ans de prison|sentence|Marc Loy|
                        la société a licencié six boulangers|dismissal|six boulangers|société
                        Marc Loy a été libéré sous caution|release|Marc Loy|
                        la troupe a tué six mineurs|killing|six mineurs|troupe
                        Marc Loy est mort de ses blessures|death|Marc Loy|
                        le maire a interdit le rassemblement|ban|rassemblement|maire
                        les enseignants se sont mis en grève|strike||enseignants
                        les mineurs ont défilé dans la ville|protest||mineurs
                        Marc Loy a été torturé en garde à vue|torture|Marc Loy|
                        deux hommes ont menacé Marc Loy|threat|Marc Loy|deux hommes
                        Marc Loy a été inculpé de diffamation|charge|Marc Loy|
                        des policiers ont interrogé Marc Loy|summons|Marc Loy|policiers
                        six étudiants ont été exclus de l'université|dismissal|six étudiants|\
                        """, """
                            asserted||{C}.
                            reported|ligue|{C}, a dit la ligue.
                            reported|ligue|Selon la ligue, {c}.
                            reported|ligue|La ligue dit que {c}.
                            reported|ligue|{C}, selon la ligue.
                            reported|ligue|La ligue rapporte que {c}.
                            denied||Il est faux que {c}.
                            reported|Anne Lys|« {C} », a déclaré Anne Lys.
                            reported|Anne Lys|Leur avocate, Anne Lys, a dit que {c}.
                            reported|ligue|{C} lundi, a indiqué la ligue à la presse.
                            asserted||Lundi, {c}.
                            asserted||À Velmont, {c}.
                            asserted||{C}, et la ligue a protesté.
                            unconfirmed||La rumeur dit que {c}.
                            reported|témoins|{C}, disent des témoins.
                            reported|ligue|La ligue a annoncé lundi que {c}.
                            asserted||Quand {c}, la ligue a protesté.
                            reported|ministère|Le ministère a confirmé que {c}.\
                            """), "ru", new Ways("""
                                полиция задержала Макса Мейера|arrest|Макса Мейера|полиция
                                Макс Мейер был задержан|arrest|Макс Мейер|
                                солдаты избили Макса Мейера|assault|Макса Мейера|солдаты
                                Макса Мейера приговорили к двум годам колонии|sentence|Макса Мейера|
                                компания уволила шестерых пекарей|dismissal|шестерых пекарей|компания
                                Макса Мейера отпустили под залог|release|Макса Мейера|
                                военные убили шестерых шахтёров|killing|шестерых шахтёров|военные
                                Макс Мейер умер от ран|death|Макс Мейер|
                                мэр запретил митинг|ban|митинг|мэр
                                учителя объявили забастовку|strike||учителя
                                шахтёры прошли маршем по городу|protest||шахтёры
                                Макса Мейера пытали в отделе полиции|torture|Макса Мейера|
                                двое мужчин угрожали Максу Мейеру|threat|Максу Мейеру|двое мужчин
                                Максу Мейеру предъявили обвинение в клевете|charge|Максу Мейеру|
                                следователи допросили Макса Мейера|summons|Макса Мейера|следователи
                                шестерых студентов отчислили из университета|dismissal|шестерых студентов|\
                                """, """
                                    asserted||{C}.
                                    reported|лига|{C}, сообщила лига.
                                    reported|Лига|Лига говорит, что {c}.
                                    reported|адвоката|{C}, по словам адвоката.
                                    reported|Лига|Лига сообщает, что {c}.
                                    denied|Министерство|Министерство отрицает, что {c}.
                                    denied||Неправда, что {c}.
                                    unconfirmed||По слухам, {c}.
                                    reported|Анна Лис|«{C}», — сказала Анна Лис.
                                    reported|Анна Лис|Их адвокат Анна Лис рассказала, что {c}.
                                    reported|лиге|{C} в понедельник, сообщили в лиге.
                                    asserted||В понедельник {c}.
                                    asserted||{C}, и лига выступила с протестом.
                                    unconfirmed||Предположительно, {c}.
                                    reported|очевидцы|{C}, говорят очевидцы.
                                    reported|Лига|Лига сообщила в понедельник, что {c}.
                                    asserted||Когда {c}, лига выступила с протестом.
                                    reported|Министерство|Министерство подтвердило, что {c}.\
                                    """));

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru"})
    void everyKindIsToldAlike(String tag) {
        Ways ways = Objects.requireNonNull(WAYS.get(tag));
        EventReader reader = new EventReader(Language.of(tag));
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (String event : ways.events.split("\n")) {
            String[] what = event.split("\\|", -1);
            for (String frame : ways.frames.split("\n")) {
                String[] how = frame.split("\\|", -1);
                String sentence = how[2].replace("{C}", capital(what[0])).replace("{c}", what[0]);
                if (tag.equals("fr")) {
                    sentence = sentence.replaceAll("que (?=une? )", "qu'");
                }
                String meant =
                        String.join("|", how[0], how[1], what[2], what[3]).toLowerCase(Locale.ROOT);
                List<String> read = read(reader, tag, sentence, EventKind.parse(what[1]));
                if (!read.equals(List.of(meant))) {
                    wrong.add(sentence + " " + read);
                }
                told++;
            }
        }
        assertThat(told).isGreaterThan(250);
        assertThat(wrong).isEmpty();
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static List<String> read(
            EventReader reader, String tag, String sentence, EventKind kind) {
        return reader.read(Text.of(sentence, Language.of(tag)), Optional.of(DAY)).stream()
                .filter(claim -> claim.kind() == kind)
                .map(CertaintyInEveryFrameTest::said)
                .toList();
    }

    private static String said(Claim claim) {
        return String.join(
                        "|",
                        claim.modality().label(),
                        claim.source().map(Quote::text).orElse(""),
                        people(claim, Role.PATIENT),
                        people(claim, Role.AGENT))
                .toLowerCase(Locale.ROOT);
    }

    private static String people(Claim claim, Role role) {
        return String.join(
                ";",
                claim.mentions().stream()
                        .filter(mention -> mention.role() == role)
                        .map(mention -> mention.quote().text())
                        .toList());
    }
}
