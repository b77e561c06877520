package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.Count;
import org.vigie.claim.EventKind;
import org.vigie.read.syntax.Chunk;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.Link;
import org.vigie.read.syntax.NounGroup;
import org.vigie.read.syntax.Parse;
import org.vigie.read.syntax.VerbGroup;
import org.vigie.read.text.Feature;
import org.vigie.read.text.Pos;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Counts what stands near a trigger in its clause without a role in it: things that a kind of
/// event counts, and people.
final class CountedNear {
    /// What counts nobody beside those in its roles.
    private static final Set<EventKind> UNCOUNTED = EnumSet.of(
            EventKind.STATEMENT,
            EventKind.AGREEMENT,
            EventKind.RESOLUTION,
            EventKind.SANCTION,
            EventKind.SEIZURE,
            EventKind.SEARCH,
            EventKind.BAN,
            EventKind.ADVOCACY);

    private final Passage passage;
    private final Neighbours neighbours;
    private final GroupFigures figures;

    CountedNear(Passage passage, List<Telling> tellings, GroupFigures figures) {
        this.passage = passage;
        this.neighbours = new Neighbours(tellings);
        this.figures = figures;
    }

    /// What a kind of event counts beside people: homes searched, copies seized, signatures.
    Optional<Count> things(Telling telling) {
        return nearest(telling, group -> isThing(telling, group));
    }

    private boolean isThing(Telling telling, NounGroup group) {
        return passage.lexicon().counted().all(passage, group.head(), false).stream()
                .anyMatch(hit -> hit.cue().label().equals(telling.kind().label()));
    }

    /// Counted people near the trigger that no other telling claims: `a march, 300 strong`.
    Optional<Count> beside(Telling telling) {
        boolean ofOne = !Counts.TOGETHER.contains(telling.kind())
                && telling.patients.size() == 1
                && Counts.isHere(telling, telling.patients.getFirst())
                && passage.isOnePerson(telling.patients.getFirst());
        return ofOne || UNCOUNTED.contains(telling.kind())
                ? Optional.empty()
                : nearest(
                        telling,
                        group -> isPeople(telling.parse, group)
                                && canBeside(telling, group)
                                && !isOfInfinitive(telling, group));
    }

    /// `arrêtés pour avoir caché deux évadés`: whom another infinitive has for its object.
    private static boolean isOfInfinitive(Telling telling, NounGroup group) {
        int at = telling.parse.chunkOf(group.head()) - 1;
        return at >= 0
                && at != telling.chunk
                && telling.parse.chunks().get(at) instanceof VerbGroup verb
                && verb.form() == VerbGroup.Form.INFINITIVE
                && telling.parse.object(at).contains(group);
    }

    /// What stands with a preposition away from the trigger is no subject and no object.
    private boolean canBeside(Telling telling, NounGroup group) {
        int far = Math.abs(telling.parse.chunkOf(group.head()) - telling.chunk);
        boolean by = group.preposition().isPresent()
                && passage.grammar()
                        .is(passage.token(group.preposition().getAsInt()), Grammar.Word.BY);
        boolean together = Counts.TOGETHER.contains(telling.kind());
        if (isOwner(telling, group) || together && isOfAnother(telling, group)) {
            return false;
        }
        return group.bare()
                || !by
                        && (together && !isOfVerbBefore(telling, group)
                                || far <= 2 && group.first() >= telling.end);
    }

    /// `a strike against the dismissal of two delegates`: who completes another noun.
    boolean isOfAnother(Telling telling, NounGroup group) {
        int at = telling.parse.chunkOf(group.head());
        return at > 0
                && at - 1 != telling.chunk
                && telling.parse.chunks().get(at - 1) instanceof NounGroup noun
                && !passage.isHuman(noun)
                && telling.parse.of(at - 1).contains(group);
    }

    /// «рыбаки двух артелей»: a genitive right behind another noun than the trigger.
    private boolean isOwner(Telling telling, NounGroup group) {
        int at = telling.parse.chunkOf(group.head());
        return passage.grammar().says("cases")
                && at > 0
                && at - 1 != telling.chunk
                && group.maybe(Feature.GENITIVE)
                && !group.maybe(Feature.NOMINATIVE)
                && telling.parse.chunks().get(at - 1) instanceof NounGroup noun
                && passage.isHuman(noun);
    }

