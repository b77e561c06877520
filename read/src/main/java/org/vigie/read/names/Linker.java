package org.vigie.read.names;

import org.vigie.claim.Span;
import org.vigie.read.text.Fold;
import org.vigie.read.text.Token;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Joins the mentions of one text that mean the same: short forms, initials, inflected forms,
/// slips.
///
/// The fullest mentions come first, so that the shorter ones find what they are short for.
final class Linker {
    private final Scan scan;
    private final List<Draft> drafts;
    private final NameForms forms;

    /// One person, body, place of the text.
    private static final class Entity {
        private final List<Draft> mentions = new ArrayList<>();
        private Kind kind;
        private Gender gender = Gender.UNKNOWN;

        Entity(Draft first) {
            this.kind = first.kind();
            add(first);
        }

        void add(Draft draft) {
            mentions.add(draft);
            if (gender == Gender.UNKNOWN) {
                gender = draft.gender();
            }
        }

        Draft fullest() {
            return mentions.getFirst();
        }
    }

    Linker(Scan scan) {
        this.scan = scan;
        this.drafts = scan.drafts();
        this.forms = new NameForms(scan);
    }

    List<Name> names() {
        settle();
        Map<Draft, Entity> entityOf = new HashMap<>();
        List<Entity> entities = new ArrayList<>();
        for (Draft draft : byFullness()) {
            Optional<Entity> same = best(draft, entities);
            Entity entity = same.orElseGet(() -> {
                Entity created = new Entity(draft);
                entities.add(created);
                return created;
            });
            if (same.isPresent()) {
                entity.add(draft);
            }
            entityOf.put(draft, entity);
        }
        return named(entityOf);
    }

