package org.vigie.read.events;

import org.vigie.claim.Bound;
import org.vigie.claim.EventKind;
import org.vigie.claim.Modality;
import org.vigie.claim.Penalty;
import org.vigie.read.syntax.Grammar;
import org.vigie.read.syntax.VerbGroup;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds what is imposed: a length, a sum of money, life, death, suspended; for a commutation what
/// it was before.
final class Penalties {
    private static final Set<EventKind> PENAL = EnumSet.of(
            EventKind.SENTENCE,
            EventKind.DETENTION,
            EventKind.COMMUTATION,
            EventKind.BAN,
            EventKind.FINE,
            EventKind.APPEAL);
    /// What the words of a sentence themselves may tell: `condamné à la réclusion à
    /// perpétuité`.
    private static final Set<EventKind> IN_WORDS = EnumSet.of(EventKind.DETENTION, EventKind.BAN);

    private static final Set<Modality> AHEAD =
            EnumSet.of(Modality.PLANNED, Modality.DEMANDED, Modality.POSSIBLE);
    /// A length in front of the trigger is its own at most this many tokens away.
    private static final int NEAR = 8;
    /// The verb that orders a custody stands at most this many tokens before it.
    private static final int ORDER = 14;

    private final Passage passage;
    private final Neighbours neighbours;
    private final Terms terms;
    private final Commutations commutations;

    Penalties(Passage passage, List<Telling> tellings) {
        this.passage = passage;
        this.neighbours = new Neighbours(tellings);
        this.terms = new Terms(passage);
        this.commutations = new Commutations(passage, tellings, terms);
    }

