package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.serve.words.Words;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class HelpTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ru"})
    void everyCommandHasHelpWithAnExampleAndExitCodes(String tag) {
        Shell shell = new Shell(folder).speaking(tag);

        assertThat(Commands.names()).isNotEmpty().allSatisfy(name -> {
            Shell.Done done = shell.run(name, "--help");

            assertThat(done.exit()).isZero();
            assertThat(done.out())
                    .contains("\n  vigie " + name, "\n  3   ")
                    .doesNotContain("null", "%n", "help.vigie");
        });
    }

    @Test
    void theFirstHelpNamesEveryCommandWithWhatItDoes() {
        Shell.Done done = new Shell(folder).run("--help");

        assertThat(Commands.names())
                .allSatisfy(name -> assertThat(done.lines())
                        .anyMatch(line -> line.matches("  " + name + " +[A-Z].*\\.")));
        assertThat(done.out()).contains("Exit codes:", "vigie read --help");
    }

    @Test
    void withoutWordsTheHelpIsShown() {
        Shell shell = new Shell(folder);

        assertThat(shell.run().out()).isEqualTo(shell.run("--help").out());
    }

    @Test
    void everyOptionIsExplained() {
        assertThat(Commands.names())
                .allSatisfy(
                        name -> assertThat(new Shell(folder).run(name, "--help").lines())
                                .filteredOn(line -> line.strip().startsWith("-"))
                                .allMatch(line -> line.matches(".*(=\\S+|--\\S+)|.*  +\\S.*")));
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(new Shell(folder).run("--version").out()).isEqualTo("vigie 0.1.0\n");
    }

    @Test
    void theLanguageIsThatOfTheSystemAndEnglishWhereThatIsNotSpoken() {
        assertThat(words(Map.of(), "fr-KZ").tag()).isEqualTo("fr");
        assertThat(words(Map.of(), "tr-TR").tag()).isEqualTo("en");
        assertThat(words(Map.of("VIGIE_LANGUAGE", "ru_KZ"), "fr").tag()).isEqualTo("ru");
    }

    private static Words words(Map<String, String> environment, String locale) {
        return Terminal.words(environment, Locale.forLanguageTag(locale));
    }
}
