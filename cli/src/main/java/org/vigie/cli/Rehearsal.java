package org.vigie.cli;

import picocli.CommandLine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// What the launcher runs once after a build, so that Java can keep the classes that commands need
/// loaded and linked, and later starts are quick. Its output is thrown away.
public final class Rehearsal {
    private Rehearsal() {}

    /// Runs what people run most, in this one process.
    ///
    /// @param arguments `desk` to rehearse the desk, anything else for the other commands
    /// @throws IOException if the system's temporary folder takes no file
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("vigie-rehearsal-");
        try {
            if (arguments.length > 0 && arguments[0].equals("desk")) {
                rehearseDesk(folder);
            } else {
                commands(folder).forEach(words -> Vigie.run(words.toArray(String[]::new)));
            }
        } finally {
            remove(folder);
        }
        System.exit(0);
    }

    /// {@return the commands: reading in every language, then a record's life}
    ///
    /// @param folder where its record lies
    static List<List<String>> commands(Path folder) {
        List<String> examples =
                DemoCommand.examples().stream().map(Path::toString).toList();
        List<String> record = record(folder);
        List<List<String>> commands = new ArrayList<>();
        commands.add(List.of("--help"));
        commands.add(List.of("read", "--help"));
        commands.add(joined(List.of("read"), examples));
        commands.add(joined(List.of("read", "--format", "jsonl"), examples));
        commands.add(joined(List.of("dates"), examples));
        commands.add(joined(joined(List.of("add"), examples), record));
        commands.add(joined(List.of("list"), record));
        examples.forEach(
                example -> commands.add(joined(List.of("show", name(example), "--text"), record)));
        commands.add(joined(List.of("case", "Sergazieva"), record));
        commands.add(joined(List.of("search", "arrest"), record));
        commands.add(joined(List.of("verify"), record));
        commands.add(List.of("rehearsed"));
        return commands;
    }

    private static void rehearseDesk(Path folder) {
        List<String> examples =
                DemoCommand.examples().stream().map(Path::toString).toList();
        List<String> words = joined(joined(List.of("add"), examples), record(folder));
        Vigie.run(words.toArray(String[]::new));
        Terminal terminal = Terminal.ofProcess();
        ServeCommand serve = new ServeCommand(terminal, new CountDownLatch(0));
        new CommandLine(serve).execute(record(folder).toArray(String[]::new));
    }

    private static List<String> record(Path folder) {
        return List.of(
                "--record",
                folder.resolve("record.vigie").toString(),
                "--key-file",
                folder.resolve("record.key").toString());
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String name(String path) {
        return String.valueOf(Path.of(path).getFileName());
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException stuck) {
                    throw new UncheckedIOException("a temporary file stays", stuck);
                }
            });
        }
    }
}
