package org.vigie.read.events;

import org.vigie.read.names.Kind;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Gathers all groups that may have a role in a telling: those of its sentence, those that its
/// pronouns stand for, whom the telling before is about, and whom the bulletin names most.
final class Candidates {
    private static final List<String> PLACES =
            List.of("subject", "object", "by", "of", "to", "noun");

    private final Passage passage;
    private final Slots slots;
    private final Coreference coreference;
    private final Optional<NounGroup> main;

    Candidates(Passage passage, Slots slots, Coreference coreference) {
        this.passage = passage;
        this.slots = slots;
        this.coreference = coreference;
        this.main = mainPerson();
    }

    List<Candidate> of(Telling telling, Optional<Telling> previous) {
        Map<Integer, Candidate> byHead = new HashMap<>();
        List<Candidate> all = new ArrayList<>();
        for (Chunk chunk : telling.parse.chunks()) {
            if (chunk instanceof NounGroup group && !group.pronoun()) {
                add(byHead, all, group, Candidate.Origin.SENTENCE, telling);
            }
        }
        TreeSet<String> places = new TreeSet<>(PLACES);
        places.addAll(telling.rule.roles().keySet());
        for (String place : places) {
            List<NounGroup> filled = slots.fill(telling, place);
            for (int i = 0; i < filled.size(); i++) {
                String slot = i == 0 ? place : place + "+";
                if (filled.get(i).pronoun()) {
                    for (NounGroup meant : coreference.resolveAll(List.of(filled.get(i)))) {
                        add(byHead, all, meant, Candidate.Origin.PRONOUN, telling)
                                .ifPresent(candidate -> candidate.slots.add(slot));
                    }
                } else {
                    add(byHead, all, filled.get(i), Candidate.Origin.SENTENCE, telling)
                            .ifPresent(candidate -> candidate.slots.add(slot));
                }
            }
        }
        previous.ifPresent(before -> before.patients.forEach(
                group -> add(byHead, all, group, Candidate.Origin.PREVIOUS, telling)));
        main.ifPresent(group -> add(byHead, all, group, Candidate.Origin.MAIN, telling));
        return onePerEntity(all, telling);
    }

    /// Of several mentions of one named person or body the one that fills a place stays, else
    /// the
    /// nearest to the trigger; the places of all are kept.
    private List<Candidate> onePerEntity(List<Candidate> all, Telling telling) {
        Map<Integer, Candidate> byEntity = new HashMap<>();
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : all) {
            Optional<Name> name = passage.name(candidate.group);
            Candidate before = name.map(found -> byEntity.get(found.entity())).orElse(null);
            if (before == null) {
                name.ifPresent(found -> byEntity.put(found.entity(), candidate));
                kept.add(candidate);
                continue;
            }
            boolean closer = isCloser(candidate, before, telling);
            Candidate stays = closer ? candidate : before;
            stays.slots.addAll(closer ? before.slots : candidate.slots);
            kept.set(kept.indexOf(before), stays);
            byEntity.put(name.orElseThrow().entity(), stays);
        }
        return kept;
    }

    private static boolean isCloser(Candidate one, Candidate other, Telling telling) {
        if (one.slots.isEmpty() != other.slots.isEmpty()) {
            return other.slots.isEmpty();
        }
        return Math.abs(one.group.head() - telling.head)
                < Math.abs(other.group.head() - telling.head);
    }

    private Optional<Candidate> add(
            Map<Integer, Candidate> byHead,
            List<Candidate> all,
            NounGroup group,
            Candidate.Origin origin,
            Telling telling) {
        boolean own = group.head() == telling.head
                || group.head() >= telling.first
                        && group.head() < telling.end
                        && !passage.isHuman(group);
        boolean eligible = passage.isHuman(group)
                || EventReader.OF_THINGS.contains(telling.kind()) && !passage.isPlace(group);
        boolean bareFigure = !group.bare() && passage.isFigure(passage.token(group.head()));
        if (own || !eligible || bareFigure) {
            return Optional.empty();
        }
        Candidate known = byHead.get(group.head());
        if (known == null) {
            known = new Candidate(group, origin);
            byHead.put(group.head(), known);
            all.add(known);
        }
        return Optional.of(known);
    }

    /// The person whom the bulletin names most often, at the first place where it does.
    private Optional<NounGroup> mainPerson() {
        Map<Integer, Integer> times = new HashMap<>();
        for (Name name : passage.names()) {
            if (name.kind() == Kind.PERSON) {
                times.merge(name.entity(), 1, Integer::sum);
            }
        }
        int best = -1;
        int most = 0;
        for (Name name : passage.names()) {
            int count = times.getOrDefault(name.entity(), 0);
            if (name.kind() == Kind.PERSON && count > most) {
                most = count;
                best = name.entity();
            }
        }
        return best < 0 ? Optional.empty() : firstGroup(best);
    }

    private Optional<NounGroup> firstGroup(int entity) {
        for (Parse parse : passage.parses()) {
            for (Chunk chunk : parse.chunks()) {
                if (chunk instanceof NounGroup group
                        && passage.name(group)
                                .filter(name -> name.entity() == entity)
                                .isPresent()) {
                    return Optional.of(group);
                }
            }
        }
        return Optional.empty();
    }
}
