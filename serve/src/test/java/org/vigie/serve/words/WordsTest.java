package org.vigie.serve.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.read.intake.Outcome;
import org.vigie.record.Decision;
import org.vigie.record.Status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class WordsTest {
    private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z][a-z0-9.-]+)\"");
    private static final Pattern VALUE = Pattern.compile("\\{(\\d)[,}]");

    @Test
    void theDeskSpeaksTheThreeLanguages() {
        assertThat(Words.languages()).contains("en", "fr", "ru");
    }

    @Test
    void everyKeyStandsInEveryLanguage() {
        List<String> keys = Words.of("en").keys();

        for (String tag : Words.languages()) {
            assertThat(Words.of(tag).keys()).as(tag).isEqualTo(keys);
        }
    }

    @Test
    void everyLanguagePutsTheSameValuesIn() {
        for (String key : Words.of("en").keys()) {
            for (String tag : Words.languages()) {
                assertThat(values(tag, key)).as(tag + " " + key).isEqualTo(values("en", key));
            }
        }
    }

    @Test
    void everyTextWithValuesIsAMessage() {
        for (String tag : Words.languages()) {
            for (String key : Words.of(tag).keys()) {
                assertThatCode(() -> Words.of(tag).say(key, 2, 3, 4))
                        .as(tag + " " + key)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyTextThatPagesSayIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : sources()) {
            Matcher said = SAID.matcher(Files.readString(file));
            while (said.find()) {
                String key = said.group(1);
                boolean prefix = key.endsWith(".") || key.endsWith("-");
                if (!prefix && !key.equals("list.state") && !Words.of("en").knows(key)) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyValueOfTheClosedSetsHasItsWords() {
        Words words = Words.of("en");

        assertThat(EventKind.values()).allMatch(kind -> words.knows("kind." + kind.label()));
        assertThat(Modality.values()).allMatch(one -> words.knows("modality." + one.label()));
        assertThat(Status.values()).allMatch(status -> words.knows("status." + status.label()));
        assertThat(Decision.values()).allMatch(one -> words.knows("done." + one.label()));
        assertThat(Outcome.Reason.values())
                .allMatch(reason -> words.knows("refused." + reason.label()));
    }

    @Test
    void pluralsComeRight() {
        assertThat(Words.of("en").say("list.claims", 1)).isEqualTo("1 claim");
        assertThat(Words.of("fr").say("list.claims", 0)).isEqualTo("aucune affirmation");
        assertThat(Words.of("ru").say("list.claims", 2)).isEqualTo("2 утверждения");
        assertThat(Words.of("ru").say("list.claims", 11)).isEqualTo("11 утверждений");
        assertThat(Words.of("ru").say("list.claims", 21)).isEqualTo("21 утверждение");
    }

    @Test
    void nothingDependsOnTheMachinesLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(Words.of("en").say("list.claims", 12)).isEqualTo("12 claims");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Set<String> values(String tag, String key) {
        Set<String> values = new TreeSet<>();
        Matcher matcher = VALUE.matcher(Words.of(tag).say(key));
        while (matcher.find()) {
            values.add(matcher.group(1));
        }
        return values;
    }

    private static List<Path> sources() throws IOException {
        Path room = Path.of(System.getProperty("vigie.root"), "serve", "src", "main");
        try (Stream<Path> files = Files.walk(room)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .toList();
        }
    }
}
