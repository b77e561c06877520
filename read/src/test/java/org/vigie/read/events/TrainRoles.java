package org.vigie.read.events;

import org.vigie.read.text.Fold;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Trains the models that choose roles from marked bulletins, and writes them as data.
///
/// `TrainRoles GOLD OUT` with the folder of marked bulletins and `lang/shared/models`. Logistic
/// regression with L2, by stochastic descent in a fixed order of a fixed seed: the same bulletins
/// give the same file. Bulletins held out (first byte of SHA-256 of the id divisible by three) are
/// never looked at.
final class TrainRoles {
    private static final int EPOCHS = 20;
    private static final double RATE = 0.15;
    private static final double L2 = 0.015;
    private static final int FOLDS = 5;
    private static final int SUPPORT = 4;
    /// What the rule says weighs this much from the start, and keeps its weight.
    private static final double PRIOR = 2;
    private static final double NEGLIGIBLE = 0.02;
    private static final long SEED = 20120319;

    private final List<Sample> patients = new ArrayList<>();
    private final List<Sample> agents = new ArrayList<>();
    private int bulletins;
    private final Map<String, EventReader> readers = new HashMap<>();

    /// One candidate of one telling: what is known, whether people marked it, and its bulletin.
    private record Sample(List<String> features, boolean yes, int bulletin) {}

    private TrainRoles() {}

    public static void main(String[] arguments) throws IOException {
        TrainRoles training = new TrainRoles();
        try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                JsonNode gold = new JsonMapper().readTree(Files.readString(file));
                if (!isHeldOut(gold.path("id").asString())) {
                    training.learn(gold);
                }
            }
        }
        validate("patients", training.patients, "ruled=patient");
        validate("agents", training.agents, "ruled=agent");
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out);
        write(
                out.resolve("patient.tsv"),
                "patients",
                train(training.patients, L2, "ruled=patient"));
        write(out.resolve("agent.tsv"), "agents", train(training.agents, L2, "ruled=agent"));
    }

    static boolean isHeldOut(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(id.getBytes(StandardCharsets.UTF_8));
            return (hash[0] & 0xFF) % 3 == 0;
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    private void learn(JsonNode gold) {
        bulletins++;
        String tag = gold.path("language").asString();
        EventReader reader = readers.computeIfAbsent(tag, key -> new EventReader(Language.of(key)));
        String whole =
                gold.path("title").asString("") + "\n" + gold.path("text").asString();
        Text text = Text.of(whole, Language.of(tag));
        Passage passage = reader.passage(
                text, Optional.of(LocalDate.parse(gold.path("published").asString())));
        Slots slots = new Slots(passage);
        Coreference coreference = new Coreference(passage);
        List<Telling> tellings = new Triggers(passage, slots).find();
        tellings.forEach(telling -> EventReader.roles(passage, slots, coreference, telling));
        Candidates candidates = new Candidates(passage, slots, coreference);
        RoleFeatures features = new RoleFeatures(passage);
        Optional<Telling> previous = Optional.empty();
        for (Telling telling : tellings) {
            Optional<JsonNode> claim = match(gold, whole, passage, telling);
            if (claim.isPresent()) {
                learn(passage, telling, claim.get(), candidates.of(telling, previous), features);
            }
            previous = Optional.of(telling);
        }
    }

    private void learn(
            Passage passage,
            Telling telling,
            JsonNode claim,
            List<Candidate> all,
            RoleFeatures features) {
        for (Candidate candidate : all) {
            List<String> known = features.of(telling, candidate, all);
            String words = passage.mention(candidate.group, telling.first, telling.end)
                    .of(passage.text().chars());
            patients.add(new Sample(known, isAmong(words, claim.path("patient")), bulletins));
            agents.add(new Sample(known, isAmong(words, claim.path("agent")), bulletins));
        }
    }

    static boolean isAmong(String words, JsonNode mentions) {
        for (JsonNode mention : mentions) {
            if (isSame(words, mention.asString())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String one, String other) {
        String first = " " + Fold.bare(one).replaceAll("\\s+", " ") + " ";
        String second = " " + Fold.bare(plain(other)).replaceAll("\\s+", " ") + " ";
        return first.contains(second) || second.contains(first);
    }

    private static String plain(String span) {
        return span.replaceAll("@\\d+$", "");
    }

    static Optional<JsonNode> match(JsonNode gold, String whole, Passage passage, Telling telling) {
        int begin = passage.token(telling.first).begin();
        int end = passage.token(telling.end - 1).end();
        for (JsonNode claim : gold.path("claims")) {
            int at = find(claim.path("trigger").asString(), whole);
            int goldEnd = at + plain(claim.path("trigger").asString()).length();
            boolean sameKind =
                    claim.path("event").asString().equals(telling.kind().label());
            if (sameKind && at < end && begin < goldEnd) {
                return Optional.of(claim);
            }
        }
        return Optional.empty();
    }

    private static int find(String span, String whole) {
        String words = plain(span);
        int nth = words.equals(span) ? 1 : Integer.parseInt(span.substring(words.length() + 1));
        int at = -1;
        for (int i = 0; i < nth; i++) {
            at = whole.indexOf(words, at + 1);
        }
        return at;
    }

    private static Map<String, Double> train(List<Sample> samples, double l2, String ruled) {
        Map<String, Integer> support = new HashMap<>();
        samples.forEach(sample ->
                sample.features().forEach(feature -> support.merge(feature, 1, Integer::sum)));
        Map<String, Double> weights = new TreeMap<>();
        weights.put(ruled, PRIOR);
        Random random = new Random(SEED);
        List<Sample> order = new ArrayList<>(samples);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            double rate = RATE / (1 + epoch * 0.15);
            for (Sample sample : order) {
                double error = (sample.yes() ? 1 : 0) - probability(weights, sample.features());
                for (String feature : sample.features()) {
                    if (support.getOrDefault(feature, 0) >= SUPPORT && !feature.equals(ruled)) {
                        double weight = weights.getOrDefault(feature, 0.0);
                        weights.put(feature, weight + rate * (error - l2 * weight));
                    }
                }
            }
        }
        return weights;
    }

    /// Prints F1 over candidates of bulletins that the model was not trained on, by fold of
    /// bulletins.
    private static void validate(String what, List<Sample> samples, String ruled) {
        for (double l2 : new double[] {L2}) {
            int hits = 0;
            int chosen = 0;
            int marked = 0;
            for (int fold = 0; fold < FOLDS; fold++) {
                int held = fold;
                Map<String, Double> weights = train(
                        samples.stream()
                                .filter(sample -> sample.bulletin() % FOLDS != held)
                                .toList(),
                        l2,
                        ruled);
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
                    "%s l2 %.4f: P %.3f R %.3f F1 %.3f%n",
                    what,
                    l2,
                    (double) hits / chosen,
                    (double) hits / marked,
                    2.0 * hits / (chosen + marked));
        }
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
        StringBuilder lines = new StringBuilder("# Weights by which candidates are chosen as "
                + what + "; written by TrainRoles, not by hand.\n");
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
