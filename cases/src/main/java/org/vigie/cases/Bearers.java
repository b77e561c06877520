package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.record.Folding;
import org.vigie.record.KeptClaim;
import org.vigie.resolve.Bearer;
import org.vigie.resolve.Comparer;
import org.vigie.resolve.Identities;
import org.vigie.resolve.Identities.Judged;
import org.vigie.resolve.Pair;
import org.vigie.resolve.Particulars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Mentions as bearers: a rare name written alike is one bearer however many bulletins have it,
/// unless people or years of birth part its mentions; any other mention stands for itself.
final class Bearers {
    private final Comparer comparer;
    private final Identities identities;
    private final Map<String, TreeMap<Long, Named>> byName = new HashMap<>();
    private final Map<String, Map<Long, List<Named>>> bearers = new HashMap<>();
    private final Map<Long, List<Named>> mentionsOf = new HashMap<>();
    private final Map<Long, Long> bearerOf = new HashMap<>();
    private Set<Long> parted = Set.of();

    Bearers(Comparer comparer, Identities identities) {
        this.comparer = comparer;
        this.identities = identities;
    }

    /// Follows what changed.
    ///
    /// @param mentions as they are now
    /// @param change   what changed of them
    /// @param apart    mentions that people parted or left open, as they named them
    /// @param judged   what people judged of which mentions
    void follow(
            Mentions mentions, Mentions.Change change, List<Pair> apart, Map<Pair, Judged> judged) {
        Set<String> names = new TreeSet<>();
        for (Named named : change.gone()) {
            byName.getOrDefault(named.name(), new TreeMap<>()).remove(named.number());
            names.add(named.name());
        }
        for (Named named : change.come()) {
            byName.computeIfAbsent(named.name(), _ -> new TreeMap<>()).put(named.number(), named);
            names.add(named.name());
        }
        part(apart, mentions, names);
        gather(names);
        identities.judge(ofBearers(judged));
    }

    /// Where people parted two mentions of one name, the one they named first stands alone.
    private void part(List<Pair> order, Mentions mentions, Set<String> names) {
        Set<Long> now = new HashSet<>();
        for (Pair pair : order) {
            Optional<String> name = mentions.get(pair.one()).map(Named::name);
            if (name.equals(mentions.get(pair.other()).map(Named::name))) {
                now.add(pair.one());
            }
        }
        Set<Long> changed = new HashSet<>(parted);
        changed.addAll(now);
        changed.removeIf(number -> parted.contains(number) && now.contains(number));
        changed.forEach(number -> mentions.get(number).map(Named::name).ifPresent(names::add));
        parted = now;
    }

    /// {@return the mentions of a name, by the number of whoever bears them}
    private Map<Long, List<Named>> gathered(String name) {
        Map<Long, List<Named>> now = new TreeMap<>();
        List<Named> together = new ArrayList<>();
        boolean rare = identities.rare(comparer.profile(Particulars.of(name)));
        for (Named named : byName.getOrDefault(name, new TreeMap<>()).values()) {
            if (rare && named.told().births().isEmpty() && !parted.contains(named.number())) {
                together.add(named);
            } else {
                now.put(named.number(), List.of(named));
            }
        }
        if (!together.isEmpty()) {
            now.put(together.getFirst().number(), List.copyOf(together));
        }
        return now;
    }

    /// Who is no more goes before who is new comes: a number may pass from one name to another.
    private void gather(Set<String> names) {
        Map<String, Map<Long, List<Named>>> all = new TreeMap<>();
        names.forEach(name -> all.put(name, gathered(name)));
        Map<Long, List<Named>> come = new TreeMap<>();
        all.forEach((name, now) -> {
            Map<Long, List<Named>> before = bearers.getOrDefault(name, Map.of());
            before.forEach((number, mentions) -> {
                if (!mentions.equals(now.get(number))) {
                    identities.remove(number);
                    mentionsOf.remove(number);
                    mentions.forEach(mention -> bearerOf.remove(mention.number(), number));
                }
            });
            now.forEach((number, mentions) -> {
                if (!mentions.equals(before.get(number))) {
                    come.put(number, mentions);
                }
            });
            if (now.isEmpty()) {
                bearers.remove(name);
                byName.remove(name);
            } else {
                bearers.put(name, now);
            }
        });
        come.forEach((number, mentions) -> {
            identities.put(number, bearer(mentions));
            mentionsOf.put(number, mentions);
            mentions.forEach(mention -> bearerOf.put(mention.number(), number));
        });
    }

    private Bearer bearer(List<Named> mentions) {
        Set<String> company = new HashSet<>();
        Set<String> own = new HashSet<>();
        Set<String> beside = new HashSet<>();
        Set<String> births = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        Set<String> trades = new TreeSet<>();
        for (Named named : mentions) {
            company.add("in " + named.bulletin());
            own.add(named.bulletin() + " " + key(named.name()));
            births.addAll(named.told().births());
            places.addAll(named.told().places());
            trades.addAll(named.told().roles());
            for (KeptClaim claim : named.claims()) {
                for (Mention mention : claim.claim().mentions()) {
                    String other = Named.spaced(mention.quote().text());
                    if (mention.kind() == MentionKind.PERSON && !other.equals(named.name())) {
                        company.add(key(other));
                        beside.add(named.bulletin() + " " + key(other));
                    }
                }
            }
        }
        Particulars told = new Particulars(
                mentions.getFirst().name(),
                List.copyOf(births),
                List.copyOf(places),
                List.copyOf(trades),
                List.of());
        return new Bearer(comparer.profile(told), company, own, beside, mentions.size());
    }

    private static String key(String name) {
        return String.join(" ", Folding.words(name));
    }

    /// What is judged of mentions holds for whoever bears them; of contradicting judgements the
    /// different one holds, for joining does the greater harm.
    private Map<Pair, Judged> ofBearers(Map<Pair, Judged> judged) {
        Map<Pair, Judged> all = new HashMap<>();
        judged.forEach((pair, verdict) -> {
            Long one = bearerOf.get(pair.one());
            Long other = bearerOf.get(pair.other());
            if (one != null && other != null && !one.equals(other)) {
                all.merge(Pair.of(one, other), verdict, Bearers::stronger);
            }
        });
        return all;
    }

    /// {@return of two verdicts the one that holds}
    static Judged stronger(Judged one, Judged other) {
        if (one == Judged.DIFFERENT || other == Judged.DIFFERENT) {
            return Judged.DIFFERENT;
        }
        return one == Judged.SAME ? one : other;
    }

    /// {@return all names that somebody bears, as written}
    Set<String> names() {
        return bearers.keySet();
    }

    /// {@return the numbers of those who bear a name}
    ///
    /// @param name as written
    Set<Long> bearing(String name) {
        return bearers.getOrDefault(name, Map.of()).keySet();
    }

    /// {@return the mentions of a bearer}
    ///
    /// @param number the bearer's
    List<Named> mentions(long number) {
        return mentionsOf.getOrDefault(number, List.of());
    }

    /// {@return the number of the bearer whom a mention names}
    ///
    /// @param mention the number of a mention that there is
    long of(long mention) {
        return Optional.ofNullable(bearerOf.get(mention))
                .orElseThrow(() -> new IllegalArgumentException("there is no mention " + mention));
    }
}
