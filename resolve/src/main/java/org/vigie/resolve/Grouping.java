package org.vigie.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Groups the bearers of one component: first those whom people judged one, then those groups that
/// the scores join alone.
final class Grouping {
    static final float CERTAIN = 1e6f;
    private static final float MOST = 12;

    private Grouping() {}

    /// {@return for each bearer the place of the first of its group}
    ///
    /// @param size   how many bearers
    /// @param pairs  places of two, the smaller one first, in order; see [Blocks]
    /// @param scores log-odds; [#CERTAIN] and [AverageLink#NEVER] for what people judged
    static int[] of(int size, long[] pairs, float[] scores) {
        int[] judged = AverageLink.clusters(
                size, pairs, scores, new AverageLink.Limits(MOST + 1, CERTAIN));
        Map<Long, List<Float>> between = new HashMap<>();
        for (int at = 0; at < pairs.length; at++) {
            int one = judged[Blocks.first(pairs[at])];
            int other = judged[Blocks.second(pairs[at])];
            if (one != other) {
                long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
                between.computeIfAbsent(pair, _ -> new ArrayList<>()).add(scores[at]);
            }
        }
        long[] groups =
                between.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        float[] means = new float[groups.length];
        for (int at = 0; at < groups.length; at++) {
            means[at] = mean(between.getOrDefault(groups[at], List.of()));
        }
        int[] joined = AverageLink.clusters(
                size, groups, means, new AverageLink.Limits(Ties.logOdds(Identities.ALONE), MOST));
        return Arrays.stream(judged).map(group -> joined[group]).toArray();
    }

    private static float mean(List<Float> scores) {
        float sum = 0;
        for (float score : scores) {
            if (score <= AverageLink.NEVER) {
                return AverageLink.NEVER;
            }
            sum += Math.clamp(score, -MOST, MOST);
        }
        return sum / scores.size();
    }
}
