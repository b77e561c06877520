package org.vigie.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/// Puts groups of one name together for the list of cases: not that they are one person, but that
/// nothing tells them apart yet.
final class Namesakes {
    private final BiPredicate<Named, Named> apart;
    private final Map<Long, Long> parents = new HashMap<>();
    private final Map<Long, List<Named>> members = new HashMap<>();

    private Namesakes(Map<Long, List<Named>> groups, BiPredicate<Named, Named> apart) {
        this.apart = apart;
        groups.forEach((group, named) -> members.put(group, new ArrayList<>(named)));
    }

    /// {@return people, in the order in which the record names them first}
    ///
    /// @param groups mentions by the number of their group, in the order of the record
    /// @param apart  whether something parts two mentions of different groups
    static List<Person> together(Map<Long, List<Named>> groups, BiPredicate<Named, Named> apart) {
        Namesakes namesakes = new Namesakes(groups, apart);
        Map<String, Set<Long>> byName = new LinkedHashMap<>();
        groups.forEach((group, named) -> named.forEach(
                one -> byName.computeIfAbsent(Groups.key(one), _ -> new LinkedHashSet<>())
                        .add(group)));
        byName.forEach((_, of) -> namesakes.join(List.copyOf(of)));
        namesakes.surnames(byName);
        return namesakes.people(groups.keySet());
    }

    /// Each group goes to the first of its name from which nothing parts it.
    private void join(List<Long> groups) {
        List<Long> firsts = new ArrayList<>();
        for (long group : groups) {
            long root = root(group);
            if (firsts.stream().noneMatch(first -> root(first) == root || tryJoin(first, root))) {
                firsts.add(root);
            }
        }
    }

    private boolean tryJoin(long one, long other) {
        long into = Math.min(root(one), root(other));
        long from = Math.max(root(one), root(other));
        List<Named> kept = members.getOrDefault(into, new ArrayList<>());
        List<Named> more = members.getOrDefault(from, List.of());
        boolean parted =
                kept.stream().anyMatch(named -> more.stream().anyMatch(m -> apart.test(named, m)));
        if (!parted) {
            parents.put(from, into);
            kept.addAll(more);
        }
        return !parted;
    }

    private long root(long group) {
        long at = group;
        for (Long next = parents.get(at); next != null; next = parents.get(at)) {
            at = next;
        }
        return at;
    }

    /// A surname alone is the one person who bears it, if there is one.
    private void surnames(Map<String, Set<Long>> byName) {
        Map<String, Set<Long>> holding = new HashMap<>();
        byName.forEach((name, groups) -> {
            for (String word : Groups.words(name)) {
                Set<Long> of = holding.computeIfAbsent(word, _ -> new HashSet<>());
                groups.forEach(group -> of.add(root(group)));
            }
        });
        byName.forEach((name, groups) -> {
            Set<Long> bearers = holding.getOrDefault(name, Set.of());
            if (bearers.size() == 1) {
                groups.stream()
                        .filter(group -> root(group) != root(bearers.iterator().next()))
                        .forEach(group -> tryJoin(bearers.iterator().next(), group));
            }
        });
    }

    private List<Person> people(Set<Long> groups) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        groups.forEach(group -> counts.merge(root(group), 1, Integer::sum));
        List<Person> people = new ArrayList<>();
        counts.forEach((root, count) -> people.add(new Person(
                members.getOrDefault(root, List.of()).stream()
                        .sorted(Comparator.comparingLong(Named::number))
                        .toList(),
                count)));
        return people;
    }
}
