package org.vigie.read.names;

import org.vigie.claim.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/// Joins the mentions of one text that mean the same: short forms, initials, inflected forms,
/// slips, acronyms in brackets.
///
/// The fullest mentions come first, so that the shorter ones find what they are short for.
/// Only mentions that share a word, or nearly, are compared.
final class Linker {
    private static final int MOST_COMPARED = 24;
    private final Scan scan;
    private final List<Draft> drafts;
    private final NameForms forms;
    private final DescribedNames described;
    private final Aliases aliases;
    private final Map<String, List<Entity>> byKey = new HashMap<>();
    // by the first token of the mention
    private final Map<Integer, Entity> entityOf = new HashMap<>();

    /// One person, body, place of the text.
    private static final class Entity {
        private final List<Draft> distinct = new ArrayList<>();
        private final TreeSet<Integer> positions = new TreeSet<>();
        private final Kind kind;
        private Gender gender = Gender.UNKNOWN;

        Entity(Draft first) {
            this.kind = first.kind();
        }

        void add(Draft draft, boolean known) {
            positions.add(draft.first());
            if (!known && distinct.size() < MOST_COMPARED) {
                distinct.add(draft);
            }
            if (gender == Gender.UNKNOWN) {
                gender = draft.gender();
            }
        }

        Draft fullest() {
            return distinct.getFirst();
        }
    }

    Linker(Scan scan) {
        this.scan = scan;
        this.drafts = scan.drafts();
        this.forms = new NameForms(scan);
        this.described = new DescribedNames(scan);
        this.aliases = new Aliases(scan);
    }

    List<Name> names() {
        new Settling(scan, forms).settle();
        Map<Integer, Draft> byFirst = new HashMap<>();
        for (Draft draft : drafts) {
            byFirst.put(draft.first(), draft);
        }
        for (Draft draft : byFullness()) {
            if (!entityOf.containsKey(draft.first())) {
                Entity entity = best(draft).orElseGet(() -> new Entity(draft));
                join(draft, entity);
                inBrackets(draft, byFirst).ifPresent(acronym -> join(acronym, entity));
            }
        }
        return named();
    }

    private void join(Draft draft, Entity entity) {
        List<String> parts = forms.parts(draft);
        boolean known =
                entity.distinct.stream().anyMatch(other -> forms.parts(other).equals(parts));
        entity.add(draft, known);
        entityOf.put(draft.first(), entity);
        if (known) {
            return;
        }
        for (String key : forms.keys(draft)) {
            List<Entity> same = byKey.computeIfAbsent(key, any -> new ArrayList<>());
            if (same.size() < MOST_COMPARED && !same.contains(entity)) {
                same.add(entity);
            }
        }
    }

    /// The other name of a body that stands in brackets after its name.
    private Optional<Draft> inBrackets(Draft draft, Map<Integer, Draft> byFirst) {
        int bracket = draft.end();
        if (!isBody(draft.kind())
                || bracket + 1 >= scan.tokens().size()
                || !scan.token(bracket).isMark("(")) {
            return Optional.empty();
        }
        return Optional.ofNullable(byFirst.get(bracket + 1))
                .filter(other -> isBody(other.kind()) && !entityOf.containsKey(other.first()))
                .filter(other -> other.end() < scan.tokens().size()
                        && scan.token(other.end()).isMark(")"));
    }

    private List<Draft> byFullness() {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt((Draft draft) -> -forms.fullness(draft))
                .thenComparingInt(Draft::first));
        return sorted;
    }

    private Optional<Entity> best(Draft draft) {
        Set<Entity> candidates = new LinkedHashSet<>();
        for (String key : forms.keys(draft)) {
            candidates.addAll(byKey.getOrDefault(key, List.of()));
        }
        Entity best = null;
        int bestScore = 0;
        for (Entity entity : candidates) {
            int score = score(draft, entity);
            if (score > bestScore) {
                bestScore = score;
                best = entity;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How well a mention fits an entity; 0 for not at all. Among equals the one last named
    /// before the mention wins, of people the first: whom a bulletin is about goes by the
    /// surname alone, their relatives seldom do.
    private int score(Draft draft, Entity entity) {
        if (!mayBeOne(draft, entity)) {
            return 0;
        }
        int fit = 0;
        for (Draft mention : entity.distinct) {
            fit = Math.max(fit, forms.fit(draft, mention));
        }
        Integer nearest = entity.positions.lower(draft.first());
        int order = nearest == null
                ? 0
                : draft.kind() == Kind.PERSON
                        ? scan.tokens().size() - entity.positions.getFirst()
                        : nearest + 1;
        return fit == 0 ? 0 : fit * (scan.tokens().size() + 2) + order;
    }

    private static boolean mayBeOne(Draft draft, Entity entity) {
        boolean bodies = isBody(draft.kind()) && isBody(entity.kind);
        if (draft.kind() != entity.kind && !bodies) {
            return false;
        }
        return draft.gender() == Gender.UNKNOWN
                || entity.gender == Gender.UNKNOWN
                || draft.gender() == entity.gender;
    }

    private static boolean isBody(Kind kind) {
        return switch (kind) {
            case ORGANISATION, AUTHORITY, OTHER -> true;
            case PERSON, GROUP, PLACE, FACILITY -> false;
        };
    }

    private List<Name> named() {
        PlaceChoice places = new PlaceChoice(scan, drafts);
        Map<Entity, Integer> numbers = new HashMap<>();
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Entity entity = entityOf.get(drafts.get(i).first());
            if (entity == null) {
                throw new IllegalStateException(
                        "a mention has no entity: rule=" + drafts.get(i).rule());
            }
            Integer number = numbers.computeIfAbsent(entity, any -> numbers.size());
            names.add(name(i, entity, number, places));
        }
        return List.copyOf(names);
    }

    private Name name(int index, Entity entity, int number, PlaceChoice places) {
        Draft draft = drafts.get(index);
        OptionalLong geonames =
                draft.kind() == Kind.PLACE ? places.choose(index) : OptionalLong.empty();
        return new Name(
                span(draft),
                draft.kind(),
                number,
                span(entity.fullest()),
                geonames,
                draft.first(),
                draft.end(),
                draft.kind() == Kind.PERSON ? entity.gender : Gender.UNKNOWN,
                draft.rule(),
                described.titleOf(draft));
    }

    private Span span(Draft draft) {
        return scan.text().span(draft.first(), aliases.mainEnd(draft));
    }
}
