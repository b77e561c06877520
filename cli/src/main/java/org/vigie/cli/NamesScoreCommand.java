package org.vigie.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.vigie.resolve.PairScores;
import org.vigie.resolve.name.NameMatcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Scores pairs of names: each line of the file with its score before it.
@Command(name = "score", mixinStandardHelpOptions = true)
final class NamesScoreCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--pairs", required = true, paramLabel = "FILE", descriptionKey = "score-pairs")
    private String pairs = "";

    @Option(names = "--summary", descriptionKey = "score-summary")
    private boolean summary;

    NamesScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        NameMatcher matcher = NameMatcher.load();
        PairScores scores = new PairScores();
        try (BufferedReader lines = Files.newBufferedReader(SourceOptions.path(pairs), UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                score(matcher, scores, number == 1 ? withoutMark(line) : line, number);
            }
        } catch (IOException unreadable) {
            throw CommandException.failed("failed.pairs", pairs);
        }
        if (summary) {
            terminal.print(terminal.say(
                    "score.summary",
                    scores.size(),
                    scores.bestF1(),
                    scores.averagePrecision(),
                    scores.recallAtPrecision(0.99)));
        }
        return ExitCode.DONE;
    }

    /// Tables from spreadsheets begin with a mark of their encoding.
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private void score(NameMatcher matcher, PairScores scores, String line, int number) {
        if (line.isBlank()) {
            // It stays where it is, so that lines of the answer are those of the file.
            if (!summary) {
                terminal.print("");
            }
            return;
        }
        String[] columns = line.split("\t", -1);
        if (columns.length < 2) {
            throw CommandException.failed("failed.pair", pairs, number);
        }
        boolean labelled = columns.length > 2 && columns[0].strip().matches("[01]");
        int first = labelled ? 1 : 0;
        double score =
                matcher.probability(matcher.read(columns[first]), matcher.read(columns[first + 1]));
        if (labelled) {
            scores.add(score, columns[0].strip().equals("1"));
        } else if (summary) {
            throw CommandException.failed("failed.no-label", pairs, number);
        }
        if (!summary) {
            terminal.print(String.format(Locale.ROOT, "%.9f\t%s", score, line));
        }
    }
}
