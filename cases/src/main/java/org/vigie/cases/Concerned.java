package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.claim.Role;
import org.vigie.record.Folding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Claims by whom they tell something was done to, so that those about somebody are found without
/// going through all of them.
final class Concerned {
    private final List<Step> steps;
    private final Map<String, Set<String>> namesWith = new HashMap<>();
    private final Map<String, List<Integer>> stepsOf = new HashMap<>();

    /// @param steps claims
    Concerned(List<Step> steps) {
        this.steps = List.copyOf(steps);
        for (int at = 0; at < steps.size(); at++) {
            for (String name : folded(steps.get(at))) {
                stepsOf.computeIfAbsent(name, _ -> new ArrayList<>()).add(at);
                for (String word : name.split(" ")) {
                    namesWith.computeIfAbsent(word, _ -> new LinkedHashSet<>()).add(name);
                }
            }
        }
    }

    /// {@return the names of those something was done to, as they are compared}
    static Set<String> folded(Step step) {
        Set<String> names = new LinkedHashSet<>();
        for (Mention mention : step.claim().claim().in(Role.PATIENT)) {
            names.add(String.join(" ", Folding.words(mention.quote().text())));
        }
        return names;
    }

    /// {@return the claims about people, in their order; a surname alone may stand for a full
    /// name}
    ///
    /// @param whom folded names
    List<Step> about(Set<String> whom) {
        Set<Integer> found = new TreeSet<>();
        for (String asked : whom) {
            for (String word : asked.split(" ")) {
                namesWith.getOrDefault(word, Set.of()).stream()
                        .filter(name -> holds(asked, name) || holds(name, asked))
                        .forEach(name -> found.addAll(stepsOf.getOrDefault(name, List.of())));
            }
        }
        return found.stream().map(steps::get).toList();
    }

    private static boolean holds(String one, String other) {
        return (" " + one + " ").contains(" " + other + " ");
    }
}
