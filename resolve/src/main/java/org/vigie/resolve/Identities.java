package org.vigie.resolve;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;

/// Who is who among the bearers of a record: what people judged, what the scores join alone, and
/// what is left for people to judge.
///
/// Bearers come and go one by one; each is compared with its candidates as it comes, and only the
/// groups that it touches are worked out anew. What comes out follows from the bearers and
/// judgements that there are, not from the order in which they came. Not for several threads at
/// once.
///
/// The scores join alone only where the probability reaches [#ALONE], and never on a name that many
/// may bear with nothing else to go by.
public final class Identities {
    /// The probability from which bearers are joined without a person.
    public static final double ALONE = 0.99;

    private static final double ASK_FROM = 0.15;
    private static final double LEAST = Ties.logOdds(ALONE);

    private final Comparer comparer;
    private final Ties ties;
    private final Candidates candidates = new Candidates();
    private final TreeMap<Long, Bearer> bearers = new TreeMap<>();
    private final Map<Long, Map<Long, Float>> scores = new HashMap<>();
    private final Map<Long, Map<Long, Judged>> judged = new HashMap<>();
    private Map<Pair, Judged> judgements = Map.of();
    private final Map<Long, Long> groupOf = new HashMap<>();
    private final Map<Long, List<Long>> componentOf = new HashMap<>();
    private final Set<Long> touched = new TreeSet<>();
    private long regrouped;

    /// What people judged of two.
    public enum Judged {
        /// They are one.
        SAME,
        /// They are two.
        DIFFERENT,
        /// It cannot be told, so that scores do not join them either.
        UNSURE
    }

    /// Two bearers and how likely they are one.
    ///
    /// @param pair        their numbers
    /// @param probability that they are one
    public record Joined(Pair pair, double probability) {}

    /// Two bearers of which a person should judge.
    ///
    /// @param pair        their numbers: of two groups the two who are most alike
    /// @param probability that the groups are one: of all pairs that were compared, on average
    /// @param value       how much the answer settles: the mentions it joins, times how likely
    public record Question(Pair pair, double probability, double value) {}

    /// Begins with nobody.
    ///
    /// @param comparer compares people
    public Identities(Comparer comparer) {
        this.comparer = comparer;
        this.ties = new Ties(comparer);
    }

    /// {@return whether a name is so rare that its mentions are joined by it alone}
    ///
    /// @param profile with the name
    public boolean rare(Profile profile) {
        return ties.rare(profile);
    }

    /// Adds somebody, and compares them with those who may be the same.
    ///
    /// @param number tells them from others and orders them; new
    /// @param bearer who
    public void put(long number, Bearer bearer) {
        if (bearers.putIfAbsent(number, bearer) != null) {
            throw new IllegalArgumentException("a bearer needs a new number, got " + number);
        }
        long[] keys = new long[512];
        int count = ProfileKeys.of(bearer.profile(), keys);
        touched.add(number);
        candidates.add(number, Arrays.copyOf(keys, count)).forEach(this::look);
    }

    /// Takes somebody out.
    ///
    /// @param number of somebody who is in
    public void remove(long number) {
        if (bearers.remove(number) == null) {
            throw new IllegalArgumentException("there is no bearer " + number);
        }
        touched.add(number);
        touched.addAll(scores.getOrDefault(number, Map.of()).keySet());
        scores.getOrDefault(number, Map.of())
                .keySet()
                .forEach(other -> scores.getOrDefault(other, new HashMap<>()).remove(number));
        scores.remove(number);
        candidates.remove(number).forEach(this::look);
    }

    /// Compares two that have become candidates, and forgets two that are none any more.
    private void look(Pair pair) {
        Bearer one = bearers.get(pair.one());
        Bearer other = bearers.get(pair.other());
        if (one == null || other == null) {
            return;
        }
        boolean known = scores.getOrDefault(pair.one(), Map.of()).containsKey(pair.other());
        boolean wanted = candidates.has(pair);
        if (wanted && !known) {
            float score = ties.score(one, other);
            scores.computeIfAbsent(pair.one(), _ -> new HashMap<>()).put(pair.other(), score);
            scores.computeIfAbsent(pair.other(), _ -> new HashMap<>()).put(pair.one(), score);
        } else if (known && !wanted) {
            scores.getOrDefault(pair.one(), new HashMap<>()).remove(pair.other());
            scores.getOrDefault(pair.other(), new HashMap<>()).remove(pair.one());
        }
        if (known != wanted) {
            touched.add(pair.one());
            touched.add(pair.other());
        }
    }

