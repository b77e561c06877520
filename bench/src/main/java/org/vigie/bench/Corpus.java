package org.vigie.bench;

import org.vigie.claim.Bulletin;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The bulletins that readers are measured on: the marked ones of this repository.
final class Corpus {
    private Corpus() {}

    /// {@return all marked bulletins of a language, in the order of their files}
    ///
    /// @param tag a BCP 47 tag, such as `fr`
    /// @throws IllegalStateException if there is none: run it from the repository's top folder
    static List<Bulletin> bulletins(String tag) {
        Path folder = Path.of(System.getProperty("vigie.marked", "read/src/test/marked"), tag);
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "no marked bulletins in " + folder + "; start from the top folder");
        }
        List<Bulletin> bulletins = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                bulletins.add(bulletin(new JsonMapper().readTree(Files.readString(file)), tag));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bulletins;
    }

    private static Bulletin bulletin(JsonNode json, String tag) {
        String title = json.path("title").asString("");
        return new Bulletin(
                json.path("id").asString(),
                "",
                title,
                title + "\n" + json.path("text").asString(),
                Optional.of(LocalDate.parse(json.path("published").asString())),
                tag);
    }

    /// {@return one bulletin of at least some length, made of a language's bulletins in turn}
    ///
    /// @param tag   a BCP 47 tag
    /// @param chars the least length, in UTF-16 code units
    static Bulletin ofLength(String tag, int chars) {
        List<Bulletin> bulletins = bulletins(tag);
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < chars; i++) {
            text.append(bulletins.get(i % bulletins.size()).text()).append("\n\n");
        }
        Bulletin first = bulletins.getFirst();
        return new Bulletin("long", "", "", text.toString(), first.published(), tag);
    }

    /// {@return how many sentences some bulletins have, by a plain count of their ends}
    static int sentences(List<Bulletin> bulletins) {
        int sentences = 0;
        for (Bulletin bulletin : bulletins) {
            sentences += bulletin.text().split("(?<=[.!?…])\\s+|\\n+").length;
        }
        return sentences;
    }
}
