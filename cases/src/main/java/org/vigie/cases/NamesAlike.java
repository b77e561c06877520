package org.vigie.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names by their words, so that those are found that stand in another, or in which another
/// stands: a surname alone may stand for a full name.
final class NamesAlike {
    private final Map<String, Set<String>> namesWith = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /// Takes a name in.
    ///
    /// @param name its folded words, with a blank between two
    void add(String name) {
        if (names.add(name)) {
            for (String word : name.split(" ")) {
                namesWith.merge(word, Set.of(name), NamesAlike::joined);
            }
        }
    }

    /// Most words stand in one name alone, for which a whole table would be too much.
    private static Set<String> joined(Set<String> some, Set<String> more) {
        Set<String> all = some.size() == 1 ? new HashSet<>(some) : some;
        all.addAll(more);
        return all;
    }

    /// Leaves a name out that was taken in.
    void remove(String name) {
        if (names.remove(name)) {
            for (String word : name.split(" ")) {
                Set<String> left = new HashSet<>(namesWith.getOrDefault(word, Set.of()));
                left.remove(name);
                if (left.isEmpty()) {
                    namesWith.remove(word);
                } else {
                    namesWith.put(word, left);
                }
            }
        }
    }

    /// {@return the names that may stand for one, itself among them if it was taken in}
    ///
    /// @param asked folded words
    Set<String> of(String asked) {
        Set<String> found = new HashSet<>();
        List<String> words = Arrays.asList(asked.split(" "));
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                String part = String.join(" ", words.subList(from, to));
                if (names.contains(part)) {
                    found.add(part);
                }
            }
        }
        // A given name stands in a tenth of all names, and a surname in a few.
        words.stream()
                .map(word -> namesWith.getOrDefault(word, Set.of()))
                .min(Comparator.comparingInt(Collection::size))
                .orElse(Set.of())
                .stream()
                .filter(name -> holds(name, asked))
                .forEach(found::add);
        return found;
    }

    private static boolean holds(String one, String other) {
        return (" " + one + " ").contains(" " + other + " ");
    }
}
