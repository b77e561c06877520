package org.vigie.read.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigie.read.model.Features;
import org.vigie.read.model.LinearModel;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The linear models that ship, and how they are written anew.
class ModelsTest {
    private static final List<String> MODELS = List.of(
            "patient", "agent", "earlier-patient", "earlier-agent", "time", "place", "claim");
    private static final Path MARKED = Path.of("src", "test", "marked");
    private static final int FEW = 24;
    /// What says where a word stands.
    private static final Pattern WORD =
            Pattern.compile("^(head|before|after|verb-before|verb-after|trigger|with|opening)=");

    @Test
    void modelsThatShipKnowFeaturesAndGiveProbabilities() {
        for (String name : MODELS) {
            LinearModel model = LinearModel.load("lang/shared/models/" + name + ".tsv");
            Features features = Features.unnamed();
            features.add("bias");

            assertThat(model.isEmpty()).as(name).isFalse();
            assertThat(model.probability(features)).as(name).isBetween(0.0, 1.0);
        }
    }

    /// The marked bulletins name people; what is learnt from them is shipped to everybody.
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "ru"})
    void noModelHoldsAWordThatIsOnlyAName(String tag) {
        Set<String> names = new HashSet<>();
        for (String list : List.of("given", "surnames")) {
            LanguageFiles.lines("lang/shared/names/" + list + ".tsv")
                    .forEach(line -> names.add(Fold.lower(line.columns().getFirst())));
        }
        Language language = Language.of(tag);

        Set<String> words = new TreeSet<>();
        for (String model : List.of("kind", "certainty", "patient", "agent")) {
            LanguageFiles.lines("lang/" + tag + "/models/" + model + ".tsv").forEach(line -> {
                for (String fact : line.columns().getFirst().split("&")) {
                    words.add(WORD.matcher(fact).replaceFirst(""));
                }
            });
        }

        assertThat(words).hasSizeGreaterThan(1000);
        assertThat(words.stream()
                        .filter(names::contains)
                        .filter(word -> Text.of(word, language).tokens().stream()
                                .allMatch(token -> token.readings().isEmpty())))
                .isEmpty();
    }

    @Test
    void sameBulletinsGiveTheSameModelsToTheByte(@TempDir Path folder) throws IOException {
        Path some = folder.resolve("some");
        assumeTrue(copySome(some) > 0, "this checkout has no marked bulletins");

        TrainModels.train(read(List.of(some), id -> true), folder.resolve("once"));
        TrainModels.train(read(List.of(some), id -> true), folder.resolve("again"));

        for (String name : MODELS) {
            String file = "shared/models/" + name + ".tsv";
            assertThat(folder.resolve("again").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("once").resolve(file));
        }
        for (String tag : tags(folder.resolve("once"))) {
            for (String name : List.of("kind", "certainty", "patient", "agent")) {
                Path file = Path.of(tag, "models", name + ".tsv");
                assertThat(folder.resolve("again").resolve(file))
                        .hasSameBinaryContentAs(folder.resolve("once").resolve(file));
            }
        }
    }

    private static List<String> tags(Path lang) throws IOException {
        try (Stream<Path> folders = Files.list(lang)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("shared"))
                    .sorted()
                    .toList();
        }
    }

    private static int copySome(Path to) throws IOException {
        if (!Files.isDirectory(MARKED)) {
            return 0;
        }
        Files.createDirectories(to);
        int copied = 0;
        try (Stream<Path> files = Files.walk(MARKED)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .limit(FEW)
                    .toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
                copied++;
            }
        }
        return copied;
    }

    @Test
    @EnabledIfSystemProperty(
            named = "vigie.train",
            matches = ".+",
            disabledReason = "writes the models anew; CONTRIBUTING says how")
    void modelsAreWrittenFromMarkedBulletins() throws IOException {
        Path models = Path.of(System.getProperty("vigie.models", ""));

        TrainModels.train(read(folders(), id -> true), models);

        assertThat(models.resolve("shared/models")).isDirectoryContaining("glob:**/claim.tsv");
    }

    @Test
    @EnabledIfSystemProperty(
            named = "vigie.held",
            matches = ".+",
            disabledReason = "reads what is held out by models that did not see it; CONTRIBUTING")
    void heldOutBulletinsAreReadByModelsThatDidNotSeeThem() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int part = 0; part < MarkedBulletins.PARTS; part++) {
            int unseen = part;
            lines.addAll(TrainModels.read(
                    read(folders(), id -> MarkedBulletins.part(id) != unseen),
                    read(folders(), id -> MarkedBulletins.part(id) == unseen)));
        }

        Path claims = Path.of(System.getProperty("vigie.held", ""));
        Files.write(claims, lines);

        assertThat(claims).isNotEmptyFile();
    }

    private static List<MarkedBulletins.Marked> read(List<Path> folders, Predicate<String> wanted)
            throws IOException {
        return new MarkedBulletins(folders, wanted).all();
    }

    /// The folders of marked bulletins: those that a property names, and this repository's own.
    private static List<Path> folders() {
        return Stream.concat(
                        Stream.of(System.getProperty("vigie.train", "").split(","))
                                .map(Path::of),
                        Stream.of(MARKED))
                .filter(Files::isDirectory)
                .toList();
    }
}
