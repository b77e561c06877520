package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.cases.Judgement;
import org.vigie.cases.People;
import org.vigie.record.Record;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.Linkage;
import org.vigie.resolve.Profile;
import org.vigie.serve.words.ComparisonWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/// Works out who is who: in a table, or in the record, where it asks people what it cannot tell.
@Command(name = "resolve", mixinStandardHelpOptions = true)
final class ResolveCommand implements Callable<Integer> {
    private static final int MAX_THREADS = 8;

    private final Terminal terminal;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "resolve-csv")
    private String csv = "";

    @Option(names = "--id", paramLabel = "COLUMN", descriptionKey = "resolve-id")
    private String id = "";

    @Option(names = "--columns", paramLabel = "USE=COLUMN,…", descriptionKey = "resolve-columns")
    private String columns = "";

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "resolve-out")
    private String out = "";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "resolve-limit")
    private int limit = 20;

    @Mixin
    private RecordOptions record = new RecordOptions();

    ResolveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (csv.isEmpty() != out.isEmpty()) {
            throw CommandException.wrongUse("wrong.csv-and-out");
        }
        if (csv.isEmpty()) {
            overRecord();
        } else {
            overTable();
        }
        return ExitCode.DONE;
    }

    /// Prints what people should judge, with the reasons.
    private void overRecord() {
        try (Record store = record.open(terminal)) {
            People people = People.of(store);
            Ink ink = new Ink(terminal.coloured());
            ComparisonText text = new ComparisonText(terminal);
            for (People.Question question : people.questions(Math.max(0, limit))) {
                terminal.print(ink.strong(terminal.say(
                        "resolve.question",
                        question.one().name(),
                        question.other().name(),
                        ComparisonWords.likely(terminal.words(), question.probability()))));
                terminal.print("   vigie judge " + question.one().id() + " "
                        + question.other().id() + " same|different|unsure");
                text.lines(question.why()).stream()
                        .skip(1)
                        .map(line -> "   " + line)
                        .forEach(terminal::print);
            }
            for (Judgement judgement : people.contradicted()) {
                terminal.print(terminal.say("judge.contradicted", judgement.entry()));
            }
            terminal.tell(
                    terminal.say("resolve.record", people.all().size(), people.joinedAlone()));
        }
    }

    private void overTable() {
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
