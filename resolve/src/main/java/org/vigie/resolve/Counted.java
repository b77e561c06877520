package org.vigie.resolve;

import org.jspecify.annotations.Nullable;
import org.vigie.resolve.Identities.Judged;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What counts between two bearers: what people judged of them, else what their comparison says.
final class Counted {
    static final double LEAST = Ties.logOdds(Identities.ALONE);

    private final Map<Long, Map<Long, Float>> scores = new HashMap<>();
    private final Map<Long, Map<Long, Judged>> judged = new HashMap<>();

    boolean knows(Pair pair) {
        return scores.getOrDefault(pair.one(), Map.of()).containsKey(pair.other());
    }

    /// Takes what the comparison of two says.
    void put(Pair pair, float score) {
        scores.computeIfAbsent(pair.one(), _ -> new HashMap<>()).put(pair.other(), score);
        scores.computeIfAbsent(pair.other(), _ -> new HashMap<>()).put(pair.one(), score);
    }

    /// Forgets that two were compared.
    void forget(Pair pair) {
        scores.getOrDefault(pair.one(), new HashMap<>()).remove(pair.other());
        scores.getOrDefault(pair.other(), new HashMap<>()).remove(pair.one());
    }

    /// Forgets with whom somebody was compared.
    ///
    /// @return with whom
    Set<Long> remove(long number) {
        Set<Long> others = Set.copyOf(compared(number));
        others.forEach(other -> scores.getOrDefault(other, new HashMap<>()).remove(number));
        scores.remove(number);
        return others;
    }

    /// Takes what people judged of two, or forgets it where they judge nothing any more.
    void judge(Pair pair, @Nullable Judged verdict) {
        judge(pair.one(), pair.other(), verdict);
        judge(pair.other(), pair.one(), verdict);
    }

    private void judge(long one, long other, @Nullable Judged verdict) {
        Map<Long, Judged> of = judged.computeIfAbsent(one, _ -> new HashMap<>());
        if (verdict == null) {
            of.remove(other);
        } else {
            of.put(other, verdict);
        }
    }

    /// {@return with whom somebody was compared}
    Set<Long> compared(long number) {
        return scores.getOrDefault(number, Map.of()).keySet();
    }

    /// {@return what people judged of somebody and others}
    Map<Long, Judged> judged(long number) {
        return judged.getOrDefault(number, Map.of());
    }

    /// {@return everybody who was compared or judged with somebody and whom that joins}
    Set<Long> joined(long number) {
        Set<Long> others = new HashSet<>(compared(number));
        others.addAll(judged(number).keySet());
        others.removeIf(
                other -> of(number, other).filter(score -> score > LEAST).isEmpty());
        return others;
    }

    /// {@return the score that counts}
    Optional<Float> of(long one, long other) {
        Judged verdict = judged(one).get(other);
        Float score = scores.getOrDefault(one, Map.of()).get(other);
        if (verdict == Judged.SAME) {
            return Optional.of(Grouping.CERTAIN);
        }
        if (verdict == Judged.DIFFERENT) {
            return Optional.of(AverageLink.NEVER);
        }
        if (score == null || score <= LEAST) {
            return Optional.ofNullable(score);
        }
        boolean open = verdict == Judged.UNSURE || mayBeOther(one, other) || mayBeOther(other, one);
        return Optional.of(open ? (float) (LEAST - 0.5) : score);
    }

    /// {@return whether people parted somebody from one to whom another is as like}
    private boolean mayBeOther(long one, long other) {
        Map<Long, Float> like = scores.getOrDefault(other, Map.of());
        return judged(one).entrySet().stream()
                .anyMatch(entry -> entry.getValue() == Judged.DIFFERENT
                        && like.getOrDefault(entry.getKey(), 0f) > LEAST);
    }
}
