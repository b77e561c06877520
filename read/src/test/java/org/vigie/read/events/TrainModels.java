package org.vigie.read.events;

import org.vigie.claim.Bulletin;
import org.vigie.claim.ClaimJson;
import org.vigie.read.model.LinearModel;
import org.vigie.read.text.Language;
import org.vigie.read.text.LanguageFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    /// @param shared    those of all languages, by name
    /// @param kinds     for each language that which tells kinds of events
    /// @param certainty for each language that which corrects certainty
    private record Fitted(
            Map<String, Map<String, Double>> shared,
            Map<String, Map<String, Map<String, Float>>> kinds,
            Map<String, Map<String, Map<String, Float>>> certainty) {}

    /// Fits all models and writes them.
    ///
    /// @param lang the folder of the languages
    static void train(List<MarkedBulletins.Marked> bulletins, Path lang) throws IOException {
        Fitted fitted = fit(bulletins);
        Path shared = lang.resolve("shared/models");
        Files.createDirectories(shared);
        for (Map.Entry<String, Map<String, Double>> model : fitted.shared.entrySet()) {
            Map<String, String> weights = rounded(model.getValue());
            Map<String, Map<String, String>> own = new TreeMap<>();
            fitted.kinds.keySet().forEach(tag -> own.put(tag, takeOwn(weights, tag)));
            write(shared.resolve(model.getKey() + ".tsv"), weights);
            for (Map.Entry<String, Map<String, String>> language : own.entrySet()) {
                if (!language.getValue().isEmpty()) {
                    Path file = models(lang, language.getKey()).resolve(model.getKey() + ".tsv");
                    write(file, language.getValue());
                }
            }
        }
        for (String tag : fitted.kinds.keySet()) {
            writeClasses(
                    models(lang, tag).resolve("kind.tsv"),
                    "kinds of events",
                    fitted.kinds.getOrDefault(tag, Map.of()));
            writeClasses(
                    models(lang, tag).resolve("certainty.tsv"),
                    "modalities",
                    fitted.certainty.getOrDefault(tag, Map.of()));
        }
    }

    private static Path models(Path lang, String tag) throws IOException {
        Path own = lang.resolve(tag).resolve("models");
        Files.createDirectories(own);
        return own;
    }

    /// Takes out the weights of words, whose features begin with their language's tag.
    private static Map<String, String> takeOwn(Map<String, String> weights, String tag) {
        Map<String, String> own = new TreeMap<>();
        weights.forEach((feature, weight) -> {
            if (feature.startsWith(tag + "&")) {
                own.put(feature, weight);
            }
        });
        own.keySet().forEach(weights::remove);
        return own;
    }

    private static Fitted fit(List<MarkedBulletins.Marked> bulletins) {
        TrainKinds kinds = new TrainKinds(bulletins);
        List<Kinds> unseen = kinds.folds();
        TrainRoles training = new TrainRoles(bulletins, unseen);
        Map<String, Map<String, Double>> models = new TreeMap<>(training.fit());
        List<Models> folds = training.folds();
        models.putAll(TrainSettings.fit(bulletins, folds));
        TrainCertainty certainty = new TrainCertainty();
        Map<MarkedBulletins.Marked, List<Telling>> read = new LinkedHashMap<>();
        for (MarkedBulletins.Marked marked : bulletins) {
            Passage passage = marked.passage();
            List<Telling> tellings =
                    EventReader.withPeople(passage, folds.get(marked.number() % folds.size()));
            EventReader.circumstances(passage, tellings, settings(models).over(passage, tellings));
            certainty.learn(marked, tellings);
            read.put(marked, tellings);
        }
        for (String tag : LanguageFiles.languages()) {
            certainty.learnExamples(
                    new EventReader(Language.of(tag)),
                    Language.of(tag),
                    folds.getFirst(),
                    settings(models));
        }
        List<Certainties> judges = certainty.folds();
        read.forEach((marked, tellings) -> new LearntCertainty(
                        marked.passage(), judges.get(marked.number() % judges.size()))
                .judge(tellings));
        models.putAll(TrainClaims.fit(read, folds.getFirst(), settings(models)));
        return new Fitted(models, kinds.fit(), certainty.fit());
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
        Models people = new Models(
                TrainKinds.kinds(fit.kinds),
                roles(models),
                TrainCertainty.certainties(fit.certainty));
        Acceptance acceptance = new Acceptance(model(models, "claim"));
        List<String> lines = new ArrayList<>();
        for (MarkedBulletins.Marked marked : unseen) {
            Passage passage = marked.passage();
            List<Telling> tellings = EventReader.withPeople(passage, people);
            Settings settings = settings(models).over(passage, tellings);
            EventReader.circumstances(passage, tellings, settings);
            new LearntCertainty(passage, people.certainties()).judge(tellings);
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

    private static void writeClasses(
            Path file, String what, Map<String, Map<String, Float>> weights) throws IOException {
        StringBuilder lines = new StringBuilder(
                "# Weights of features for " + what + "; written by TrainModels, not by hand.\n");
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
