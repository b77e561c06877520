package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// How many people or things a telling concerns: the figure of the trigger's own noun (`six
/// arrests`), of those whom it is done to, or, of what people do together, of those who do it.
final class Counts {
    /// What people do together: those who do it are counted.
    static final Set<EventKind> TOGETHER = EnumSet.of(
            EventKind.PROTEST, EventKind.STRIKE, EventKind.HUNGER_STRIKE, EventKind.ADVOCACY);

    /// What is done to the same people again and again.
    /// What counts those whom it befalls.
    private static final Set<EventKind> TOLL = EnumSet.of(
            EventKind.DEATH,
            EventKind.KILLING,
            EventKind.ASSAULT,
            EventKind.ARREST,
            EventKind.DISAPPEARANCE,
            EventKind.DISMISSAL);

    private static final Set<EventKind> OFTEN =
            EnumSet.of(EventKind.SUMMONS, EventKind.VISIT, EventKind.BAN, EventKind.ADVOCACY);
    /// How far behind a trigger it may be said how often.
    private static final int TIMES_REACH = 9;

    private final Passage passage;
    private final Slots slots;
    private final GroupFigures stated;
    private final CountedNear near;

    Counts(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        this.slots = new Slots(passage);
        this.stated = new GroupFigures(passage);
        this.near = new CountedNear(passage, tellings, stated);
    }

    void count(Telling telling) {
        telling.count = ofTrigger(telling)
                .or(() -> sum(telling, withJoined(telling, telling.patients)))
                .or(() -> sum(telling, inPlace(telling, "patient")))
                .or(() -> growth(telling))
                .or(() -> near.things(telling))
                .or(() -> together(telling))
                .or(() -> near.beside(telling))
                .or(() -> times(telling))
                .map(count -> withFrom(telling, count));
    }

