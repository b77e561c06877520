package org.vigie.read.events;

import org.vigie.read.model.Features;
import org.vigie.read.model.Fitting;
import org.vigie.read.model.Fitting.Choice;
import org.vigie.read.model.LinearModel;
import org.vigie.read.text.Fold;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Trains the models that choose times and places.
final class TrainSettings {
    private static final int FOLDS = 5;
    private static final int SUPPORT = 3;
    private static final double TIME_PENALTY = 10;
    private static final double PLACE_PENALTY = 2;

    private final List<Choice> times = new ArrayList<>();
    private final List<Choice> places = new ArrayList<>();

    private TrainSettings() {}

    /// Fits the two models to what readers see whose other models were not fitted to the same
    /// bulletins.
    static Map<String, Map<String, Double>> fit(
            List<MarkedBulletins.Marked> bulletins, List<Models> folds) {
        TrainSettings training = new TrainSettings();
        bulletins.forEach(
                marked -> training.learn(marked, folds.get(marked.number() % folds.size())));
        validate("times", training.times, TIME_PENALTY);
        validate("places", training.places, PLACE_PENALTY);
        return Map.of(
                "time", Fitting.fit(training.times, TIME_PENALTY, SUPPORT),
                "place", Fitting.fit(training.places, PLACE_PENALTY, SUPPORT));
    }

    private void learn(MarkedBulletins.Marked marked, Models models) {
        Passage passage = marked.passage();
        List<Telling> tellings = EventReader.withPeople(passage, models);
        LinearModel none = LinearModel.of(Map.of());
        Settings settings = new Settings(passage, tellings, none, none);
        for (Telling telling : tellings) {
            marked.claim(telling).ifPresent(claim -> {
                learnTimes(settings, telling, claim, marked.number());
                learnPlaces(settings, telling, claim, marked);
            });
        }
    }

    /// A telling whose time was not read teaches nothing.
    private void learnTimes(Settings settings, Telling telling, JsonNode claim, int number) {
        List<Setting> all = settings.times(telling);
        String marked = claim.path("when").isNull() ? "" : claim.path("when").asString();
        boolean found = all.stream().anyMatch(setting -> isTime(setting, marked));
        if (!marked.isEmpty() && !found) {
            return;
        }
        for (Setting setting : all) {
            Features known = Features.named();
            settings.features().add(telling, setting, all, false, known);
            times.add(Choice.of(known.names(), isTime(setting, marked), number));
        }
    }

    private static boolean isTime(Setting setting, String marked) {
        return setting.time().orElseThrow().edtf().orElseThrow().text().equals(marked);
    }

    private void learnPlaces(
            Settings settings, Telling telling, JsonNode claim, MarkedBulletins.Marked marked) {
        Passage passage = marked.passage();
        List<Setting> all = settings.places(telling);
        Set<String> found = new HashSet<>();
        boolean taken = false;
        for (Setting setting : all) {
            Features known = Features.named();
            settings.features().add(telling, setting, all, taken, known);
            String words = passage.mention(setting.place().orElseThrow())
                    .of(passage.text().chars());
            boolean again =
                    setting.origin() != Setting.Origin.SENTENCE && found.contains(Fold.bare(words));
            if (again) {
                continue;
            }
            found.add(Fold.bare(words));
            taken = MarkedBulletins.isAmong(words, claim.path("where"));
            places.add(Choice.of(known.names(), taken, marked.number()));
        }
    }

    /// Prints F1 over settings of bulletins that the model was not fitted to.
    private static void validate(String what, List<Choice> choices, double penalty) {
        int hits = 0;
        int chosen = 0;
        int marked = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            LinearModel model = LinearModel.of(Fitting.fit(
                    choices.stream()
                            .filter(choice -> choice.bulletin() % FOLDS != held)
                            .toList(),
                    penalty,
                    SUPPORT));
            for (Choice choice : choices) {
                if (choice.bulletin() % FOLDS == held) {
                    boolean yes = model.probability(choice.features()) >= 0.5;
                    hits += yes && choice.yes() ? 1 : 0;
                    chosen += yes ? 1 : 0;
                    marked += choice.yes() ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s, %d choices: P %.3f R %.3f F1 %.3f%n",
                what,
                choices.size(),
                (double) hits / chosen,
                (double) hits / marked,
                2.0 * hits / (chosen + marked));
    }
}
