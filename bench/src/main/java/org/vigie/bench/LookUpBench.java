package org.vigie.bench;

import org.vigie.resolve.name.NameIndex;
import org.vigie.resolve.name.NameMatcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Looks up names among millions: how long it takes, and how many of the names that are known to be
/// another writing are among those compared in full.
final class LookUpBench {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LookUpBench() {}

    static void run(Path corpora, int mentions) throws IOException {
        List<KnownPairs.Pair> pairs = KnownPairs.ofPeople(corpora).stream()
                .filter(KnownPairs.Pair::same)
                .toList();
        NameMatcher matcher = NameMatcher.load();
        NameIndex.Builder builder = new NameIndex.Builder(matcher.reader());
        long begin = System.nanoTime();
        int[] targets = new int[pairs.size()];
        InventedNames names = new InventedNames(corpora, 1);
        // Evenly among the others: what came first is gathered first.
        for (int at = 0; at < targets.length; at++) {
            targets[at] = builder.add(pairs.get(at).one());
            int until = (int) ((long) (mentions - targets.length) * (at + 1) / targets.length);
            int from = (int) ((long) (mentions - targets.length) * at / targets.length);
            for (int count = from; count < until; count++) {
                builder.add(names.next());
            }
        }
        NameIndex index = builder.build();
        System.out.printf(
                Locale.ROOT,
                "%d mentions, %d ways of writing, built in %.0f s, memory %d MB%n",
                mentions,
                index.size(),
                (System.nanoTime() - begin) / 1e9,
                used());
        lookUp(index, matcher, pairs, targets);
        lookUp(index, matcher, pairs, targets);
    }

    private static void lookUp(
            NameIndex index, NameMatcher matcher, List<KnownPairs.Pair> pairs, int... targets) {
        int candidates = 0;
        List<Long> wall = new ArrayList<>();
        long cpu = THREADS.getCurrentThreadCpuTime();
        for (KnownPairs.Pair pair : pairs) {
            long from = System.nanoTime();
            index.find(matcher, matcher.read(pair.other()), 0.5);
            wall.add(System.nanoTime() - from);
        }
        double cpuMillis = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / pairs.size();
        for (int at = 0; at < targets.length; at++) {
            int target = targets[at];
            boolean found = Arrays.stream(
                            index.candidates(matcher, matcher.read(pairs.get(at).other())))
                    .anyMatch(id -> id == target);
            candidates += found ? 1 : 0;
        }
        wall.sort(Long::compare);
        System.out.printf(
                Locale.ROOT,
                "p50 %.2f ms  p99 %.2f ms  CPU mean %.2f ms  true pairs among candidates %.4f%n",
                wall.get(wall.size() / 2) / 1e6,
                wall.get(wall.size() * 99 / 100) / 1e6,
                cpuMillis,
                (double) candidates / targets.length);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
