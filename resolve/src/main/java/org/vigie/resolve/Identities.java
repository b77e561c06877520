package org.vigie.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who is who among mentions: what people judged, what the scores join alone, and what is left for
/// people to judge.
///
/// The scores join alone only where the probability reaches [#ALONE], and never on a name that many
/// may bear with nothing else to go by.
public final class Identities {
    /// The probability from which mentions are joined without a person.
    public static final double ALONE = 0.99;

    private static final double ASK_FROM = 0.15;
    private static final float MOST = 12;
    private static final float CERTAIN = 1e6f;

    /// Rarer than this, a name may join by itself.
    private static final double RARE_BITS = 26;

    /// Rarer than this, a name may join if a place or people named with it are shared: a common
    /// name in one town is still a common name.
    private static final double CORROBORATED_BITS = 20;

    private static final double CORROBORATED = 1.5;
    private static final double SIDE_BY_SIDE = -6;

    private final List<Profile> profiles;
    private final int[] clusters;
    private final List<Question> questions;
    private final List<Joined> joined;

    /// What is known about a pair beside its profiles.
    public enum Tie {
        /// Nothing.
        NONE,
        /// They share a place, or people named with them.
        SHARED,
        /// They stand side by side in one bulletin.
        SIDE_BY_SIDE
    }

    /// Tells what ties two mentions.
    @FunctionalInterface
    public interface Ties {
        /// {@return what ties two mentions}
        ///
        /// @param one   the number of a mention
        /// @param other the number of another
        Tie between(int one, int other);
    }

    /// What people judged of two mentions.
    ///
    /// @param one   the number of a mention
    /// @param other the number of another
    /// @param same  whether they are one
    public record Judged(int one, int other, boolean same) {}

    /// Two mentions that were joined without a person.
    ///
    /// @param one         the number of a mention
    /// @param other       the number of another
    /// @param probability that they are one
    public record Joined(int one, int other, double probability) {}

    /// Two mentions of which a person should judge.
    ///
    /// @param one         the number of a mention
    /// @param other       the number of another
    /// @param probability that they are one
    /// @param value       how much the answer settles: the mentions it joins, times how likely
    public record Question(int one, int other, double probability, double value) {}

    private Identities(
            List<Profile> profiles, int[] clusters, List<Joined> joined, List<Question> questions) {
        this.profiles = List.copyOf(profiles);
        this.clusters = clusters;
        this.joined = List.copyOf(joined);
        this.questions = List.copyOf(questions);
    }

    /// {@return who is who}
    ///
    /// @param comparer compares two mentions
    /// @param profiles what is told of the mentions
    /// @param ties     what ties two of them
    /// @param judged   what people judged; of contradicting judgements the different one holds
    /// @param unsure   pairs, smaller number first, that people looked at and left open
    public static Identities of(
            Comparer comparer,
            List<Profile> profiles,
            Ties ties,
            List<Judged> judged,
            Set<List<Integer>> unsure) {
        long[] pairs = Blocks.pairs(profiles);
        Map<Long, Float> scores = new HashMap<>();
        for (long pair : pairs) {
            int one = Blocks.first(pair);
            int other = Blocks.second(pair);
            scores.put(pair, score(comparer, profiles, ties.between(one, other), one, other));
        }
        judged.stream()
                .sorted(Comparator.comparing(judgement -> !judgement.same))
                .forEach(judgement -> scores.put(
                        pair(judgement.one, judgement.other),
                        judgement.same ? CERTAIN : AverageLink.NEVER));
        // What a person left open is not for the scores to close.
        for (List<Integer> open : unsure) {
            scores.computeIfPresent(
                    pair(open.getFirst(), open.getLast()),
                    (_, score) -> score >= CERTAIN ? score : (float) notAlone(score));
        }
        return of(profiles, scores, unsure);
    }

    private static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private static float score(
            Comparer comparer, List<Profile> profiles, Tie tie, int one, int other) {
        Profile a = profiles.get(one);
        Profile b = profiles.get(other);
        double names = comparer.logOdds(a, b);
        return (float)
                switch (tie) {
                    case SIDE_BY_SIDE -> names + SIDE_BY_SIDE;
                    case SHARED ->
                        comparer.sharedBits(a, b) >= CORROBORATED_BITS
                                ? names + CORROBORATED
                                : notAlone(names + CORROBORATED);
                    case NONE -> comparer.sharedBits(a, b) >= RARE_BITS ? names : notAlone(names);
                };
    }