    /// Takes what people judged in place of what they judged before.
    ///
    /// @param now all judgements that hold
    public void judge(Map<Pair, Judged> now) {
        Set<Pair> changed = new HashSet<>(judgements.keySet());
        changed.addAll(now.keySet());
        for (Pair pair : changed) {
            Judged verdict = now.get(pair);
            if (verdict != judgements.get(pair)) {
                judge(pair.one(), pair.other(), verdict);
                judge(pair.other(), pair.one(), verdict);
            }
        }
        judgements = Map.copyOf(now);
    }

    private void judge(long one, long other, @Nullable Judged verdict) {
        Map<Long, Judged> of = judged.computeIfAbsent(one, _ -> new HashMap<>());
        if (verdict == null) {
            of.remove(other);
        } else {
            of.put(other, verdict);
        }
        touched.add(one);
    }

    /// {@return the score that counts: what people judged, else what the comparison says}
    private Optional<Float> counted(long one, long other) {
        Judged verdict = judged.getOrDefault(one, Map.of()).get(other);
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
        return judged.getOrDefault(one, Map.of()).entrySet().stream()
                .anyMatch(entry -> entry.getValue() == Judged.DIFFERENT
                        && like.getOrDefault(entry.getKey(), 0f) > LEAST);
    }

    /// Works out anew the groups that what came, went or was judged may change. Groups only
    /// grow along pairs that alone would join, so those mark how far a change reaches.
    private void settle() {
        if (touched.isEmpty()) {
            return;
        }
        Deque<Long> seeds = new ArrayDeque<>(touched);
        touched.clear();
        Set<Long> seen = new HashSet<>();
        while (!seeds.isEmpty()) {
            Set<Long> component = reached(seeds.removeFirst(), seen, seeds);
            if (!component.isEmpty()) {
                group(List.copyOf(component));
            }
        }
    }

