package org.vigie.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Which lines of a table are the same person: candidates by shared keys, their scores, and greedy
/// average link.
///
/// The same lines give the same clusters, however many threads there are.
public final class Linkage {
    private static final int CHUNK = 1 << 16;

    private Linkage() {}

    /// {@return for each line the number of its cluster, which is that of its first line}
    ///
    /// @param comparer compares two lines
    /// @param profiles what the lines tell
    /// @param threads  how many to work with, at least 1
    public static int[] clusters(Comparer comparer, List<Profile> profiles, int threads) {
        long[] pairs = Blocks.pairs(profiles);
        float[] scores = new float[pairs.length];
        score(comparer, profiles, pairs, scores, threads);
        return AverageLink.clusters(profiles.size(), pairs, scores, AverageLink.TABLES);
    }

    static void score(
            Comparer comparer, List<Profile> profiles, long[] pairs, float[] scores, int threads) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int from = 0; from < pairs.length; from += CHUNK) {
                int begin = from;
                int end = Math.min(pairs.length, from + CHUNK);
                parts.add(pool.submit(() -> {
                    Comparer own = comparer.another();
                    for (int at = begin; at < end; at++) {
                        scores[at] = (float) own.logOdds(
                                profiles.get(Blocks.first(pairs[at])),
                                profiles.get(Blocks.second(pairs[at])));
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("scoring failed", broken.getCause());
        }
    }
}
