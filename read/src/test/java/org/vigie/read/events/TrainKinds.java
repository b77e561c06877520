package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.read.model.ClassModel;
import org.vigie.read.model.Features;
import org.vigie.read.model.FittingClasses;
import org.vigie.read.model.FittingClasses.Sample;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.text.Token;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Trains for each language the model that tells which kind of event a word names.
///
/// Words that never name an event in the bulletins it learns from, and that no rule knows, teach
/// nothing and are never asked about.
final class TrainKinds {
    private static final int FOLDS = 5;
    private static final int SUPPORT = 3;
    private static final double PENALTY = 1;
    private static final double NEGLIGIBLE = 0.15;

    private final Map<String, List<Sample>> samples = new TreeMap<>();
    private final Map<String, Set<String>> naming = new HashMap<>();

    /// Learns from marked bulletins.
    TrainKinds(List<MarkedBulletins.Marked> bulletins) {
        bulletins.forEach(this::learn);
    }

    private void learn(MarkedBulletins.Marked marked) {
        Passage passage = marked.passage();
        String tag = passage.text().language().tag();
        Triggers triggers = new Triggers(passage, new Slots(passage));
        List<Telling> ruled = triggers.find();
        WordFeatures known = new WordFeatures(passage, triggers, ruled);
        Map<Integer, Integer> meant = meant(marked, ruled, known);
        for (Token token : passage.text().tokens()) {
            if (known.isContent(token)) {
                Features features = Features.named();
                known.addWord(token.index(), features);
                String word = features.names().getFirst();
                known.addRest(token.index(), features);
                int kind = meant.getOrDefault(token.index(), 0);
                if (kind > 0 || known.isRuled(token.index())) {
                    naming.computeIfAbsent(tag, key -> new TreeSet<>()).add(word);
                }
                samples.computeIfAbsent(tag, key -> new ArrayList<>())
                        .add(new Sample(features.names(), kind, marked.number(), 1));
            }
        }
    }

    /// For each marked claim the word of its trigger that names the kind: the one that a rule
    /// of the kind is headed by, else one that such a rule knows, else the verb, else a noun.
    private static Map<Integer, Integer> meant(
            MarkedBulletins.Marked marked, List<Telling> ruled, WordFeatures known) {
        Map<Integer, Integer> meant = new HashMap<>();
        for (JsonNode claim : marked.json().path("claims")) {
            EventKind kind = EventKind.parse(claim.path("event").asString());
            Token best = null;
            int most = -1;
            for (Token token : marked.trigger(claim)) {
                if (known.isContent(token)) {
                    int fitness = fitness(marked.passage(), ruled, token, kind);
                    if (fitness > most) {
                        most = fitness;
                        best = token;
                    }
                }
            }
            if (best != null) {
                meant.put(best.index(), kind.ordinal() + 1);
            }
        }
        return meant;
    }

    private static int fitness(Passage passage, List<Telling> ruled, Token token, EventKind kind) {
        boolean headed = ruled.stream()
                .anyMatch(telling -> telling.head == token.index() && telling.kind() == kind);
        if (headed) {
            return 4;
        }
        boolean may =
                passage.lexicon().fitting(token).stream().anyMatch(rule -> rule.kind() == kind);
        if (may) {
            return 3;
        }
        return passage.verbAt(token.index()) != null
                ? 2
                : passage.chunk(token.index()) instanceof NounGroup group
                                && group.head() == token.index()
                        ? 1
                        : 0;
    }

    /// {@return the weights of each language's model, those that are negligible left out}
    Map<String, Map<String, Map<String, Float>>> fit() {
        return fit(-1);
    }

    /// {@return for each fold of the bulletins models that were not fitted to it}
    List<Kinds> folds() {
        List<Kinds> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(kinds(fit(fold)));
        }
        return folds;
    }

    static Kinds kinds(Map<String, Map<String, Map<String, Float>>> weights) {
        Map<String, ClassModel> models = new HashMap<>();
        weights.forEach((tag, named) -> models.put(tag, ClassModel.of(Kinds.CLASSES, named)));
        return new Kinds(models);
    }

    private Map<String, Map<String, Map<String, Float>>> fit(int without) {
        Map<String, Map<String, Map<String, Float>>> all = new TreeMap<>();
        samples.forEach((tag, every) -> {
            Set<String> words = naming.getOrDefault(tag, Set.of());
            List<Sample> seen = every.stream()
                    .filter(sample -> without < 0 || sample.bulletin() % FOLDS != without)
                    .filter(sample -> words.contains(sample.features().getFirst()))
                    .toList();
            Map<String, Map<String, Float>> named = new TreeMap<>();
            FittingClasses.fit(seen, Kinds.CLASSES.size(), PENALTY, SUPPORT)
                    .forEach((feature, weights) -> {
                        Map<String, Float> kept = kept(weights);
                        if (!kept.isEmpty() || feature.startsWith("word&")) {
                            named.put(feature, kept);
                        }
                    });
            all.put(tag, named);
        });
        return all;
    }

    private static Map<String, Float> kept(double[] weights) {
        Map<String, Float> kept = new TreeMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= NEGLIGIBLE) {
                kept.put(
                        Kinds.CLASSES.get(i),
                        Float.valueOf(String.format(Locale.ROOT, "%.2f", weights[i])));
            }
        }
        return kept;
    }
}
