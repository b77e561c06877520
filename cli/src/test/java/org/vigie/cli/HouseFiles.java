package org.vigie.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The repository's own files, as the house tests read them.
final class HouseFiles {
    /// Folders that a build or a tool makes.
    private static final Set<String> NOT_OURS =
            Set.of("target", ".git", ".vigie", ".idea", ".vscode", "node_modules");

    private HouseFiles() {}

    /// {@return the repository's root} Surefire tells it, whatever folder the tests run in.
    static Path root() {
        return Path.of(System.getProperty("vigie.root", "..")).toAbsolutePath().normalize();
    }

    /// {@return every file of the repository, in order of path}
    static List<Path> all() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                    boolean ours = !NOT_OURS.contains(folder.getFileName().toString());
                    return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                    if (about.isRegularFile() && !file.getFileName().toString().equals(".git")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        files.sort(null);
        return files;
    }

    /// {@return every Java file of every room, tests included}
    static List<Path> java() {
        return all().stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /// {@return the lines of a text file; none if it is no UTF-8 text, as a picture is not}
    ///
    /// @param file one of [#all]
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException noText) {
            return List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// {@return how a place in a file is named in a failure}
    ///
    /// @param file one of [#all]
    /// @param index which of its lines, from 0
    static String place(Path file, int index) {
        return root().relativize(file).toString().replace('\\', '/') + ":" + (index + 1);
    }

    /// {@return the places of every line, in every file given, that a rule finds fault with}
    ///
    /// @param files where to look
    /// @param faulty the rule: lines of one file, and which of them
    static List<String> places(List<Path> files, LineRule faulty) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int index = 0; index < lines.size(); index++) {
                if (faulty.test(lines, index)) {
                    found.add(place(file, index));
                }
            }
        }
        return found;
    }

    /// {@return the data of every language, `shared` among them, as paths under `lang/`}
    static List<String> languageData() {
        Path lang = root().resolve("lang");
        return all().stream()
                .filter(file -> file.startsWith(lang))
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .map(lang::relativize)
                .filter(file -> file.getNameCount() > 1)
                .map(file -> file.toString().replace('\\', '/'))
                .toList();
    }

    /// A rule about a line among its neighbours.
    @FunctionalInterface
    interface LineRule {
        /// {@return whether the line breaks the rule}
        ///
        /// @param lines all lines of one file
        /// @param index which of them is looked at
        boolean test(List<String> lines, int index);
    }
}
