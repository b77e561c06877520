package org.vigie.read.events;

import org.vigie.claim.Bulletin;
import org.vigie.claim.ClaimJson;
import org.vigie.read.model.LinearModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Trains all models from marked bulletins and writes them as data: the same bulletins and rules
/// give the same files.
final class TrainModels {
    private static final double NEGLIGIBLE = 0.01;

    private TrainModels() {}

    /// All models.
    ///
    /// @param shared  those of all languages, by name
    /// @param kinds   for each language that which tells kinds of events
    private record Fitted(
            Map<String, Map<String, Double>> shared,
            Map<String, Map<String, Map<String, Float>>> kinds) {}

    /// Fits all models and writes them.
    ///
    /// @param lang the folder of the languages
    static void train(List<MarkedBulletins.Marked> bulletins, Path lang) throws IOException {
        Fitted fitted = fit(bulletins);
        Path shared = lang.resolve("shared/models");
        Files.createDirectories(shared);
        for (Map.Entry<String, Map<String, Double>> model : fitted.shared.entrySet()) {
            write(shared.resolve(model.getKey() + ".tsv"), rounded(model.getValue()));
        }
        for (String tag : fitted.kinds.keySet()) {
            Path own = lang.resolve(tag).resolve("models");
            Files.createDirectories(own);
            writeKinds(own.resolve("kind.tsv"), fitted.kinds.getOrDefault(tag, Map.of()));
        }
    }

    private static Fitted fit(List<MarkedBulletins.Marked> bulletins) {
        TrainKinds kinds = new TrainKinds(bulletins);
        List<Kinds> unseen = kinds.folds();
        TrainRoles training = new TrainRoles(bulletins, unseen);
        Map<String, Map<String, Double>> models = new TreeMap<>(training.fit());
        models.putAll(TrainSettings.fit(bulletins, training.folds()));
        models.putAll(TrainClaims.fit(bulletins, training.folds(), settings(models)));
        return new Fitted(models, kinds.fit());
    }

    /// Reads bulletins by models that are fitted to others.
    ///
    /// @param fitted what the models are fitted to
    /// @param unseen what they read
    /// @return the claims, a line each, in the form that programs exchange
    static List<String> read(
            List<MarkedBulletins.Marked> fitted, List<MarkedBulletins.Marked> unseen) {
        Fitted fit = fit(fitted);
        Map<String, Map<String, Double>> models = fit.shared;
        Models people = new Models(TrainKinds.kinds(fit.kinds), roles(models));
        Acceptance acceptance = new Acceptance(model(models, "claim"));
        List<String> lines = new ArrayList<>();
        for (MarkedBulletins.Marked marked : unseen) {
            Passage passage = marked.passage();
            List<Telling> tellings = EventReader.withPeople(passage, people);
            Settings settings = settings(models).over(passage, tellings);
            EventReader.circumstances(passage, tellings, settings);
            List<Telling> merged = new Merger(passage).merge(tellings);
            Bulletin bulletin = marked.bulletin();
            ClaimJson json = new ClaimJson(bulletin.text());
            for (Telling telling : acceptance.accept(passage, merged)) {
                lines.add(json.line(bulletin, EventReader.claim(passage.text(), telling)));
            }
        }
        return lines;
    }

    private static Roles roles(Map<String, Map<String, Double>> models) {
        return new Roles(
                model(models, "patient"),
                model(models, "agent"),
                model(models, "earlier-patient"),
                model(models, "earlier-agent"));
    }

    private static Settings.Models settings(Map<String, Map<String, Double>> models) {
        return new Settings.Models(model(models, "time"), model(models, "place"));
    }

    private static LinearModel model(Map<String, Map<String, Double>> models, String name) {
        Map<String, Double> weights = models.getOrDefault(name, Map.of());
        Map<String, Double> shipped = new TreeMap<>();
        rounded(weights).forEach((feature, weight) -> shipped.put(feature, Double.valueOf(weight)));
        return LinearModel.of(shipped);
    }

    /// The weights as they are shipped: three places, without the negligible.
    private static Map<String, String> rounded(Map<String, Double> weights) {
        Map<String, String> rounded = new TreeMap<>();
        weights.forEach((feature, weight) -> {
            if (Math.abs(weight) >= NEGLIGIBLE) {
                rounded.put(feature, String.format(Locale.ROOT, "%.3f", weight));
            }
        });
        return rounded;
    }

    private static void writeKinds(Path file, Map<String, Map<String, Float>> weights)
            throws IOException {
        StringBuilder lines = new StringBuilder(
                "# Weights of features for kinds of events; written by TrainModels, not by"
                        + " hand.\n");
        weights.forEach((feature, of) -> {
            lines.append(feature);
            of.forEach((kind, weight) ->
                    lines.append('\t').append(kind).append('=').append(weight));
            lines.append('\n');
        });
        Files.writeString(file, lines.toString());
    }

    private static void write(Path file, Map<String, String> weights) throws IOException {
        StringBuilder lines =
                new StringBuilder("# Weights of features; written by TrainModels, not by hand.\n");
        weights.forEach((feature, weight) ->
                lines.append(feature).append('\t').append(weight).append('\n'));
        Files.writeString(file, lines.toString());
    }
}
