package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.EventKind;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is demanded, planned, feared, tried, supposed, asked or denied is no fact, of whatever
/// kind.
class WhatIsNoFactTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);

    /// What happens, in the forms that frames ask for, and how it is told.
    ///
    /// @param forms  the names of the columns, then a line for each event
    /// @param frames what it may be read as, nothing where it is no claim, and the sentence
    private record Ways(String forms, String frames) {}

    private static final Map<String, Ways> WAYS = Map.of(
            "en", new Ways("""
                kind|who|do|done|doing|whom|rest|event
                arrest|police|arrest|arrested|arresting|Max Meier||the arrest of Max Meier
                release|the court|release|released|releasing|Max Meier||the release of Max Meier
                transfer|the ministry|extradite|extradited|extraditing|Max Meier||the extradition of Max Meier
                disappearance|gunmen|abduct|abducted|abducting|Max Meier||the abduction of Max Meier
                summons|detectives|question|questioned|questioning|Max Meier||the questioning of Max Meier
                investigation|prosecutors|investigate|investigated|investigating|Max Meier||an investigation of Max Meier
                charge|prosecutors|charge|charged|charging|Max Meier| with libel|
                sentence|the court|sentence|sentenced|sentencing|Max Meier| to two years in prison|
                fine|the court|fine|fined|fining|Max Meier||
                acquittal|the court|acquit|acquitted|acquitting|Max Meier||the acquittal of Max Meier
                killing|soldiers|execute|executed|executing|Max Meier||the execution of Max Meier
                assault|officers|beat|beaten|beating|Max Meier||the beating of Max Meier
                torture|guards|torture|tortured|torturing|Max Meier||the torture of Max Meier
                dismissal|the company|dismiss|dismissed|dismissing|Max Meier||the dismissal of Max Meier\
                """, """
                    demanded|The league calls for {whom} to be {done}{rest}.
                    demanded|The league called on {who} to {do} {whom}{rest}.
                    demanded|The league asked {who} not to {do} {whom}{rest}.
                    demanded|The league wants {whom} to be {done}{rest}.
                    demanded|The league demands {event}.
                    planned|{whom} will be {done}{rest} on Monday.
                    planned|{who} are going to {do} {whom}{rest}.
                    planned|{who} are preparing to {do} {whom}{rest}.
                    planned,demanded,possible|The mayor ordered {who} to {do} {whom}{rest}.
                    possible|{whom} could be {done}{rest}.
                    possible|The league fears that {whom} will be {done}{rest}.
                    possible|{who} have not ruled out {doing} {whom}{rest}.
                    possible|{whom} is in danger of being {done}{rest}.
                    possible|If {whom} is {done}{rest}, the league will protest.
                    possible|The league will protest if the mayor decides to {do} {whom}{rest}.
                    possible|Even if {whom} were {done}{rest}, nothing would change.
                    possible|The new law allows {who} to {do} {whom}{rest}.
                    possible|{event} is possible.
                    denied|{whom} would have been {done}{rest} if the league had not protested.
                    denied|{whom} was not {done}{rest}.
                    denied|{who} refused to {do} {whom}{rest}.
                    denied,demanded|{who} tried to {do} {whom}{rest}.
                    denied|The league prevented {who} from {doing} {whom}{rest}.
                    denied|{who} refused {event}.
                    |Was {whom} {done}{rest}?
                    |When will {whom} be {done}{rest}?
                    |The league asked whether {whom} had been {done}{rest}.\
                    """),
            "fr", new Ways("""
                kind|who|has|do|done|does|future|whom|rest|event
                arrest|la police|a|arrêter|arrêté|arrête|arrêtera|Marc Loy||l'arrestation de Marc Loy
                detention|le juge|a|incarcérer|incarcéré|incarcère|incarcérera|Marc Loy||l'incarcération de Marc Loy
                release|le tribunal|a|libérer|libéré|libère|libérera|Marc Loy||la libération de Marc Loy
                transfer|le ministère|a|extrader|extradé|extrade|extradera|Marc Loy||l'extradition de Marc Loy
                disappearance|des inconnus|ont|enlever|enlevé|enlèvent|enlèveront|Marc Loy||l'enlèvement de Marc Loy
                charge|le procureur|a|inculper|inculpé|inculpe|inculpera|Marc Loy| de diffamation|l'inculpation de Marc Loy
                sentence|le tribunal|a|condamner|condamné|condamne|condamnera|Marc Loy| à deux ans de prison|la condamnation de Marc Loy
                acquittal|le tribunal|a|acquitter|acquitté|acquitte|acquittera|Marc Loy||l'acquittement de Marc Loy
                commutation|le président|a|gracier|gracié|gracie|graciera|Marc Loy||
                killing|les soldats|ont|exécuter|exécuté|exécutent|exécuteront|Marc Loy||l'exécution de Marc Loy
                torture|les gardiens|ont|torturer|torturé|torturent|tortureront|Marc Loy||la torture de Marc Loy
                dismissal|la société|a|licencier|licencié|licencie|licenciera|Marc Loy||le licenciement de Marc Loy
                search|la police|a|perquisitionner|perquisitionné|perquisitionne|perquisitionnera|l'appartement de Marc Loy||la perquisition de l'appartement de Marc Loy
                seizure|la police|a|saisir|saisi|saisisse|saisira|l'ordinateur de Marc Loy||la saisie de l'ordinateur de Marc Loy\
                """, """
                    demanded|La ligue exige que {whom} soit {done}{rest}.
                    demanded|La ligue demande à {who} de {do} {whom}{rest}.
                    demanded|La ligue demande à {who} de ne pas {do} {whom}{rest}.
                    demanded|La ligue exige {event}.
                    demanded|Ils ont écrit au roi pour que {whom} soit {done}{rest}.
                    demanded|{whom} aurait dû être {done}{rest} depuis longtemps.
                    planned|{whom} sera {done}{rest} lundi.
                    planned|{who} {has} annoncé vouloir {do} {whom}{rest}.
                    possible|{whom} pourrait être {done}{rest}.
                    possible|La ligue craint que {whom} ne soit {done}{rest}.
                    possible|{who} n'{has} pas exclu de {do} {whom}{rest}.
                    possible|Si {whom} est {done}{rest}, la ligue protestera.
                    possible|À moins que {whom} ne soit {done}{rest}, les mineurs cesseront le travail.
                    possible|Même si {whom} était {done}{rest}, rien ne changerait.
                    possible|{who} {has} le droit de {do} {whom}{rest}.
                    possible|La nouvelle loi permet à {who} de {do} {whom}{rest}.
                    denied|{whom} aurait été {done}{rest} si la ligue n'avait pas protesté.
                    denied|{whom} n'a pas été {done}{rest}.
                    denied|{who} {has} refusé de {do} {whom}{rest}.
                    denied,demanded|{who} {has} tenté de {do} {whom}{rest}.
                    denied|La ligue a empêché {who} de {do} {whom}{rest}.
                    denied|La ligue a protesté pour empêcher {event}.
                    denied|{whom} a failli être {done}{rest}.
                    denied|{who} {has} exclu {event}.
                    |{whom} a-t-il été {done}{rest} ?
                    |La ligue a demandé si {whom} avait été {done}{rest}.\
                    """),
            "ru", new Ways("""
                kind|who|to|do|did|they did|they do|he is|whom|rest|of event
                arrest|полиция|полиции|задержать|задержала|задержали|задержат|задержан|Макса Мейера||задержания Макса Мейера
                detention|судья|судье|оставить|оставил|оставили|оставят|оставлен|Макса Мейера| под стражей|
                release|суд|суду|освободить|освободил|освободили|освободят|освобождён|Макса Мейера||освобождения Макса Мейера
                transfer|прокуратура|прокуратуре|экстрадировать|экстрадировала|экстрадировали|экстрадируют|экстрадирован|Макса Мейера||экстрадиции Макса Мейера
                disappearance|неизвестные|неизвестным|похитить|похитили|похитили|похитят|похищен|Макса Мейера||похищения Макса Мейера
                summons|следователи|следователям|допросить|допросили|допросили|допросят|допрошен|Макса Мейера||допроса Макса Мейера
                sentence|суд|суду|приговорить|приговорил|приговорили|приговорят|приговорён|Макса Мейера| к двум годам колонии|
                fine|суд|суду|оштрафовать|оштрафовал|оштрафовали|оштрафуют|оштрафован|Макса Мейера||
                acquittal|суд|суду|оправдать|оправдал|оправдали|оправдают|оправдан|Макса Мейера||оправдания Макса Мейера
                commutation|президент|президенту|помиловать|помиловал|помиловали|помилуют|помилован|Макса Мейера||помилования Макса Мейера
                killing|солдаты|солдатам|казнить|казнили|казнили|казнят|казнён|Макса Мейера||казни Макса Мейера
                assault|полицейские|полицейским|избить|избили|избили|изобьют|избит|Макса Мейера||избиения Макса Мейера
                dismissal|компания|компании|уволить|уволила|уволили|уволят|уволен|Макса Мейера||увольнения Макса Мейера\
                """, """
                    demanded|Лига требует {do} {whom}{rest}.
                    demanded|Лига требует, чтобы {whom} {they did}{rest}.
                    demanded|Лига требует {of event}.
                    planned|{whom} {they do}{rest} в понедельник.
                    planned|Судья решил, что {whom} {they do}{rest} в понедельник.
                    planned|{whom} давно должны были {do}{rest}.
                    planned|Губернатор приказал {to} {do} {whom}{rest}.
                    possible|В лиге опасаются, что {whom} {they do}{rest}.
                    possible|Не исключено, что {whom} {they do}{rest}.
                    possible|Если {whom} {they do}{rest}, лига выступит с протестом.
                    possible|Новый закон позволяет {to} {do} {whom}{rest}.
                    possible|Они имеют право {do} {whom}{rest}.
                    denied|{whom} бы {they did}{rest}, если бы лига не протестовала.
                    denied|В другой стране {whom} {they did} бы{rest}.
                    denied|Макс Мейер был бы {he is}{rest}, если бы лига не вмешалась.
                    denied|{who} не {did} {whom}{rest}.
                    denied|{who} так и не {did} {whom}{rest}.
                    denied,demanded|{whom} пытались {do}{rest}.
                    denied|Лига не дала {to} {do} {whom}{rest}.
                    denied|Лига протестовала, чтобы не допустить {of event}.
                    denied|{whom} чуть не {they did}{rest}.
                    denied|{whom} нельзя {do}{rest}.
                    |{they did} ли {whom}{rest}?
                    |Лига спросила, {they did} ли {whom}{rest}.
                    |Неизвестно, {he is} ли Макс Мейер{rest}.\
                    """));

    /// What is not read yet: found dangerous in nothing, but missed or taken for less.
    private static final List<String> KNOWN = List.of(
            "The mayor ordered the court to release Max Meier.",
            "Even if Max Meier were extradited, nothing would change.",
            "The league prevented gunmen from abducting Max Meier.",
            "The league prevented prosecutors from investigating Max Meier.",
            "Prosecutors have not ruled out charging Max Meier with libel.",
            "The league prevented prosecutors from charging Max Meier with libel.",
            "The mayor ordered the court to sentence Max Meier to two years in prison.",
            "The league prevented the court from sentencing Max Meier to two years in prison.",
            "Max Meier is in danger of being executed.",
            "Max Meier is in danger of being beaten.",
            "The league prevented officers from beating Max Meier.",
            "The league prevented the company from dismissing Max Meier.",
            "Лига протестовала, чтобы не допустить похищения Макса Мейера.",
            "Они имеют право избить Макса Мейера.",
            "Лига протестовала, чтобы не допустить избиения Макса Мейера.");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru"})
    void itIsAsSureAsItsFrameSays(String tag) {
        Ways ways = Objects.requireNonNull(WAYS.get(tag));
        EventReader reader = new EventReader(Language.of(tag));
        List<String> lines = List.of(ways.forms.split("\n"));
        String[] names = lines.getFirst().split("\\|");
        List<String> wrong = new ArrayList<>();
        int told = 0;
        for (String event : lines.subList(1, lines.size())) {
            String[] forms = event.split("\\|", -1);
            for (String frame : ways.frames.split("\n")) {
                String[] how = frame.split("\\|");
                Optional<String> sentence = sentence(tag, how[1], names, forms);
                if (sentence.isEmpty() || KNOWN.contains(sentence.get())) {
                    continue;
                }
                List<String> read = read(reader, tag, sentence.get(), EventKind.parse(forms[0]));
                boolean right = how[0].isEmpty()
                        ? read.isEmpty()
                        : !read.isEmpty() && List.of(how[0].split(",")).containsAll(read);
                if (!right) {
                    wrong.add(sentence.get() + " " + read);
                }
                told++;
            }
        }
        assertThat(told).isGreaterThan(250);
        assertThat(wrong).isEmpty();
    }

    private static Optional<String> sentence(
            String tag, String frame, String[] names, String[] forms) {
        String sentence = frame;
        for (int i = 1; i < names.length; i++) {
            String place = "{" + names[i] + "}";
            if (sentence.contains(place) && forms[i].isEmpty() && !names[i].equals("rest")) {
                return Optional.empty();
            }
            sentence = sentence.replace(place, forms[i]);
        }
        sentence = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        return Optional.of(tag.equals("fr") ? elided(sentence) : sentence);
    }

    private static String elided(String sentence) {
        return sentence.replace(" à les ", " aux ")
                .replace(" à le ", " au ")
                .replaceAll("\\b(d|qu)e (?=[aeiouéèêâ])", "$1'");
    }

    private static List<String> read(
            EventReader reader, String tag, String sentence, EventKind kind) {
        return reader.read(Text.of(sentence, Language.of(tag)), Optional.of(DAY)).stream()
                .filter(claim -> claim.kind() == kind)
                .map(claim -> claim.modality().label())
                .toList();
    }
}
