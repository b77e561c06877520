package org.vigie.read.intake;

import org.vigie.claim.Bulletin;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Bulletins out of gold files: JSON with `id`, `language`, `published`, `title` and `text`. The
/// `claims` that people wrote in them are never looked at.
public final class GoldFiles {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private GoldFiles() {}

    /// {@return the bulletins of a gold file, or of a folder's `.json` files in order of name}
    ///
    /// @param path a file or a folder
    /// @throws IOException if a file cannot be read
    public static Outcome read(Path path) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (Path file : files(path)) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                pieces.add(new Piece(bytes, bulletin(bytes)));
            } catch (IllegalArgumentException | JacksonException | DateTimeException wrong) {
                return new Outcome.Refused(
                        Outcome.Reason.BAD_GOLD,
                        file.getFileName()
                                + " is no gold file; expected JSON with id, language, published,"
                                + " title and text");
            }
        }
        return pieces.isEmpty()
                ? new Outcome.Refused(Outcome.Reason.EMPTY, "there is no .json file in this folder")
                : new Outcome.Taken(pieces, List.of(), pieces.size() == 1);
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static Bulletin bulletin(byte[] bytes) {
        JsonNode gold = MAPPER.readTree(bytes);
        String title = gold.path("title").asString("");
        return new Bulletin(
                word(gold, "id"),
                Intake.sha256(bytes),
                title,
                title + "\n" + word(gold, "text"),
                Optional.of(gold.path("published").asString(""))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse),
                word(gold, "language"));
    }

    private static String word(JsonNode gold, String key) {
        JsonNode value = gold.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException("a gold file needs a text at key=" + key);
        }
        return value.asString();
    }
}
