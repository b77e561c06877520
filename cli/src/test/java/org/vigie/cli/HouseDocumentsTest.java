package org.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The documents say what is there.
class HouseDocumentsTest {
    private static final Pattern TEST_CLASS = Pattern.compile("`(\\w+Test)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern VERSION = Pattern.compile("-\\d.*");
    private static final Pattern DECISION = Pattern.compile("\\d{4}-\\d\\d-\\d\\d-[a-z0-9-]+\\.md");

    /// Jars that only tests use; they are not passed on, so NOTICE need not name them.
    private static final Set<String> ONLY_FOR_TESTS = Set.of(
            "archunit",
            "assertj-core",
            "byte-buddy",
            "apiguardian-api",
            "opentest4j",
            "open-test-reporting-tooling-spi");

    @Test
    void everyTestThatTheArchitectureNamesExists() {
        Set<String> classes = HouseFiles.java().stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(found(HouseFiles.root().resolve("ARCHITECTURE.md"), TEST_CLASS))
                .isNotEmpty()
                .isSubsetOf(classes);
    }

    @Test
    void everyLinkFromADocumentLeadsToAFile() {
        List<String> dead = HouseFiles.all().stream()
                .filter(file -> file.toString().endsWith(".md"))
                .flatMap(file -> found(file, LINK).stream()
                        .filter(link -> !Files.exists(file.resolveSibling(link)))
                        .map(link -> HouseFiles.root().relativize(file) + " -> " + link))
                .toList();

        assertThat(dead).isEmpty();
    }

    @Test
    void everyDecisionIsDatedAndSaysWhatUndoesIt() {
        Path folder = HouseFiles.root().resolve("decisions");
        List<Path> decisions = HouseFiles.all().stream()
                .filter(file -> file.startsWith(folder))
                .toList();

        assertThat(decisions).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.getFileName().toString()).matches(DECISION);
            assertThat(String.join("\n", HouseFiles.lines(decision)))
                    .contains(
                            "Status:",
                            "## Context",
                            "## Choice",
                            "## Refused",
                            "## What undoes it");
        });
    }

    @Test
    void everyLibraryThatIsPassedOnIsNamedInTheNotice() {
        String notice = String.join("\n", HouseFiles.lines(HouseFiles.root().resolve("NOTICE")));

        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(library -> assertThat(named(notice, library))
                        .as("%s in NOTICE", library)
                        .isTrue());
    }

    private static boolean named(String notice, String library) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(library) + "(?![\\w-])")
                        .matcher(notice)
                        .find()
                || notice.contains(library.split("-")[0] + "-*")
                || notice.contains("tomcat-embed-*") && library.startsWith("tomcat-embed-");
    }

    /// {@return the names of the jars on the class path that are neither ours nor for tests}
    private static List<String> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar"))
                .map(name -> VERSION.matcher(name.replace(".jar", "")).replaceFirst(""))
                .filter(name -> !name.matches("(vigie|junit|surefire|maven)-.*"))
                .filter(name -> !ONLY_FOR_TESTS.contains(name))
                .distinct()
                .toList();
    }

    private static Set<String> found(Path file, Pattern pattern) {
        return pattern.matcher(String.join("\n", HouseFiles.lines(file)))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
