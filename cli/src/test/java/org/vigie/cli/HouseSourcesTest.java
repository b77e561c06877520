package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What every file of the repository keeps to, and no compiler looks at.
class HouseSourcesTest {
    private static final int FILE_LINES = 600;

    /// Files that grew too long. Nothing is added here; whoever splits one takes it out.
    private static final List<String> TO_BE_SPLIT = List.of();

    /// Less the indent, which the formatter counts twice; it folds what is longer into wrong
    /// code.
    private static final int DOC_COLUMNS = 100;

    /// Put together here, so that this file does not find itself.
    private static final Pattern OF_ONE_MACHINE =
            Pattern.compile("/wo" + "rk/|/tmp/" + "dev\\b|/ro" + "ot/");

    private static final Pattern REGISTRY = Pattern.compile("repo1?\\.maven\\.|registry\\.np"
            + "mjs|deb\\.deb" + "ian|\\bnexus\\.|artifact" + "ory");

    private static final Pattern LEFT_FOR_LATER =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    @Test
    void noOrdinaryCommentFollowsADocComment() {
        assertThat(HouseFiles.places(HouseFiles.java(), HouseSourcesTest::breaksDocComment))
                .isEmpty();
    }

    @Test
    void aPlantedOrdinaryCommentIsFound() {
        List<String> planted =
                List.of("/// A value.", "// folded by a formatter", "record Value() {}");

        assertThat(breaksDocComment(planted, 1)).isTrue();
        assertThat(breaksDocComment(planted, 0)).isFalse();
    }

    @Test
    void docCommentsKeepToAHundredColumns() {
        assertThat(HouseFiles.places(HouseFiles.java(), HouseSourcesTest::isWideDocComment))
                .isEmpty();
    }

    @Test
    void filesStayShortEnoughToRead() {
        List<String> tooLong = HouseFiles.java().stream()
                .filter(file -> HouseFiles.lines(file).size() > FILE_LINES)
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(tooLong).containsExactlyInAnyOrderElementsOf(TO_BE_SPLIT);
    }

    @Test
    void noFileNamesAPlaceOnOneMachine() {
        assertThat(HouseFiles.places(HouseFiles.all(), matches(OF_ONE_MACHINE))).isEmpty();
    }

    @Test
    void noFileNamesARegistry() {
        assertThat(HouseFiles.places(HouseFiles.all(), matches(REGISTRY))).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(HouseFiles.places(HouseFiles.java(), matches(LEFT_FOR_LATER)))
                .isEmpty();
    }

    @Test
    void theIndexOfLanguagesNamesEveryFileOfEveryLanguage() throws IOException {
        try (InputStream index = HouseSourcesTest.class.getResourceAsStream("/lang/index.txt")) {
            assertThat(index).isNotNull();
            Stream<String> inTheJar = new String(index.readAllBytes(), UTF_8).lines();

            assertThat(inTheJar).containsExactlyInAnyOrderElementsOf(HouseFiles.languageData());
        }
    }

    @Test
    void everyScriptIsForAnyShellAndCanBeRun() {
        List<Path> scripts = List.of("vigie", "check", "format", ".ci/run").stream()
                .map(HouseFiles.root()::resolve)
                .toList();

        assertThat(scripts).allSatisfy(script -> {
            assertThat(HouseFiles.lines(script)).first().isEqualTo("#!/bin/sh");
            assertThat(Files.isExecutable(script)).isTrue();
        });
    }

    private static boolean breaksDocComment(List<String> lines, int index) {
        return index > 0
                && isDoc(lines.get(index - 1))
                && lines.get(index).strip().startsWith("//")
                && !isDoc(lines.get(index));
    }

    private static boolean isWideDocComment(List<String> lines, int index) {
        String line = lines.get(index);
        int indent = line.indexOf('/');
        return isDoc(line) && line.codePointCount(0, line.length()) + indent > DOC_COLUMNS;
    }

    private static boolean isDoc(String line) {
        return line.strip().startsWith("///");
    }

    private static HouseFiles.LineRule matches(Pattern pattern) {
        return (lines, index) -> pattern.matcher(lines.get(index)).find();
    }
}