    /// {@return everybody whom pairs that would join lead to; members of components that are
    /// met become seeds too, for they may have come apart}
    private Set<Long> reached(long seed, Set<Long> seen, Deque<Long> seeds) {
        Set<Long> component = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(seed));
        while (!open.isEmpty()) {
            long number = open.removeFirst();
            if (!seen.add(number)) {
                continue;
            }
            Optional.ofNullable(componentOf.remove(number)).ifPresent(seeds::addAll);
            groupOf.remove(number);
            if (bearers.containsKey(number)) {
                component.add(number);
                Set<Long> others =
                        new HashSet<>(scores.getOrDefault(number, Map.of()).keySet());
                others.addAll(judged.getOrDefault(number, Map.of()).keySet());
                others.stream()
                        .filter(other -> counted(number, other)
                                .filter(score -> score > LEAST)
                                .isPresent())
                        .forEach(open::add);
            }
        }
        return component;
    }

    private void group(List<Long> members) {
        regrouped += members.size();
        List<Long> pairs = new ArrayList<>();
        List<Float> values = new ArrayList<>();
        for (int one = 0; one < members.size(); one++) {
            for (int other = one + 1; other < members.size(); other++) {
                Optional<Float> score = counted(members.get(one), members.get(other));
                if (score.isPresent()) {
                    pairs.add((long) one << 32 | other);
                    values.add(score.get());
                }
            }
        }
        float[] scored = new float[values.size()];
        for (int at = 0; at < scored.length; at++) {
            scored[at] = values.get(at);
        }
        int[] groups = Grouping.of(
                members.size(), pairs.stream().mapToLong(Long::longValue).toArray(), scored);
        for (int at = 0; at < groups.length; at++) {
            groupOf.put(members.get(at), members.get(groups[at]));
            componentOf.put(members.get(at), members);
        }
    }

    /// {@return the number of the first of the group that somebody belongs to}
    ///
    /// @param number of somebody who is in
    public long group(long number) {
        settle();
        return Optional.ofNullable(groupOf.get(number))
                .orElseThrow(() -> new IllegalArgumentException("there is no bearer " + number));
    }

    /// {@return how many bearers were grouped since the beginning, counting each time}
    public long regrouped() {
        settle();
        return regrouped;
    }

    /// {@return whether people judged two different or left them open, or what is told of them
    /// parts them whatever their names are: years of birth, or standing side by side}
    ///
    /// @param one   the number of somebody who is in
    /// @param other that of another
    public boolean parted(long one, long other) {
        Judged verdict = judged.getOrDefault(one, Map.of()).get(other);
        return verdict == null ? ties.parted(bearer(one), bearer(other)) : verdict != Judged.SAME;
    }

    /// {@return the numbers of all bearers, in order}
    public List<Long> numbers() {
        return List.copyOf(bearers.keySet());
    }

    /// {@return how two compare, with every reason}
    ///
    /// @param pair numbers of two who are in
    public Comparison compare(Pair pair) {
        return ties.compare(bearer(pair.one()), bearer(pair.other()));
    }

    /// {@return how likely somebody bears what is told, by that alone}
    ///
    /// @param told   what is told
    /// @param number of somebody who is in
    public double likeness(Profile told, long number) {
        return Ties.probability(comparer.logOdds(told, bearer(number).profile()));
    }

    private Bearer bearer(long number) {
        return Optional.ofNullable(bearers.get(number))
                .orElseThrow(() -> new IllegalArgumentException("there is no bearer " + number));
    }

    /// {@return pairs that the scores joined alone, in order}
    public List<Joined> joined() {
        settle();
        List<Joined> joined = new ArrayList<>();
        bearers.keySet()
                .forEach(one -> pairsFrom(one, other -> {
                    boolean together = group(one) == group(other);
                    float score = counted(one, other).orElse(0f);
                    if (together && score > LEAST && score < Grouping.CERTAIN) {
                        joined.add(new Joined(new Pair(one, other), Ties.probability(score)));
                    }
                }));
        return joined;
    }

    /// {@return with whom outside some bearers scores alone joined them: for each the first}
    ///
    /// @param some numbers of bearers
    public Map<Long, Joined> joinedOf(Set<Long> some) {
        Map<Long, Joined> joined = new TreeMap<>();
        for (Joined two : joined()) {
            boolean first = some.contains(two.pair().one());
            if (first != some.contains(two.pair().other())) {
                joined.putIfAbsent(first ? two.pair().one() : two.pair().other(), two);
            }
        }
        return joined;
    }

    private void pairsFrom(long one, LongConsumer with) {
        scores.getOrDefault(one, Map.of()).keySet().stream()
                .filter(other -> other > one)
                .sorted()
                .forEach(with::accept);
    }

    /// {@return what people should judge, the most valuable first; one question for two groups,
    /// none for groups of which people judged already}
    public List<Question> questions() {
        return questions(bearers.keySet());
    }

    /// {@return the same, where one side is among some}
    ///
    /// @param some numbers of bearers
    public List<Question> questionsOf(Collection<Long> some) {
        return questions(some);
    }

    private List<Question> questions(Collection<Long> from) {
        settle();
        Map<Long, Integer> sizes = new HashMap<>();
        bearers.forEach(
                (number, bearer) -> sizes.merge(group(number), bearer.mentions(), Integer::sum));
        Set<Pair> answered = new HashSet<>();
        judgements.forEach((pair, verdict) -> {
            if (verdict != Judged.SAME
                    && groupOf.keySet().containsAll(List.of(pair.one(), pair.other()))) {
                answered.add(Pair.of(group(pair.one()), group(pair.other())));
            }
        });
        Map<Pair, Between> between = new TreeMap<>();
        for (long one : from) {
            for (long other : scores.getOrDefault(one, Map.of()).keySet()) {
                Pair groups = Pair.of(group(one), group(other));
                if (groups.one() != groups.other() && !answered.contains(groups)) {
                    between.computeIfAbsent(groups, _ -> new Between())
                            .add(Pair.of(one, other), counted(one, other).orElse(0f));
                }
            }
        }
        List<Question> questions = new ArrayList<>();
        between.forEach((groups, pairs) -> {
            if (Ties.probability(pairs.best()) >= ASK_FROM) {
                int mentions =
                        sizes.getOrDefault(groups.one(), 1) + sizes.getOrDefault(groups.other(), 1);
                double probability = Ties.probability(pairs.average());
                questions.add(new Question(pairs.of(), probability, probability * (mentions - 1)));
            }
        });
        questions.sort(ORDER);
        return List.copyOf(questions);
    }

    private static final Comparator<Question> ORDER =
            Comparator.comparingDouble(Question::value).reversed().thenComparing(Question::pair);
}
