package org.vigie.read.events;

import org.vigie.claim.Modality;
import org.vigie.read.model.ClassModel;
import org.vigie.read.model.Features;
import org.vigie.read.model.FittingClasses;
import org.vigie.read.model.FittingClasses.Sample;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;
import org.vigie.read.text.Text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Trains for each language the model that corrects what the rules say of certainty.
final class TrainCertainty {
    private static final int FOLDS = 5;
    private static final int SUPPORT = 3;
    private static final double PENALTY = 8;
    private static final double NEGLIGIBLE = 0.05;

    private static final double EXAMPLE = 0.5;

    private int examples;
    private final Map<String, List<Sample>> samples = new TreeMap<>();

    /// Learns from what a reader tells of a bulletin by models that were not fitted to it,
    /// before its certainty is corrected.
    void learn(MarkedBulletins.Marked marked, List<Telling> tellings) {
        Passage passage = marked.passage();
        CertaintyFeatures known = new CertaintyFeatures(passage);
        for (Telling telling : tellings) {
            marked.claim(telling).ifPresent(claim -> {
                Features features = Features.named();
                known.add(telling, features);
                int modality = Modality.parse(claim.path("modality").asString("asserted"))
                        .ordinal();
                samples.computeIfAbsent(passage.text().language().tag(), tag -> new ArrayList<>())
                        .add(new Sample(features.names(), modality, marked.number(), 1));
            });
        }
    }

    /// The sentences beside the cues teach that the rules are right of them; they are short and
    /// plain, and count less.
    void learnExamples(EventReader reader, Language language, Models models, Settings.Models by) {
        for (String file : List.of("modality", "say")) {
            String path = "lang/" + language.tag() + "/cues/" + file + ".tsv";
            for (LanguageFiles.Line line : LanguageFiles.lines(path)) {
                learnExample(reader, language, line.columns(), models, by);
            }
        }
    }

    private void learnExample(
            EventReader reader,
            Language language,
            List<String> columns,
            Models models,
            Settings.Models by) {
        Passage passage = reader.passage(
                Text.of(columns.getLast(), language), Optional.of(LocalDate.of(2021, 3, 14)));
        List<Telling> tellings = EventReader.withPeople(passage, models);
        EventReader.circumstances(passage, tellings, by.over(passage, tellings));
        CertaintyFeatures known = new CertaintyFeatures(passage);
        examples++;
        for (Telling telling : tellings) {
            boolean cued = telling.modality == Modality.REPORTED
                    || telling.modality.label().equals(columns.getFirst());
            if (cued) {
                Features features = Features.named();
                known.add(telling, features);
                samples.computeIfAbsent(language.tag(), tag -> new ArrayList<>())
                        .add(new Sample(
                                features.names(), telling.modality.ordinal(), -examples, EXAMPLE));
            }
        }
    }

    /// {@return the weights of each language's model, those that are negligible left out}
    Map<String, Map<String, Map<String, Float>>> fit() {
        return fit(-1);
    }

    /// {@return for each fold of the bulletins models that were not fitted to it}
    List<Certainties> folds() {
        List<Certainties> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(certainties(fit(fold)));
        }
        return folds;
    }

    static Certainties certainties(Map<String, Map<String, Map<String, Float>>> weights) {
        Map<String, ClassModel> models = new HashMap<>();
        weights.forEach((tag, named) -> models.put(tag, ClassModel.of(Certainties.CLASSES, named)));
        return new Certainties(models);
    }

    private Map<String, Map<String, Map<String, Float>>> fit(int without) {
        Map<String, Map<String, Map<String, Float>>> all = new TreeMap<>();
        samples.forEach((tag, every) -> {
            List<Sample> seen = every.stream()
                    .filter(sample -> without < 0 || sample.bulletin() % FOLDS != without)
                    .toList();
            Map<String, Map<String, Float>> named = new TreeMap<>();
            FittingClasses.fit(seen, Certainties.CLASSES.size(), PENALTY, SUPPORT)
                    .forEach((feature, weights) -> {
                        Map<String, Float> kept = kept(weights);
                        if (!kept.isEmpty()) {
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
                        Certainties.CLASSES.get(i),
                        Float.valueOf(String.format(Locale.ROOT, "%.2f", weights[i])));
            }
        }
        return kept;
    }
}
