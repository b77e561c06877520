package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.resolve.Comparer;
import org.vigie.resolve.Linkage;
import org.vigie.resolve.Profile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// Works out who is who in a table.
@Command(name = "resolve", mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {
    private static final int MAX_THREADS = 8;

    private final Terminal terminal;

    @Option(names = "--csv", required = true, paramLabel = "FILE", descriptionKey = "resolve-csv")
    private String csv = "";

    @Option(names = "--id", paramLabel = "COLUMN", descriptionKey = "resolve-id")
    private String id = "";

    @Option(names = "--columns", paramLabel = "USE=COLUMN,…", descriptionKey = "resolve-columns")
    private String columns = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "resolve-out")
    private String out = "";

    ResolveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<TableFile.Line> lines = TableFile.read(csv, columns).lines(id);
        Comparer comparer = Comparer.load().naming(false);
        List<Profile> profiles = new ArrayList<>();
        for (TableFile.Line line : lines) {
            profiles.add(comparer.profile(line.told()));
        }
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
        int[] clusters = Linkage.clusters(comparer, profiles, threads);
        write(lines, clusters);
        long people = IntStream.of(clusters).distinct().count();
        terminal.tell(terminal.say("resolve.done", lines.size(), people));
        return ExitCode.DONE;
    }

    private void write(List<TableFile.Line> lines, int[] clusters) {
        try (BufferedWriter writer = Files.newBufferedWriter(SourceOptions.path(out), UTF_8)) {
            writer.write("id,cluster\n");
            for (int at = 0; at < clusters.length; at++) {
                writer.write(quoted(lines.get(at).id()) + ","
                        + quoted(lines.get(clusters[at]).id()) + "\n");
            }
        } catch (IOException unwritable) {
            throw CommandException.failed("failed.keep", out);
        }
    }

    private static String quoted(String field) {
        return field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n')
                ? field
                : '"' + field.replace("\"", "\"\"") + '"';
    }
}
