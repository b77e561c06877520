package org.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.vigie.claim.Bulletin;
import org.vigie.claim.Claim;
import org.vigie.claim.EventKind;
import org.vigie.claim.Role;
import org.vigie.read.text.LanguageFiles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads the golden bulletins that stand beside each language's rules, `lang/<tag>/golden`.
///
/// A bulletin begins with `lang:` and its day; `text:` is the whole text (`\n` for a line end),
/// each
/// `claim KIND:` must be read with all its parts, none of the kinds after `not` may be, and a
/// `wrong KIND:` line is an error that is known: the test fails when it is no longer made.
public class GoldenBulletinsTest {
    private static final Pattern HEAD =
            Pattern.compile("lang: (\\S+)\\s+published: (\\S+)\\s+origin: (.+)");
    private static final Pattern PART = Pattern.compile("(when|by|of|at|according"
            + " to|modality|count|penalty)\\s+([^\"\\s]+)?\\s*(?:\"([^\"]*)\")?");

    private final Reader reader = Reader.installed();

    /// Made by JUnit and by the checks of the languages.
    GoldenBulletinsTest() {}

    private record Golden(String place, String tag, LocalDate day, List<String> lines) {}

    @TestFactory
    Stream<DynamicTest> everyLanguagesGoldenBulletinsReadAsTheySay() {
        return Reader.languages().stream()
                .flatMap(tag -> LanguageFiles.list(tag, "golden").stream())
                .flatMap(path -> bulletins(path).stream())
                .map(golden -> DynamicTest.dynamicTest(golden.place(), () -> check(golden)));
    }

    /// {@return what golden bulletins of a language no longer hold, each with its file and
    ///     line}
    ///
    /// @param tag the language
    public static List<String> failures(String tag) {
        GoldenBulletinsTest test = new GoldenBulletinsTest();
        List<String> failures = new ArrayList<>();
        for (String path : LanguageFiles.list(tag, "golden")) {
            for (Golden golden : bulletins(path)) {
                try {
                    test.check(golden);
                } catch (AssertionError failed) {
                    failures.add(golden.place() + ": "
                            + String.valueOf(failed.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""));
                }
            }
        }
        return failures;
    }

    /// {@return the texts of the golden bulletins of a language}
    ///
    /// @param tag the language
    public static List<String> texts(String tag) {
        return LanguageFiles.list(tag, "golden").stream()
                .flatMap(path -> bulletins(path).stream())
                .flatMap(golden -> golden.lines().stream())
                .filter(line -> line.startsWith("text:"))
                .map(line -> line.substring("text:".length()).strip().replace("\\n", "\n"))
                .toList();
    }

    private static List<Golden> bulletins(String path) {
        List<Golden> bulletins = new ArrayList<>();
        for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
            Matcher head = HEAD.matcher(line.text());
            if (head.matches()) {
                bulletins.add(new Golden(
                        path + ":" + line.number(),
                        head.group(1),
                        LocalDate.parse(head.group(2)),
                        new ArrayList<>()));
            } else {
                bulletins.getLast().lines().add(line.text());
            }
        }
        return bulletins;
    }

    private void check(Golden golden) {
        List<Claim> claims = List.of();
        for (String line : golden.lines()) {
            int colon = line.indexOf(' ');
            String word = line.substring(0, colon);
            String rest = line.substring(colon).strip();
            switch (word) {
                case "text:" -> claims = read(golden, rest.replace("\\n", "\n"));
                case "claim" -> assertThat(claims).as(line).anyMatch(claim -> fits(claim, rest));
                case "wrong" ->
                    assertThat(claims)
                            .as("no longer wrong, make it a claim line: " + line)
                            .noneMatch(claim -> fits(claim, rest));
                case "not" -> {
                    for (String kind : rest.split(",\\s*")) {
                        assertThat(claims)
                                .as(line)
                                .noneMatch(claim -> claim.kind().label().equals(kind));
                    }
                }
                default ->
                    throw new AssertionError(golden.place() + ": a line begins with " + word);
            }
        }
    }

    private List<Claim> read(Golden golden, String text) {
        return reader.read(new Bulletin(
                "golden", "0".repeat(64), "golden", text, Optional.of(golden.day()), golden.tag()));
    }

    private static boolean fits(Claim claim, String line) {
        int colon = line.indexOf(':');
        if (claim.kind() != EventKind.parse(line.substring(0, colon))) {
            return false;
        }
        for (String part : line.substring(colon + 1).split("\\|")) {
            Matcher words = PART.matcher(part.strip());
            if (!words.matches()) {
                throw new AssertionError("no part of a claim: " + part);
            }
            if (!has(claim, words.group(1), words.group(2), words.group(3))) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(Claim claim, String what, String value, String quote) {
        return switch (what) {
            case "when" ->
                claim.when().filter(when -> when.edtf().text().equals(value)).isPresent();
            case "by" -> mentions(claim, Role.AGENT).contains(quote);
            case "of" -> mentions(claim, Role.PATIENT).contains(quote);
            case "at" ->
                claim.where().stream().anyMatch(place -> place.quote().text().equals(quote));
            case "according to" ->
                claim.source().filter(source -> source.text().equals(quote)).isPresent();
            case "modality" -> claim.modality().label().equals(value);
            case "count" ->
                claim.count()
                        .filter(count -> Long.toString(count.value()).equals(value))
                        .isPresent();
            default ->
                claim.penalty()
                        .flatMap(penalty -> penalty.duration())
                        .filter(value::equals)
                        .isPresent();
        };
    }

    private static List<String> mentions(Claim claim, Role role) {
        return claim.in(role).stream().map(mention -> mention.quote().text()).toList();
    }
}
