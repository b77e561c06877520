package org.vigie.read.events;

import org.vigie.read.model.LinearModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Trains all models from marked bulletins and writes them as data: the same bulletins and rules
/// give the same files.
final class TrainModels {
    private static final double NEGLIGIBLE = 0.01;

    private TrainModels() {}

    /// @param arguments the folder to write to, then the folders of marked bulletins
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        List<Path> folders = Stream.of(arguments).skip(1).map(Path::of).toList();
        train(folders, out);
    }

    static void train(List<Path> folders, Path out) throws IOException {
        List<MarkedBulletins.Marked> bulletins = new MarkedBulletins(folders).all();
        TrainRoles training = new TrainRoles(bulletins);
        Map<String, Map<String, Double>> models = new TreeMap<>(training.fit());
        models.putAll(TrainSettings.fit(bulletins, roles(models)));
        Settings.Models settings =
                new Settings.Models(model(models, "time"), model(models, "place"));
        models.putAll(TrainClaims.fit(bulletins, training.folds(), settings));
        Files.createDirectories(out);
        for (Map.Entry<String, Map<String, Double>> model : models.entrySet()) {
            write(out.resolve(model.getKey() + ".tsv"), rounded(model.getValue()));
        }
    }

    private static Roles roles(Map<String, Map<String, Double>> models) {
        return new Roles(
                model(models, "patient"),
                model(models, "agent"),
                model(models, "earlier-patient"),
                model(models, "earlier-agent"));
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

    private static void write(Path file, Map<String, String> weights) throws IOException {
        StringBuilder lines =
                new StringBuilder("# Weights of features; written by TrainModels, not by hand.\n");
        weights.forEach((feature, weight) ->
                lines.append(feature).append('\t').append(weight).append('\n'));
        Files.writeString(file, lines.toString());
    }
}
