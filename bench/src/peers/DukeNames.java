import com.ibm.icu.text.Transliterator;

import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.cleaners.LowerCaseNormalizeCleaner;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.PersonNameComparator;

import org.vigie.resolve.PairScores;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Scores the pairs of `NamesBench` with Duke 1.2's cleaner and its comparators of names, after
/// ICU's transliteration, for Duke has none.
final class DukeNames {
    private DukeNames() {}

    public static void main(String[] arguments) throws IOException {
        Path corpora = Path.of(arguments[0]);
        for (Path file : List.of(
                corpora.resolve("names/cyrillic-latin.tsv"),
                corpora.resolve("names/latin-latin.tsv"),
                Path.of("bench/data/aliases.tsv"))) {
            System.out.println(file.getFileName());
            measure("Duke, names of people", new PersonNameComparator(), file);
            measure("Duke, Jaro-Winkler", new JaroWinklerTokenized(), file);
        }
    }

    private static void measure(String method, Comparator comparator, Path file)
            throws IOException {
        Transliterator rules = Transliterator.getInstance("Any-Latin; Latin-ASCII");
        LowerCaseNormalizeCleaner cleaner = new LowerCaseNormalizeCleaner();
        PairScores scores = new PairScores();
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                String one = cleaner.clean(rules.transliterate(columns[1]));
                String other = cleaner.clean(rules.transliterate(columns[2]));
                boolean none = one == null || other == null;
                scores.add(none ? 0 : comparator.compare(one, other), columns[0].equals("1"));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %-22s F1 %.3f  recall at 99 %% precision %.3f  %.0f k pairs/s CPU%n",
                method,
                scores.bestF1(),
                scores.recallAtPrecision(0.99),
                scores.size() * 1e6 / (threads.getCurrentThreadCpuTime() - cpu));
    }
}
