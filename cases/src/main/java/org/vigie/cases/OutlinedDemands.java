package org.vigie.cases;

import org.vigie.claim.EventKind;
import org.vigie.record.Record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The demands of a large record: those are folded anew that claims ask for, or may answer, about
/// whom something changed.
final class OutlinedDemands {
    private static final Comparator<Kept> ORDER =
            Comparator.comparing((Kept kept) -> kept.asked().getFirst(), Bare.ORDER);

    private final Record store;
    private final Bearing bearing;
    private final Map<Demand.Key, List<Bare>> asking = new HashMap<>();
    private final Map<String, Set<Demand.Key>> keysOf = new HashMap<>();
    private final Map<Demand.Key, Kept> folded = new HashMap<>();
    private final InOrder<Kept> sorted = new InOrder<>(ORDER);
    private final Set<Demand.Key> changed = new HashSet<>();
    private List<Finding> findings = List.of();
    private Optional<Demands> demands = Optional.empty();

    OutlinedDemands(Record store, Bearing bearing) {
        this.store = store;
        this.bearing = bearing;
    }

    /// A demand, with the claims that it is made of.
    private record Kept(
            Demand.Key key, List<String> whom, boolean open, List<Bare> asked, List<Bare> followed)
            implements Demands.Asked {

        @Override
        public EventKind kind() {
            return key.kind();
        }

        @Override
        public boolean isAskedBy(String claim) {
            return asked.stream().anyMatch(bare -> bare.id().equals(claim));
        }

        private Stream<Bare> claims() {
            return Stream.concat(asked.stream(), followed.stream());
        }
    }

    /// Takes a claim in.
    void add(Bare bare) {
        key(bare).ifPresent(key -> {
            asking.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(bare);
            key.whom()
                    .forEach(name ->
                            keysOf.computeIfAbsent(name, _ -> new HashSet<>()).add(key));
            changed.add(key);
        });
    }

    /// Leaves a claim out that was taken in.
    void remove(Bare bare) {
        key(bare).ifPresent(key -> {
            List<Bare> left = asking.getOrDefault(key, new ArrayList<>());
            left.remove(bare);
            if (left.isEmpty()) {
                asking.remove(key);
                key.whom()
                        .forEach(name ->
                                keysOf.getOrDefault(name, new HashSet<>()).remove(key));
            }
            changed.add(key);
        });
    }

    private static Optional<Demand.Key> key(Bare bare) {
        if (!bare.reviewed()) {
            return Optional.empty();
        }
        Step step = bare.step();
        return Demand.isAsked(step.claim().claim())
                ? Optional.of(Demand.key(step))
                : Optional.empty();
    }

    /// Takes in what people found out. A demand may name nobody by whose name it would be
    /// folded anew, so that those are marked here whose answers came or were taken back.
    void found(List<Finding> all) {
        Set<Finding> before = Set.copyOf(findings);
        findings = all.stream().filter(Finding.Answered.class::isInstance).toList();
        Set<Finding> now = Set.copyOf(findings);
        Set<String> answered = Stream.concat(
                        findings.stream().filter(finding -> !before.contains(finding)),
                        before.stream().filter(finding -> !now.contains(finding)))
                .map(Finding::about)
                .collect(Collectors.toSet());
        asking.forEach((key, claims) -> {
            if (claims.stream().anyMatch(bare -> answered.contains(bare.id()))) {
                changed.add(key);
            }
        });
    }

    /// Folds what was asked for, or may be answered, by claims about some names.
    void fold(Collection<String> names) {
        for (String name : bearing.alike(Set.copyOf(names))) {
            changed.addAll(keysOf.getOrDefault(name, Set.of()));
        }
        names.forEach(name -> changed.addAll(keysOf.getOrDefault(name, Set.of())));
        for (Demand.Key key : changed) {
            Optional.ofNullable(folded.remove(key)).ifPresent(sorted::remove);
            Optional.ofNullable(asking.get(key))
                    .map(asked -> folded(key, asked))
                    .ifPresent(kept -> {
                        folded.put(key, kept);
                        sorted.add(kept);
                    });
        }
        changed.clear();
        demands = Optional.empty();
    }

    private Kept folded(Demand.Key key, List<Bare> asked) {
        List<Bare> inOrder = asked.stream().sorted(Bare.ORDER).toList();
        List<Bare> about = bearing.alike(key.whom()).stream()
                .flatMap(name -> bearing.claims(name).stream())
                .filter(Bare::reviewed)
                .distinct()
                .sorted(Bare.ORDER)
                .toList();
        Demand demand = demand(key, steps(inOrder), steps(about));
        Set<Long> followed = new HashSet<>();
        demand.followed().forEach(one -> followed.add(one.step().claim().entry()));
        return new Kept(
                key,
                demand.whom(),
                demand.open(),
                inOrder,
                about.stream().filter(bare -> followed.contains(bare.entry())).toList());
    }

    private Demand demand(Demand.Key key, List<Step> asked, List<Step> about) {
        return Demand.with(List.of(Demand.demand(key, asked, about)), findings).getFirst();
    }

    private static List<Step> steps(List<Bare> claims) {
        return claims.stream().map(Bare::step).toList();
    }

    Demands demands() {
        Demands now = demands.orElseGet(() -> new Demands(List.copyOf(sorted.all()), this::whole));
        demands = Optional.of(now);
        return now;
    }

    private List<Demand> whole(List<Demands.Asked> some) {
        List<Kept> kept = some.stream()
                .filter(Kept.class::isInstance)
                .map(Kept.class::cast)
                .toList();
        Map<String, Step> steps = Steps.whole(
                store,
                kept.stream().flatMap(Kept::claims).map(Bare::entry).distinct().toList());
        return kept.stream().flatMap(one -> whole(one, steps).stream()).toList();
    }

    private Optional<Demand> whole(Kept kept, Map<String, Step> steps) {
        List<Step> asked = whole(kept.asked(), steps);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(demand(kept.key(), asked, whole(kept.followed(), steps)));
    }

    private static List<Step> whole(List<Bare> claims, Map<String, Step> steps) {
        return claims.stream()
                .flatMap(bare -> Optional.ofNullable(steps.get(bare.id())).stream())
                .toList();
    }
}
