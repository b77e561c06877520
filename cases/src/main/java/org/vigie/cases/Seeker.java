package org.vigie.cases;

import org.vigie.resolve.Comparer;
import org.vigie.resolve.Identities;
import org.vigie.resolve.Profile;
import org.vigie.resolve.name.NameIndex;
import org.vigie.resolve.name.NameMatcher;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds who may bear a name, in any script: of few names all are compared, of many those that an
/// index in memory gives. Names that came after the index was made are compared all, until they are
/// many.
final class Seeker {
    private static final int FEW = 2000;
    private static final int SHARE = 8;

    private final NameMatcher matcher;
    private final Identities identities;
    private final Bearers bearers;
    private Optional<NameIndex> index = Optional.empty();
    private final Set<String> indexed = new HashSet<>();
    private List<String> fresh = List.of();
    private boolean outdated = true;

    Seeker(Comparer comparer, Identities identities, Bearers bearers) {
        this.matcher = comparer.matcher().another();
        this.identities = identities;
        this.bearers = bearers;
    }

    /// Names may have come or gone.
    void outdated() {
        outdated = true;
    }

    /// {@return for each group, by its number, the likelihood of its likeliest bearer}
    ///
    /// @param wanted who is looked for
    Map<Long, Double> likeliest(Profile wanted) {
        if (outdated) {
            refresh();
            outdated = false;
        }
        List<String> names = new ArrayList<>(fresh);
        index.ifPresent(made -> {
            for (int id : made.candidates(matcher, wanted.name())) {
                names.add(made.text(id));
            }
        });
        Map<Long, Double> best = new HashMap<>();
        for (String name : names) {
            for (long number : bearers.bearing(name)) {
                best.merge(
                        identities.group(number), identities.likeness(wanted, number), Math::max);
            }
        }
        return best;
    }

    private void refresh() {
        Set<String> names = bearers.names();
        fresh = names.stream().filter(name -> !indexed.contains(name)).toList();
        if (fresh.size() > FEW + indexed.size() / SHARE) {
            NameIndex.Builder builder = new NameIndex.Builder(matcher.reader());
            names.forEach(builder::add);
            index = Optional.of(builder.build());
            indexed.clear();
            indexed.addAll(names);
            fresh = List.of();
        }
    }
}
