package org.vigie.read.events;

import org.vigie.read.frames.Example;
import org.vigie.read.model.Features;
import org.vigie.read.model.Fitting;
import org.vigie.read.model.Fitting.Choice;
import org.vigie.read.model.LinearModel;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Text;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Trains the model that decides which tellings are claims.
final class TrainClaims {
    private static final int FOLDS = 5;
    private static final int SUPPORT = 3;
    private static final double PENALTY = 8;

    private static final double EXAMPLE = 0.03;

    private final List<Choice> choices = new ArrayList<>();
    private int examples;
    private final Map<Integer, Integer> claims = new HashMap<>();

    private TrainClaims() {}

    /// Fits the model to what readers see whose other models were not fitted to the same
    /// bulletins.
    ///
    /// @param read what each bulletin tells by such models, before tellings are merged
    static Map<String, Map<String, Double>> fit(
            Map<MarkedBulletins.Marked, List<Telling>> read,
            Models models,
            Settings.Models settings) {
        TrainClaims training = new TrainClaims();
        read.forEach(training::learn);
        for (String tag : LanguageFiles.languages()) {
            training.learnExamples(
                    new EventReader(Language.of(tag)), Language.of(tag), models, settings);
        }
        training.validate();
        return Map.of("claim", Fitting.fit(training.choices, PENALTY, SUPPORT));
    }

    private void learn(MarkedBulletins.Marked marked, List<Telling> tellings) {
        Passage passage = marked.passage();
        List<Telling> merged = new Merger(passage).merge(tellings);
        TellingFeatures known = new TellingFeatures(passage, merged);
        Set<JsonNode> met = new HashSet<>();
        claims.put(marked.number(), marked.json().path("claims").size());
        for (Telling telling : merged) {
            Features features = Features.named();
            known.add(telling, features);
            Optional<JsonNode> claim = marked.claim(telling);
            boolean right = claim.isPresent() && met.add(claim.get());
            choices.add(Choice.of(features.names(), right, marked.number()));
        }
    }

    /// What the sentences beside the rules tell are claims; they count less.
    private void learnExamples(
            EventReader reader, Language language, Models models, Settings.Models settings) {
        for (Example example : reader.lexicon().examples()) {
            Passage passage = reader.passage(
                    Text.of(example.sentence(), language), Optional.of(LocalDate.of(2021, 3, 14)));
            List<Telling> tellings = EventReader.withPeople(passage, models);
            EventReader.circumstances(passage, tellings, settings.over(passage, tellings));
            TellingFeatures known = new TellingFeatures(passage, tellings);
            examples++;
            for (Telling telling : tellings) {
                if (telling.kind() == example.kind() && example.holds()) {
                    Features features = Features.named();
                    known.add(telling, features);
                    choices.add(Choice.of(features.names(), true, -examples).counting(EXAMPLE));
                }
            }
        }
    }

    private void validate() {
        Map<Choice, Double> likely = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            LinearModel model = LinearModel.of(Fitting.fit(
                    choices.stream()
                            .filter(choice ->
                                    choice.bulletin() < 0 || choice.bulletin() % FOLDS != held)
                            .toList(),
                    PENALTY,
                    SUPPORT));
            choices.stream()
                    .filter(choice -> choice.bulletin() >= 0 && choice.bulletin() % FOLDS == held)
                    .forEach(choice -> likely.put(choice, model.probability(choice.features())));
        }
        int marked = claims.values().stream().mapToInt(Integer::intValue).sum();
        for (double least : new double[] {0, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5}) {
            int hits = 0;
            int read = 0;
            for (Choice choice : likely.keySet()) {
                boolean accepted = likely.getOrDefault(choice, 0.0) >= least;
                read += accepted ? 1 : 0;
                hits += accepted && choice.yes() ? 1 : 0;
            }
            System.out.printf(
                    Locale.ROOT,
                    "claims from %.2f: P %.3f R %.3f F1 %.3f%n",
                    least,
                    (double) hits / read,
                    (double) hits / marked,
                    2.0 * hits / (read + marked));
        }
    }
}
