package org.vigie.read.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.claim.Span;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.util.List;
import java.util.Random;

class NameReaderTest {
    private static final String PIECES =
            "Aé ben al-Xy K. de «Ж у» Суд «Ош» № 3 \u202e\u0301 \ud800 , . \n\n"
                    + "- # prison de la CGT Court of police М. А. 's ( ) “Q” д’Ж d’A г. Нур-Султане"
                    + " ЖАНА МИР 12 Le The В п";

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ru"})
    void randomTextIsReadWithoutAFaultAndTwiceAlike(String tag) {
        Language language = Language.of(tag);
        NameReader reader = NameReader.of(language);
        String[] pieces = PIECES.split(" ");
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder chars = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                chars.append(pieces[random.nextInt(pieces.length)])
                        .append(random.nextInt(5) == 0 ? "" : " ");
            }
            Text text = Text.of(chars.toString(), language);

            List<Name> names = reader.read(text);

            assertThat(reader.read(text)).as("seed %d", seed).isEqualTo(names);
            assertInOrderAndInside(names, text);
        }
    }

    private static void assertInOrderAndInside(List<Name> names, Text text) {
        int end = 0;
        for (Name name : names) {
            assertThat(name.span().begin()).isGreaterThanOrEqualTo(end);
            Span tokens = text.span(name.firstToken(), name.endToken());
            assertThat(name.span().begin()).isEqualTo(tokens.begin());
            assertThat(name.span().end()).isLessThanOrEqualTo(tokens.end());
            assertThat(name.span().end()).isLessThanOrEqualTo(text.chars().length());
            assertThat(name.fullest().end()).isLessThanOrEqualTo(text.chars().length());
            end = name.span().end();
        }
    }

    @Test
    void aTextOfAnotherLanguageIsRefused() {
        NameReader reader = NameReader.of(Language.of("fr"));
        Text english = Text.of("Nothing.", Language.of("en"));

        assertThatThrownBy(() -> reader.read(english)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTownIsChosenByTheCountryThatTheTextSpeaksOf() {
        Language language = Language.of("en");
        String chars =
                "Unions in Canada protest. In London the march begins at noon; Ottawa is silent on"
                        + " Canada.";

        List<Name> names = NameReader.of(language).read(Text.of(chars, language));

        Name london = names.stream()
                .filter(name -> name.span().of(chars).equals("London"))
                .findFirst()
                .orElseThrow();
        assertThat(london.geonames()).hasValue(6058560L);
    }
}