    /// `a été interrogée à quatre reprises`, `l'a vu deux fois`: how often it happened.
    private Optional<Count> times(Telling telling) {
        int end = Math.min(telling.end + TIMES_REACH, passage.sentenceEnd(telling.head));
        for (int at = telling.end; at + 1 < end && OFTEN.contains(telling.kind()); at++) {
            Optional<Figures.Figure> figure = passage.figures().at(passage, at, end);
            if (figure.isPresent()
                    && figure.get().end() < end
                    && passage.grammar()
                            .is(passage.token(figure.get().end()), Grammar.Word.TIMES)) {
                return figure.map(Figures.Figure::count);
            }
            if (passage.chunk(at) instanceof VerbGroup && passage.chunk(at).first() >= telling.end
                    || passage.token(at).isMark(";")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    // ---- the trigger's own figure

    /// `vingt-sept blessés`, `more than 600 arrests`, `une vingtaine de blessés`.
    private Optional<Count> ofTrigger(Telling telling) {
        if (!(telling.parse.chunks().get(telling.chunk) instanceof NounGroup group)) {
            return TOLL.contains(telling.kind()) ? withinTrigger(telling) : Optional.empty();
        }
        Optional<Count> own = passage.figures()
                .within(passage, group.first(), telling.head)
                .map(Figures.Figure::count)
                .or(() -> ofLastNoun(telling));
        boolean completes = telling.chunk > 0 && stated.isComplement(group);
        return own.isEmpty()
                        && completes
                        && telling.parse.chunks().get(telling.chunk - 1) instanceof NounGroup lot
                        && passage.isFigure(passage.token(lot.head()))
                ? stated.of(lot).map(Figures.Figure::count)
                : own;
    }

    /// `un plan de 180 licenciements`: the figure right before the trigger's last noun.
    private Optional<Count> ofLastNoun(Telling telling) {
        int last = telling.end - 1;
        return last > telling.head + 1
                        && passage.chunk(last) instanceof NounGroup group
                        && group.head() == last
                        && group.number().orElse(-1) > telling.head
                ? passage.figures()
                        .at(passage, group.number().getAsInt(), last)
                        .filter(figure -> figure.end() == last)
                        .map(Figures.Figure::count)
                : Optional.empty();
    }

    /// `ont fait trois morts`: the figure of those whom a verb needs to tell of them.
    private Optional<Count> withinTrigger(Telling telling) {
        for (int at = telling.head + 1; at < telling.end - 1; at++) {
            Optional<Figures.Figure> figure = passage.figures().at(passage, at, telling.end);
            if (figure.isPresent()) {
                boolean length = passage.grammar()
                        .is(passage.token(figure.get().end()), Grammar.Word.HOW_LONG);
                boolean people = telling.kind() == EventKind.DEATH
                        || passage.chunk(telling.end - 1) instanceof NounGroup group
                                && passage.isHuman(group);
                return figure.filter(found -> found.end() < telling.end && !length && people)
                        .map(Figures.Figure::count);
            }
        }
        return Optional.empty();
    }

    // ---- the people of its roles

    /// The sum of the figures of groups that stand side by side: `three dockers, two drivers
    /// and a cook`. Those named as among them are not added; those named before are, where the
    /// figure counts others or comes last: `Max Meier and two dockers`; `two others, Max Meier
    /// and Ann Lee` are two.
    private Optional<Count> sum(Telling telling, List<NounGroup> groups) {
        Map<Integer, Figures.Figure> figures = new LinkedHashMap<>();
        List<NounGroup> named = new ArrayList<>();
        int others = 0;
        int single = 0;
        boolean things = false;
        for (NounGroup group : groups) {
            Optional<Figures.Figure> figure =
                    stated.isAmong(group) ? Optional.empty() : stated.of(group);
            if (figure.isPresent()) {
                figures.putIfAbsent(figure.get().first(), figure.get());
                boolean more = stated.isOthers(group) || isJoined(group);
                others = more ? Math.max(others, group.head()) : others;
            } else if (isHere(telling, group) || isToldWithOthers(group, groups)) {
                if (passage.isOnePerson(group) && group.name().isPresent()) {
                    named.add(group);
                } else if (passage.isOnePerson(group)
                        && (isJoined(group) || isListed(group, groups))) {
                    single++;
                }
                things |= !passage.isHuman(group);
            }
        }
        if (figures.isEmpty() || things) {
            return Optional.empty();
        }
        Count total = total(List.copyOf(figures.values()));
        int last = others;
        long besides = named.stream().filter(group -> group.head() < last).count();
        return Optional.of(Count.of(total.value() + single + besides, total.bound()));
    }

    /// The figures up to the first that stands in another sentence than the one before it.
    private Count total(List<Figures.Figure> figures) {
        Count total = figures.getFirst().count();
        for (int i = 1; i < figures.size(); i++) {
            boolean same = passage.sentenceBegin(figures.get(i).first())
                    == passage.sentenceBegin(figures.get(i - 1).first());
            if (!same) {
                break;
            }
            Count next = figures.get(i).count();
            Bound bound = total.bound() == Bound.EXACT ? next.bound() : total.bound();
            total = Count.of(total.value() + next.value(), bound);
        }
        return total;
    }

    static boolean isHere(Telling telling, NounGroup group) {
        return group.head() >= telling.parse.sentence().firstToken()
                && group.head() < telling.parse.sentence().endToken();
    }

    /// Whether `and` stands right before a group.
    private boolean isJoined(NounGroup group) {
        int at = group.first() - 1;
        return at >= 0
                && !stated.isAmong(group)
                && passage.grammar().isForm(passage.token(at), Grammar.Word.AND);
    }

    /// `a nurse and two doctors`, `two nurses, a doctor and a driver`: one of a list that
    /// counts others; not `two of the family, his sister and his cousin`.
    private boolean isListed(NounGroup group, List<NounGroup> groups) {
        return group.possessive().isEmpty()
                && !isBesideName(group)
                && groups.stream()
                        .filter(other -> stated.of(other).isPresent())
                        .anyMatch(other -> group.head() < other.head()
                                ? isJoined(group, other)
                                : isJoined(other, group));
    }

    /// `Max Meier and two others were held. They …`: who stood with those counted, whom a
    /// pronoun means together.
    private boolean isToldWithOthers(NounGroup group, List<NounGroup> groups) {
        return groups.stream()
                .filter(other -> stated.of(other).isPresent())
                .anyMatch(other -> group.head() < other.head() && isJoined(group, other));
    }

    /// `Ann Lee, a nurse, and two doctors`.
    private boolean isBesideName(NounGroup group) {
        int comma = group.first() - 1;
        return comma > passage.sentenceBegin(group.head())
                && passage.token(comma).isMark(",")
                && passage.nameAt(comma - 1).isPresent();
    }

    private boolean isJoined(NounGroup one, NounGroup next) {
        Parse parse = passage.parseOf(one.head());
        return parse.rightCoordinated(parse.chunkOf(one.head())).contains(next);
    }

    /// Groups and those that are joined to a counted one: `three dockers, two drivers`.
    private List<NounGroup> withJoined(Telling telling, List<NounGroup> groups) {
        List<NounGroup> all = new ArrayList<>(groups);
        for (NounGroup group : groups) {
            if (isHere(telling, group) && !group.pronoun() && stated.of(group).isPresent()) {
                telling.parse.rightCoordinated(telling.parse.chunkOf(group.head())).stream()
                        .filter(joined -> !all.contains(joined) && passage.isHuman(joined))
                        .filter(joined -> !telling.agents.contains(joined))
                        .filter(joined -> !goesOnBehind(telling, joined))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /// `four killed and eleven wounded`: whom a participle does not describe.
    private static boolean goesOnBehind(Telling telling, NounGroup group) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && group.head() > telling.end;
    }

    /// The groups in the grammatical place of a role, though they name nobody: `forty were
    /// held`.
    private List<NounGroup> inPlace(Telling telling, String role) {
        List<NounGroup> found = new ArrayList<>();
        for (Map.Entry<String, String> place : telling.rule.roles().entrySet()) {
            if (place.getValue().equals(role)) {
                found.addAll(slots.fill(telling, place.getKey()));
            }
        }
        boolean ofThings = EventReader.OF_THINGS.contains(telling.kind());
        found.removeIf(group -> !isHere(telling, group)
                || ListedPeople.isBehindLine(passage, telling, group)
                || isOtherTold(telling, group)
                || !ofThings && !passage.isHuman(group)
                || role.equals("patient") && telling.agents.contains(group));
        return found;
    }

    /// `five beaten and two killed`: a number that another participle tells of.
    private static boolean isOtherTold(Telling telling, NounGroup group) {
        int next = telling.parse.chunkOf(group.head()) + 1;
        return next != telling.chunk
                && next < telling.parse.chunks().size()
                && telling.parse.chunks().get(next) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.PARTICIPLE
                && telling.parse.chunks().get(telling.chunk) instanceof VerbGroup own
                && own.form() == VerbGroup.Form.PARTICIPLE;
    }

    /// What people do together counts those who do it.
    private Optional<Count> together(Telling telling) {
        return TOGETHER.contains(telling.kind())
                ? sum(telling, telling.agents).or(() -> sum(telling, doers(telling)))
                : Optional.empty();
    }

    private List<NounGroup> doers(Telling telling) {
        return inPlace(telling, "agent").stream()
                .filter(group -> !near.isOfAnother(telling, group))
                .toList();
    }

    // ---- growth

    private Count withFrom(Telling telling, Count count) {
        return growth(telling).filter(grown -> grown.value() == count.value()).orElse(count);
    }

    /// `est passé de 43 à 52`, `rose from 43 to 52`, «с 43 до 52»: two figures with the
    /// prepositions of origin and goal, near a trigger.
    private Optional<Count> growth(Telling telling) {
        int end = passage.sentenceEnd(telling.head);
        for (int at = passage.sentenceBegin(telling.head); at + 3 < end; at++) {
            Optional<Count> grown = growthAt(at, end);
            if (grown.isPresent()) {
                return grown;
            }
        }
        return Optional.empty();
    }

    private Optional<Count> growthAt(int at, int end) {
        if (!passage.figures().isOrigin(passage, at) || passage.timeAt(at).isPresent()) {
            return Optional.empty();
        }
        Optional<Figures.Figure> from = passage.figures().at(passage, at + 1, end);
        if (from.isEmpty() || from.get().end() + 1 >= end) {
            return Optional.empty();
        }
        for (int to = from.get().end(); to < Math.min(end - 1, from.get().end() + 3); to++) {
            if (passage.grammar().isForm(passage.token(to), Grammar.Word.UNTIL)) {
                Optional<Figures.Figure> goal = passage.figures().at(passage, to + 1, end);
                if (goal.isPresent() && passage.timeAt(to + 1).isEmpty() && !isMoney(goal.get())) {
                    return Optional.of(new Count(
                            goal.get().value().longValue(),
                            OptionalLong.of(from.get().value().longValue()),
                            Bound.EXACT));
                }
            }
        }
        return Optional.empty();
    }

    private boolean isMoney(Figures.Figure figure) {
        return passage.money(figure.first()).isPresent();
    }
}
