package org.vigie.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Bare claims by the folded names of those they tell something was done to.
final class Bearing {
    private final Map<String, List<Bare>> claimsOf = new HashMap<>();
    private final NamesAlike names = new NamesAlike();

    /// Takes a claim in.
    void add(Bare bare) {
        for (String name : bare.parties().patients()) {
            claimsOf.computeIfAbsent(name, _ -> new ArrayList<>(2)).add(bare);
            names.add(name);
        }
    }

    /// Leaves a claim out that was taken in.
    void remove(Bare bare) {
        for (String name : bare.parties().patients()) {
            List<Bare> claims = claimsOf.getOrDefault(name, new ArrayList<>());
            claims.remove(bare);
            if (claims.isEmpty()) {
                claimsOf.remove(name);
                names.remove(name);
            }
        }
    }

    /// {@return all names}
    List<String> names() {
        return List.copyOf(claimsOf.keySet());
    }

    /// {@return the claims about a name}
    List<Bare> claims(String name) {
        return claimsOf.getOrDefault(name, List.of());
    }

    /// {@return the names that may stand for others}
    Set<String> alike(Set<String> whom) {
        Set<String> alike = new HashSet<>();
        whom.forEach(name -> alike.addAll(names.of(name)));
        return alike;
    }
}