    /// Decides what a mention left open by what the sure ones say.
    private void settle() {
        List<Draft> people = drafts.stream()
                .filter(draft -> draft.kind() == Kind.PERSON && draft.sure())
                .toList();
        List<Draft> rest = drafts.stream()
                .filter(draft -> draft.kind() == Kind.PERSON
                        && !draft.sure()
                        && draft.end() > draft.first() + 1)
                .toList();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean open =
                    !draft.sure() || draft.kind() == Kind.PLACE && draft.end() == draft.first() + 1;
            if (open && draft.kind() != Kind.PERSON && draft.end() == draft.first() + 1) {
                boolean placed = draft.kind() == Kind.PLACE && afterPreposition(draft.first());
                boolean isPerson =
                        !placed && (isShortFor(draft, people) || isShortFor(draft, rest));
                if (isPerson) {
                    drafts.set(i, draft.as(Kind.PERSON, "person.again"));
                } else if (draft.kind() == Kind.OTHER) {
                    drafts.set(i, draft.as(Kind.ORGANISATION, draft.rule()));
                }
            } else if (draft.kind() == Kind.OTHER && !draft.sure()) {
                drafts.set(i, draft.as(Kind.ORGANISATION, draft.rule()));
            }
        }
    }

    private boolean afterPreposition(int first) {
        return first > scan.text().sentenceOf(first).firstToken()
                && scan.lexicon().words().is("place-preposition", scan.token(first - 1));
    }

    private boolean isShortFor(Draft draft, List<Draft> people) {
        for (Draft person : people) {
            if (person.end() - person.first() > 1 && forms.isPartOf(draft, person)) {
                return true;
            }
        }
        return false;
    }

    private List<Draft> byFullness() {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt((Draft draft) -> -forms.fullness(draft))
                .thenComparingInt(Draft::first));
        return sorted;
    }

    private Optional<Entity> best(Draft draft, List<Entity> entities) {
        Entity best = null;
        int bestScore = 0;
        for (Entity entity : entities) {
            int score = score(draft, entity);
            if (score > bestScore) {
                bestScore = score;
                best = entity;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How well a mention fits an entity; 0 for not at all. Among equals the one last named
    /// before the mention wins.
    private int score(Draft draft, Entity entity) {
        if (!mayBeOne(draft, entity)) {
            return 0;
        }
        int fit = 0;
        int nearest = 0;
        for (Draft mention : entity.mentions) {
            fit = Math.max(fit, forms.fit(draft, mention));
            if (mention.first() < draft.first()) {
                nearest = Math.max(nearest, mention.first() + 1);
            }
        }
        return fit == 0 ? 0 : fit * (scan.tokens().size() + 2) + nearest;
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

    private List<Name> named(Map<Draft, Entity> entityOf) {
        PlaceChoice places = new PlaceChoice(drafts);
        Map<Entity, Integer> numbers = new HashMap<>();
        List<Name> names = new ArrayList<>();
        for (Draft draft : drafts) {
            Entity entity = entityOf.get(draft);
            if (entity == null) {
                throw new IllegalStateException("a mention has no entity: rule=" + draft.rule());
            }
            Integer number = numbers.computeIfAbsent(entity, any -> numbers.size());
            names.add(name(draft, entity, number, places));
        }
        return List.copyOf(names);
    }

    private Name name(Draft draft, Entity entity, int number, PlaceChoice places) {
        Draft fullest = entity.fullest();
        OptionalLong geonames = draft.place().isPresent() && draft.kind() == Kind.PLACE
                ? places.choose(draft.place().get())
                : OptionalLong.empty();
        return new Name(
                span(draft),
                draft.kind(),
                number,
                span(fullest),
                geonames,
                draft.first(),
                draft.end(),
                draft.kind() == Kind.PERSON ? entity.gender : Gender.UNKNOWN,
                draft.rule());
    }

    private Span span(Draft draft) {
        return scan.text().span(draft.first(), draft.end());
    }

    /// The words of names in comparable form.
    private static final class NameForms {
        private final Scan scan;
        private final NameWords words;
        private final Map<Draft, List<String>> parts = new HashMap<>();

        NameForms(Scan scan) {
            this.scan = scan;
            this.words = scan.lexicon().words();
        }

        int fullness(Draft draft) {
            int full = 0;
            for (String part : parts(draft)) {
                full += part.length() > 2 ? 4 : 1;
            }
            return full;
        }

        /// {@return the words of a name, folded; particles left out, initials single
        ///     letters}
        List<String> parts(Draft draft) {
            return parts.computeIfAbsent(draft, name -> {
                List<String> found = new ArrayList<>();
                for (int i = name.first(); i < name.end(); i++) {
                    Token token = scan.token(i);
                    boolean particle = !token.isCapitalised()
                            && (words.is("particle", token)
                                    || words.is("joiner", token)
                                    || words.is("article", token));
                    if (token.kind() != Token.Kind.MARK && !particle) {
                        found.add(Fold.bare(token.form()));
                    }
                }
                return List.copyOf(found);
            });
        }

        boolean isPartOf(Draft one, Draft full) {
            for (String part : parts(one)) {
                if (parts(full).stream().noneMatch(other -> alike(part, other))) {
                    return false;
                }
            }
            return true;
        }

        /// {@return how well two mentions fit: 0 not at all, more for more that agrees}
        int fit(Draft one, Draft other) {
            List<String> few = parts(one);
            List<String> many = parts(other);
            if (few.size() > many.size()) {
                List<String> swap = few;
                few = many;
                many = swap;
            }
            if (few.isEmpty()) {
                return 0;
            }
            return one.kind() == Kind.PERSON ? person(few, many) : thing(few, many);
        }

        private int person(List<String> few, List<String> many) {
            boolean[] used = new boolean[many.size()];
            int fit = 0;
            for (String part : few) {
                int at = partner(part, many, used);
                if (at < 0) {
                    return 0;
                }
                used[at] = true;
                fit += part.length() == 1 || many.get(at).length() == 1 ? 1 : 3;
                fit += part.equals(many.get(at)) ? 1 : 0;
            }
            boolean surname = used[many.size() - 1] || used[0];
            return few.size() == 1 && few.getFirst().length() == 1 || !surname
                    ? (few.size() > 1 && fit > 3 ? fit : few.getFirst().length() == 1 ? 0 : fit)
                    : fit + (used[many.size() - 1] ? 1 : 0);
        }

        private int partner(String part, List<String> many, boolean[] used) {
            for (int i = many.size() - 1; i >= 0; i--) {
                if (!used[i] && alike(part, many.get(i))) {
                    return i;
                }
            }
            for (int i = 0; i < many.size(); i++) {
                if (!used[i]
                        && (part.length() == 1 || many.get(i).length() == 1)
                        && part.charAt(0) == many.get(i).charAt(0)) {
                    return i;
                }
            }
            return -1;
        }

        private int thing(List<String> few, List<String> many) {
            if (few.size() == many.size()) {
                for (int i = 0; i < few.size(); i++) {
                    if (!alike(few.get(i), many.get(i))) {
                        return 0;
                    }
                }
                return 4 * few.size();
            }
            if (few.size() == 1 && isAcronymOf(few.getFirst(), many)) {
                return 3;
            }
            for (int i = 0; i < few.size(); i++) {
                if (!alike(few.get(i), many.get(i))) {
                    return 0;
                }
            }
            return 2;
        }

        private static boolean isAcronymOf(String acronym, List<String> many) {
            if (acronym.length() != many.size() || acronym.length() < 2) {
                return false;
            }
            for (int i = 0; i < many.size(); i++) {
                if (acronym.charAt(i) != many.get(i).charAt(0)) {
                    return false;
                }
            }
            return true;
        }

        private boolean alike(String one, String other) {
            return scan.lexicon().endings().alike(one, other) || Slips.isSlip(one, other);
        }
    }
}