    /// {@return a score at which nothing joins without a person}
    private static double notAlone(double score) {
        return Math.min(score, logOdds(ALONE) - 0.5);
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    private static Identities of(
            List<Profile> profiles, Map<Long, Float> scores, Set<List<Integer>> unsure) {
        long[] pairs =
                scores.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        float[] values = new float[pairs.length];
        for (int at = 0; at < pairs.length; at++) {
            values[at] = scores.getOrDefault(pairs[at], 0f);
        }
        int[] judgedSame = AverageLink.clusters(
                profiles.size(), pairs, values, new AverageLink.Limits(MOST + 1, CERTAIN));
        int[] clusters = joinAlone(judgedSame, pairs, values);
        List<Joined> joined = new ArrayList<>();
        Map<List<Integer>, Question> questions = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int cluster : clusters) {
            sizes.merge(cluster, 1, Integer::sum);
        }
        for (int at = 0; at < pairs.length; at++) {
            int one = Blocks.first(pairs[at]);
            int other = Blocks.second(pairs[at]);
            double probability = 1 / (1 + StrictMath.exp(-Math.clamp(values[at], -40f, 40f)));
            if (clusters[one] == clusters[other]) {
                if (values[at] < CERTAIN && probability >= ALONE) {
                    joined.add(new Joined(one, other, probability));
                }
            } else if (values[at] > AverageLink.NEVER
                    && probability >= ASK_FROM
                    && !unsure.contains(List.of(one, other))) {
                ask(questions, clusters, sizes, new Question(one, other, probability, 0));
            }
        }
        List<Question> queue = new ArrayList<>(questions.values());
        queue.sort(Comparator.comparingDouble(Question::value)
                .reversed()
                .thenComparingInt(Question::one)
                .thenComparingInt(Question::other));
        return new Identities(profiles, clusters, joined, queue);
    }

    /// The groups that people made are joined further where every score allows it.
    private static int[] joinAlone(int[] judged, long[] pairs, float[] values) {
        Map<Long, float[]> sums = new HashMap<>();
        for (int at = 0; at < pairs.length; at++) {
            int one = judged[Blocks.first(pairs[at])];
            int other = judged[Blocks.second(pairs[at])];
            if (one != other) {
                float[] sum = sums.computeIfAbsent(pair(one, other), _ -> new float[2]);
                boolean never = values[at] <= AverageLink.NEVER || sum[0] <= AverageLink.NEVER;
                sum[0] = never ? AverageLink.NEVER : sum[0] + Math.clamp(values[at], -MOST, MOST);
                sum[1]++;
            }
        }
        long[] groups =
                sums.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        float[] means = new float[groups.length];
        for (int at = 0; at < groups.length; at++) {
            float[] sum = sums.getOrDefault(groups[at], new float[2]);
            means[at] = sum[0] <= AverageLink.NEVER ? AverageLink.NEVER : sum[0] / sum[1];
        }
        int[] joined = AverageLink.clusters(
                judged.length, groups, means, new AverageLink.Limits(logOdds(ALONE), MOST));
        int[] clusters = new int[judged.length];
        for (int id = 0; id < clusters.length; id++) {
            clusters[id] = joined[judged[id]];
        }
        return clusters;
    }

    private static void ask(
            Map<List<Integer>, Question> questions,
            int[] clusters,
            Map<Integer, Integer> sizes,
            Question question) {
        int one = clusters[question.one];
        int other = clusters[question.other];
        double settled = sizes.getOrDefault(one, 1) + sizes.getOrDefault(other, 1) - 1;
        Question valued = new Question(
                question.one, question.other, question.probability, question.probability * settled);
        questions.merge(
                List.of(Math.min(one, other), Math.max(one, other)),
                valued,
                (first, second) -> first.value >= second.value ? first : second);
    }

    /// {@return the number of the first mention of the group that a mention belongs to}
    ///
    /// @param mention its number
    public int group(int mention) {
        return clusters[mention];
    }

    /// {@return how many mentions there are}
    public int size() {
        return profiles.size();
    }

    /// {@return pairs that the scores joined alone}
    public List<Joined> joined() {
        return joined;
    }

    /// {@return what people should judge, the most valuable first; one question for two groups}
    public List<Question> questions() {
        return questions;
    }
}