    /// «собрала сведения о двухстах пропавших и провела пикет»: what belongs to the verb before
    /// `and` is not of what follows.
    private static boolean isOfVerbBefore(Telling telling, NounGroup group) {
        for (int j = telling.parse.chunkOf(group.head()) + 1; j < telling.chunk; j++) {
            if (telling.parse.chunks().get(j) instanceof Link link && link.is(Link.Kind.AND)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPeople(Parse parse, NounGroup group) {
        boolean figure = passage.isFigure(passage.token(group.head()));
        if (passage.name(group).isPresent() || !figure) {
            return passage.isHuman(group);
        }
        if (passage.figures().isOrigin(passage, group.first())) {
            return false;
        }
        int next = parse.chunkOf(group.head()) + 1;
        Optional<Chunk> after = next < parse.chunks().size()
                ? Optional.of(parse.chunks().get(next))
                : Optional.empty();
        if (after.isPresent()
                && after.get() instanceof NounGroup complement
                && !complement.bare()
                && (figures.isComplement(complement) || complement.pronoun())) {
            return passage.isHuman(complement);
        }
        return isDefinite(group)
                || passage.figures().boundBefore(passage, group.first()).isPresent()
                || isReached(group)
                || group.bare() && after.isPresent() && after.get() instanceof VerbGroup;
    }

    /// «выросло до сорока»: a preposition is part of what leads to the figure.
    private boolean isReached(NounGroup group) {
        return group.preposition().isPresent()
                && passage.figures()
                        .boundBefore(passage, group.head())
                        .filter(Bound.EXACT::equals)
                        .isPresent();
    }

    /// `the four`, `les neuf`.
    private boolean isDefinite(NounGroup group) {
        for (int at = group.first(); at < group.head(); at++) {
            if (passage.token(at).is(Pos.DETERMINER)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Count> nearest(Telling telling, Predicate<NounGroup> fits) {
        Optional<Count> best = Optional.empty();
        int nearest = Integer.MAX_VALUE;
        List<Chunk> chunks = telling.parse.chunks();
        for (int j = 0; j < chunks.size(); j++) {
            int far = Math.abs(j - telling.chunk);
            if (far < nearest
                    && chunks.get(j) instanceof NounGroup group
                    && fits.test(group)
                    && !figures.isAmong(group)
                    && !ListedPeople.isBehindLine(passage, telling, group)
                    && !isClaimed(telling, group)
                    && isOneClause(telling, j)) {
                Optional<Count> count = figures.of(group).map(Figures.Figure::count);
                if (count.isPresent()) {
                    nearest = far;
                    best = count;
                }
            }
        }
        return best;
    }

    /// Whether a group belongs to another telling, or does what is done here to others.
    private boolean isClaimed(Telling telling, NounGroup group) {
        boolean doer = !Counts.TOGETHER.contains(telling.kind()) && telling.agents.contains(group);
        return doer
                || neighbours.in(telling.parse).stream()
                        .filter(other -> other != telling)
                        .anyMatch(other -> other.patients.contains(group)
                                || other.agents.contains(group)
                                || group.head() == other.head);
    }

    /// Whether no other telling and no other clause lies between the trigger and a chunk; a
    /// relative clause that a comma ends, or whose pronoun the chunk stands before, is passed.
    private boolean isOneClause(Telling telling, int chunk) {
        int from = Math.min(telling.chunk, chunk);
        int to = Math.max(telling.chunk, chunk);
        boolean passed = false;
        if (chunk > telling.chunk && isOfNext(telling.parse.chunks(), chunk)) {
            return false;
        }
        for (int j = from + 1; j < to; j++) {
            if (telling.parse.chunks().get(j) instanceof Link link && parts(link)) {
                boolean passes = passes(telling.parse, j, from, to);
                if (!passes || chunk > telling.chunk) {
                    return false;
                }
                passed = true;
            }
        }
        return passed
                || neighbours.in(telling.parse).stream()
                        .noneMatch(other ->
                                other != telling && other.chunk > from && other.chunk < to);
    }

    /// «Людей избили, троих увезли в больницу»: between a comma and another verb.
    private static boolean isOfNext(List<Chunk> chunks, int at) {
        return at > 0
                && at + 1 < chunks.size()
                && chunks.get(at - 1) instanceof Link link
                && link.is(Link.Kind.COMMA)
                && chunks.get(at + 1) instanceof VerbGroup verb
                && verb.finite();
    }

    private boolean passes(Parse parse, int at, int from, int to) {
        Link link = (Link) parse.chunks().get(at);
        boolean bracket = passage.token(link.first()).isMark("(")
                || passage.token(link.first()).isMark(")");
        if (bracket || !link.is(Link.Kind.RELATIVE)) {
            return bracket;
        }
        boolean antecedent =
                at == from + 1 || at == from + 2 && parse.chunks().get(at - 1) instanceof Link;
        boolean closed = false;
        for (int j = at + 1; j < to; j++) {
            closed |= parse.chunks().get(j) instanceof Link comma && comma.is(Link.Kind.COMMA);
        }
        return closed || antecedent;
    }

    private static boolean parts(Link link) {
        return link.is(Link.Kind.STOP)
                || link.is(Link.Kind.BOUNDARY)
                || link.is(Link.Kind.THAT)
                || link.is(Link.Kind.RELATIVE);
    }
}
