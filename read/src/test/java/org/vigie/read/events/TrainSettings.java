package org.vigie.read.events;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Trains the models that choose times and places from marked bulletins, and writes them as data.
///
/// `TrainSettings GOLD OUT` with the folder of marked bulletins and `lang/shared/models`. Logistic
/// regression with L2, by stochastic descent in a fixed order of a fixed seed: the same bulletins
/// give the same file. Bulletins held out are never looked at.
final class TrainSettings {
    private static final int EPOCHS = 25;
    private static final double RATE = 0.15;
    private static final double L2 = 0.8;
    private static final int FOLDS = 5;
    private static final int SUPPORT = 4;
    private static final double NEGLIGIBLE = 0.02;
    private static final long SEED = 20120319;

    private final List<Sample> times = new ArrayList<>();
    private final List<Sample> places = new ArrayList<>();
    private final Map<String, EventReader> readers = new HashMap<>();
    private int bulletins;

    /// One setting of one telling: what is known, whether people marked it, and its bulletin.
    private record Sample(List<String> features, boolean yes, int bulletin) {}

    private TrainSettings() {}

    public static void main(String[] arguments) throws IOException {
        TrainSettings training = new TrainSettings();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode gold = new JsonMapper().readTree(Files.readString(file));
                if (!TrainRoles.isHeldOut(gold.path("id").asString())) {
                    training.learn(gold);
                }
            }
        }
        for (double l2 : new double[] {L2 / 2, L2, 2 * L2}) {
            validate("times", training.times, l2);
            validate("places", training.places, l2);
        }
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out);
        write(out.resolve("time.tsv"), "times", train(training.times, L2));
        write(out.resolve("place.tsv"), "places", train(training.places, L2));
    }

    private void learn(JsonNode gold) {
        bulletins++;
        String tag = gold.path("language").asString();
        EventReader reader = readers.computeIfAbsent(tag, key -> new EventReader(Language.of(key)));
        String whole =
                gold.path("title").asString("") + "\n" + gold.path("text").asString();
        Passage passage = reader.passage(
                Text.of(whole, Language.of(tag)),
                Optional.of(LocalDate.parse(gold.path("published").asString())));
        List<Telling> tellings = EventReader.withPeople(passage, Roles.installed());
        Settings settings = Settings.installed(passage, tellings);
        for (Telling telling : tellings) {
            TrainRoles.match(gold, whole, passage, telling).ifPresent(claim -> {
                learnTimes(settings, telling, claim);
                learnPlaces(settings, telling, claim, passage);
            });
        }
    }

    /// A telling whose time was not read teaches nothing.
    private void learnTimes(Settings settings, Telling telling, JsonNode claim) {
        List<Setting> all = settings.times(telling);
        String marked = claim.path("when").isNull() ? "" : claim.path("when").asString();
        boolean found = all.stream().anyMatch(setting -> isTime(setting, marked));
        if (!marked.isEmpty() && !found) {
            return;
        }
        for (Setting setting : all) {
            List<String> known = settings.features().of(telling, setting, all, false);
            times.add(new Sample(known, isTime(setting, marked), bulletins));
        }
    }

    private static boolean isTime(Setting setting, String marked) {
        return setting.time().orElseThrow().edtf().orElseThrow().text().equals(marked);
    }

    private void learnPlaces(Settings settings, Telling telling, JsonNode claim, Passage passage) {
        List<Setting> all = settings.places(telling);
        Set<String> found = new HashSet<>();
        boolean taken = false;
        for (Setting setting : all) {
            List<String> known = settings.features().of(telling, setting, all, taken);
            String words = passage.mention(setting.place().orElseThrow())
                    .of(passage.text().chars());
            boolean again =
                    setting.origin() != Setting.Origin.SENTENCE && found.contains(Fold.bare(words));
            if (again) {
                continue;
            }
            found.add(Fold.bare(words));
            taken = TrainRoles.isAmong(words, claim.path("where"));
            places.add(new Sample(known, taken, bulletins));
        }
    }

    private static Map<String, Double> train(List<Sample> samples, double l2) {
        Map<String, Set<Integer>> support = new HashMap<>();
        samples.forEach(sample -> sample.features()
                .forEach(feature -> support.computeIfAbsent(feature, key -> new HashSet<>())
                        .add(sample.bulletin())));
        Map<String, Double> weights = new TreeMap<>();
        Random random = new Random(SEED);
        List<Sample> order = new ArrayList<>(samples);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE / (1 + epoch * 0.15);
            for (Sample sample : order) {
                double error = (sample.yes() ? 1 : 0) - probability(weights, sample.features());
                for (String feature : sample.features()) {
                    if (support.getOrDefault(feature, Set.of()).size() >= SUPPORT) {
                        double weight = weights.getOrDefault(feature, 0.0);
                        weights.put(feature, weight + rate * (error - l2 * weight));
                    }
                }
            }
        }
        return weights;
    }

    /// Prints F1 over settings of bulletins that the model was not trained on, by fold of
    /// bulletins.
    private static void validate(String what, List<Sample> samples, double l2) {
        int hits = 0;
        int chosen = 0;
        int marked = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Map<String, Double> weights = train(
                    samples.stream()
                            .filter(sample -> sample.bulletin() % FOLDS != held)
                            .toList(),
                    l2);
            for (Sample sample : samples) {
                if (sample.bulletin() % FOLDS == held) {
                    boolean yes = probability(weights, sample.features()) >= 0.5;
                    hits += yes && sample.yes() ? 1 : 0;
                    chosen += yes ? 1 : 0;
                    marked += sample.yes() ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s l2 %.4f, %d samples: P %.3f R %.3f F1 %.3f%n",
                what,
                l2,
                samples.size(),
                (double) hits / chosen,
                (double) hits / marked,
                2.0 * hits / (chosen + marked));
    }

    private static double probability(Map<String, Double> weights, List<String> features) {
        double sum = 0;
        for (String feature : features) {
            sum += weights.getOrDefault(feature, 0.0);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static void write(Path file, String what, Map<String, Double> weights)
            throws IOException {
        StringBuilder lines = new StringBuilder("# Weights by which " + what
                + " are chosen; written by TrainSettings, not by hand.\n");
        weights.forEach((feature, weight) -> {
            if (Math.abs(weight) >= NEGLIGIBLE) {
                lines.append(feature)
                        .append('\t')
                        .append(String.format(Locale.ROOT, "%.3f", weight))
                        .append('\n');
            }
        });
        Files.writeString(file, lines.toString());
    }
}
