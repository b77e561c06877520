package org.vigie.bench;

import org.vigie.read.dates.TimeReader;
import org.vigie.read.dates.TmlReader;
import org.vigie.read.text.Language;
import org.vigie.read.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Sets Vigie's dates beside those of another program on the same TimeML files: strict, relaxed
/// and value F1, and how long a second run took.
///
/// `scripts/bench dates FOLDER` has HeidelTime read the folder first.
public final class DatesBench {
    private DatesBench() {}

    /// Reads the files with Vigie, scores both, prints the table.
    ///
    /// @param arguments the folder of TimeML files, and the other program's lines: document,
    ///     begin, end, type, value, parted by tabs; lines that begin with `#` are remarks
    /// @throws IOException if a file cannot be read
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: DatesBench FOLDER LINES");
        }
        List<MarkedTimes> marked = marked(Path.of(arguments[0]));
        Map<String, List<MarkedTimes.Time>> theirs = new HashMap<>();
        List<String> remarks = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            if (line.startsWith("#")) {
                remarks.add("HeidelTime" + line.substring(1));
                continue;
            }
            String[] columns = line.split("\t", -1);
            theirs.computeIfAbsent(columns[0], document -> new ArrayList<>())
                    .add(new MarkedTimes.Time(
                            Integer.parseInt(columns[1]),
                            Integer.parseInt(columns[2]),
                            columns[3],
                            columns[4]));
        }
        long begin = System.nanoTime();
        read(marked);
        long first = System.nanoTime();
        Map<String, List<MarkedTimes.Time>> ours = read(marked);
        remarks.add("Vigie load and first run, ms: " + (first - begin) / 1_000_000);
        remarks.add("Vigie second run, ms: " + (System.nanoTime() - first) / 1_000_000);
        System.out.println("| | found | strict F1 | relaxed F1 | value F1 |");
        System.out.println("|---|---|---|---|---|");
        System.out.println(row("HeidelTime", TimesScore.of(marked, theirs)));
        System.out.println(row("Vigie", TimesScore.of(marked, ours)));
        remarks.forEach(System.out::println);
    }

    private static String row(String name, TimesScore score) {
        return String.format(
                Locale.ROOT,
                "| %s | %d of %d | %.1f | %.1f | %.1f |",
                name,
                score.found(),
                score.marked(),
                100 * score.f1(score.strict()),
                100 * score.f1(score.relaxed()),
                100 * score.f1(score.value()));
    }

    private static List<MarkedTimes> marked(Path folder) throws IOException {
        List<MarkedTimes> marked = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tml"))
                    .sorted()
                    .toList()) {
                marked.add(MarkedTimes.of(new TmlReader().read(file), file));
            }
        }
        return marked;
    }

    private static Map<String, List<MarkedTimes.Time>> read(List<MarkedTimes> documents) {
        Language french = Language.of("fr");
        Map<String, List<MarkedTimes.Time>> found = new HashMap<>();
        for (MarkedTimes document : documents) {
            Text text = Text.of(document.text(), french);
            found.put(
                    document.id(),
                    TimeReader.of(french).readParts(text, document.created()).stream()
                            .map(time -> new MarkedTimes.Time(
                                    time.span().begin(),
                                    time.span().end(),
                                    time.type().name(),
                                    time.value()))
                            .toList());
        }
        return found;
    }
}
