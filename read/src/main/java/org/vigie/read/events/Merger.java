package org.vigie.read.events;

import org.vigie.claim.EventKind;
import org.vigie.claim.Mention;
import org.vigie.claim.Modality;
import org.vigie.claim.Role;
import org.vigie.claim.Span;
import org.vigie.read.names.Name;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Fold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts repeated tellings of one event together at the fuller one.
///
/// Two tellings are one event where kind, certainty, time and place do not contradict each other
/// and
/// they share a named person; nothing is merged on a guess.
final class Merger {
    /// Tellings further apart than this many are not the same.
    private static final int REACH = 200;

    private final Map<Span, Integer> entities = new HashMap<>();

    Merger(Passage passage) {
        for (Name name : passage.names()) {
            entities.put(name.span(), name.entity());
        }
    }

    List<Telling> merge(List<Telling> tellings) {
        List<Telling> kept = new ArrayList<>();
        for (Telling telling : tellings) {
            Optional<Telling> same =
                    kept.subList(Math.max(0, kept.size() - REACH), kept.size()).stream()
                            .filter(other -> isSame(other, telling))
                            .findFirst();
            if (same.isEmpty()) {
                kept.add(telling);
                continue;
            }
            boolean fuller = isFuller(telling, same.get());
            Telling winner = fuller ? telling : same.get();
            Telling loser = fuller ? same.get() : telling;
            complete(winner, loser);
            if (isOfItsVerb(winner, loser)) {
                // the verb says how sure it is
                winner.modality = loser.modality;
                winner.source = loser.source;
            }
            kept.set(kept.indexOf(same.get()), winner);
        }
        return kept;
    }

    private boolean isSame(Telling one, Telling other) {
        if (one.kind() != other.kind() || isRefusal(one) != isRefusal(other)) {
            return false;
        }
        if (isOfItsVerb(one, other) || isOfItsVerb(other, one)) {
            return true;
        }
        if (!certaintiesAgree(one, other) || areElsewhere(one, other)) {
            return false;
        }
        if (!agree(
                        one.when.map(when -> when.edtf().text()),
                        other.when.map(when -> when.edtf().text()))
                || !agree(one.count.map(Object::toString), other.count.map(Object::toString))
                || !agree(one.penalty.map(Object::toString), other.penalty.map(Object::toString))) {
            return false;
        }
        if (one.kind() == EventKind.STATEMENT && one.parse == other.parse) {
            Set<String> speakers = people(one, Role.AGENT);
            return !speakers.isEmpty() && speakers.equals(people(other, Role.AGENT));
        }
        Set<String> first = people(one, Role.PATIENT);
        Set<String> second = people(other, Role.PATIENT);
        if (first.isEmpty() && second.isEmpty()) {
            first = people(one, Role.AGENT);
            second = people(other, Role.AGENT);
        }
        return !first.isEmpty()
                && (first.containsAll(second) || second.containsAll(first))
                && !second.isEmpty();
    }

    /// «увезли в изолятор, а потом в колонию»: who is moved to two places is moved twice.
    private static boolean areElsewhere(Telling one, Telling other) {
        Set<String> first = places(one);
        Set<String> second = places(other);
        return one.kind() == EventKind.TRANSFER
                && !first.isEmpty()
                && !second.isEmpty()
                && Collections.disjoint(first, second);
    }

    private static Set<String> places(Telling telling) {
        Set<String> places = new HashSet<>();
        telling.where.forEach(place -> places.add(Fold.bare(place.quote().text())));
        return places;
    }

    /// `Les négociations ont été rompues`, «жалобу на арест суд отклонил»: the noun and the
    /// verb that it is the subject of, or that tells with it, tell one thing.
    private static boolean isOfItsVerb(Telling noun, Telling verb) {
        return noun.parse == verb.parse
                && noun.parse.chunks().get(noun.chunk) instanceof NounGroup
                && verb.parse.chunks().get(verb.chunk) instanceof VerbGroup
                && (verb.first <= noun.head && noun.head < verb.end
                        || verb.parse.subject(verb.chunk).stream()
                                .anyMatch(group -> group.head() == noun.head));
    }

    /// «не выдают лекарств» and «избивали» are one kind of event, and two events.
    private static boolean isRefusal(Telling telling) {
        return telling.kind() == EventKind.TORTURE
                && telling.modality != Modality.DENIED
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.negated();
    }

    private static boolean certaintiesAgree(Telling one, Telling other) {
        return one.modality == other.modality
                || one.modality == Modality.ASSERTED && other.modality == Modality.REPORTED
                || one.modality == Modality.REPORTED && other.modality == Modality.ASSERTED;
    }

    private static boolean agree(Optional<String> one, Optional<String> other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    /// The people of a role: named ones by their entity, others by their words.
    private Set<String> people(Telling telling, Role role) {
        Set<String> people = new HashSet<>();
        for (Mention mention : telling.mentions) {
            if (mention.role() == role) {
                people.add(key(mention));
            }
        }
        return people;
    }

    private String key(Mention mention) {
        Integer entity = entities.get(mention.quote().span());
        return entity == null ? Fold.bare(mention.quote().text()) : "entity " + entity;
    }

    /// The text tells more fully than its title, and what was imposed more than the verdict
    /// alone.
    private static boolean isFuller(Telling telling, Telling than) {
        boolean title =
                than.parse.sentence().index() == 0 && telling.parse.sentence().index() > 0;
        boolean imposed = telling.kind() == EventKind.SENTENCE
                && telling.penalty.isPresent()
                && than.penalty.isEmpty();
        return title || imposed || fullness(telling) > fullness(than);
    }

    private static int fullness(Telling telling) {
        return telling.mentions.size()
                + telling.where.size()
                + (telling.when.isPresent() ? 2 : 0)
                + (telling.count.isPresent() ? 1 : 0)
                + (telling.penalty.isPresent() ? 1 : 0)
                + (telling.charge.isPresent() ? 1 : 0);
    }

    private static void complete(Telling winner, Telling loser) {
        winner.when = winner.when.or(() -> loser.when);
        winner.count = winner.count.or(() -> loser.count);
        winner.penalty = winner.penalty.or(() -> loser.penalty);
        winner.charge = winner.charge.or(() -> loser.charge);
        // What the bulletin itself asserts is nobody else's word, whoever told it too.
        if (winner.modality != Modality.ASSERTED) {
            winner.source = winner.source.or(() -> loser.source);
        }
        if (winner.where.isEmpty()) {
            winner.where = loser.where;
        }
        boolean noAgent =
                winner.mentions.stream().noneMatch(mention -> mention.role() == Role.AGENT);
        if (noAgent) {
            loser.mentions.stream()
                    .filter(mention -> mention.role() == Role.AGENT)
                    .forEach(winner.mentions::add);
        }
    }
}
