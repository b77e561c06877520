package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whose a group is where several verbs stand near it, in invented sentences: of the verb that it
/// is the subject or object of, and of no other.
class WhoseGroupTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    /// The people to whom the last event of a kind is done, in the order of the text.
    private static List<String> patients(String tag, String kind, String text) {
        List<Claim> claims = READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(text, Language.of(tag)), Optional.of(DAY))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(text).isNotEmpty();
        return claims.getLast().mentions().stream()
                .filter(mention -> mention.role() == Role.PATIENT)
                .map(Mention::quote)
                .map(quote -> quote.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|release|men|The men accused of killing Omar Reed were released on bail.
        en|acquittal|Soldiers|Soldiers accused of torturing Omar Reed were acquitted.
        en|arrest|man|A man suspected of having attacked Lena Duarte has been arrested.
        en|assault|Journalists|Journalists covering the march were beaten.
        en|arrest|journalist|The journalist whose articles angered the governor was arrested.
        en|fine|editor|The editor who published the letter was fined 500 dollars.
        fr|arrest|journaliste|La journaliste dont les articles ont irrité le gouverneur a été arrêtée.\
        """)
    void aClauseThatDescribesHasPeopleOfItsOwn(
            String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|seizure|three computers|The office was raided and three computers seized.
        en|assault|five others|Two students were killed and five others wounded when soldiers opened fire.
        en|killing|three guards|The clinic was burned down and three guards killed.\
        """)
    void aPassiveIsSharedByWhatIsJoinedToIt(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|torture|Lena Duarte|Lena Duarte told reporters that officers had beaten her with cables.
        en|arrest|Lena Duarte|A guard warned the villagers that soldiers would arrest Lena Duarte.
        en|arrest|two students|Police informed the families of the dockers that two students had been arrested.\
        """)
    void whoIsToldOfItIsNotMeant(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|assault|Two teachers|Two teachers, the lawyer said, were beaten.
        en|arrest|Three union organisers|Three union organisers, she added, were arrested on Sunday.
        en|torture|Omar Reed|Omar Reed, his lawyer added, had been tortured in his cell.\
        """)
    void whoSaysItBetweenCommasIsNotMeant(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|Lena Duarte|Omar Reed’s sister, Lena Duarte, was arrested.
        en|dismissal|Lena Duarte|Omar Reed’s wife Lena Duarte was dismissed from her job.
        en|sentence|Lena Duarte|Prosecutor Sami Okba asked the court to sentence Lena Duarte to five years.\
        """)
    void whosePersonItIsIsNotMeant(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|search|homes of at least 12 activists|Police raided the homes of at least 12 activists.
        en|dismissal|seven teachers|No fewer than seven teachers were dismissed.
        en|arrest|15 students|Officers raided more than twenty flats and arrested up to 15 students.
        en|arrest|30 members and supporters of the Free Union|More than 30 members and supporters of the Free Union were arrested.
        en|release|other four|The other four were released on bail.
        en|release|All twelve|Twelve nurses were arrested on Monday. All twelve were released on bail.\
        """)
    void howManyTheyAreStandsBeforeThem(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|charge|Omar Reed|The State Security Committee (SSC) has charged Omar Reed with treason.
        en|search|offices of the newspaper|Officers of the State Security Committee (SSC) searched the offices of the newspaper.
        en|arrest|50 students|The lawyer has defended more than 50 students arrested since March.\
        """)
    void aBracketIsNoSubject(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        en|arrest|Lena Duarte|Lena Duarte, one of the leaders of the union, was arrested.
        en|arrest|Sami Okba;Omar Reed|Together with Sami Okba, Omar Reed was arrested near the port.
        en|dismissal|three colleagues;Omar Reed|Along with three colleagues, Omar Reed was dismissed.
        en|assault|driver|Gunmen shot dead the lawyer Omar Reed and wounded his driver.
        en|killing|Omar Reed|Gunmen shot dead the lawyer Omar Reed and wounded his driver.\
        """)
    void whatStandsBesideIsTakenForWhatItIs(String tag, String kind, String patients, String text) {
        assertThat(patients(tag, kind, text)).as(text).containsExactly(patients.split(";"));
    }
}
