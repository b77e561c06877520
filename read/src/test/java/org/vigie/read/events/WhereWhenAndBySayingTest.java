package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which place, time and word of somebody else of a sentence are an event's, in invented English
/// sentences of 14 May 2021, a Friday.
class WhereWhenAndBySayingTest {
    private static final EventReader ENGLISH = new EventReader(Language.of("en"));

    private static Claim claim(String kind, String sentence) {
        List<Claim> claims = ENGLISH
                .read(Text.of(sentence, Language.of("en")), Optional.of(LocalDate.of(2021, 5, 14)))
                .stream()
                .filter(claim -> claim.kind() == EventKind.parse(kind))
                .toList();
        assertThat(claims).as(sentence).isNotEmpty();
        return claims.getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        arrest|Marneuli|The league said in Kumanovo that Mara Lind had been arrested in Marneuli.
        arrest|Marneuli|Mara Lind was arrested in Marneuli on Monday, her lawyer said in Kumanovo.
        arrest|Marneuli|The league said police in Marneuli arrested Mara Lind.
        arrest|Marneuli|Mara Lind was arrested in Marneuli on Monday and released in Kumanovo on Tuesday.
        release|Kumanovo|Mara Lind was arrested in Marneuli on Monday and released in Kumanovo on Tuesday.
        assault|Kumanovo|Weaver Mara Lind of Marneuli was beaten by police in Kumanovo.
        transfer|Kumanovo|Mara Lind was transferred from Marneuli prison to Kumanovo on Monday.
        arrest|Kumanovo|Mara Lind left Marneuli for Kumanovo, where she was arrested on Monday.
        protest|Marneuli;Kumanovo|Letters came from Marneuli and Kumanovo, where marches are planned for 20 May.
        arrest|Marneuli village|Two weavers were arrested in Marneuli village on Monday.
        release|Port Harcourt prison|Mara Lind was released from Port Harcourt prison on Monday.
        """)
    void placesOfSayersOfOtherVerbsAndOfPeopleAreNotTheEvents(
            String kind, String where, String sentence) {
        String found = claim(kind, sentence).where().stream()
                .map(place -> place.quote().text())
                .collect(Collectors.joining(";"));

        assertThat(found).as(sentence).isEqualTo(where);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        arrest|2021-05-11|Mara Lind was arrested and beaten on Tuesday.
        assault|2021-05-11|Mara Lind was arrested and beaten on Tuesday.
        arrest|-|Mara Lind was arrested and later beaten on Tuesday.
        assault|2021-05-11|Mara Lind was arrested and later beaten on Tuesday.
        assault|-|Two weavers were arrested, beaten and released.
        assault|2021-05-11|On Tuesday, soldiers beat Mara Lind.
        hunger-strike|2021-05-11|On Tuesday, parents of the weavers began a hunger strike.
        trial|2021-05-11|The trial of Mara Lind opened at 6 a.m. on Tuesday.
        strike|2021-05-11|The weavers went on strike at 6 p.m. on Tuesday, the union said.
        """)
    void timeBehindTwoPassivesOrAClockIsThatOfWhatStandsBefore(
            String kind, @Nullable String when, String sentence) {
        Optional<String> found =
                claim(kind, sentence).when().map(time -> time.edtf().text());

        assertThat(found).as(sentence).isEqualTo(Optional.ofNullable(when));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', textBlock = """
        release|Mara Lind|The weavers were released on Monday, said opposition MP Mara Lind.
        release|Mara Lind|According to opposition MP Mara Lind, the weavers were released on Monday.
        release|Mara Lind|The weavers were released on Monday, said union chairwoman and MP Mara Lind.
        strike|union|As the union reported, the weavers went on strike on Monday.
        arrest|league|As the league said on Tuesday, Mara Lind was arrested on Monday.
        arrest|family|Mara Lind, as her family reported, was arrested on Monday.
        arrest|-|As a weaver jailed on Monday, Mara Lind was arrested twice.
        release|league|It was reported by the league that Mara Lind was released on Monday.
        dismissal|league|A statement by the league said the plant dismissed nine weavers.
        """)
    void whoSaysItIsNamedWhereverTheyStand(String kind, @Nullable String source, String sentence) {
        Optional<String> found = claim(kind, sentence).source().map(quote -> quote.text());

        assertThat(found).as(sentence).isEqualTo(Optional.ofNullable(source));
    }
}