    void find(Telling telling) {
        int limit = limit(telling);
        telling.penalty = switch (telling.kind()) {
            case FINE -> money(telling, limit);
            case COMMUTATION -> commutations.of(telling, begin(telling), limit);
            case SENTENCE -> sentence(telling, limit);
            case APPEAL, BAN ->
                nearest(telling, limit).filter(term -> !term.isHours()).map(Terms.Term::penalty);
            case DETENTION ->
                isTerm(telling, limit)
                        ? nearest(telling, limit)
                                .or(() -> bare(telling, limit))
                                .map(Terms.Term::penalty)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    // ---- how far its words reach

    /// What follows a trigger is its own up to the next trigger that has a penalty.
    private int limit(Telling telling) {
        int end = passage.sentenceEnd(telling.head);
        for (Telling other : neighbours.in(telling.parse)) {
            boolean next = other.first >= telling.end
                    && PENAL.contains(other.kind())
                    && !(telling.kind() == EventKind.SENTENCE
                            && IN_WORDS.contains(other.kind())
                            && !isOfOthers(telling, other))
                    && !isServed(telling, other);
            if (next) {
                end = Math.min(end, other.first);
            }
        }
        return end;
    }

    /// `quatre ont été condamnés et deux d'entre eux purgent des peines de trois ans`: what a
    /// verb of its own says of others.
    private static boolean isOfOthers(Telling telling, Telling other) {
        return other.parse.chunks().get(other.chunk) instanceof VerbGroup verb
                && verb.finite()
                && !verb.passive()
                && other.patients.stream().noneMatch(telling.patients::contains);
    }

    /// `purge une peine de trois ans de prison`: what is served has no length of its own.
    private static boolean isServed(Telling telling, Telling other) {
        return telling.kind() == EventKind.DETENTION
                && other.kind() == EventKind.SENTENCE
                && other.learnt
                && !telling.learnt
                && other.chunk == telling.chunk + 1;
    }

    private int begin(Telling telling) {
        int begin = passage.sentenceBegin(telling.head);
        for (Telling other : neighbours.in(telling.parse)) {
            boolean before = other.end <= telling.first && PENAL.contains(other.kind());
            if (before) {
                begin = Math.max(begin, other.end);
            }
        }
        return begin;
    }

    // ---- sums

    private Optional<Penalty> money(Telling telling, int limit) {
        for (int at = telling.first; at < limit; at++) {
            Optional<Figures.Sum> sum = passage.money(at);
            if (sum.isPresent()) {
                return sum.map(Penalties::penalty);
            }
        }
        for (int at = telling.first - 1;
                at >= Math.max(begin(telling), telling.first - NEAR);
                at--) {
            Optional<Figures.Sum> sum = passage.money(begins(at));
            if (sum.isPresent()) {
                return sum.map(Penalties::penalty);
            }
        }
        return Optional.empty();
    }

    /// Where a figure in several tokens begins: `75 000 roubles`.
    private int begins(int at) {
        int begin = at;
        while (begin > passage.sentenceBegin(at)
                && passage.isFigure(passage.token(begin - 1))
                && passage.isFigure(passage.token(begin))) {
            begin--;
        }
        return begin;
    }

    static Penalty penalty(Figures.Sum sum) {
        return new Penalty(
                Optional.empty(),
                Optional.empty(),
                Optional.of(sum.money()),
                sum.bound(),
                Optional.empty());
    }

    // ---- lengths

    private Optional<Penalty> sentence(Telling telling, int limit) {
        Optional<Terms.Term> term = nearest(telling, limit).or(() -> bare(telling, limit));
        if (term.isPresent()) {
            return term.map(Terms.Term::penalty);
        }
        return terms.isSuspended(telling.first, limit)
                ? Optional.of(new Penalty(
                        Optional.of(Penalty.Kind.SUSPENDED),
                        Optional.empty(),
                        Optional.empty(),
                        Bound.EXACT,
                        Optional.empty()))
                : Optional.empty();
    }

    /// A bare number in the trigger or right behind it: `got eight`.
    private Optional<Terms.Term> bare(Telling telling, int limit) {
        return terms.bareAt(telling.first, Math.min(limit, telling.end + 2));
    }

    /// The first penalty said from the trigger on, else the last one said close before it.
    private Optional<Terms.Term> nearest(Telling telling, int limit) {
        List<Terms.Term> after = new ArrayList<>(terms.between(telling.first, limit));
        after.removeIf(term -> term.isMinutes() || isOfOther(term, telling));
        if (!after.isEmpty()) {
            return Optional.of(upper(after));
        }
        int from = Math.max(begin(telling), telling.first - NEAR);
        List<Terms.Term> before = terms.between(from, telling.first);
        return before.isEmpty() || isClauseBetween(before.getLast(), telling)
                ? Optional.empty()
                : Optional.of(before.getLast());
    }

    /// `convicted of beating a guard to death`, `jailed nurse begins a three-day fast`: a word
    /// of what else is told.
    private boolean isOfOther(Terms.Term term, Telling telling) {
        int chunk = telling.parse.chunkOf(term.first());
        return neighbours.in(telling.parse).stream()
                .anyMatch(other -> other != telling
                        && !PENAL.contains(other.kind())
                        && (other.first <= term.first() && other.end >= term.end()
                                || other.chunk == chunk && other.head >= term.end()));
    }

    /// Of `ten years to life` the upper end.
    private static Terms.Term upper(List<Terms.Term> all) {
        boolean range = all.size() > 1
                && all.get(1).penalty().bound() == Bound.AT_MOST
                && all.get(1).first() == all.getFirst().end() + 1;
        return range ? all.get(1) : all.getFirst();
    }

    private boolean isClauseBetween(Terms.Term term, Telling telling) {
        for (int at = term.end(); at < telling.first; at++) {
            boolean verb = passage.isFinite(at)
                    && passage.chunk(at).first() != telling.first
                    && !passage.chunk(at).equals(telling.parse.chunks().get(telling.chunk));
            boolean comma =
                    telling.kind() != EventKind.SENTENCE && passage.token(at).isMark(",");
            if (verb || comma || passage.token(at).isMark(";")) {
                return true;
            }
        }
        return false;
    }

    /// Whether a detention is a term to be served or ordered, not time already spent: a word of
    /// serving or ordering, or what is only ahead.
    private boolean isTerm(Telling telling, int limit) {
        if (AHEAD.contains(telling.modality) || isFuture(telling) || isLengthOf(telling)) {
            return true;
        }
        int from = Math.max(passage.sentenceBegin(telling.head), telling.first - ORDER);
        for (int at = from; at < Math.min(limit, telling.end + 2); at++) {
            boolean term = passage.lexicon().penalties().all(passage, at, true).stream()
                    .anyMatch(hit -> hit.cue().label().equals("term"));
            if (term) {
                return true;
            }
        }
        return false;
    }

    /// `condamnée à trois ans de prison, suivis de deux ans d'assignation à résidence`: beside
    /// a verdict a length of it is one that is imposed.
    private boolean isLengthOf(Telling telling) {
        int of = telling.first - 1;
        return of > passage.sentenceBegin(telling.head)
                && passage.grammar().isForm(passage.token(of), Grammar.Word.OF)
                && passage.timeAt(of - 1).filter(Terms::isLength).isPresent()
                && neighbours.in(telling.parse).stream()
                        .anyMatch(other ->
                                other.kind() == EventKind.SENTENCE && other.head < telling.head);
    }

    private static boolean isFuture(Telling telling) {
        return telling.parse.chunks().get(telling.chunk) instanceof VerbGroup verb && verb.future();
    }
}
