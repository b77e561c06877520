package org.vigie.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What words with a hyphen are that the dictionary knows in parts only.
class CompoundsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        fr, ex-grévistes, gréviste
        fr, vice-gouverneur, gouverneur
        en, ex-strikers, striker
        en, Ex-strikers, striker
        ru, экс-депутатов, депутат
        ru, Экс-депутатов, депутат
        ru, сына-подростка, сын
        ru, офис-колодцами, колодец\
        """)
    void aCompoundIsItsHead(String tag, String form, String lemma) {
        assertThat(Text.of(form, Language.of(tag)).tokens().getFirst().readings())
                .extracting(Reading::lemma)
                .contains(lemma);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        fr, Roche-Table
        en, Stone-Baker
        ru, Кирпич-Столов\
        """)
    void aNameOfTwoNounsIsNone(String tag, String form) {
        assertThat(Text.of(form, Language.of(tag)).tokens().getFirst().readings())
                .allMatch(reading -> reading.lemma().contains("-"));
    }
}
