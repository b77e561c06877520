package org.vigie.read.dates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs the examples that stand beside the rules of every installed language.
final class DateExamplesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleIsReadAsItSays() {
        return readers()
                .flatMap(language -> TimeReader.of(language).grammar().examples().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                example.rule() + " " + example.place(),
                                () -> check(language, example))));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasAnExample() {
        return readers()
                .map(language -> DynamicTest.dynamicTest(language.tag(), () -> {
                    Grammar grammar = TimeReader.of(language).grammar();
                    Set<String> shown = grammar.examples().stream()
                            .map(Grammar.Example::rule)
                            .collect(Collectors.toSet());

                    Set<String> bare = new TreeSet<>(grammar.names());
                    bare.removeAll(shown);

                    assertThat(bare).as("rules without an example").isEmpty();
                }));
    }

    private static Stream<Language> readers() {
        return LanguageFiles.languages().stream()
                .filter(tag -> !LanguageFiles.list(tag, "dates").isEmpty())
                .map(Language::of);
    }

    private static void check(Language language, Grammar.Example example) {
        Text text = Text.of(example.text(), language);

        List<TimeExpression> found = TimeReader.of(language).read(text, example.published());

        List<String> told = found.stream()
                .map(expression -> expression.rule() + " " + written(expression))
                .toList();
        switch (example.kind()) {
            case "yes" -> assertThat(told).contains(example.rule() + " " + example.value());
            case "no" -> assertThat(told).noneMatch(line -> line.startsWith(example.rule() + " "));
            default -> assertThat(told).isEmpty();
        }
    }

    /// EDTF for what claims may use, else type and value.
    private static String written(TimeExpression expression) {
        boolean day = expression.edtf().isPresent()
                && expression.type() != TimeExpression.Type.DURATION
                && !expression.value().contains(":");
        return expression
                .edtf()
                .filter(edtf -> day || expression.type() == TimeExpression.Type.DURATION)
                .map(Object::toString)
                .orElse(expression.type() + " " + expression.value());
    }
}
