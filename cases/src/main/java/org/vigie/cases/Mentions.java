package org.vigie.cases;

import org.vigie.claim.Mention;
import org.vigie.claim.MentionKind;
import org.vigie.record.ClaimFilter;
import org.vigie.record.EntryKind;
import org.vigie.record.Event;
import org.vigie.record.Found;
import org.vigie.record.KeptBulletin;
import org.vigie.record.KeptClaim;
import org.vigie.record.NameQuery;
import org.vigie.record.Record;
import org.vigie.record.Status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everybody whom standing claims name, bulletin by bulletin, kept up with a record as it grows:
/// only bulletins that new entries are about are read again.
final class Mentions {
    private static final int PAGE = 1000;
    private static final int NUMBER_BITS = 20;

    private final TreeMap<Long, List<Named>> ofBulletin = new TreeMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<Long, List<String>> idsOf = new HashMap<>();
    private final Optional<Set<Long>> only;
    private final Optional<Set<NameQuery>> whom;
    private long size = -1;
    private String hiding = "";

    /// Begins empty.
    ///
    /// @param only read these bulletins at first; all of them where nothing is said
    /// @param whom take these alone; everybody where nothing is said
    Mentions(Optional<Set<Long>> only, Optional<Set<NameQuery>> whom) {
        this.only = only.map(Set::copyOf);
        this.whom = whom.map(Set::copyOf);
    }

    /// What new entries changed.
    ///
    /// @param gone       mentions that are no more, or no more so
    /// @param come       mentions that are new, or new so
    /// @param judgements whether something was judged, or what was judged may have come to
    ///     light
    record Change(List<Named> gone, List<Named> come, boolean judgements) {}

