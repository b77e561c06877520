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
    private final NamesAlike names = new NamesAlike();
    private final Map<String, List<Integer>> stepsOf = new HashMap<>();

    /// @param steps claims
    Concerned(List<Step> steps) {
        this.steps = List.copyOf(steps);
        for (int at = 0; at < steps.size(); at++) {
            for (String name : folded(steps.get(at))) {
                stepsOf.computeIfAbsent(name, _ -> new ArrayList<>()).add(at);
                names.add(name);
            }
        }
    }

    /// {@return the names of those something was done to, as they are compared}
    static Set<String> folded(Step step) {
        return folded(step.claim().claim().in(Role.PATIENT));
    }

    /// {@return names as they are compared}
    static Set<String> folded(List<Mention> mentions) {
        Set<String> names = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            names.add(folded(mention));
        }
        return names;
    }

    /// {@return a name as it is compared}
    static String folded(Mention mention) {
        return String.join(" ", Folding.words(mention.quote().text()));
    }

    /// {@return the claims about people, in their order; a surname alone may stand for a full
    /// name}
    ///
    /// @param whom folded names
    List<Step> about(Set<String> whom) {
        Set<Integer> found = new TreeSet<>();
        for (String asked : whom) {
            for (String name : names.of(asked)) {
                found.addAll(stepsOf.getOrDefault(name, List.of()));
            }
        }
        return found.stream().map(steps::get).toList();
    }
}
