package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigie.claim.Claim;
import org.vigie.claim.Role;
import org.vigie.read.frames.Example;
import org.vigie.read.frames.FrameFile;
import org.vigie.read.frames.FrameRule;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the examples that stand beside the rules of every language.
///
/// `mvn -pl read -am test -Dtest=FrameExamplesTest -Dvigie.examples=fr` prints those that fail.
public class FrameExamplesTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 15);
    private static final Pattern EXPECTED = Pattern.compile(
            "(patient|agent|source|charge|where)\\s+\"([^\"]*)\"|(modality|count)\\s+(\\S+?)(?=[;\\s]|$)");

    /// The least share of examples that must hold: what each language has reached, so that it
    /// is kept; all of them in a language that begins.
    private static final Map<String, Double> REACHED = Map.of("fr", 0.92, "en", 0.93, "ru", 0.92);

    @ParameterizedTest
    @MethodSource("org.vigie.read.Reader#languages")
    void examplesBesideTheRulesHold(String tag) {
        List<Example> examples = new EventReader(Language.of(tag)).lexicon().examples();

        List<String> failures = failures(tag);

        if (tag.equals(System.getProperty("vigie.examples"))) {
            failures.forEach(System.out::println);
        }
        double share = 1.0 - (double) failures.size() / examples.size();
        System.out.printf(Locale.ROOT, "%s: %d examples, %.3f hold%n", tag, examples.size(), share);
        assertThat(share)
                .as(
                        "share of examples of lang/%s that hold; run with -Dvigie.examples=%s to"
                                + " see the rest",
                        tag, tag)
                .isGreaterThanOrEqualTo(REACHED.getOrDefault(tag, 1.0));
    }

    @Test
    void anExampleThatDoesNotHoldIsFound() {
        EventReader reader = new EventReader(Language.of("fr"));
        Example wrong = new Example(
                org.vigie.claim.EventKind.ARREST,
                false,
                "La police a arrêté Omar Deniz.",
                "",
                "here:1");

        assertThat(failure(reader, "fr", wrong)).isPresent();
    }

    /// {@return the examples of a language that do not hold, each with its file and line}
    ///
    /// @param tag the language
    public static List<String> failures(String tag) {
        EventReader reader = new EventReader(Language.of(tag));
        List<String> failures = new ArrayList<>();
        for (Example example : reader.lexicon().examples()) {
            failure(reader, tag, example).ifPresent(failures::add);
        }
        return failures;
    }

    /// {@return the rules of a language that read nothing in any example beside them, nor in
    ///     the texts given, each with its file and line}
    ///
    /// @param tag   the language
    /// @param texts further texts of the language
    public static List<String> dead(String tag, List<String> texts) {
        EventReader reader = new EventReader(Language.of(tag));
        Set<String> alive = new HashSet<>();
        List<String> all = new ArrayList<>(texts);
        reader.lexicon().examples().forEach(example -> all.add(example.sentence()));
        for (String text : all) {
            reader.told(Text.of(text, Language.of(tag)), Optional.of(DAY))
                    .forEach(claim -> alive.add(claim.rule()));
        }
        List<String> dead = new ArrayList<>();
        for (String path : LanguageFiles.list(tag, "frames")) {
            for (FrameRule rule : new FrameFile(tag, path).rules()) {
                if (!alive.contains(rule.id())) {
                    dead.add(rule.file() + ":" + rule.line() + ": " + rule.id()
                            + " reads nothing in any example; write one, or take it out");
                }
            }
        }
        return dead;
    }

    private static Optional<String> failure(EventReader reader, String tag, Example example) {
        Text text = Text.of(example.sentence(), Language.of(tag));
        List<Claim> claims = reader.told(text, Optional.of(DAY)).stream()
                .filter(claim -> claim.kind() == example.kind())
                .toList();
        if (!example.holds()) {
            return claims.isEmpty()
                    ? Optional.empty()
                    : Optional.of(message(example, "reads a claim", claims));
        }
        if (claims.isEmpty()) {
            return Optional.of(message(example, "reads none", claims));
        }
        boolean any = claims.stream().anyMatch(claim -> matches(claim, example.expected()));
        return any
                ? Optional.empty()
                : Optional.of(message(example, "lacks " + example.expected(), claims));
    }

    private static String message(Example example, String what, List<Claim> claims) {
        List<String> got = claims.stream()
                .map(claim -> claim.modality().label() + " "
                        + claim.mentions().stream()
                                .map(mention -> mention.role().label() + " \""
                                        + mention.quote().text() + "\"")
                                .toList()
                        + claim.count().map(count -> " count " + count.value()).orElse(""))
                .toList();
        return example.place() + ": " + example.kind().label() + " " + what + " «"
                + example.sentence() + "» got " + got;
    }

    private static boolean matches(Claim claim, String expected) {
        Matcher parts = EXPECTED.matcher(expected);
        while (parts.find()) {
            boolean fits = parts.group(3) == null
                    ? hasMention(claim, parts.group(1), parts.group(2))
                    : parts.group(3).equals("modality")
                            ? claim.modality().label().equals(parts.group(4))
                            : claim.count()
                                    .filter(count ->
                                            Long.toString(count.value()).equals(parts.group(4)))
                                    .isPresent();
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasMention(Claim claim, String slot, String words) {
        return switch (slot) {
            case "patient", "agent" ->
                claim.in(Role.parse(slot)).stream()
                        .anyMatch(mention -> near(mention.quote().text(), words));
            case "source" ->
                claim.source().filter(source -> near(source.text(), words)).isPresent();
            case "charge" ->
                claim.charge().filter(charge -> near(charge.text(), words)).isPresent();
            default ->
                claim.where().stream().anyMatch(place -> near(place.quote().text(), words));
        };
    }

    private static boolean near(String got, String wanted) {
        String one = " " + Fold.bare(got) + " ";
        String other = " " + Fold.bare(wanted) + " ";
        return one.contains(other) || other.contains(one);
    }
}