    /// {@return what changed since the last time, at first everything}
    Change follow(Record store) {
        long now = store.size();
        String hidden = store.hiding();
        List<Named> gone = new ArrayList<>();
        List<Named> come = new ArrayList<>();
        Set<EntryKind> kinds = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Event event : size < 0 ? List.<Event>of() : events(store, now)) {
            kinds.add(event.kind());
            if (event.kind() != EntryKind.ACQUISITION && event.kind() != EntryKind.JUDGEMENT) {
                event.of().forEach(thing -> ids.add(thing.replaceFirst("-\\d+$", "")));
            }
        }
        // What was hidden, shown again or destroyed may stand in any bulletin; a file that names
        // somebody who is not public hides what was read before.
        boolean all = size < 0
                || !hidden.equals(hiding)
                || kinds.contains(EntryKind.RESTRICTION)
                || kinds.contains(EntryKind.REDACTION);
        if (all) {
            readAll(store, gone, come);
        } else {
            for (String id : ids) {
                if (store.findBulletin(id) instanceof Found.One<KeptBulletin>(var bulletin)) {
                    long number = bulletin.listed().number();
                    List<KeptClaim> claims = store.claims(every().ofBulletin(number));
                    replace(number, read(store, claims), claims, gone, come);
                }
            }
        }
        size = now;
        hiding = hidden;
        return new Change(gone, come, all || kinds.contains(EntryKind.JUDGEMENT));
    }

    private static ClaimFilter every() {
        return ClaimFilter.all().in(Status.values());
    }

    private List<Event> events(Record store, long end) {
        List<Event> events = new ArrayList<>();
        long from = size;
        while (from < end) {
            List<Event> page = store.history().events(from, PAGE);
            if (page.isEmpty()) {
                return events;
            }
            events.addAll(page);
            from = page.getLast().entry() + 1;
        }
        return events;
    }

    private void readAll(Record store, List<Named> gone, List<Named> come) {
        Map<Long, List<KeptClaim>> claims = new LinkedHashMap<>();
        for (KeptClaim claim : claims(store)) {
            claims.computeIfAbsent(claim.bulletin(), _ -> new ArrayList<>()).add(claim);
        }
        for (long hidden : List.copyOf(ofBulletin.keySet())) {
            if (!claims.containsKey(hidden)) {
                replace(hidden, List.of(), List.of(), gone, come);
            }
        }
        claims.forEach((bulletin, of) -> replace(bulletin, read(store, of), of, gone, come));
    }

    private List<KeptClaim> claims(Record store) {
        return only.map(bulletins -> bulletins.stream()
                        .sorted()
                        .flatMap(number -> store.claims(every().ofBulletin(number)).stream())
                        .toList())
                .orElseGet(() -> store.claims(every()));
    }

    private void replace(
            long bulletin,
            List<Named> now,
            List<KeptClaim> claims,
            List<Named> gone,
            List<Named> come) {
        List<Named> before = ofBulletin.getOrDefault(bulletin, List.of());
        before.stream().filter(named -> !now.contains(named)).forEach(gone::add);
        now.stream().filter(named -> !before.contains(named)).forEach(come::add);
        if (now.isEmpty()) {
            ofBulletin.remove(bulletin);
        } else {
            ofBulletin.put(bulletin, now);
        }
        idsOf.getOrDefault(bulletin, List.of()).forEach(numbers::remove);
        Map<String, Long> ids = ids(now, claims);
        idsOf.put(bulletin, List.copyOf(ids.keySet()));
        numbers.putAll(ids);
    }

    /// A judgement may name a mention by a claim that was rejected since; the name is the same.
    private static Map<String, Long> ids(List<Named> now, List<KeptClaim> claims) {
        Map<String, Long> byName = new HashMap<>();
        now.forEach(named -> byName.put(named.name(), named.number()));
        Map<String, Long> ids = new HashMap<>();
        for (KeptClaim claim : claims) {
            for (List<Mention> mentions :
                    List.of(claim.proposed().mentions(), claim.claim().mentions())) {
                for (int at = 0; at < mentions.size(); at++) {
                    Long number =
                            byName.get(Named.spaced(mentions.get(at).quote().text()));
                    if (number != null) {
                        ids.put(claim.id() + ":" + (at + 1), number);
                    }
                }
            }
        }
        return ids;
    }

    private List<Named> read(Record store, List<KeptClaim> claims) {
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, List<KeptClaim>> having = new HashMap<>();
        for (KeptClaim claim : claims) {
            List<Mention> mentions = claim.status().stands() || claim.status().undecided()
                    ? claim.claim().mentions()
                    : List.of();
            for (int at = 0; at < mentions.size(); at++) {
                String name = Named.spaced(mentions.get(at).quote().text());
                boolean wanted = whom.map(
                                names -> names.stream().anyMatch(one -> one.matches(name)))
                        .orElse(true);
                if (mentions.get(at).kind() == MentionKind.PERSON && wanted) {
                    ids.putIfAbsent(name, claim.id() + ":" + (at + 1));
                    List<KeptClaim> with = having.computeIfAbsent(name, _ -> new ArrayList<>());
                    if (!with.contains(claim)) {
                        with.add(claim);
                    }
                }
            }
        }
        List<Named> named = new ArrayList<>();
        ids.forEach((name, id) -> {
            List<KeptClaim> with = having.getOrDefault(name, List.of());
            long bulletin = with.getFirst().bulletin();
            named.add(new Named(
                    (bulletin << NUMBER_BITS) + named.size(),
                    id,
                    name,
                    bulletin,
                    with,
                    Personal.of(store.reading(with.getFirst().reading()), name, with)));
        });
        return List.copyOf(named);
    }

    /// {@return all of them, in the order of the record}
    List<Named> all() {
        return ofBulletin.values().stream().flatMap(List::stream).toList();
    }

    /// {@return those in some bulletins}
    Stream<Named> in(Collection<Long> bulletins) {
        return all().stream().filter(named -> bulletins.contains(named.bulletin()));
    }

    /// {@return a mention}
    ///
    /// @param number as [Named#number] tells it
    Optional<Named> get(long number) {
        return ofBulletin.getOrDefault(number >> NUMBER_BITS, List.of()).stream()
                .filter(named -> named.number() == number)
                .findFirst();
    }

    /// {@return the number of the mention that somebody means}
    ///
    /// @param id a claim's and the place among its mentions
    Optional<Long> number(String id) {
        return Optional.ofNullable(numbers.get(id));
    }
}
