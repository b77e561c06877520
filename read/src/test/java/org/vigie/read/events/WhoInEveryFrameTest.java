package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
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

/// To whom it is done, and by whom, is the same of every kind, however people are described and
/// whoever else stands in the sentence.
class WhoInEveryFrameTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    /// @param events the names of the columns, then a line for each event
    /// @param people how they are called, the auxiliary that goes with them, who is meant
    /// @param frames whether the doer is told, and the sentence
    private record Ways(String events, String people, String frames) {}

    private static final Map<String, Ways> WAYS = Map.of(
            "en", new Ways("""
                kind|who|did|done|event
                arrest|police|arrested|arrested|the arrest
                release|the court|released|released|the release
                assault|officers|beat|beaten|the beating
                killing|soldiers|killed|killed|the killing
                dismissal|the company|dismissed|dismissed|the dismissal
                torture|guards|tortured|tortured|the torture
                transfer|the ministry|deported|deported|the deportation
                disappearance|gunmen|abducted|abducted|the abduction
                acquittal|the court|acquitted|acquitted|\
                """, """
                    Max Meier|was|Max Meier
                    the baker Max Meier|was|Max Meier
                    Max Meier and Tom Beck|were|Max Meier;Tom Beck
                    Max Meier, Tom Beck, Leo Roth and Ivo Falk|were|Max Meier;Tom Beck;Leo Roth;Ivo Falk
                    six bakers|were|six bakers
                    a baker and two nurses|were|baker;two nurses
                    two members of the union|were|two members of the union
                    the leader of the bakers' union, Max Meier,|was|Max Meier
                    his wife, Anna Meier,|was|Anna Meier
                    six bakers, including Max Meier and Tom Beck,|were|six bakers;Max Meier;Tom Beck
                    Max Meier (32)|was|Max Meier\
                    """, """
                        agent|{who} {did} {whom}.
                        |{whom} {was} {done}.
                        agent|{whom} {was} {done} by {who}.
                        |On 5 May {whom} {was} {done}.
                        |{whom} {was} {done}, said Ann Lee, a lawyer.
                        |{whom} {was} {done} in front of Ann Lee and her children.
                        agent|{who} {did} {whom} at the house of a neighbour, Ann Lee.
                        |{whom} {was} {done} because Ann Lee had written a letter.
                        |{whom} {was} {done} after a visit by Ann Lee.
                        |{event} of {whom} caused anger.\
                        """),
            "fr", new Ways("""
                kind|who|has|done|event
                arrest|la police|a|arrêté|l'arrestation
                release|le tribunal|a|libéré|la libération
                assault|des policiers|ont|frappé|
                killing|des soldats|ont|tué|l'assassinat
                dismissal|la société|a|licencié|le licenciement
                torture|des gardiens|ont|torturé|la torture
                transfer|le ministère|a|extradé|l'extradition
                disappearance|des inconnus|ont|enlevé|l'enlèvement
                acquittal|le tribunal|a|acquitté|\
                """, """
                    Marc Loy|a|Marc Loy
                    le boulanger Marc Loy|a|Marc Loy
                    Marc Loy et Jean Roux|ont|Marc Loy;Jean Roux
                    Marc Loy, Jean Roux, Paul Vidal et Luc Morel|ont|Marc Loy;Jean Roux;Paul Vidal;Luc Morel
                    six boulangers|ont|six boulangers
                    un boulanger et deux infirmiers|ont|boulanger;deux infirmiers
                    deux membres du syndicat|ont|deux membres du syndicat
                    le dirigeant du syndicat des boulangers, Marc Loy,|a|Marc Loy
                    son mari, Paul Vidal,|a|Paul Vidal
                    six boulangers, dont Marc Loy et Jean Roux,|ont|six boulangers;Marc Loy;Jean Roux
                    Marc Loy (32 ans)|a|Marc Loy\
                    """, """
                        agent|{who} {has} {done} {whom}.
                        |{whom} {was} été {dones}.
                        agent|{whom} {was} été {dones} par {who}.
                        |Le 5 mai, {whom} {was} été {dones}.
                        |{whom} {was} été {dones}, a dit Anne Lys, avocate.
                        |{whom} {was} été {dones} devant Anne Lys et ses enfants.
                        agent|{who} {has} {done} {whom} chez une voisine, Anne Lys.
                        |{whom} {was} été {dones} après une visite d'Anne Lys.
                        agent|Après avoir {done} {whom}, {who} {has} fermé la rue.
                        |{event} de {whom} a suscité la colère.\
                        """),
            "ru", new Ways("""
                kind|who|did|they did|event
                arrest|полиция|задержала|задержали|задержание
                release|суд|освободил|освободили|освобождение
                assault|полицейские|избили|избили|избиение
                killing|солдаты|убили|убили|убийство
                dismissal|компания|уволила|уволили|увольнение
                transfer|власти|выслали|выслали|
                disappearance|неизвестные|похитили|похитили|
                acquittal|суд|оправдал|оправдали|\
                """, """
                    Макса Мейера||Макса Мейера
                    пекаря Макса Мейера||Макса Мейера
                    Макса Мейера и Ивана Лося||Макса Мейера;Ивана Лося
                    Макса Мейера, Ивана Лося, Петра Рогова и Олега Белова||Макса Мейера;Ивана Лося;Петра Рогова;Олега Белова
                    шестерых пекарей||шестерых пекарей
                    двух членов профсоюза||двух членов профсоюза
                    её мужа Петра Рогова||Петра Рогова
                    брата Макса Мейера||брата Макса Мейера
                    Макса Мейера (32 года)||Макса Мейера\
                    """, """
                        agent|{who} {did} {whom}.
                        |{whom} {they did}.
                        |5 мая {whom} {they did}.
                        |{whom} {they did}, сообщила адвокат Анна Лис.
                        |{whom} {they did} на глазах у соседки Анны Лис.
                        agent|{who} {did} {whom} в доме соседки Анны Лис.
                        |{whom} {they did} после визита Анны Лис.
                        |{whom} {they did} из-за письма Анны Лис.
                        |{event} {whom} вызвало возмущение.\
                        """));

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru"})
    void theyAreMeant(String tag) {
        Ways ways = Objects.requireNonNull(WAYS.get(tag));
        EventReader reader = new EventReader(Language.of(tag));
        List<String> events = List.of(ways.events.split("\n"));
        String[] names = events.getFirst().split("\\|");
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (String event : events.subList(1, events.size())) {
            String[] forms = event.split("\\|", -1);
            for (String person : ways.people.split("\n")) {
                String[] whom = person.split("\\|", -1);
                for (String frame : ways.frames.split("\n")) {
                    String[] how = frame.split("\\|");
                    if (forms[forms.length - 1].isEmpty() && how[1].contains("{event}")) {
                        continue;
                    }
                    String sentence = sentence(tag, how[1], names, forms, whom);
                    String agent = how[0].isEmpty() ? "" : withoutArticle(forms[1]);
                    String meant = whom[2].toLowerCase(Locale.ROOT) + "|" + agent;
                    List<String> read = read(reader, tag, sentence, EventKind.parse(forms[0]));
                    if (!read.equals(List.of(meant))) {
                        wrong.add(sentence + " " + read);
                    }
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(600);
        assertThat(wrong).isEmpty();
    }

    private static String withoutArticle(String group) {
        return group.replaceFirst("^(the|la|le|les|des) ", "");
    }

    private static String sentence(
            String tag, String frame, String[] names, String[] forms, String[] whom) {
        String sentence = frame.replace("{whom}", whom[0]).replace("{was}", whom[1]);
        for (int i = 1; i < names.length; i++) {
            sentence = sentence.replace("{" + names[i] + "}", forms[i]);
        }
        boolean several = whom[1].equals("ont");
        sentence = sentence.replace("{dones}", several ? forms[3] + "s" : forms[3])
                .replace(",.", ".")
                .replace(",,", ",");
        sentence = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        return tag.equals("fr") ? sentence.replace(" de le ", " du ") : sentence;
    }

    private static List<String> read(
            EventReader reader, String tag, String sentence, EventKind kind) {
        return reader.read(Text.of(sentence, Language.of(tag)), Optional.of(DAY)).stream()
                .filter(claim -> claim.kind() == kind)
                .map(claim -> people(claim, Role.PATIENT) + "|" + people(claim, Role.AGENT))
                .map(said -> said.toLowerCase(Locale.ROOT))
                .toList();
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
