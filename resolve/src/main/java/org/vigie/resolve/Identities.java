package org.vigie.resolve;

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
import java.util.stream.Stream;

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

    private final Comparer comparer;
    private final Ties ties;
    private final Candidates candidates = new Candidates();
    private final TreeMap<Long, Bearer> bearers = new TreeMap<>();
    private final Counted counted = new Counted();
    private Map<Pair, Judged> judgements = Map.of();
    private final Map<Long, Long> groupOf = new HashMap<>();
    private final Map<Long, List<Long>> componentOf = new HashMap<>();
    private final Set<Long> touched = new TreeSet<>();
    private final Asking asking = new Asking();
    private final Set<Long> gone = new TreeSet<>();
    private final Map<Long, List<Long>> fresh = new TreeMap<>();
    private long regrouped;
    private long compared;

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
        touched.addAll(counted.remove(number));
        candidates.remove(number).forEach(this::look);
    }

    /// Compares two that have become candidates, and forgets two that are none any more.
    private void look(Pair pair) {
        Bearer one = bearers.get(pair.one());
        Bearer other = bearers.get(pair.other());
        if (one == null || other == null) {
            return;
        }
        boolean known = counted.knows(pair);
        boolean wanted = candidates.has(pair);
        if (wanted && !known) {
            counted.put(pair, ties.score(one, other));
        } else if (known && !wanted) {
            counted.forget(pair);
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
                counted.judge(pair, verdict);
                touched.add(pair.one());
                touched.add(pair.other());
            }
        }
        judgements = Map.copyOf(now);
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
        Set<Long> stale = new TreeSet<>();
        List<List<Long>> components = new ArrayList<>();
        while (!seeds.isEmpty()) {
            Set<Long> component = reached(seeds.removeFirst(), seen, seeds, stale);
            if (!component.isEmpty()) {
                components.add(List.copyOf(component));
            }
        }
        components.forEach(this::group);
        Map<Long, List<Long>> now = new TreeMap<>();
        components.forEach(members -> members.forEach(number ->
                now.computeIfAbsent(group(number), _ -> new ArrayList<>()).add(number)));
        ask(stale, now);
        fresh.keySet().removeAll(stale);
        gone.addAll(stale);
        fresh.putAll(now);
    }

    /// Asks anew about groups that are new or new so; of others nothing is read.
    private void ask(Set<Long> stale, Map<Long, List<Long>> now) {
        asking.forget(stale);
        now.forEach((group, members) -> asking.take(
                group,
                members.stream().mapToInt(number -> bearer(number).mentions()).sum()));
        Set<Long> done = new HashSet<>();
        now.forEach((group, members) -> {
            asking.ask(between(members, done));
            done.add(group);
        });
    }

    /// {@return what was compared between some bearers and other groups, without the groups of
    /// which people judged already and without those that are done}
    private Map<Pair, Between> between(Collection<Long> some, Set<Long> done) {
        Map<Pair, Between> between = new TreeMap<>();
        Set<Pair> answered = new HashSet<>();
        Set<Long> groups = new HashSet<>();
        for (long one : some) {
            long group = group(one);
            for (long other : counted.compared(one)) {
                compared++;
                if (group(other) != group && !done.contains(group(other))) {
                    between.computeIfAbsent(Pair.of(group, group(other)), _ -> new Between())
                            .add(Pair.of(one, other), counted.of(one, other).orElse(0f));
                }
            }
            if (groups.add(group)) {
                members(one).forEach(member -> answered.addAll(answered(member)));
            }
        }
        answered.forEach(between::remove);
        return between;
    }

    /// {@return the members of somebody's group}
    private List<Long> members(long number) {
        long group = group(number);
        return componentOf.getOrDefault(number, List.of()).stream()
                .filter(member -> group(member) == group)
                .toList();
    }

    /// {@return the pairs of groups of which people judged that they are two, or left it open}
    private Set<Pair> answered(long number) {
        Set<Pair> answered = new HashSet<>();
        counted.judged(number).forEach((other, verdict) -> {
            if (verdict != Judged.SAME && groupOf.containsKey(other)) {
                answered.add(Pair.of(group(number), group(other)));
            }
        });
        return answered;
    }

    /// {@return everybody whom pairs that would join lead to; members of components that are
    /// met become seeds too, for they may have come apart}
    private Set<Long> reached(long seed, Set<Long> seen, Deque<Long> seeds, Set<Long> stale) {
        Set<Long> component = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>(List.of(seed));
        while (!open.isEmpty()) {
            long number = open.removeFirst();
            if (!seen.add(number)) {
                continue;
            }
            Optional.ofNullable(componentOf.remove(number)).ifPresent(seeds::addAll);
            Optional.ofNullable(groupOf.remove(number)).ifPresent(stale::add);
            if (bearers.containsKey(number)) {
                component.add(number);
                open.addAll(counted.joined(number));
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
                Optional<Float> score = counted.of(members.get(one), members.get(other));
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

    /// {@return how many pairs were looked at to ask about them since the beginning, counting
    /// each
    /// time}
    public long looked() {
        settle();
        return compared;
    }

    /// {@return whether people judged two different or left them open, or what is told of them
    /// parts them whatever their names are: years of birth, or standing side by side}
    ///
    /// @param one   the number of somebody who is in
    /// @param other that of another
    public boolean parted(long one, long other) {
        Judged verdict = counted.judged(one).get(other);
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
        return bearers.keySet().stream()
                .flatMap(one -> joinedWith(one)
                        .filter(two -> two.pair().one() == one)
                        .sorted(Comparator.comparing(Joined::pair)))
                .toList();
    }

    /// {@return with whom outside some bearers scores alone joined them: for each the first}
    ///
    /// @param some numbers of bearers
    public Map<Long, Joined> joinedOf(Set<Long> some) {
        settle();
        Map<Long, Joined> joined = new TreeMap<>();
        for (long one : some) {
            joinedWith(one)
                    .filter(two -> !some.containsAll(
                            List.of(two.pair().one(), two.pair().other())))
                    .min(Comparator.comparing(Joined::pair))
                    .ifPresent(two -> joined.put(one, two));
        }
        return joined;
    }

    private Stream<Joined> joinedWith(long one) {
        return counted.compared(one).stream()
                .filter(other -> group(one) == group(other))
                .flatMap(other -> counted.of(one, other).stream()
                        .filter(score -> score > Counted.LEAST && score < Grouping.CERTAIN)
                        .map(score -> new Joined(Pair.of(one, other), Ties.probability(score))));
    }

    /// {@return what people should judge, the most valuable first; one question for two groups,
    /// none for groups of which people judged already}
    public List<Question> questions() {
        return questions(Integer.MAX_VALUE);
    }

    /// {@return the same, the first so many}
    ///
    /// @param limit how many at most
    public List<Question> questions(int limit) {
        settle();
        return asking.first(limit);
    }

    /// {@return how many questions there are}
    public int asked() {
        settle();
        return asking.size();
    }

    /// {@return the same questions, where one side is among some}
    ///
    /// @param some numbers of bearers
    public List<Question> questionsOf(Collection<Long> some) {
        settle();
        List<Question> questions = new ArrayList<>();
        between(some, Set.of())
                .forEach((groups, pairs) -> questions.addAll(asking.questions(groups, pairs)));
        questions.sort(Asking.ORDER);
        return List.copyOf(questions);
    }

    /// What changed of groups.
    ///
    /// @param gone the numbers of groups that are no more, or no more so
    /// @param come by their numbers the bearers of those that are new, or new so
    public record Regrouped(Set<Long> gone, Map<Long, List<Long>> come) {}

    /// {@return what changed of groups since it was asked last}
    public Regrouped regroupings() {
        settle();
        Regrouped changed = new Regrouped(new TreeSet<>(gone), new TreeMap<>(fresh));
        gone.clear();
        fresh.clear();
        return changed;
    }
}
