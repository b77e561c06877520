package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Quote;
import org.vigie.claim.When;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What somebody is accused of is told by nobody but the accuser, and the day on which an event is
/// remembered is not its own: which kinds invented sentences tell, with their days.
class AccusationsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 5, 14);
    private static final Map<String, EventReader> READERS = new HashMap<>();

    private static String told(String tag, String sentence) {
        return READERS
                .computeIfAbsent(tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(sentence, Language.of(tag)), Optional.of(DAY))
                .stream()
                .map(claim -> claim.kind().label()
                        + claim.when().map(When::edtf).map(edtf -> " " + edtf).orElse(""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en|charge|Omar Deniz was accused of killing a guard.
        en|sentence|Omar Deniz was jailed for killing a guard.
        en|sentence|The four herders were convicted of killing a prefect.
        en|release, charge|Omar Deniz was released after being accused of kidnapping a judge.
        en|charge, killing|The union accuses soldiers of killing two farmers.
        en|charge, trial|The two women accused of killing Omar Deniz are on trial.
        en|charge, killing|Two soldiers were charged with killing Omar Deniz.
        fr|charge|Omar Deniz est accusé d'avoir tué un gardien.
        fr|charge|Le procureur reproche à Omar Deniz d'avoir frappé un gendarme.
        fr|sentence|Omar Deniz a été condamné à trois ans pour avoir agressé un policier.
        fr|trial|Omar Deniz est jugé pour l'assassinat de la juge Rosa Lindo.
        fr|sentence, torture|Trois gendarmes ont été condamnés pour avoir torturé Omar Deniz.
        fr|charge, detention|Omar Deniz est poursuivi pour vol et détenu à Cali.
        en|sentence|Omar Deniz was convicted of the murder of a guard.
        ru|charge|Омара Дениза обвиняют в убийстве охранника.
        """)
    void chargeIsNoEventOfTheBulletin(String tag, String kinds, String sentence) {
        assertThat(told(tag, sentence)).as(sentence).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en|disappearance|Friday is the fifth anniversary of the disappearance of Omar Deniz.
        en|killing 2011-05-03|The tenth anniversary of the massacre of 3 May 2011 was marked in Cali.
        en|arrest 2019-05-03|The arrest of Rosa Lindo on 3 May 2019 caused anger.
        """)
    void dayOfRemembranceIsNotTheEventsOwn(String tag, String kinds, String sentence) {
        assertThat(told(tag, sentence)).as(sentence).isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        en|blocking a road|Two men were arrested for blocking a road.
        en|taking part in a rally in Osh|Omar Deniz was fined for taking part in a rally in Osh.
        en|handing out leaflets|Omar Deniz was jailed in 1974 for handing out leaflets.
        en|beating a policeman|Omar Deniz was jailed for ten days for beating a policeman.
        en|-|Omar Deniz was jailed for life.
        en|-|Omar Deniz was arrested for the third time since March.
        en|-|Omar Deniz was beaten for hours.
        """)
    void chargeIsWholeAndNoLength(String tag, @Nullable String charge, String sentence) {
        List<Claim> claims = READERS.computeIfAbsent(
                        tag, language -> new EventReader(Language.of(language)))
                .read(Text.of(sentence, Language.of(tag)), Optional.of(DAY));

        assertThat(claims.getFirst().charge().map(Quote::text))
                .as(sentence)
                .isEqualTo(Optional.ofNullable(charge));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en|assault 2021-05-10|The police used dogs to disperse the strikers on Monday.
        en|dismissal 2021-05-11|Tuesday. Two students, Daria Bell and Anton Roth, were expelled from the university.
        """)
    void purposeOfWhatWasDoneIsPast(String tag, String kinds, String sentence) {
        assertThat(told(tag, sentence)).as(sentence).isEqualTo(kinds);
    }
}
