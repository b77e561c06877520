package org.vigie.cases;

import org.vigie.record.Folding;
import org.vigie.resolve.Identities;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Mentions by the group that they belong to, and groups by the names they bear: kept up as groups
/// come and go, so that what concerns one person is told without going through all.
final class Groups {
    private final TreeMap<Long, List<Named>> groups = new TreeMap<>();
    private final Map<String, Set<Long>> byName = new HashMap<>();

    /// Groups that have a name of several words by its first and last word.
    private final Map<String, Set<Long>> holding = new HashMap<>();

    /// Follows what changed.
    void follow(Identities.Regrouped changed, Bearers bearers) {
        changed.gone().forEach(this::remove);
        changed.come().keySet().forEach(this::remove);
        changed.come()
                .forEach((group, members) -> put(
                        group,
                        members.stream()
                                .flatMap(bearer -> bearers.mentions(bearer).stream())
                                .sorted(Comparator.comparingLong(Named::number))
                                .toList()));
    }

    private void put(long group, List<Named> mentions) {
        groups.put(group, mentions);
        for (String name : names(mentions)) {
            byName.computeIfAbsent(name, _ -> new TreeSet<>()).add(group);
            for (String word : words(name)) {
                holding.computeIfAbsent(word, _ -> new TreeSet<>()).add(group);
            }
        }
    }

    private void remove(long group) {
        for (String name : names(of(group))) {
            drop(byName, name, group);
            words(name).forEach(word -> drop(holding, word, group));
        }
        groups.remove(group);
    }

    private static void drop(Map<String, Set<Long>> from, String name, long group) {
        Set<Long> of = from.getOrDefault(name, new TreeSet<>());
        of.remove(group);
        if (of.isEmpty()) {
            from.remove(name);
        }
    }

    private static Set<String> names(List<Named> mentions) {
        Set<String> names = new TreeSet<>();
        mentions.forEach(named -> names.add(key(named)));
        return names;
    }

    /// {@return a name as groups of one name are told}
    static String key(Named named) {
        return String.join(" ", Folding.words(named.name()));
    }

    /// {@return the first and the last word of a name of several}
    static Set<String> words(String name) {
        String[] words = name.split(" ");
        return words.length < 2
                ? Set.of()
                : new TreeSet<>(List.of(words[0], words[words.length - 1]));
    }

    /// {@return all groups, in the order in which the record names them first}
    Map<Long, List<Named>> all() {
        return groups;
    }

    /// {@return the mentions of a group, in the order of the record}
    List<Named> of(long group) {
        return groups.getOrDefault(group, List.of());
    }

    /// {@return all names, folded}
    Set<String> names() {
        return byName.keySet();
    }

    /// {@return the groups that bear a folded name}
    Set<Long> bearing(String name) {
        return byName.getOrDefault(name, new TreeSet<>());
    }

    /// {@return some groups with all those that decide with whom they count as one: those of
    /// their
    /// names, and where a name is one word, whoever is the only one to bear it among longer
    /// names}
    Map<Long, List<Named>> around(Collection<Long> some) {
        Closure closure = new Closure(sharing(some));
        closure.complete();
        return closure.around;
    }

    /// What is gathered around some groups.
    private final class Closure {
        private final Map<Long, List<Named>> around = new TreeMap<>();
        private final Set<Long> seen = new HashSet<>();
        private final Set<String> looked = new HashSet<>();
        private final Deque<Long> open;

        Closure(Set<Long> some) {
            open = new ArrayDeque<>(some);
        }

        void complete() {
            while (!open.isEmpty()) {
                long next = open.removeFirst();
                if (seen.add(next)) {
                    around.put(next, of(next));
                    for (String name : names(of(next))) {
                        open.addAll(bearing(name));
                        Set<String> alone = words(name).isEmpty() ? Set.of(name) : words(name);
                        alone.stream()
                                .filter(word -> byName.containsKey(word) && looked.add(word))
                                .forEach(this::only);
                    }
                }
            }
        }

        /// Whoever is named by a word alone counts to whoever alone holds it. Where
        /// several hold
        /// it who share no name, two of them are enough to show that.
        private void only(String word) {
            Set<Long> holders = holding.getOrDefault(word, new TreeSet<>());
            Iterator<Long> each = holders.iterator();
            Set<Long> first = each.hasNext() ? sharing(List.of(each.next())) : Set.of();
            Optional<Long> other =
                    holders.stream().filter(holder -> !first.contains(holder)).findFirst();
            if (other.isPresent()) {
                List.of(holders.iterator().next(), other.get())
                        .forEach(witness -> around.putIfAbsent(witness, of(witness)));
            } else if (!first.isEmpty()) {
                open.addAll(first);
                open.addAll(bearing(word));
            }
        }
    }

    /// {@return groups with all that share names with them, one after the other}
    private Set<Long> sharing(Collection<Long> some) {
        Set<Long> sharing = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>(some);
        while (!open.isEmpty()) {
            long next = open.removeFirst();
            if (sharing.add(next)) {
                names(of(next))
                        .forEach(name -> bearing(name).stream()
                                .filter(group -> !sharing.contains(group))
                                .forEach(open::add));
            }
        }
        return sharing;
    }
}
