package org.vigie.cli;

import org.vigie.read.Reader;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The words by which a command is told what to read.
final class SourceOptions {
    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "file")
    private List<String> files = List.of();

    @Option(names = "--published", paramLabel = "DAY", descriptionKey = "published")
    private String published = "";

    @Option(names = "--lang", paramLabel = "TAG", descriptionKey = "lang")
    private String language = "";

    @Option(names = "--gold", paramLabel = "PATH", descriptionKey = "gold")
    private String gold = "";

    /// {@return what to read, in the order it was named}
    List<Source> sources() {
        List<Source> sources = new ArrayList<>();
        for (String file : files) {
            if (file.equals("-")) {
                sources.add(new Source.StandardInput());
            } else {
                files(path(file)).forEach(path -> sources.add(new Source.PlainFile(path)));
            }
        }
        if (!gold.isEmpty()) {
            sources.addAll(gold(path(gold)));
        }
        if (sources.isEmpty()) {
            throw CommandException.wrongUse("wrong.no-files");
        }
        return List.copyOf(sources);
    }

    private static List<Path> files(Path path) {
        return Files.isDirectory(path) ? Folder.files(path) : List.of(path);
    }

    private static List<Source> gold(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(new Source.GoldFile(path));
        }
        try (Stream<Path> entries = Files.list(path)) {
            List<Source> sources = entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .<Source>map(Source.GoldFile::new)
                    .toList();
            if (sources.isEmpty()) {
                throw CommandException.failed("failed.no-gold", path.toString());
            }
            return sources;
        } catch (IOException unreadable) {
            throw CommandException.failed("failed.folder", path.toString());
        }
    }

    /// {@return the path that somebody typed}
    static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException noPath) {
            throw CommandException.wrongUse("wrong.path");
        }
    }

    /// {@return the whole path of a file that is to be made} Asked for before an entry tells
    /// that something goes there.
    static Path fresh(String typed) {
        Path file = path(typed).toAbsolutePath().normalize();
        Path folder = Optional.ofNullable(file.getParent()).orElse(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(folder)) {
            throw CommandException.failed("failed.keep", path(typed).toString());
        }
        return file;
    }

    /// {@return the day that all of them were published, where it was told}
    Optional<LocalDate> published() {
        return published.isEmpty() ? Optional.empty() : Optional.of(day(published));
    }

    /// {@return the day that somebody typed}
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw CommandException.wrongUse("wrong.day");
        }
    }

    /// {@return the language that all of them are in, where it was told}
    Optional<String> language() {
        return installed(language);
    }

    /// {@return the language that somebody typed, none if nothing was typed}
    static Optional<String> installed(String tag) {
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        List<String> languages = Reader.languages();
        if (!languages.contains(tag)) {
            throw CommandException.wrongUse("wrong.language", String.join(", ", languages));
        }
        return Optional.of(tag);
    }
}
