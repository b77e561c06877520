package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Bound;
import org.vigie.claim.Claim;
import org.vigie.claim.Count;
import org.vigie.claim.EventKind;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How many are concerned is the same of every kind, however they are counted and whatever else
/// the sentence counts.
class HowManyInEveryFrameTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    /// @param events kind, doer and verb in the active, in the passive (Russian: in the plural,
    ///     of nobody), the noun
    /// @param people those counted (Russian: in the accusative and the genitive), the count
    /// @param frames the sentences
    private record Ways(String events, String people, String frames) {}

    private static final Map<String, Ways> WAYS = Map.of(
            "en", new Ways("""
                arrest|police arrested|arrested|arrest
                release|the court released|released|release
                killing|soldiers killed|killed|killing
                assault|officers beat|beaten|beating
                dismissal|the company dismissed|dismissed|dismissal
                transfer|the ministry deported|deported|deportation
                torture|guards tortured|tortured|torture
                charge|prosecutors charged|charged|\
                """, """
                    twelve miners|12
                    12 miners|12
                    at least twelve miners|at-least 12
                    more than 40 miners|at-least 40
                    over 40 miners|at-least 40
                    up to 40 miners|at-most 40
                    about 40 miners|about 40
                    some 40 miners|about 40
                    nearly 40 miners|about 40
                    dozens of miners|at-least 12
                    a dozen miners|12
                    half a dozen miners|6
                    hundreds of miners|at-least 100
                    more than one hundred miners|at-least 100
                    30 to 40 miners|at-least 30
                    between 30 and 40 miners|at-least 30
                    1,200 miners|1200
                    a group of twelve miners|12
                    twelve people, including three women,|12
                    twelve people, three of them women,|12
                    another twelve miners|12
                    all twelve miners|12
                    twelve of the 40 miners|12
                    five nurses and two doctors|7
                    a nurse and two doctors|3
                    two nurses, a doctor and a driver|4
                    Ann Lee and twelve other miners|13
                    two boys aged 15 and 16|2
                    three men aged between 20 and 30|3
                    no fewer than 40 miners|at-least 40\
                    """, """
                        {who} {whom}.
                        {whom} were {done}.
                        On 5 May 2021, {whom} were {done} in three towns.
                        {whom} were {done}, two lawyers said.
                        The {event} of {whom} caused anger.\
                        """),
            "fr", new Ways("""
                arrest|la police a arrêté|arrêtés|arrestation
                release|le tribunal a libéré|libérés|libération
                killing|des soldats ont tué|tués|exécution
                assault|des policiers ont frappé|frappés|
                dismissal|la société a licencié|licenciés|
                torture|des gardiens ont torturé|torturés|
                summons|la police a convoqué|convoqués|convocation\
                """, """
                    douze ouvriers|12
                    au moins douze ouvriers|at-least 12
                    plus de 40 ouvriers|at-least 40
                    plus d'une centaine d'ouvriers|at-least 100
                    jusqu'à 40 ouvriers|at-most 40
                    près de 40 ouvriers|about 40
                    quelque 40 ouvriers|about 40
                    une quarantaine d'ouvriers|about 40
                    une demi-douzaine d'ouvriers|about 6
                    des dizaines d'ouvriers|at-least 10
                    plusieurs centaines d'ouvriers|at-least 100
                    30 à 40 ouvriers|at-least 30
                    entre 30 et 40 ouvriers|at-least 30
                    1 200 ouvriers|1200
                    un groupe de douze ouvriers|12
                    douze personnes, dont trois femmes,|12
                    douze autres ouvriers|12
                    douze des 40 ouvriers|12
                    cinq ouvriers et deux médecins|7
                    un ouvrier et deux médecins|3
                    deux ouvriers, un médecin et un chauffeur|4
                    Marc Loy et douze autres ouvriers|13
                    deux garçons de 15 et 16 ans|2
                    quatre-vingt-dix ouvriers|90
                    vingt et un ouvriers|21\
                    """, """
                        {who} {whom}.
                        {whom} ont été {done}.
                        Le 5 mai 2021, {whom} ont été {done} dans trois villes.
                        {whom} ont été {done}, selon deux avocats.\
                        """),
            "ru", new Ways("""
                arrest|полиция задержала|задержали|задержание
                killing|солдаты убили|убили|убийство
                assault|полицейские избили|избили|избиение
                dismissal|компания уволила|уволили|увольнение
                transfer|власти выслали|выслали|
                disappearance|неизвестные похитили|похитили|\
                """, """
                    двенадцать рабочих|двенадцати рабочих|12
                    12 рабочих|12 рабочих|12
                    не менее двенадцати рабочих||at-least 12
                    как минимум 12 рабочих||at-least 12
                    более 40 рабочих|более 40 рабочих|at-least 40
                    свыше 40 рабочих|свыше 40 рабочих|at-least 40
                    до 40 рабочих||at-most 40
                    около 40 рабочих|около 40 рабочих|about 40
                    почти 40 рабочих|почти 40 рабочих|about 40
                    десятки рабочих|десятков рабочих|at-least 10
                    десяток рабочих|десятка рабочих|about 10
                    тысячи рабочих|тысяч рабочих|at-least 1000
                    30–40 рабочих|30–40 рабочих|at-least 30
                    1,2 тысячи рабочих|1,2 тысячи рабочих|1200
                    группу из 12 рабочих||12
                    ещё двенадцать рабочих|ещё двенадцати рабочих|12
                    пятерых рабочих и двух врачей|пяти рабочих и двух врачей|7
                    врача и двух рабочих|врача и двух рабочих|3
                    троих|троих|3
                    Ивана Лося и ещё двух рабочих|Ивана Лося и ещё двух рабочих|3
                    двух подростков 15 и 16 лет|двух подростков 15 и 16 лет|2
                    сорок одного рабочего|сорока одного рабочего|41
                    двух лидеров профсоюза|двух лидеров профсоюза|2\
                    """, """
                        {who} {whom}.
                        {whom} {done} на площади.
                        5 мая в городе {done} {whom}.
                        {whom} {done}, сообщили двое адвокатов.
                        {event} {of} вызвало возмущение.\
                        """));

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru"})
    void theyAreCounted(String tag) {
        Ways ways = Objects.requireNonNull(WAYS.get(tag));
        EventReader reader = new EventReader(Language.of(tag));
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (String event : ways.events.split("\n")) {
            String[] forms = event.split("\\|", -1);
            for (String person : ways.people.split("\n")) {
                String[] whom = person.split("\\|", -1);
                for (String frame : ways.frames.split("\n")) {
                    boolean lacks = frame.contains("{event}") && forms[3].isEmpty()
                            || frame.contains("{of}") && whom[1].isEmpty();
                    if (lacks) {
                        continue;
                    }
                    String sentence = sentence(frame, forms, whom);
                    List<String> read = read(reader, tag, sentence, EventKind.parse(forms[0]));
                    if (!read.equals(List.of(whom[whom.length - 1]))) {
                        wrong.add(sentence + " " + read);
                    }
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    private static String sentence(String frame, String[] forms, String[] whom) {
        String sentence = frame.replace("{whom}", whom[0])
                .replace("{of}", whom[whom.length > 2 ? 1 : 0])
                .replace("{who}", forms[1])
                .replace("{done}", forms[2])
                .replace("{event}", forms[3])
                .replace(",.", ".");
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static List<String> read(
            EventReader reader, String tag, String sentence, EventKind kind) {
        return reader.read(Text.of(sentence, Language.of(tag)), Optional.of(DAY)).stream()
                .filter(claim -> claim.kind() == kind)
                .map(Claim::count)
                .map(count -> count.map(HowManyInEveryFrameTest::told).orElse("-"))
                .toList();
    }

    private static String told(Count count) {
        String bound = count.bound() == Bound.EXACT ? "" : count.bound().label() + " ";
        return bound + count.value();
    }
}
