package org.vigie.bench;

import com.ibm.icu.text.Transliterator;

import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.Linkage;
import org.vigie.resolve.PairScores;
import org.vigie.resolve.Particulars;
import org.vigie.resolve.Profile;
import org.vigie.resolve.name.NameMatcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/// Measures who is who, one after the other in one run: pairs of names by Vigie's scores, by
/// Jaro-Winkler after ICU's transliteration and by Beider-Morse; looking up among many; a table
/// without doubles.
///
/// The pairs of the corpora were also fitted to by Vigie; FittingTest of `resolve` has its figures
/// for people it was not fitted on. `bench/data/aliases.tsv` was not.
public final class NamesBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 3;

    private NamesBench() {}

    /// Measures.
    ///
    /// @param arguments `pairs`, `lookup` or `table`; the folder of corpora; how many names
    /// @throws IOException if the corpora cannot be read
    public static void main(String[] arguments) throws IOException {
        Path corpora = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "pairs" -> pairs(corpora);
            case "lookup" -> LookUpBench.run(corpora, Integer.parseInt(arguments[2]));
            case "table" -> table(corpora, Integer.parseInt(arguments[2]));
            default -> throw new IllegalArgumentException("expected pairs, lookup or table first");
        }
    }

    private static void pairs(Path corpora) throws IOException {
        NameMatcher matcher = NameMatcher.load();
        for (Path file : List.of(
                corpora.resolve("names/cyrillic-latin.tsv"),
                corpora.resolve("names/latin-latin.tsv"),
                Path.of("bench/data/aliases.tsv"))) {
            List<KnownPairs.Pair> pairs = KnownPairs.read(file);
            System.out.println(file.getFileName() + ", " + pairs.size() + " pairs");
            measure(
                    "Vigie",
                    pairs,
                    (one, other) -> matcher.probability(matcher.read(one), matcher.read(other)));
            measure("Jaro-Winkler with ICU", pairs, new JaroWinkler()::score);
            measure("Beider-Morse", pairs, new BeiderMorse()::score);
        }
    }

    private static void measure(
            String method, List<KnownPairs.Pair> pairs, ToDoubleBiFunction<String, String> score) {
        long best = Long.MAX_VALUE;
        PairScores scores = new PairScores();
        for (int round = 0; round < ROUNDS; round++) {
            scores = new PairScores();
            long cpu = THREADS.getCurrentThreadCpuTime();
            for (KnownPairs.Pair pair : pairs) {
                scores.add(score.applyAsDouble(pair.one(), pair.other()), pair.same());
            }
            best = Math.min(best, THREADS.getCurrentThreadCpuTime() - cpu);
        }
        System.out.printf(
                Locale.ROOT,
                "  %-22s F1 %.3f  recall at 99 %% precision %.3f  %.0f k pairs/s CPU%n",
                method,
                scores.bestF1(),
                scores.recallAtPrecision(0.99),
                pairs.size() * 1e6 / best);
    }

    private static String latin(Transliterator rules, String name) {
        return rules.transliterate(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "");
    }

    /// The words of both names, each with the most alike of the other, by Jaro-Winkler.
    private static final class JaroWinkler {
        private final Transliterator rules = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        double score(String one, String other) {
            String[] ones = latin(rules, one).split(" +");
            String[] others = latin(rules, other).split(" +");
            return (best(ones, others) + best(others, ones)) / 2;
        }

        private static double best(String[] ones, String... others) {
            return Arrays.stream(ones)
                    .mapToDouble(one -> Arrays.stream(others)
                            .mapToDouble(other -> JaroWinklerWord.score(one, other))
                            .max()
                            .orElse(0))
                    .average()
                    .orElse(0);
        }
    }

    /// The share of words that share a phonetic key.
    private static final class BeiderMorse {
        private final PhoneticEngine engine =
                new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true);
        private final Transliterator rules = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        double score(String one, String other) {
            List<Set<String>> ones = keys(one);
            List<Set<String>> others = keys(other);
            long shared = ones.stream()
                    .filter(keys -> others.stream().anyMatch(that -> meet(keys, that)))
                    .count();
            return 2.0 * shared / Math.max(1, ones.size() + others.size());
        }

        private List<Set<String>> keys(String name) {
            return Arrays.stream(latin(rules, name).split(" +"))
                    .filter(word -> !word.isEmpty())
                    .<Set<String>>map(
                            word -> new HashSet<>(List.of(engine.encode(word).split("\\|"))))
                    .toList();
        }

        private static boolean meet(Set<String> one, Set<String> other) {
            return one.stream().anyMatch(other::contains);
        }
    }

    private static void table(Path corpora, int lines) throws IOException {
        Comparer comparer = Comparer.load().naming(false);
        InventedNames names = new InventedNames(corpora, 2);
        Random random = new Random(3);
        List<Profile> profiles = new ArrayList<>();
        long begin = System.nanoTime();
        while (profiles.size() < lines) {
            String name = names.next();
            String birth = String.valueOf(1930 + random.nextInt(80));
            for (int copy = 1 + random.nextInt(2); copy > 0; copy--) {
                profiles.add(comparer.profile(
                        new Particulars(name, List.of(birth), List.of(), List.of(), List.of())));
            }
        }
        double read = (System.nanoTime() - begin) / 1e9;
        int[] clusters = Linkage.clusters(comparer, profiles, 2);
        System.out.printf(
                Locale.ROOT,
                "%d lines, %d clusters, invented and read in %.1f s, in all %.1f s on two"
                        + " threads%n",
                profiles.size(),
                Arrays.stream(clusters).distinct().count(),
                read,
                (System.nanoTime() - begin) / 1e9);
    }
}
